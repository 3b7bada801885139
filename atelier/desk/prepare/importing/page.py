"""The page where a file of people is looked at before anybody is listed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import native
from atelier.desk.context import Desk
from atelier.desk.files import ask_file
from atelier.desk.folders import first_folder
from atelier.desk.people.acquainted import Acquainted
from atelier.desk.people.words import known_colleges
from atelier.desk.prepare.fates import added_said
from atelier.desk.prepare.importing.model import FIRST, MEANT, ImportModel
from atelier.desk.prepare.importing.preview import Preview
from atelier.desk.prepare.importing.reading import Reading
from atelier.desk.prepare.importing.summed import summed
from atelier.desk.prepare.importing.table import ImportTable
from atelier.gestures.people_lists import bring_in_people
from atelier.intake.matching import Fate
from atelier.intake.people_files import SUFFIXES
from atelier.look.buttons import Button, Kind
from atelier.look.choices import Choice
from atelier.look.labels import ElidedLabel, Label, TitleLabel
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Participant

_ASKING = 20
"""Milliseconds between two looks at what is being read."""
_PATTERNS = " ".join(f"*{suffix}" for suffix in SUFFIXES)

Choose = Callable[[QWidget, Desk], Path | None]


class ImportPage(QWidget):
    """Nothing is listed before it is asked for; then everything in one gesture."""

    left = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, choose: Choose | None = None) -> None:
        """`choose` asks for a file; tests give their own."""
        super().__init__()
        self._desk, self._workshop, self._choose = desk, workshop, choose or _ask
        say = desk.words.say
        self.acquainted = Acquainted(desk, workshop)
        self._reading: Reading | None = None
        self._previews: list[Preview] = []
        self._clock = QTimer(self, interval=_ASKING)
        self._clock.timeout.connect(self._take)
        self.model = ImportModel(desk)
        self.table = ImportTable(desk, self.model)
        self.table.column_taken.connect(self._show_column)
        self.model.changed.connect(self._say_sum)
        self._file = ElidedLabel(desk.look, kind="muted")
        self._sum = Label(desk.look, kind="muted")
        self.add_button = Button(desk.look, "", kind=Kind.PRIMARY, icon="user-plus", tip=native("Ctrl+Enter"))
        self.add_button.clicked.connect(self.add)
        self.other_button = Button(desk.look, say("Another file"), icon="folder-open")
        self.other_button.clicked.connect(self.ask)
        self.close_button = Button(desk.look, say("Close"), kind=Kind.QUIET)
        self.close_button.clicked.connect(self._close)
        self.sheets = Choice(desk.look, say("Sheet"))
        self.sheets.made.connect(self._show_sheet)
        self._sheet_box = _beside(desk, say("Sheet"), self.sheets)
        self.meaning = Choice(desk.look, say("This column holds"))
        for meant, name in MEANT.items():
            self.meaning.addItem(say(name), meant)
        self.meaning.made.connect(self._mean)
        self.same_button = Button(desk.look, say("It is the same person"), icon="merge")
        self.same_button.clicked.connect(self._call_same)
        self._lay_out()
        self._say_sum()

    @property
    def remarks(self) -> str:
        """What is said of the lines as a whole."""
        return self._sum.text()

    def ask(self) -> None:
        """Let a file be chosen, and read it."""
        path = self._choose(self, self._desk)
        if path is not None:
            self.read(path)
        elif self.model.preview is None:
            self._close()

    def read(self, path: Path) -> None:
        """Read a file, without stopping the window."""
        self._desk.hush()
        self._reading = Reading(path)
        self._previews = []
        self.model.show_preview(None)
        self._file.setText(self._desk.words.say("Reading {file}…", file=path.name))
        self._clock.start()

    def take_focus(self) -> None:
        """Put the keys in the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """Who is listed already may have changed."""
        if notice.touches(Participant) and self.model.preview is not None:
            for preview in self._previews:
                preview.compare(self._workshop.tables.children(Participant))
            self.model.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, Escape goes back to what was in view."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add()
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """List and complete everybody who is ticked."""
        preview = self.model.preview
        if preview is None or not self._many(preview):
            return
        new, completed = preview.newcomers(), preview.completing()
        self._previews = []  # nothing is compared with the list any more
        done = self._desk.attempt(
            lambda: self._workshop.do(bring_in_people, participants=new, completing=completed)
        )
        if done is None:
            self._previews = [preview]
            return
        words = self._desk.words
        told = added_said(words, new)
        if completed:
            told.append(
                words.say_n("{n} person was completed.", "{n} people were completed.", len(completed))
            )
        self.model.show_preview(None)
        self.left.emit()
        self._desk.note(" ".join(told))

    def _take(self) -> None:
        reading = self._reading
        if reading is None or not reading.done:
            return
        self._clock.stop()
        self._reading = None
        if reading.refused is not None:
            self._file.setText("")
            self._desk.tell(say_refusal(self._desk.words, reading.refused))
            self._close()
            return
        tables = self._workshop.tables
        listed, colleges = tables.children(Participant), known_colleges(tables, self._desk.words)
        self._previews = [
            Preview(sheet, listed, colleges, self.acquainted.newcomer) for sheet in reading.sheets
        ]
        self._file.setText(reading.path.name)
        self.sheets.clear()
        for preview in self._previews:
            self.sheets.addItem(preview.sheet.name or reading.path.stem)
        self._sheet_box.setVisible(len(self._previews) > 1)
        best = max(range(len(self._previews)), key=lambda place: self._many(self._previews[place]))
        self.sheets.setCurrentIndex(best)
        self._show_sheet(best)
        self.take_focus()

    def _show_sheet(self, place: int) -> None:
        preview = self._previews[place]
        self.model.show_preview(preview)
        self.table.fit()
        head = preview.columns.head
        self.table.setCurrentIndex(self.model.index(min(head, preview.count - 1), FIRST))
        self.table.horizontalScrollBar().setValue(0)

    def _show_column(self, column: int) -> None:
        preview = self.model.preview
        self.meaning.setEnabled(preview is not None and column >= 0)
        if preview is not None and column >= 0:
            self.meaning.setCurrentIndex(self.meaning.findData(preview.columns.meanings[column]))
        self._show_namesake()

    def _mean(self, place: int) -> None:
        column = self.table.currentIndex().column() - FIRST
        if column >= 0:
            self.table.mean(column, str(self.meaning.itemData(place)))

    def _call_same(self) -> None:
        if self.model.preview is not None:
            self.model.preview.call_same(self.table.currentIndex().row())
            self.model.tell()
            self.take_focus()

    def _close(self) -> None:
        self._clock.stop()
        self._reading = None
        self.left.emit()

    @staticmethod
    def _many(preview: Preview) -> int:
        return sum(map(preview.taken, range(preview.count)))

    def _show_namesake(self) -> None:
        preview, row = self.model.preview, self.table.currentIndex().row()
        namesake = preview is not None and row >= 0 and preview.matches[row].fate is Fate.NAMESAKE
        self.same_button.setVisible(namesake)

    def _say_sum(self) -> None:
        words, preview = self._desk.words, self.model.preview
        count = 0 if preview is None else self._many(preview)
        label = words.say_n("Bring in {n} person", "Bring in {n} people", count)
        self.add_button.setText(f" {label}")
        self.add_button.setAccessibleName(label)
        self.add_button.refuse("" if count else words.say("No line is ticked."))
        said = "" if preview is None else summed(words, preview)
        self._sum.setText(said)
        self._sum.setVisible(bool(said))
        self._show_column(self.table.currentIndex().column() - FIRST)

    def _lay_out(self) -> None:
        desk, say = self._desk, self._desk.words.say
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for button in (self.add_button, self.other_button, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._sheet_box.hide()
        choices = QHBoxLayout()
        choices.setSpacing(4 * GRID)
        meaning = _beside(desk, say("This column holds"), self.meaning)
        for widget in (meaning, self._sheet_box, self.same_button):
            choices.addWidget(widget)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 6 * GRID)
        column.setSpacing(3 * GRID)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(TitleLabel(desk.look, say("Import a list"), px=26, wrap=False))
        head.addWidget(self._file, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._sum)
        column.addLayout(choices)
        column.addWidget(self.table, 1)
        hint = say("The space bar ticks a line, Enter corrects a cell, Alt+Down says what its column holds.")
        column.addWidget(small_hint(desk.look, hint))


def _beside(desk: Desk, label: str, control: QWidget) -> QWidget:
    whole = QWidget()
    name = Label(desk.look, label, kind="muted", px=SMALL, weight=600, wrap=False)
    name.setBuddy(control)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * GRID)
    row.addWidget(name)
    row.addWidget(control)
    return whole


def _ask(parent: QWidget, desk: Desk) -> Path | None:
    title, kinds = desk.words.say("Import a list"), desk.words.say("Lists of people")
    return ask_file(parent, desk.words, title, first_folder(desk), f"{kinds} ({_PATTERNS})")
