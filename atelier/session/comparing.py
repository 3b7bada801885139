"""Which earlier workshop a grid is read beside: the latest with the same items, unless another is chosen.

The choice names another workshop of this library: it is remembered here, and goes with no file.
"""

import datetime as dt
from typing import Final

from atelier.library import Library, Summary
from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope
from atelier.workshop.change import Change
from atelier.workshop.entities import GridItem, Step, Workshop
from atelier.workshop.grids import Compared, Path, leaves, path, places
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

NOTHING: Final = "nothing"
"""What is chosen where no earlier workshop stands beside."""
BESIDE: Final = "beside"
"""What listeners are told where another workshop stands beside a grid."""
_MOST = 12
"""Workshops that are read from the disk at most: the latest."""


class Comparing:
    """One for an open workshop. What was found stands until `refresh`."""

    def __init__(self, workshop: Scope, library: Library) -> None:
        self._workshop, self._library = workshop, library
        self._read: dict[str, tuple[str | None, Compared]] = {}
        self._earlier: tuple[Compared, ...] | None = None
        self._fitting: dict[str, tuple[Compared, ...]] = {}
        workshop.listen(self._told)

    def refresh(self) -> None:
        """Look again what lies in the library."""
        self._earlier = None
        self._fitting.clear()

    def candidates(self, step: str) -> tuple[Compared, ...]:
        """Earlier workshops that placed an item of the same name, the latest first."""
        if step not in self._fitting:
            tables = self._workshop.tables
            asked = {path(tables, item) for item in leaves(tables, step)}
            found = (each for each in self._found() if not asked.isdisjoint(each.placed))
            self._fitting[step] = tuple(found)
        return self._fitting[step]

    def choice(self, step: str) -> str:
        """The id that was chosen for a step, `NOTHING`, or empty where nobody has chosen."""
        return self._workshop.remembered(_key(step))

    def choose(self, step: str, id: str) -> None:
        """Stand a workshop beside the grid; `NOTHING` for none, an empty id for the latest."""
        self._workshop.remember(_key(step), id)
        self._workshop.tell(Notice(Cause.RECORD, BESIDE))

    def of(self, step: str) -> Compared | None:
        """What stands beside the grid of a step."""
        chosen = self.choice(step)
        if chosen == NOTHING:
            return None
        found = self.candidates(step)
        return next((each for each in found if each.id == chosen), found[0] if found else None)

    def all(self) -> dict[str, Compared | None]:
        """What stands beside each grid of the workshop, by step."""
        self.refresh()
        steps = self._workshop.tables.children(Step)
        return {step.id: self.of(step.id) for step in steps if leaves(self._workshop.tables, step.id)}

    def _told(self, notice: Notice) -> None:
        """Items that are called otherwise, or stand elsewhere, fit other workshops; so does another day."""
        if notice.touches(Workshop):
            self.refresh()
        elif any(_renamed(change) for change in notice.changes):
            self._fitting.clear()

    def _found(self) -> tuple[Compared, ...]:
        if self._earlier is None:
            lying = sorted(filter(self._fits, self._library.summaries()), key=_position, reverse=True)
            read = [self._load(summary) for summary in lying[:_MOST]]
            self._earlier = tuple(each for each in read if each is not None and each.placed)
        return self._earlier

    def _fits(self, summary: Summary) -> bool:
        """Held before, in the same programme or under the same title."""
        own = self._workshop.tables.workshop
        if summary.put_away or summary.id == own.id or summary.date is None:
            return False
        before = own.date is None or summary.date < own.date
        same = own.programme is not None and summary.programme_id == own.programme
        return before and (same or fold(summary.title) == fold(own.title))

    def _load(self, summary: Summary) -> Compared | None:
        """A workshop that is damaged is left out: it is told where it is opened."""
        known = self._read.get(summary.id)
        if known is None or known[0] != summary.last_change:
            try:
                tables = self._library.load(summary.id)
            except Refused:
                return None
            found = Compared(summary.id, summary.title, summary.date, _placed(tables))
            known = self._read[summary.id] = (summary.last_change, found)
        return known[1]


def _placed(tables: Tables) -> dict[Path, str]:
    return {at: word for step in tables.children(Step) for at, word in places(tables, step.id).items()}


def _position(summary: Summary) -> tuple[dt.date, int, str]:
    return (summary.date or dt.date.min, summary.number or 0, summary.id)


def _renamed(change: Change) -> bool:
    before, after = change.before, change.after
    if not isinstance(change.entity, GridItem):
        return False
    if not isinstance(before, GridItem) or not isinstance(after, GridItem):
        return True
    return (before.title, before.within) != (after.title, after.within)


def _key(step: str) -> str:
    return f"beside:{step}"
