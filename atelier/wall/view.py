"""The outline that is walked by keys, mouse and screen reader, with its words edited in place."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from atelier.wall.board import Board
from atelier.wall.editing import InPlace, Text, wording
from atelier.wall.model import OutlineModel
from atelier.wall.painting import CHEVRON, OutlineDelegate, text_left
from atelier.wall.shape import HOLDERS, Item
from atelier.workshop.refusals import Refused

Index = QModelIndex | QPersistentModelIndex


class OutlineView(QTreeView):
    """An outline of one step. Selection survives changes; what has words is edited in its place."""

    asked = Signal(object)
    """Enter was pressed on an item."""
    back = Signal()
    """An editor that was opened from elsewhere has ended: the keys may go back."""

    def __init__(self, board: Board, model: OutlineModel, parent: QWidget | None = None) -> None:
        """Shows everything open."""
        super().__init__(parent)
        self._board, self._model = board, model
        self._editor: InPlace | None = None
        self._elsewhere = False
        self.delegate = OutlineDelegate(board.look, self.isExpanded, self)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setAccessibleName(board.words.say("What was said"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.ensurePolished()
        self.expandAll()
        model.refreshed.connect(self.viewport().update)
        self.doubleClicked.connect(lambda index: self.edit_item(model.item(index)))

    # ------------------------------------------------------------ what is selected

    def current_item(self) -> Item | None:
        """The item that the keys act on."""
        return self._model.item(self.currentIndex())

    def choose(self, item: Item) -> None:
        """Select one item and bring it into view."""
        index = self._model.index_of(item)
        if index.isValid():
            # Said outright: left to itself Qt looks at the keys that are held, Ctrl of Ctrl+G for one.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def reveal(self, item: Item, *, on_top: bool = False) -> None:
        """Bring an item into view, at the top where that is asked, without touching the selection."""
        index = self._model.index_of(item)
        if index.isValid():
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(index, hint.PositionAtTop if on_top else hint.EnsureVisible)

    def fade(self, ids: Iterable[str]) -> None:
        """Show that these were cut."""
        self.delegate.faded = set(ids)
        self.viewport().update()

    def corner(self) -> QPoint:
        """Where something about the current item is asked, in the window."""
        at = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(80, 0)
        return self.viewport().mapTo(self.window(), at)

    # ------------------------------------------------------------ editing in place

    @property
    def editing(self) -> bool:
        """Whether the words of a line are being edited."""
        return self._editor is not None

    def edit_item(self, item: Item | None, *, elsewhere: bool = False) -> None:
        """Edit the words of an item where they stand; `elsewhere`: the keys go back to where they were."""
        edited = wording(self._board, item)
        if item is not None and edited is not None:
            self.edit_with(item, edited, elsewhere=elsewhere)

    def edit_with(self, item: Item, edited: Text, *, elsewhere: bool = False) -> None:
        """Edit a text of an item where it stands."""
        self._close_editor()
        index = self._model.index_of(item)
        if not index.isValid():
            return
        try:
            editor = InPlace(self._board, edited)
        except Refused:
            return
        self.choose(item)
        self._editor, self._elsewhere = editor, elsewhere
        number = index.internalId()
        self.setIndexWidget(index, editor)
        editor.ended.connect(lambda by_key: self._ended(editor, by_key=by_key))
        editor.grown.connect(lambda height: self._make_room(number, height))
        editor.destroyed.connect(lambda: self.delegate.editor_heights.pop(number, None))
        self._make_room(number, editor.height())
        editor.selectAll()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self, number: int, height: int) -> None:
        if self.delegate.editor_heights.get(number) != height + 2:
            self.delegate.editor_heights[number] = height + 2
            self.scheduleDelayedItemsLayout()

    def _ended(self, editor: InPlace, *, by_key: bool) -> None:
        if self._editor is not editor:
            return
        self._editor = None
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.delegate.editor_heights.clear()
        QTimer.singleShot(0, editor, partial(self._drop_editor, editor))
        if by_key and self._elsewhere:
            self.back.emit()

    def _drop_editor(self, editor: InPlace) -> None:
        """After the key that ended it has been dealt with: a widget is not deleted under its own event."""
        for item in self._model.items():
            index = self._model.index_of(item)
            if self.indexWidget(index) is editor:
                self.setIndexWidget(index, None)  # type: ignore[arg-type]
                break
        self.scheduleDelayedItemsLayout()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.drafting.finish()
            self._ended(self._editor, by_key=False)

    # ------------------------------------------------------------ what Qt says

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        for row in range(start, end + 1):
            index = self._model.index(row, 0, parent)
            item = self._model.item(index)
            if item is not None and item.kind in HOLDERS:
                self.setExpanded(index, True)

    def drawBranches(self, *_: object) -> None:
        """Chevrons are drawn with their lines."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.asked.emit(item)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tabbed and not self.selectionModel().hasSelection():
            here = self.currentIndex()
            self.selectionModel().setCurrentIndex(
                here if here.isValid() else self._model.index(0, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        item = self._model.item(index)
        if item is not None and self._model.rowCount(index):
            left = text_left(index, item.kind)
            if left - CHEVRON <= event.position().x() < left:
                self.setExpanded(index, not self.isExpanded(index))
                return
        super().mousePressEvent(event)
