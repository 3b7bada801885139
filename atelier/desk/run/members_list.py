"""The people of one group, or of none: dragged to another, or sent there by its number."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from atelier.desk.context import Desk
from atelier.desk.people.people_list import PeopleList, person_of
from atelier.desk.run.duties import DUTIES
from atelier.workshop.entities import Participant

_LEAST = 112
"""Pixels: two names of two lines."""


class MembersList(PeopleList):
    """Digits send to a group (0: none), initials give a duty, left and right go to the list beside."""

    sent = Signal(object, int)
    """Ids of people, and the number of a group; 0: none."""
    let_go = Signal(object)
    """Ids of people of another list that were dropped here."""
    duty_asked = Signal(str, str)
    beside = Signal(int)
    menu_asked = Signal(object)
    """A point of the screen where what can be done with those chosen is to be shown."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMinimumHeight(_LEAST)

    def sizeHint(self) -> QSize:
        """As low as it may be: it stretches where there is room."""
        return QSize(super().sizeHint().width(), _LEAST)

    def chosen(self) -> list[str]:
        """The ids of those who are selected, from top to bottom."""
        places = sorted(self.row(item) for item in self.selectedItems())
        return [person_of(self.item(place)).id for place in places]

    def show_members(self, people: Sequence[Participant]) -> None:
        """Show other people, the same ones chosen as far as they are here."""
        chosen = set(self.chosen())
        self.show_people(people)
        self.clearSelection()
        for place, person in enumerate(people):
            self.item(place).setSelected(person.id in chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a key does to those chosen."""
        key, typed, chosen = event.key(), event.text(), self.chosen() or [self.current]
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        duty = next((d for d, w in DUTIES.items() if typed and self._initial_of(w) == typed.casefold()), None)
        if not plain or not self.current:
            QListWidget.keyPressEvent(self, event)
        elif typed.isascii() and typed.isdigit():
            self.sent.emit(chosen, int(typed))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.sent.emit(chosen, 0)
        elif duty is not None:
            self.duty_asked.emit(self.current, duty)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.beside.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.menu_asked.emit(
                self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).center())
            )
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            QListWidget.keyPressEvent(self, event)
        if plain and not self.current and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.beside.emit(-1 if key == Qt.Key.Key_Left else 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by a menu."""
        if self.current:
            self.menu_asked.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes people of another list."""
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in it."""
        self._take(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Lets whoever listens move them; the lists follow."""
        source = event.source()
        if isinstance(source, MembersList) and source is not self:
            event.setDropAction(
                Qt.DropAction.CopyAction
            )  # or Qt takes the lines out of the other list itself
            event.accept()
            self.let_go.emit(source.chosen())

    def _take(self, event: QDragMoveEvent) -> None:
        source = event.source()
        event.setAccepted(isinstance(source, MembersList) and source is not self)

    def _initial_of(self, word: str) -> str:
        return self._desk.words.say(word)[:1].casefold()
