"""What is put to the vote while it can still change: taken, added, reworded, merged, split, reordered."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.fields import close_editors
from atelier.desk.files import ask_file
from atelier.desk.pages import empty
from atelier.desk.vote.wording import WordingRow, row_menu
from atelier.gestures.votes import (
    add_orientation,
    draw_order,
    merge_orientations,
    move_orientation,
    remove_orientation,
    set_drawing,
    split_orientation,
)
from atelier.look.buttons import Button, Kind
from atelier.look.choosing import Chooser, Option
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.change import Change
from atelier.workshop.entities import Orientation, Round

DRAWINGS = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff"
"""Files that can stand beside an orientation, in Qt's notation."""


class Orientations(QWidget):
    """A row each, in the order of the numbers that they will have; below, the line that adds one."""

    changed = Signal()
    """How many there are."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        self.rows: list[WordingRow] = []
        look, say = desk.look, desk.words.say
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Another orientation"))
        self.line.setPlaceholderText(say("Another orientation: Enter adds it"))
        self.line.returnPressed.connect(self._add)
        self.line.installEventFilter(self)
        self.lot = Button(look, say("Draw the order by lot"), kind=Kind.QUIET, icon="arrow-up-down")
        self.lot.clicked.connect(lambda: self._do(draw_order, round=self._id))
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self.line, 1)
        below.addWidget(self.lot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(self._list)
        column.addLayout(below)

    def handlers(self) -> Handlers:
        """What can be done with the orientation that has the keys, and the way to the line."""
        row = self._row()
        found: dict[str, Callable[[], object]] = {
            "capture": lambda: self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        }
        if row is not None:
            found["move_up"] = partial(self._shift, row.orientation, -1)
            found["move_down"] = partial(self._shift, row.orientation, 1)
            if len(self.rows) > 1:
                found["merge"] = partial(self._choose_other, row)
            found["split"] = partial(self._split_in_two, row.orientation)
        return found

    def refresh(self) -> None:
        """Follow the orientations: rows are made anew only where others stand there now."""
        found = self._workshop.tables.children(Orientation, self._id)
        if [o.id for o in found] == [row.orientation for row in self.rows]:
            for row in self.rows:
                row.refresh()
        else:
            self._rebuild(found)
        widest = max((row.thread_label.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.thread_label.setFixedWidth(widest)
        self.lot.setVisible(len(found) > 1)
        drawn = self._workshop.tables.get(Round, self._id).drawn
        self.lot.refuse(self._desk.words.say("The order was drawn by lot already.") if drawn else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ walk from one orientation to the next, past the buttons that Tab stops at."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                lines: list[QLineEdit] = [*(row.line for row in self.rows), self.line]
                place = [line is watched for line in lines].index(True) + by
                if 0 <= place < len(lines):
                    lines[place].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def merge(self, into: str, other: str) -> None:
        """Make one of two; it keeps the words of the first and the thread of both."""
        self._do(merge_orientations, into=into, others=[other])

    def _rebuild(self, found: tuple[Orientation, ...]) -> None:
        focused = next((row.orientation for row in self.rows if row.has_keys()), "")
        close_editors(self)
        empty(self._list)
        self.rows = [
            WordingRow(self._desk, self._workshop, o.id, number) for number, o in enumerate(found, start=1)
        ]
        for row in self.rows:
            row.removed.connect(self._remove)
            row.moved.connect(self._shift)
            row.asked.connect(self._offer)
            row.line.installEventFilter(self)
            self._list.addWidget(row)
            if row.orientation == focused:
                row.take_keys()
        self.changed.emit()

    def _row(self, orientation: str = "") -> WordingRow | None:
        wanted = (r for r in self.rows if (r.orientation == orientation if orientation else r.has_keys()))
        return next(wanted, None)

    def _offer(self, orientation: str, point: QPoint) -> None:
        """What else can be done with one of them."""
        say = self._desk.words.say
        found, row = self._workshop.tables.get(Orientation, orientation), self._row(orientation)
        acts: list[tuple[str, Callable[[], object]]] = []
        if len(self.rows) > 1 and row is not None:
            acts.append((say("Merge with another…"), partial(self._choose_other, row)))
        acts.append((say("Split in two"), partial(self._split_in_two, orientation)))
        if len(found.clusters) > 1:
            apart = partial(self._do, split_orientation, orientation=orientation)
            acts.append((say("Split into its titles"), apart))
        acts.append((say("Choose a drawing…"), partial(self._choose_drawing, orientation)))
        if found.drawing:
            bare = partial(self._do, set_drawing, orientation=orientation, drawing="")
            acts.append((say("Remove the drawing"), bare))
        row_menu(self, acts).popup(point)

    def _choose_other(self, row: WordingRow) -> None:
        say = self._desk.words.say
        options = [
            Option(r.orientation, say("{number}. {title}", number=r.number, title=r.line.text()))
            for r in self.rows
            if r is not row
        ]
        chooser = Chooser(say("Merge with…"), options, self.window())
        chooser.chosen.connect(lambda other: self.merge(row.orientation, other))
        chooser.closed.connect(row.take_keys)
        chooser.open_at(row.line.mapTo(self.window(), QPoint(0, row.line.height() + GRID)))

    def _split_in_two(self, orientation: str) -> None:
        """Both keep the thread; the second waits to be worded."""
        close_editors(self)
        title = self._workshop.tables.get(Orientation, orientation).title
        second = self._desk.words.say("{title} (2)", title=title)
        if self._do(split_orientation, orientation=orientation, titles=[title, second]):
            place = next(i for i, row in enumerate(self.rows) if row.orientation == orientation)
            self.rows[place + 1].take_keys()
            self.rows[place + 1].line.selectAll()

    def _choose_drawing(self, orientation: str) -> None:
        words = self._desk.words
        kinds = words.say("Pictures ({patterns})", patterns=DRAWINGS)
        file = ask_file(self.window(), words, words.say("A drawing"), Path.home(), kinds)
        if file is not None:
            self.draw(orientation, file)

    def draw(self, orientation: str, file: Path) -> None:
        """Put the picture of a file beside an orientation, for who reads badly."""
        from atelier.intake.pictures import read_picture

        def keep() -> object:
            name = self._desk.session.library.pictures.put(read_picture(file).content)
            return self._workshop.do(set_drawing, orientation=orientation, drawing=name)

        self._desk.attempt(keep)

    def _add(self) -> None:
        text = self.line.text()
        if text.strip() and self._do(add_orientation, round=self._id, title=text):
            self.line.setText("")

    def _remove(self, orientation: str) -> None:
        self._do(remove_orientation, orientation=orientation)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shift(self, orientation: str, by: int) -> None:
        index = [row.orientation for row in self.rows].index(orientation) + by
        if 0 <= index < len(self.rows):
            self._do(move_orientation, orientation=orientation, index=index)

    def _do(self, gesture: Callable[..., list[Change]], **values: object) -> object:
        return self._desk.attempt(lambda: self._workshop.do(gesture, **values))
