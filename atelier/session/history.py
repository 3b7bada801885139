"""Undo and redo as a reading of the journal: nothing is stored but its append-only lines."""

from collections.abc import Iterable
from dataclasses import dataclass

ACT = "act"
"""The name that the journal gives to the lines at which undo stops: the acts of a vote."""
SEAL = "migration"
"""The name of the lines that a migration leaves: undo does not cross one."""


@dataclass(frozen=True, slots=True)
class Line:
    """What undo needs of a line of the journal."""

    number: int
    gesture: str
    reverses: int | None = None


class History:
    """Which line a person would undo or redo next."""

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self._undo: list[Line] = []
        self._redo: list[Line] = []
        self._names: dict[int, str] = {}
        self.stopped = False
        """Whether the last thing that happened is an act, at which undo stops."""
        for line in lines:
            self.add(line)

    def add(self, line: Line) -> None:
        """Take in a line just written."""
        self.stopped = line.gesture in (ACT, SEAL)
        if self.stopped:
            self._undo, self._redo = [], []
        elif line.reverses is None:
            self._undo.append(line)
            self._redo = []
        elif self._undo and self._undo[-1].number == line.reverses:
            self._undo.pop()
            self._redo.append(line)
        elif self._redo and self._redo[-1].number == line.reverses:
            self._redo.pop()
            self._undo.append(line)

    @property
    def next_undo(self) -> Line | None:
        """The line that undo would reverse."""
        return self._undo[-1] if self._undo else None

    @property
    def next_redo(self) -> Line | None:
        """The line that redo would reverse, itself the undoing of another."""
        return self._redo[-1] if self._redo else None
