"""A list that waits to go on the wall, as whoever brings it in has arranged it so far. Without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atelier.gestures.intake import Section
from atelier.intake.notes import Taken


@dataclass(slots=True)
class Entry:
    """A line of the list: what was read, and what it will be."""

    taken: Taken
    title: bool
    out: bool = False
    """Left out: it will not be added."""

    @property
    def text(self) -> str:
        """What it will be called."""
        return self.taken.name if self.title else self.taken.text


class Listed:
    """Lines that become notes and titles. None goes: a line that is left out can be taken back."""

    def __init__(self, lines: Sequence[Taken] = ()) -> None:
        self.entries = [Entry(line, line.title) for line in lines]
        self.below: list[bool] = []
        """For each line, whether a title of the list stands above it."""
        self._place()

    @property
    def titled(self) -> bool:
        """Whether any line is a title now."""
        return any(entry.title for entry in self.entries)

    @property
    def offers_titles(self) -> bool:
        """Whether some lines were read as titles."""
        return any(entry.taken.title for entry in self.entries)

    def count(self, *, titles: bool) -> int:
        """How many notes, or titles, will be added."""
        return sum(entry.title is titles and not entry.out for entry in self.entries)

    def make(self, rows: Iterable[int], *, title: bool) -> None:
        """Let lines become titles, or notes; a line that was left out is taken back."""
        for row in rows:
            self.entries[row].title, self.entries[row].out = title, False
        self._place()

    def leave_out(self, rows: Iterable[int]) -> None:
        """Leave lines out; where all of them are out already, take them back."""
        chosen = [self.entries[row] for row in rows]
        out = not all(entry.out for entry in chosen)
        for entry in chosen:
            entry.out = out
        self._place()

    def only_notes(self) -> None:
        """Let every line be a note."""
        self.make([row for row, entry in enumerate(self.entries) if entry.title], title=False)

    def as_read(self) -> None:
        """Let titles be what was read as one."""
        for entry in self.entries:
            entry.title = entry.taken.title
        self._place()

    def sections(self) -> list[Section]:
        """What will be added: the notes of each title, in order."""
        found: list[tuple[str, list[str]]] = []
        for entry, below in zip(self.entries, self.below, strict=True):
            if entry.out:
                continue
            if entry.title:
                found.append((entry.text, []))
                continue
            if not found or (found[-1][0] and not below):
                found.append(("", []))
            found[-1][1].append(entry.text)
        return [Section(title, tuple(notes)) for title, notes in found]

    def _place(self) -> None:
        """Under a title that is left out stands nothing: its notes do not go to the title before."""
        under = False
        self.below = []
        for entry in self.entries:
            under = not entry.out if entry.title else under and not entry.taken.apart
            self.below.append(under and not entry.title)
