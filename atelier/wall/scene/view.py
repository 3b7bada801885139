"""The wall at the desk: walked by keys and pointer, its words edited where they stand."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from atelier.look.notices import screen_reader_note
from atelier.wall.board import Board
from atelier.wall.editing import Text
from atelier.wall.model import OutlineModel
from atelier.wall.scene.pressing import Doing, Press
from atelier.wall.scene.rewording import Rewording
from atelier.wall.scene.selecting import Selecting
from atelier.wall.scene.surface import Surface
from atelier.wall.shape import Item, Kind

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class WallView(Surface):
    """A wall of one step. What is selected is the outline's selection: both show the same."""

    asked = Signal(object)
    """Enter was pressed on an item."""
    menu_asked = Signal(QPoint)
    """A menu is wanted at a place of the screen."""

    def __init__(
        self, board: Board, model: OutlineModel, selection: QItemSelectionModel, parent: QWidget | None = None
    ) -> None:
        """`selection` belongs to the outline of the same model."""
        super().__init__(board, model.step, parent)
        self.selecting = Selecting(self.wall, model, selection, self)
        self.press = Press(self, self.wall, board.look)
        self.rewording = Rewording(board, self, self.wall)
        self.back = self.rewording.back
        self._space = False
        self.setAccessibleName(board.words.say("Wall"))
        self.setAccessibleDescription(
            board.words.say("The outline shows the same to screen readers, with the same keys.")
        )
        self.shifted.connect(self.rewording.follow)
        self.press.picked.connect(self.selecting.pick)
        self.press.ringed.connect(self.selecting.ring)

    # ------------------------------------------------------------ as the hands see it

    def current_item(self) -> Item | None:
        """The item that the keys act on."""
        return self.selecting.current

    def choose(self, item: Item) -> None:
        """Select one item and bring it into view."""
        if self.selecting.choose(item):
            self.reveal(item)

    def fade(self, ids: Iterable[str]) -> None:
        """Show that these were cut."""
        self.wall.marks.faded = frozenset(ids)
        self.viewport().update()

    def corner(self) -> QPoint:
        """Where something about the current item is asked, in the window."""
        item = self.current_item()
        at = self.rect_of(item).bottomLeft() if item else QPoint(40, 40)
        return self.viewport().mapTo(self.window(), at)

    @property
    def editing(self) -> bool:
        """Whether words are being edited."""
        return self.rewording.editing

    def edit_item(self, item: Item | None, *, elsewhere: bool = False) -> None:
        """Edit the words of an item where they stand; `elsewhere`: the keys go back to where they were."""
        self.rewording.edit_item(item, elsewhere=elsewhere)

    def edit_with(self, item: Item, edited: Text) -> None:
        """Edit a text of an item where it stands."""
        self.rewording.edit_with(item, edited)

    def show_aim(self, item: Item | None) -> None:
        """Mark where the next line goes."""
        before, self.wall.marks.aim = self.wall.marks.aim, item
        self.wall.repaint(before, item)

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = Qt.Key(event.key()), self.current_item()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not held
        if self.press.key(event):
            return
        if key in _ARROWS and (plain or held == _SHIFT):
            self._went(self.selecting.walk(*_ARROWS[key], extend=held == _SHIFT))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._went(self.selecting.end(first=key == Qt.Key.Key_Home))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.asked.emit(item)
        elif key == Qt.Key.Key_Space and plain:
            self._space = True
            if item is not None and item.kind is Kind.NOTE and not event.isAutoRepeat():
                self.wall.unfold(item.id)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wall.marks.keys = True
        if self.current_item() is None:
            self.selecting.end(first=True)
        self.wall.repaint(self.current_item())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.wall.marks.keys = self._space = False
        self.wall.repaint(self.current_item())

    def _went(self, item: Item | None) -> None:
        if item is not None:
            self.reveal(item)
            screen_reader_note(self, self.selecting.aloud())

    # ------------------------------------------------------------ pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press.press(event, self.selecting.chosen, pan=self._space)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.press.move(event, self.selecting.chosen if self.press.doing is Doing.MAYBE else ())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.press.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_item(self.press.item_at(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item, at = self.current_item(), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and item is not None:
            at = self.viewport().mapToGlobal(self.rect_of(item).center())
        else:
            under = self.press.item_at(event.pos())
            if under is not None and under not in self.selecting.chosen:
                self.selecting.pick(under, False)
        self.menu_asked.emit(at)
