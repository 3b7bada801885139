"""The outline of a step as Qt's item views take it, kept in step with the workshop notice by notice."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from atelier.session import Cause, Notice
from atelier.wall.board import Board
from atelier.wall.saying import Line, line_of
from atelier.wall.shape import HOLDERS, KIND_OF, SHOWN, Item, Kind, NoteItems, children, holders_touched
from atelier.wall.tree import Index, Node, TreeModel
from atelier.workshop.entities import Note
from atelier.workshop.refusals import Refused

MIME = "application/x-atelier-outline"
"""What a drag inside the outline carries: lines of kind and id."""

DRAGGED = (Kind.NOTE, Kind.TITLE)
_DEPTH = (None, Kind.GROUP, Kind.ZONE, Kind.ROW, Kind.TRAY, Kind.TITLE, Kind.NOTE)

_DROP = Qt.ItemFlag.ItemIsDropEnabled


def _flags(kind: Kind) -> Qt.ItemFlag:
    flags = _DROP | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if kind in DRAGGED:
        flags |= Qt.ItemFlag.ItemIsDragEnabled
    return flags if kind in HOLDERS else flags | Qt.ItemFlag.ItemNeverHasChildren


_FLAGS = {kind: _flags(kind) for kind in Kind}


class OutlineModel(TreeModel):
    """All that was said in one step. It changes nothing itself: drops are told, `dropped`."""

    dropped = Signal(object, object, int)
    """The items dragged, the item below which they were let go (None: the top), the place (-1: on it)."""
    refreshed = Signal()
    """Something that it shows has changed: counts may be other."""

    def __init__(self, board: Board, step: str, parent: QObject | None = None) -> None:
        """Listens to the workshop until it is destroyed."""
        made = NoteItems()
        super().__init__(lambda item: children(board.tables, step, item, made), parent)
        self._board, self.step = board, step
        stop = board.workshop.listen(self._told)
        self.destroyed.connect(stop)

    def line(self, index: Index) -> Line | None:
        """What the item at an index says; None once it has gone."""
        item = self.item(index)
        if item is None:
            return None
        try:
            return line_of(self._board.tables, self._board.words, self.step, item)
        except Refused:
            return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, and what a screen reader says; the delegate asks for the whole `line`."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            line = self.line(index)
            if line is not None:
                return line.text if role == Qt.ItemDataRole.DisplayRole else line.aloud
        return None

    def headerData(
        self, _section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of the one column, which no one sees and a screen reader may say."""
        return self._board.words.say("What was said") if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Notes and titles are dragged; on anything something may be let go."""
        node = self._node(index)
        if node.item is None:
            return _DROP
        flags = _FLAGS[node.item.kind]  # asked of every line at each layout
        return flags & ~Qt.ItemFlag.ItemNeverHasChildren if node.children else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        items = [item for index in indexes if (item := self.item(index)) and item.kind in DRAGGED]
        data = QMimeData()
        data.setData(MIME, "\n".join(f"{item.kind} {item.id}" for item in items).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Tells what was dropped; the rows move when the gesture comes back as a notice, not here."""
        if data.hasFormat(MIME):
            typed = bytes(data.data(MIME).data()).decode().splitlines()
            items = [Item(Kind(kind), id) for kind, id in (line.split() for line in typed)]
            self.dropped.emit(items, self.item(parent), row)
        return False

    # ------------------------------------------------------------ keeping in step

    def _told(self, notice: Notice) -> None:
        if notice.cause is Cause.BALLOT or not notice.touches(*SHOWN):
            return
        touched = holders_touched(self._board.tables, notice.changes)
        if touched is None:
            known = list(self._nodes.values())
        else:
            known = [self._nodes[item] for item in touched if item in self._nodes]
        holders = [node for node in known if self._holds(node)]
        holders.sort(key=lambda node: _DEPTH.index(node.item.kind if node.item else None))
        for node in holders:
            self._fill(node)
        for node in holders:
            self._drop_gone(node)
        self._say_changed(holders, notice)
        self.refreshed.emit()

    def _holds(self, node: Node) -> bool:
        """Whether something stands, or is to stand, below an item: of notes, below few."""
        if node.item is None or node.item.kind in HOLDERS:
            return True
        return bool(node.children or self._board.tables.positions(Note, node.item.id))

    def _say_changed(self, holders: list[Node], notice: Notice) -> None:
        shown = (
            Item(KIND_OF[type(c.entity)], c.entity.id) for c in notice.changes if type(c.entity) in KIND_OF
        )
        nodes = [*holders, *(self._nodes[item] for item in shown if item in self._nodes)]
        changed = {node.number: node for node in nodes if node.item}
        for node in list(changed.values()):
            above = node.parent
            while above is not None and above.item is not None:
                changed[above.number] = above
                above = above.parent
        for node in changed.values():
            if node.number in self._numbers:
                index = self._index(node)
                self.dataChanged.emit(index, index)
