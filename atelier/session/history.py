"""Undo and redo as a reading of the journal: nothing is stored but its append-only lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from atelier.library import ACT, UNDO_CLOSED


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
        self.standing: Counter[str] = Counter()
        """How often each gesture was done and not undone, also before an act at which undo stops."""
        self.stopped = False
        """Whether an act stands behind what can be undone: undo stops there, however much came after."""
        for line in lines:
            self.add(line)

    def add(self, line: Line) -> None:
        """Take in a line just written."""
        if line.gesture in (ACT, UNDO_CLOSED):
            self.stopped = line.gesture == ACT
            self._undo, self._redo = [], []
        elif line.reverses is None:
            self._undo.append(line)
            self._redo = []
            self.standing[line.gesture] += 1
        elif self._undo and self._undo[-1].number == line.reverses:
            self._undo.pop()
            self._redo.append(line)
            self.standing[line.gesture] -= 1
        elif self._redo and self._redo[-1].number == line.reverses:
            self._redo.pop()
            self._undo.append(line)
            self.standing[line.gesture] += 1

    @property
    def next_undo(self) -> Line | None:
        """The line that undo would reverse."""
        return self._undo[-1] if self._undo else None

    @property
    def next_redo(self) -> Line | None:
        """The line that redo would reverse, itself the undoing of another."""
        return self._redo[-1] if self._redo else None
