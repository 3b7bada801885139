"""How what members do in their group is called. No Qt here."""

from typing import Final

from atelier.gestures.composing import Duty
from atelier.words import N_

DUTIES: Final = {
    Duty.LEADER: N_("facilitation"),
    Duty.SCRIBE: N_("notes"),
    Duty.TIMEKEEPER: N_("time"),
}
