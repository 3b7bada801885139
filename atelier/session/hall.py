"""The hall: one open library, its shelf, the workshops that are open in it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from atelier.library import SHELF, Entry, Library, Summary, Write
from atelier.session.history import Line
from atelier.session.notice import Cause
from atelier.session.scope import Scope
from atelier.session.seconds import Seconds, steady
from atelier.workshop import entities as kinds
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Entity, Programme
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp, instant
from atelier.workshop.tables import Tables

if TYPE_CHECKING:  # loaded with the first workshop that is opened, or made
    from atelier.session.workshop import OpenWorkshop
    from atelier.workshop.ballots import RoundRecord

BEGUN = "begin_programme"
"""The gesture that changes a workshop and the shelf together."""


class Session:
    """Everything that a window or a command may do with a library."""

    def __init__(
        self,
        library: Library,
        new_id: Callable[[], str],
        clock: Callable[[], datetime],
        seconds: Seconds = steady,
    ) -> None:
        """`clock` tells the civil moment, `seconds` those of a clock that nobody sets, for lengths."""
        self.library = library
        self._new_id = new_id
        self._clock = clock
        self._seconds = seconds
        self._open: dict[str, OpenWorkshop] = {}
        self.shelf = Scope(SHELF, library, self.stamp)
        self.shelf.joined = self._with_workshop

    def stamp(self) -> Stamp:
        """New ids and the instant, for one gesture."""
        return Stamp(self._new_id, instant(self._clock()))

    def now(self) -> datetime:
        """The aware moment that the session's clock tells."""
        return self._clock()

    def close(self) -> None:
        """Let go of the library and of its lock."""
        self._open.clear()
        self.library.close()

    def summaries(self) -> list[Summary]:
        """A line for each workshop on the shelf that is not put away; methods that are kept are none."""
        return [s for s in self.library.summaries() if not s.put_away and not s.kept]

    def workshop(self, id: str) -> "OpenWorkshop":
        """Open a workshop, or give the one that is open: there is one truth in memory for each."""
        if id not in self._open:
            if not self._listed(id):
                raise Refused(Reason.WORKSHOP_UNKNOWN, asked=id)
            from atelier.session.workshop import OpenWorkshop

            self._open[id] = OpenWorkshop(id, self.library, self.stamp, self._seconds)
            self._open[id].joined = partial(self._with_shelf, id)
        return self._open[id]

    def _listed(self, id: str) -> bool:
        """Whether a workshop is on the shelf, or came there by another process since this one reads it."""
        known = self.shelf.tables.find(kinds.Listing, id) is not None
        return known or any(summary.id == id for summary in self.library.summaries())

    def is_open(self, id: str) -> bool:
        """Whether a workshop is open already."""
        return id in self._open

    def leave(self, id: str) -> None:
        """Forget an open workshop; nothing is lost, all is on disk."""
        self._open.pop(id, None)

    def find(self, asked: str) -> Summary:
        """The workshop of an id or a title, or of an unambiguous beginning of one of them.

        A whole id or title goes before a beginning. Case and accents do not count. Raises
        WORKSHOP_UNKNOWN or WORKSHOP_AMBIGUOUS, with the titles that fit.
        """
        from atelier.workshop.text import fold

        summaries, key = self.summaries(), fold(asked)
        exact = [s for s in summaries if key in (s.id, fold(s.title))]
        found = exact or [
            s for s in summaries if key and any(n.startswith(key) for n in (s.id, fold(s.title)))
        ]
        if not found:
            raise Refused(Reason.WORKSHOP_UNKNOWN, asked=asked)
        if len(found) > 1:
            titles = ", ".join(f"{s.title} ({s.id[:8]})" for s in found)
            raise Refused(Reason.WORKSHOP_AMBIGUOUS, asked=asked, titles=titles)
        return found[0]

    def add(
        self,
        entities: Sequence[Entity],
        gesture: str,
        programme: Programme | None = None,
        records: Sequence["RoundRecord"] = (),
        also: Mapping[str, Sequence[Change]] | None = None,
    ) -> str:
        """Put a whole new workshop on the shelf, in one transaction.

        Undoing it on the shelf takes it out of view. The programme is added where it is not there yet.
        `also` holds what it changes in other workshops, each with a line in their own journal.
        """
        workshop = next(e for e in entities if isinstance(e, kinds.Workshop))
        from atelier.gestures.shelf import list_workshop

        changes = list_workshop(self.shelf.tables, self.stamp(), workshop=workshop.id)
        if programme is not None and self.shelf.tables.find(Programme, programme.id) is None:
            changes.insert(0, created(programme))
        writes = [Write(workshop.id, [created(e) for e in entities])]
        self._shelve(writes, changes, gesture, records, also or {})
        return workshop.id

    def add_programme(
        self,
        workshops: Sequence[tuple[Sequence[Entity], Sequence["RoundRecord"]]],
        shelved: Sequence[Change],
        gesture: str,
    ) -> None:
        """Put whole new workshops on the shelf, with what else changes there, in one transaction."""
        from atelier.gestures.shelf import list_workshop

        writes: list[Write] = []
        records: list[RoundRecord] = []
        changes = [*shelved]
        for entities, cast in workshops:
            id = next(e for e in entities if isinstance(e, kinds.Workshop)).id
            writes.append(Write(id, [created(e) for e in entities]))
            changes += list_workshop(self.shelf.tables, self.stamp(), workshop=id)
            records += cast
        if changes:
            self._shelve(writes, changes, gesture, records, {})

    def begin_programme(self, workshop: str, title: str) -> str:
        """A programme of that title with a workshop in it; gives its id. One undo takes back both."""
        from atelier.gestures.shelf import add_programme
        from atelier.gestures.workshops import change_workshop

        opened = self.workshop(workshop)
        shelved = add_programme(self.shelf.tables, self.stamp(), title=title)
        id = shelved[0].entity.id
        moved = change_workshop(opened.tables, self.stamp(), programme=id)
        opened.do_together(BEGUN, moved, self.shelf, shelved)
        return id

    def _with_shelf(self, workshop: str, cause: Cause, line: Line) -> Scope | None:
        """The shelf, where its next line was written with this one, and no other workshop needs it."""
        other = self.shelf.next_line(cause)
        if other is None or not _together(line, other):
            return None
        made = {change.entity.id for change in self.library.changes_of(other.number)}
        others = [s for s in self.library.summaries() if s.id != workshop and s.programme_id in made]
        return None if others else self.shelf

    def _with_workshop(self, cause: Cause, line: Line) -> Scope | None:
        """The workshop for which a programme was begun, where it has changed nothing since."""
        if line.gesture != BEGUN:
            return None
        made = {change.entity.id for change in self.library.changes_of(line.number)}
        if cause is Cause.UNDO:
            for summary in self.library.summaries():
                if summary.programme_id in made:
                    self.workshop(summary.id)
        found = [w for w in self._open.values() if (n := w.next_line(cause)) and _together(line, n)]
        return found[0] if found else None

    def library_records(self, tables: Tables) -> dict[str, "RoundRecord"]:
        """What was cast in every closed round of a workshop: what minutes and files may know."""
        from atelier.session.closed import closed_records

        return closed_records(self.library.box, tables)

    def _shelve(
        self,
        writes: list[Write],
        changes: list[Change],
        gesture: str,
        records: Sequence["RoundRecord"],
        also: Mapping[str, Sequence[Change]],
    ) -> None:
        scopes = {**also, SHELF: changes}
        at = self.stamp().now
        lines = [
            Write(name, mine, Entry(number=None, scope=name, gesture=gesture, at=at))
            for name, mine in scopes.items()
        ]
        numbers = self.library.bring_in([*writes, *lines], records)
        for number, (name, mine) in zip(numbers, scopes.items(), strict=True):
            scope = self.shelf if name == SHELF else self._open.get(name)
            if scope is not None:
                scope.arrived(Line(number, gesture), mine)


def _together(one: Line, other: Line) -> bool:
    """Whether two lines of different journals were written in one transaction."""
    return one.gesture == other.gesture == BEGUN and abs(one.number - other.number) == 1
