"""The words on the wall: what each tile says, in which face, how high it stands, laid out once and kept."""

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStaticText

from atelier.typography import clinging
from atelier.wall.board import Board
from atelier.wall.saying import Line, line_of
from atelier.wall.scene.dress import Dress, laid_out
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Group, Note
from atelier.workshop.refusals import Refused

PAD = 9
MARK = 18
"""The width of the number of a group, or of an arrow, at the right of a note."""
CHIP, COUNT = 32, 44
"""The width of the number before a heading, and of the count after it."""
MOST_LINES = 9
"""A longer note shows this many lines, and unfolds."""
_LEAST_LINES = 2
_UNFOLDED = 20_000
"""Characters that an unfolded note shows: what is longer is read in its editor."""
_SMALLEST_LETTER = 4.5
"""Of a text of the usual size, in pixels: more letters than fit at this width need no measuring."""
_LONG_WORD = re.compile(r"\S{13,}")
"""Shorter ones fit into any note."""
_BREAKS = int(Qt.TextFlag.TextWordWrap)


class Faces(Dress):
    """Measures and lays out for one board."""

    def __init__(self, board: Board, step: str) -> None:
        super().__init__(board.look)
        self._board, self._step = board, step
        self.unfolded: set[str] = set()
        """Ids of notes that are shown whole."""
        self.marked = False
        """Whether each note shows the number of its group: where notes of several groups stand together."""
        self.few = True
        """Whether there are so few notes that each can be painted in full from far."""
        self.headroom = 0.0
        """The least height of a sentence, and of the words over a block or a zone."""
        self._heights: dict[tuple[str, int], tuple[str, float]] = {}

    def forget(self) -> None:
        """Measure everything anew: the face has changed."""
        super().forget()
        self._heights.clear()

    # ------------------------------------------------------------ what is said

    def line(self, item: Item) -> Line | None:
        """What a tile says; None once it has gone."""
        try:
            return line_of(self._board.tables, self._board.words, self._step, item)
        except Refused:
            return None

    def note_of(self, id: str) -> Note | None:
        """A note, while it is there."""
        return self._board.tables.find(Note, id)

    def note_text(self, note: Note) -> str:
        """The words of a note with its aside, in full."""
        if not note.aside:
            return note.text
        return self._board.words.say("{text} ({aside})", text=note.text, aside=note.aside)

    def number(self, note: Note) -> int:
        """The number of the group that said a note, which gives its colour; 0 where none did."""
        group = self._board.tables.find(Group, note.group)
        return group.number if group else 0

    def inside(self, note: Note, width: float) -> int:
        """The width that the words of a note have, beside its marks."""
        return int(width - 2 * PAD - (MARK if self.marked or note.direction else 0))

    def shown(self, note: Note) -> str:
        """As much of a note as may be seen."""
        most = _UNFOLDED if note.id in self.unfolded else 60 * MOST_LINES
        return self.note_text(note)[:most]

    # ------------------------------------------------------------ how high it stands

    def note(self, id: str, width: float) -> float:
        """The height of a note of a width."""
        note = self._board.tables.find(Note, id)
        if note is None:
            return 0
        text = self.shown(note)
        inside = self.inside(note, width)
        key = (id, inside)
        known = self._heights.get(key)
        if known is None or known[0] != text:
            known = self._heights[key] = (text, self._note_height(text, inside, id in self.unfolded))
        return known[1] + (self.badge if note.times > 1 else 0)

    def heading(self, item: Item, width: float) -> float:
        """The height of the words over a block or a zone, with the gap below them."""
        if item.kind is Kind.CELL:
            return 0
        line = self.line(item)
        if line is None:
            return 0
        wanted = self._words_height(item.kind, line.text, heading_room(line, width)) + 9
        return max(wanted, self.headroom)

    def sentence(self, item: Item, width: float) -> float:
        """The height of a remark, a decision or an action, with the word that says what it is."""
        line = self.line(item)
        if line is None:
            return 0
        high = self._words_height(item.kind, line.text, width - 2 * PAD - 6) + 2 * PAD
        spacing = self.metrics(item.kind).lineSpacing()
        return max(high + spacing * (2 if line.after else 1), self.headroom)

    @property
    def badge(self) -> float:
        """The height of the line that says how many times a note was said."""
        return self.metrics(Kind.STEP).lineSpacing()

    def is_cut(self, note: Note, width: float) -> bool:
        """Whether a note shows less than it says."""
        if note.id in self.unfolded:
            return len(self.note_text(note)) > _UNFOLDED
        text = self.note_text(note)
        if len(text) > 60 * MOST_LINES:
            return True
        most = self.metrics(Kind.NOTE).lineSpacing() * MOST_LINES
        return self._wanted(text, self.inside(note, width)) > most

    def _note_height(self, text: str, inside: int, whole: bool) -> float:
        spacing = self.metrics(Kind.NOTE).lineSpacing()
        fitting = MOST_LINES * inside / _SMALLEST_LETTER
        most, least = spacing * MOST_LINES, spacing * _LEAST_LINES
        wanted = most if len(text) > fitting and not whole else self._wanted(text, inside)
        return max(least, wanted if whole else min(wanted, most)) + 2 * PAD

    def _wanted(self, text: str, inside: int) -> float:
        metrics = self.metrics(Kind.NOTE)
        if len(text) < 40 and "\n" not in text and metrics.horizontalAdvance(text) <= inside:
            return metrics.lineSpacing()
        if any(metrics.horizontalAdvance(word) > inside for word in _LONG_WORD.findall(text)):
            return laid_out(text, self.font(Kind.NOTE), inside).size().height()
        return metrics.boundingRect(QRect(0, 0, inside, 1_000_000), _BREAKS, clinging(text)).height()

    def _words_height(self, kind: Kind, text: str, width: float) -> float:
        metrics = self.metrics(kind)
        if metrics.horizontalAdvance(text[:400]) <= width and "\n" not in text:
            return metrics.lineSpacing()
        return self.words(kind, text, width).size().height()

    # ------------------------------------------------------------ laid out

    def note_words(self, note: Note, width: float) -> QStaticText:
        """The words of a note, laid out inside it."""
        return self.words(Kind.NOTE, self.shown(note), self.inside(note, width))


def heading_room(line: Line, width: float) -> float:
    """The width that the words of a heading have, beside the number of a group and the count of notes."""
    return width - (CHIP if line.number is not None else 0) - (COUNT if line.count is not None else 0)
