"""The lines of a list on the screen, walked and changed by keys: drawn one by one, however many there are."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID, SMALL
from atelier.wall.board import Board
from atelier.wall.listed import Entry, Listed
from atelier.words import Words

Index = QModelIndex | QPersistentModelIndex

ROW = 30
_LEFT = 2 * GRID
_INDENT = 26
_MOST_LETTERS = 300
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_OWN = (*_ENTER, *_OUT, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ListedModel(QAbstractListModel):
    """The lines as Qt's views take them."""

    def __init__(self, words: Words, parent: QObject) -> None:
        """Empty until `show_list`."""
        super().__init__(parent)
        self._words = words
        self.listed = Listed()

    def show_list(self, listed: Listed) -> None:
        """Show the lines of another list."""
        self.beginResetModel()
        self.listed = listed
        self.endResetModel()

    def say_changed(self) -> None:
        """Lines may have become something else."""
        self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.listed.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a line will be called; its beginning where it is long."""
        if not index.isValid():
            return None
        entry = self.listed.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.aloud(entry)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return entry.text[: 10 * _MOST_LETTERS] if role in shown else None

    def aloud(self, entry: Entry) -> str:
        """What a screen reader says of a line."""
        say, text = self._words.say, entry.text[:_MOST_LETTERS]
        if entry.out:
            return say("Left out: {text}", text=text)
        return say("Title: {text}", text=text) if entry.title else say("Note: {text}", text=text)


class _Delegate(QStyledItemDelegate):
    """Titles stand out, notes stand below them, what is left out is struck through."""

    def __init__(self, look: Look, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._out = words.say("left out")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ListedModel)
        entry, below = model.listed.entries[index.row()], model.listed.below[index.row()]
        palette = self._look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(2, 1, -2, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            painting.panel(
                painter,
                QRectF(area),
                fill=palette.petrol_light if selected else None,
                edge=palette.petrol,
                stroke=palette.focus_stroke if focused else palette.stroke,
            )
        self._words(painter, entry, area.adjusted(_LEFT + (_INDENT if below else 0), 0, -_LEFT, 0))
        painter.restore()

    def _words(self, painter: QPainter, entry: Entry, room: QRect) -> None:
        palette = self._look.palette
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if entry.out:
            face = self._look.text_font(SMALL)
            painter.setFont(face)
            painter.setPen(QColor(palette.ink_2))
            wide = QFontMetrics(face).horizontalAdvance(self._out)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._out
            )
            room = room.adjusted(0, 0, -wide - 3 * GRID, 0)
        face = QFont(self._look.text_font(weight=600 if entry.title else 400))
        face.setStrikeOut(entry.out)
        painter.setFont(face)
        painter.setPen(
            QColor(palette.ink_2 if entry.out else palette.petrol_dark if entry.title else palette.ink)
        )
        text = " ".join(entry.text[:_MOST_LETTERS].split())
        shown = f"# {text}" if entry.title else text
        painter.drawText(
            room, middle, painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        )


class ListedView(QListView):
    """Space turns the chosen lines into titles or notes, Left into titles, Right into notes.

    Delete leaves them out, or takes them back. Enter and Escape are told.
    """

    entered = Signal()
    escaped = Signal()
    changed = Signal()
    """What the lines will be has changed."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self.lines = ListedModel(board.words, self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(board.look, board.words, self))
        self.setAccessibleName(board.words.say("What will be added"))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_list(self, listed: Listed) -> None:
        """Show a list, its first line chosen."""
        self.ensurePolished()
        self.lines.show_list(listed)
        if listed.entries:
            self.setCurrentIndex(self.lines.index(0))

    def sizeHint(self) -> QSize:
        """As high as its lines, up to ten."""
        return QSize(300, min(self.lines.rowCount(), 10) * ROW + 5 * GRID)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, also where a command of the window has the same."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Space and plain:
            self.make(title=not self._here().title)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self.make(title=key == Qt.Key.Key_Left)
        elif key in _OUT and plain:
            self.lines.listed.leave_out(self._rows())
            self._say()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As the space bar."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.make(title=not self._here().title)

    def make(self, *, title: bool) -> None:
        """Let the chosen lines be titles, or notes."""
        self.lines.listed.make(self._rows(), title=title)
        self._say()

    def choose_all(self) -> None:
        """Choose every line."""
        whole = QItemSelection(self.lines.index(0), self.lines.index(self.lines.rowCount() - 1))
        self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _here(self) -> Entry:
        return self.lines.listed.entries[max(0, self.currentIndex().row())]

    def _rows(self) -> list[int]:
        return [index.row() for index in self.selectedIndexes()] or [max(0, self.currentIndex().row())]

    def _say(self) -> None:
        self.lines.say_changed()
        self.changed.emit()
        screen_reader_note(self, self.lines.aloud(self._here()))


def _is_own(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in _OWN and not event.modifiers()
