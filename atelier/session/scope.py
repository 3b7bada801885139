"""One journal with its tables: an open workshop, or the shelf. Every change passes through here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from atelier.library import ACT, Entry, Library, Write
from atelier.session.history import History, Line
from atelier.session.notice import Cause, Listener, Notice
from atelier.workshop.change import Change
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

P = ParamSpec("P")
Stamps = Callable[[], Stamp]


class Scope:
    """What is open, its gestures, its undo, its listeners."""

    def __init__(self, name: str, library: Library, stamps: Stamps) -> None:
        self.name = name
        self.tables: Tables = library.load(name)
        self._library = library
        self.stamp = stamps
        """New ids and the instant, for one gesture or act."""
        self._listeners: list[Listener] = []
        self._history = History(_line(entry) for entry in library.history(name))
        self.standing: Mapping[str, int] = self._history.standing
        """How often each gesture was done and not undone, by its name."""
        self.joined: Callable[[Cause, Line], Scope | None] = lambda _cause, _line: None
        """Of which other scope the next line was written with the one to be reversed, and goes with it."""

    def do(
        self,
        gesture: Callable[Concatenate[Tables, Stamp, P], list[Change]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> list[Change]:
        """Carry out one gesture: durable on return. Refusals pass through, and then nothing has changed."""
        changes = gesture(self.tables, self.stamp(), *args, **kwargs)
        if changes:
            self._write(Cause.GESTURE, gesture.__name__, [Part(self, changes)])
        return changes

    def undo(self) -> list[Change]:
        """Reverse the last gesture, as a new line of the journal; refused where there is none."""
        line = self._history.next_undo
        if line is None:
            raise Refused(Reason.UNDO_STOPS_AT_VOTE if self._history.stopped else Reason.NOTHING_TO_UNDO)
        return self._reverse(Cause.UNDO, line)

    def redo(self) -> list[Change]:
        """Do again what was undone last."""
        line = self._history.next_redo
        if line is None:
            raise Refused(Reason.NOTHING_TO_REDO)
        return self._reverse(Cause.REDO, line)

    @property
    def next_undo(self) -> str | None:
        """The name of the gesture that undo would reverse."""
        line = self._history.next_undo
        return None if line is None else line.gesture

    @property
    def next_redo(self) -> str | None:
        """The name of the gesture that redo would do again."""
        line = self._history.next_redo
        return None if line is None else line.gesture

    def record(self, changes: Sequence[Change], what: str) -> None:
        """Store what happens by itself (real times): durable, but never undone."""
        if changes:
            self._library.commit(Write(self.name, changes))
            self.tables.apply(changes)
            self.tell(Notice(Cause.RECORD, what, tuple(changes)))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told of every commit from now on, until the returned function is called."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def drafts(self) -> dict[str, str]:
        """Texts that were being typed, by field."""
        return self._library.drafts(self.name)

    def put_draft(self, field: str, text: str) -> None:
        """Store a text being typed, outside the journal; an empty text drops the draft."""
        if text:
            self._library.put_draft(self.name, field, text, self.stamp().now)
        else:
            self._library.drop_draft(self.name, field)

    def remember(self, key: str, value: str) -> None:
        """Store what is shown (the step in hand, a zoom): not undone."""
        self._library.put_state(self.name, key, value)

    def remembered(self, key: str, default: str = "") -> str:
        """What was stored under a key."""
        return self._library.state(self.name).get(key, default)

    def _reverse(self, cause: Cause, line: Line) -> list[Change]:
        from atelier.session.reversing import reversing

        lines: list[tuple[Scope, Line | None]] = [(self, line)]
        if (twin := self.joined(cause, line)) is not None:
            lines.append((twin, twin.next_line(cause)))
        parts = [
            Part(scope, reversing(scope.tables, self._library.changes_of(each.number)), each.number)
            for scope, each in lines
            if each is not None
        ]
        self._write(cause, line.gesture, parts)
        return list(parts[0].changes)

    def next_line(self, cause: Cause) -> Line | None:
        """The line that an undo, or a redo, would reverse."""
        return self._history.next_undo if cause is Cause.UNDO else self._history.next_redo

    def do_together(
        self, gesture: str, changes: Sequence[Change], other: "Scope", also: Sequence[Change]
    ) -> None:
        """Change two scopes in one transaction: a line in the journal of each, one after the other."""
        self._write(Cause.GESTURE, gesture, [Part(self, changes), Part(other, also)])

    def _write(self, cause: Cause, name: str, parts: Sequence["Part"]) -> None:
        """Disk first: what could not be written was never in memory. All is known before anybody is told."""
        at = self.stamp().now
        writes = [
            Write(
                part.scope.name,
                part.changes,
                Entry(number=None, scope=part.scope.name, gesture=name, at=at, reverses=part.reverses),
            )
            for part in parts
        ]
        numbers = self._library.commit(*writes)
        for number, part in zip(numbers, parts, strict=True):
            part.scope.take_in(Line(number, name, part.reverses), part.changes)
        for part in parts:
            part.scope.tell(Notice(cause, name, tuple(part.changes)))

    def arrived(self, line: Line, changes: Sequence[Change], cause: Cause = Cause.GESTURE) -> None:
        """Take in changes that are on disk with their line of the journal, and tell of them."""
        self.take_in(line, changes)
        self.tell(Notice(cause, line.gesture, tuple(changes)))

    def take_in(self, line: Line, changes: Sequence[Change]) -> None:
        """Know what is on disk."""
        self.tables.apply(changes)
        self._history.add(line)

    def acted(self, changes: list[Change], name: str) -> None:
        """Take in an act that the ballot box has written."""
        self.tables.apply(changes)
        self._history.add(Line(0, ACT))
        self.tell(Notice(Cause.ACT, name, tuple(changes)))

    def tell(self, notice: Notice) -> None:
        """Tell every listener once, whether another one leaves meanwhile or fails.

        What they are told of is on disk: the first failure is raised only after all were told.
        """
        failures: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(notice)
            except Exception as failure:  # noqa: BLE001 - raised below, once the others know
                failures.append(failure)
        if failures:
            raise failures[0]


@dataclass(frozen=True, slots=True)
class Part:
    """What one transaction does to one scope, and the line of its journal that this reverses."""

    scope: Scope
    changes: Sequence[Change]
    reverses: int | None = None


def _line(entry: Entry) -> Line:
    assert entry.number is not None
    return Line(entry.number, entry.gesture, entry.reverses)
