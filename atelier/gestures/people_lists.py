"""Whole lists of people that come in: who is new is listed, who is listed is completed, in one gesture."""

from collections.abc import Mapping, Sequence
from typing import Any

from atelier.gestures.fields import one_line
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

_FILLED = ("organisation", "college", "role", "email")


def bring_in_people(
    tables: Tables,
    stamp: Stamp,
    *,
    participants: Sequence[NewParticipant],
    completing: Mapping[str, NewParticipant] | None = None,
) -> list[Change]:
    """List the new ones at the end; say of those in `completing`, by id, what was not known of them.

    Nothing that stands there is replaced, but for the presence of who was thought to come. Raises as
    `add_participants`.
    """
    work = Work(tables)
    for id, told in (completing or {}).items():
        old = tables.get(Participant, id)
        values: dict[str, Any] = {
            name: one_line(text)
            for name in _FILLED
            if (text := getattr(told, name)) and not getattr(old, name)
        }
        if old.presence is Presence.PRESENT:
            values["presence"] = Presence(told.presence)
        work.change(old, **values)
    work.do(add_participants(work.tables, stamp, participants=participants, skip_known=True))
    return work.done()
