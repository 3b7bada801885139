"""The left of the home: which workshops are in view, by programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.lines import TitleLine
from atelier.look.surfaces import CardButton, ScrolledColumn
from atelier.look.tokens import GRID, SMALL
from atelier.workshop.entities import Programme

ALL, NONE, AWAY = "", "none", "away"
"""Keys of the views that are no programme; programmes have their ids."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """What the panel shows: the programmes in order, and how many workshops each view has, by key."""

    programmes: Sequence[Programme]
    counts: Mapping[str, int]


class ProgrammePanel(ScrolledColumn):
    """The views as entries of a list, and a line where a new programme is named."""

    chosen = Signal(str)
    added = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Shows nothing until `show_programmes`."""
        super().__init__(margin=5 * GRID, gap=GRID)
        self._desk = desk
        words = desk.words
        self._entries: dict[str, CardButton] = {}
        self.column.addWidget(SectionLabel(desk.look, words.say("Programmes")))
        self.column.addSpacing(GRID)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self.column.addLayout(self._list)
        self._add = Button(desk.look, words.say("New programme"), kind=Kind.QUIET, icon="plus")
        self._add.clicked.connect(self.begin)
        named = words.say("Title of the programme")
        self._line = TitleLine(named, placeholder=named)
        self._line.closed.connect(self._name)
        self._line.ended.connect(self._end)
        self.column.addWidget(self._line)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_programmes(self, shelved: Shelved, current: str) -> None:
        """Replaces the entries; views without a workshop are left out, programmes never."""
        words = self._desk.words
        focused = next((key for key, entry in self._entries.items() if entry.hasFocus()), None)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._entries = {}
        self._entry(ALL, words.say("All workshops"), shelved)
        for programme in shelved.programmes:
            self._entry(programme.id, programme.title, shelved)
        if shelved.programmes and shelved.counts.get(NONE):
            self._entry(NONE, words.say("Without a programme"), shelved)
        if shelved.counts.get(AWAY):
            self._entry(AWAY, words.say("Workshops put away"), shelved)
        for key, entry in self._entries.items():
            entry.set_selected(key == current)
        if focused in self._entries:
            self._entries[focused].setFocus()

    def begin(self) -> None:
        """Shows the line where a new programme is named."""
        self._add.hide()
        self._line.begin("")

    def _name(self, title: str) -> None:
        if title.strip():
            self.added.emit(title)

    def _end(self) -> None:
        back = self._line.hasFocus()
        self._line.hide()
        self._add.show()
        if back:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self, key: str, title: str, shelved: Shelved) -> None:
        words, look = self._desk.words, self._desk.look
        count = words.say_n("{n} workshop", "{n} workshops", shelved.counts.get(key, 0))
        entry = CardButton(look, title, flat=True)
        entry.setAccessibleDescription(count)
        entry.add(Label(look, title, weight=600))
        entry.add(Label(look, count, kind="muted", px=SMALL))
        entry.clicked.connect(lambda: self.chosen.emit(key))
        self._list.addWidget(entry)
        self._entries[key] = entry

    def entry(self, key: str) -> QWidget:
        """The entry of a view, for whoever leads the focus there."""
        return self._entries[key]
