"""A grid on the screen: one list, walked by arrows, in which a digit places what is chosen on the scale."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from atelier.desk.context import Desk
from atelier.desk.run.grid.model import GridModel
from atelier.desk.run.grid.painting import GridDelegate
from atelier.desk.run.grid.rows import RowKind, heading_beside, item_beside
from atelier.session import OpenWorkshop

_FRENCH_ROW = (
    Qt.Key.Key_Agrave,
    Qt.Key.Key_Ampersand,
    Qt.Key.Key_Eacute,
    Qt.Key.Key_QuoteDbl,
    Qt.Key.Key_Apostrophe,
    Qt.Key.Key_ParenLeft,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Egrave,
    Qt.Key.Key_Underscore,
    Qt.Key.Key_Ccedilla,
)
"""The keys 0 to 9 of a French keyboard, where digits need Shift."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class GridView(QListView):
    """Says what is asked for; whoever listens carries it out, the list only follows."""

    chosen = Signal(str)
    """The item or heading that the keys are on."""
    placed = Signal(str, int)
    """An item, and the place of a word on the scale; -1: nowhere."""
    typed = Signal(str)
    """Letters that no key of the list is: they are for the line."""
    entered = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        say = desk.words.say
        self.grid = GridModel(workshop, desk.words, step, self)
        self._painted = GridDelegate(desk.look, self.grid, self)
        self.setModel(self.grid)
        self.setItemDelegate(self._painted)
        self.setProperty("kind", "clear")
        self.setAccessibleName(say("Grid"))
        self.setAccessibleDescription(
            say("Arrows go from item to item. A digit places the item on the scale, 0 takes it off.")
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.ensurePolished()
        desk.look.changed.connect(self._measure_again)
        self.choose(self._first())

    @property
    def current(self) -> str:
        """The id of what is chosen; empty where the grid is."""
        place = self.currentIndex().row()
        return self.grid.rows[place].id if 0 <= place < len(self.grid.rows) else ""

    def choose(self, id: str) -> None:
        """Choose an item, and bring it into view."""
        place = self.grid.place_of(id)
        if place >= 0:
            self._go(place)

    def follow(self) -> None:
        """Something of the grid has changed: what is chosen stays so, or what stood there last."""
        held, place = self.current, self.currentIndex().row()
        top = self.verticalScrollBar().value()
        if not self.grid.refresh():
            return
        self._painted.forget()
        if self.grid.place_of(held) < 0 and self.grid.rows:
            held = self.grid.rows[max(0, min(place, len(self.grid.rows) - 1))].id
        self.verticalScrollBar().setValue(top)
        self.choose(held)

    def step(self, by: int) -> None:
        """Go to the item below (1) or above (-1)."""
        self._go(item_beside(self.grid.rows, self.currentIndex().row(), by))

    def show_from(self, id: str) -> None:
        """Bring a heading to the top of the view, and choose what stands first below it."""
        place = self.grid.place_of(id)
        if place >= 0:
            self.scrollTo(self.grid.index(place), QAbstractItemView.ScrollHint.PositionAtTop)
            first = item_beside(self.grid.rows, place, 1)
            self.setCurrentIndex(self.grid.index(first))

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~_PLAIN
        rows, here, key = self.grid.rows, self.currentIndex().row(), Qt.Key(event.key())
        digit = _digit(event) if plain else -1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and plain:
            self._go(heading_beside(rows, here, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._go(0 if key == Qt.Key.Key_Home else len(rows) - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain and self._on_item():
            self._shift(1 if key == Qt.Key.Key_Right else -1)
        elif key in _ENTER:
            self.entered.emit()
        elif self._on_item() and (digit == 0 or (key == Qt.Key.Key_Backspace and plain)):
            self.placed.emit(self.current, -1)
        elif self._on_item() and 1 <= digit <= len(self.grid.scale):
            self.placed.emit(self.current, digit - 1)
        elif plain and event.text().isprintable() and event.text().strip() and digit < 0:
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _shift(self, by: int) -> None:
        row = self.grid.rows[self.currentIndex().row()]
        place = row.place + by
        if 0 <= place < len(self.grid.scale):
            self.placed.emit(row.id, place)

    def _on_item(self) -> bool:
        place = self.currentIndex().row()
        return 0 <= place < len(self.grid.rows) and self.grid.rows[place].kind is RowKind.ITEM

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.grid.rows):
            self.setCurrentIndex(self.grid.index(place))
            self.scrollTo(self.grid.index(place))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """What is chosen is also selected."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.chosen.emit(self.grid.rows[current.row()].id)

    # ------------------------------------------------------------ pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A word places its item; the one on which it stands takes it off."""
        super().mousePressEvent(event)
        item, place = self._word_at(event.position().toPoint())
        if item and event.button() == Qt.MouseButton.LeftButton:
            here = self.grid.rows[self.grid.place_of(item)].place
            self.placed.emit(item, -1 if here == place else place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._word_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(("", -1))
        return super().viewportEvent(event)

    def _hover(self, word: tuple[str, int]) -> None:
        if word != self._painted.hovered:
            self._painted.hovered = word
            shape = Qt.CursorShape.PointingHandCursor if word[0] else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _word_at(self, point: QPoint) -> tuple[str, int]:
        index = self.indexAt(point)
        if not index.isValid():
            return ("", -1)
        row, rect = self.grid.rows[index.row()], self.visualRect(index)
        if row.kind is not RowKind.ITEM:
            return ("", -1)
        laid = self._painted.shape_of(row, rect.width())
        place = laid.pill_at(point.x() - rect.x(), point.y() - rect.y())
        return (row.id, place) if place >= 0 else ("", -1)

    # ------------------------------------------------------------ size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _measure_again(self) -> None:
        self._painted.forget()
        self.scheduleDelayedItemsLayout()

    def _first(self) -> str:
        rows = self.grid.rows
        return next((row.id for row in rows if row.kind is RowKind.ITEM), rows[0].id if rows else "")


def _digit(event: QKeyEvent) -> int:
    """The digit of a key; -1 for any other."""
    key = Qt.Key(event.key())
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return _FRENCH_ROW.index(key) if key in _FRENCH_ROW else -1
