"""The pieces of a letter below each other, each with a list in which one says what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.prepare.letter.fates import fate_said, standing_said, value_said
from atelier.desk.prepare.letter.names import Where, choices, name_of
from atelier.desk.prepare.letter.taking import Fate, Line
from atelier.intake.letter import Meaning
from atelier.look.appearance import Look
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import CONTROL, GRID
from atelier.typography import clinging

_LONG = 230
"""Characters of a paragraph that are shown; the whole of it stands in the text above."""
_WIDE = 208
_BESIDE = 10 * GRID
"""Pixels of an open list that its edges, its margins and its bar take."""
_CHOICES = 9
"""Of a list that drops down: what it is about stays in view on a low screen."""
_AT_ONCE, _THEN = 16, 8
"""Rows that are made at once, which fill the page, and at each turn after that."""
_TONES = {Fate.SAME: Tone.OUTLINE}


class LetterRows(ScrolledColumn):
    """Rows stay where they are while one types, and only say something else."""

    chosen = Signal(int, object)
    """The place of a piece, and what somebody says that it is."""
    kept = Signal(int, bool)
    """The place of what is left from the method, and whether it is to stay."""
    grown = Signal()
    """Every line has its row, and there are more of them than before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(margin=0, gap=2 * GRID)
        self._desk = desk
        self._groups: list[int] = []
        self._walls: list[str] = []
        self._model = QStandardItemModel(self)
        self._fates = QStandardItemModel(self)
        for fate in (desk.words.say("Empty this text"), desk.words.say("Keep this text")):
            self._fates.appendRow(QStandardItem(fate))
        self._where: list[Where] = []
        self._lines: Sequence[Line] = ()
        self.rows: list[LetterRow] = []
        self._growing = QTimer(self, interval=0, singleShot=True)
        self._growing.timeout.connect(self._grow)
        self.column.setContentsMargins(GRID, GRID, 3 * GRID, GRID)

    def show_lines(self, lines: Sequence[Line], groups: list[int], walls: list[str]) -> None:
        """Show these, with groups of these numbers and walls of these titles to choose from."""
        if (groups, walls) != (self._groups, self._walls) or not self._where:
            self._groups, self._walls = groups, walls
            self._fill()
        self._lines = lines
        while len(self.rows) > len(lines):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        for row, line in zip(self.rows, lines, strict=False):
            self._show(row, line)
        self._grow(_AT_ONCE)

    def _grow(self, rows: int = _THEN) -> None:
        """Make some of the rows that are lacking; the others when the window had its turn."""
        lacking = self._lines[len(self.rows) :]
        for line in lacking[:rows]:
            self.rows.append(self._new(len(self.rows)))
            self._show(self.rows[-1], line)
        if len(lacking) > rows:
            self._growing.start()
        elif lacking:
            self.grown.emit()

    def _new(self, place: int) -> "LetterRow":
        row = LetterRow(self._desk)
        row.choice.made.connect(lambda made, place=place: self._made(place, made))
        self.column.addWidget(row)
        return row

    def _made(self, place: int, made: int) -> None:
        if self._lines[place].remains:
            self.kept.emit(place, bool(made))
        else:
            self.chosen.emit(place, self._where[made])

    def _show(self, row: "LetterRow", line: Line) -> None:
        if line.remains:
            row.show_line(line, self._fates, int(line.fate is Fate.KEPT))
        else:
            row.show_line(line, self._model, self._where.index(line.where))

    def _fill(self) -> None:
        """One list for all rows: a letter of a hundred lines has a hundred of them."""
        self._where = choices(self._groups, len(self._walls))
        self._model = QStandardItemModel(self)
        for where in self._where:
            self._model.appendRow(QStandardItem(name_of(self._desk.words, where, self._walls)))


class _Kinds(Choice):
    """All that a line can be: too many to stand over the line itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setProperty("below", True)
        self.setMaxVisibleItems(_CHOICES)
        self.setFixedWidth(_WIDE)

    def showPopup(self) -> None:
        """As wide as the longest of them."""
        metrics = self.view().fontMetrics()
        longest = max(metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count()))
        self.view().window().setMinimumWidth(max(_WIDE, longest + _BESIDE))
        super().showPopup()


class LetterRow(QWidget):
    """What a piece is on the left, the piece itself, and below it what stands there now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.choice = _Kinds(desk.look)
        self.text = Label(desk.look)
        self.text.setBuddy(self.choice)
        self.below = Label(desk.look, kind="hint")
        self.chip = Chip(desk.look, tone=Tone.GOLD)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.text)
        column.addWidget(self.below)
        column.setContentsMargins(0, (CONTROL - self.text.fontMetrics().height()) // 2 - 4, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.choice, 0, top)
        row.addLayout(column, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_line(self, line: Line, model: QStandardItemModel, at: int) -> None:
        """Say another piece, and what it can be."""
        if self.choice.model() is not model:
            self.choice.setModel(model)
        words, said = self._desk.words, line.piece.text
        shown = value_said(words, line) or said
        shown = shown if len(shown) <= _LONG else f"{shown[:_LONG].rstrip()}…"
        self.choice.setCurrentIndex(at)
        self.text.setText(clinging(shown.replace("\n", " · ")))
        left = line.piece.meaning is Meaning.REST or line.fate is Fate.EMPTIED
        if self.text.property("kind") != ("muted" if left else ""):
            self.text.setProperty("kind", "muted" if left else "")
            self.text.style().polish(self.text)
        below = standing_said(words, line)
        self.below.setText(clinging(below))
        self.below.setVisible(bool(below))
        fate = fate_said(words, line)
        self.chip.show_state(fate, _TONES.get(line.fate, Tone.GOLD))
        self.chip.setVisible(bool(fate))
        self.choice.setAccessibleName(words.say("What this is: {text}", text=words.quoted(shown)))
        self.choice.setAccessibleDescription(" ".join(filter(None, (fate, below))))
