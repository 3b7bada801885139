"""Where sessions of tests open, and what is done in them."""

import datetime as dt
import secrets
from pathlib import Path

from atelier.gestures.notes import add_notes
from atelier.gestures.votes import add_orientation
from atelier.library import Library
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Note, Orientation, Round, Zone
from atelier.workshop.stamp import instant
from tests.library.places import lay_empty


class Clock:
    """Tells the moment that a test sets."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now
        self.set = dt.timedelta()

    def __call__(self) -> dt.datetime:
        return self.now

    def on(self, **later: float) -> None:
        """Let time pass."""
        self.now += dt.timedelta(**later)

    def seconds(self) -> float:
        """What a clock says that nobody sets."""
        return self.now.timestamp() - self.set.total_seconds()

    def put(self, **forth: float) -> None:
        """Somebody sets the clock: no time has passed."""
        self.set += dt.timedelta(**forth)
        self.now += dt.timedelta(**forth)


def open_session(path: Path, clock: Clock, *, write: bool = True) -> Session:
    if write:
        lay_empty(path)
    library = Library.open(path, write=write, now=instant(clock()), new_id=new_id)
    return Session(library, new_id, clock, clock.seconds)


def new_id() -> str:
    return secrets.token_hex(16)


def zone_of(workshop: OpenWorkshop) -> str:
    """The first zone of a workshop, whichever it is."""
    return min(workshop.tables.all(Zone), key=lambda zone: zone.id).id


def say(workshop: OpenWorkshop, *texts: str) -> list[Note]:
    """Add notes to the first zone."""
    changes = workshop.do(add_notes, zone=zone_of(workshop), notes=texts)
    return [change.after for change in changes if isinstance(change.after, Note)]


def texts(workshop: OpenWorkshop) -> list[str]:
    """What the notes of a workshop say, in no order that means anything."""
    return sorted(note.text for note in workshop.tables.all(Note))


def round_of(workshop: OpenWorkshop) -> Round:
    """The one round of a workshop."""
    (round,) = workshop.tables.all(Round)
    return round


def open_round(workshop: OpenWorkshop, *titles: str, entitled: int = 19) -> str:
    """Put orientations to the vote, in the round that is there."""
    round = round_of(workshop)
    if not workshop.tables.children(Orientation, round.id):
        for title in titles:
            workshop.do(add_orientation, round=round.id, title=title)
    workshop.polls.open(round.id, entitled)
    return round.id
