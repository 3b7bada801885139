"""The outline of a step as Qt's item views take it, kept in step with the workshop notice by notice.

What moves is moved, not made anew, so that selection, focus and open branches survive every change.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from atelier.session import Cause, Notice
from atelier.wall.board import Board
from atelier.wall.saying import Line, line_of
from atelier.wall.shape import HOLDERS, KIND_OF, SHOWN, Item, Kind, children, holders_touched
from atelier.workshop.refusals import Refused

MIME = "application/x-atelier-outline"
"""What a drag inside the outline carries: lines of kind and id."""

DRAGGED = (Kind.NOTE, Kind.TITLE)
Index = QModelIndex | QPersistentModelIndex
_DEPTH = (None, Kind.GROUP, Kind.ZONE, Kind.ROW, Kind.TRAY, Kind.TITLE)


class _Node:
    """An item with its place in the tree; `number` is what Qt's indexes carry."""

    __slots__ = ("children", "item", "number", "parent")

    def __init__(self, item: Item | None, number: int, parent: "_Node | None") -> None:
        self.item, self.number, self.parent = item, number, parent
        self.children: list[_Node] = []


class OutlineModel(QAbstractItemModel):
    """All that was said in one step. It changes nothing itself: drops are told, `dropped`."""

    dropped = Signal(list, object, int)
    """The items dragged, the item below which they were let go (None: the top), the place (-1: on it)."""
    refreshed = Signal()
    """Something that it shows has changed: counts may be other."""

    def __init__(self, board: Board, step: str, parent: QObject | None = None) -> None:
        """Listens to the workshop until it is destroyed."""
        super().__init__(parent)
        self._board, self.step = board, step
        self._next = 1
        self._root = _Node(None, 0, None)
        self._numbers: dict[int, _Node] = {}
        self._nodes: dict[Item | None, _Node] = {None: self._root}
        self._fill(self._root, quiet=True)
        stop = board.workshop.listen(self._told)
        self.destroyed.connect(stop)

    def item(self, index: Index) -> Item | None:
        """The item at an index; None for the top."""
        return self._node(index).item

    def index_of(self, item: Item | None) -> QModelIndex:
        """Where an item stands; invalid for the top and for what is not here."""
        node = self._nodes.get(item)
        return QModelIndex() if node is None else self._index(node)

    def line(self, index: Index) -> Line | None:
        """What the item at an index says; None once it has gone."""
        item = self.item(index)
        if item is None:
            return None
        try:
            return line_of(self._board.tables, self._board.words, self.step, item)
        except Refused:
            return None

    def items(self) -> Iterator[Item]:
        """Every item, as one reads from top to bottom."""
        pending = list(reversed(self._root.children))
        while pending:
            node = pending.pop()
            assert node.item is not None
            yield node.item
            pending += reversed(node.children)

    # ------------------------------------------------------------ what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._node(parent).children
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self._node(index).parent
        return QModelIndex() if node is None else self._index(node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            line = self.line(index)
            if line is not None:
                return line.text if role == Qt.ItemDataRole.DisplayRole else line.aloud
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index)
        base = Qt.ItemFlag.ItemIsDropEnabled
        if item is None:
            return base
        base |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if item.kind in DRAGGED:
            base |= Qt.ItemFlag.ItemIsDragEnabled
        return base if item.kind in HOLDERS else base | Qt.ItemFlag.ItemNeverHasChildren

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
        holders = [node for node in known if node.item is None or node.item.kind in HOLDERS]
        holders.sort(key=lambda node: _DEPTH.index(node.item.kind if node.item else None))
        for node in holders:
            self._fill(node)
        for node in holders:
            self._drop_gone(node)
        self._say_changed(holders, notice)
        self.refreshed.emit()

    def _say_changed(self, holders: list[_Node], notice: Notice) -> None:
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

    def _fill(self, node: _Node, *, quiet: bool = False) -> None:
        """Bring in what is wanted below a node, in order; what is no longer wanted is left at the end."""
        wanted = children(self._board.tables, self.step, node.item)
        rank = {item: place for place, item in enumerate(wanted)}
        place = 0
        while place < len(wanted):
            here = node.children[place] if place < len(node.children) else None
            if here is not None and here.item == wanted[place]:
                place += 1
                continue
            known = self._nodes.get(wanted[place])
            if known is None:
                end = place + 1
                while end < len(wanted) and wanted[end] not in self._nodes:
                    end += 1
                self._insert(node, place, wanted[place:end], quiet=quiet)
                place = end
            elif here is not None and here.item in rank and known is _at(node, place + 1):
                self._move(here, node, min(rank[here.item], len(node.children) - 1) + 1)
            else:
                self._move(known, node, place)

    def _insert(self, node: _Node, place: int, items: list[Item], *, quiet: bool) -> None:
        if not quiet:
            self.beginInsertRows(self._index(node), place, place + len(items) - 1)
        made = []
        for item in items:
            new = _Node(item, self._next, node)
            self._next += 1
            self._nodes[item] = self._numbers[new.number] = new
            made.append(new)
        node.children[place:place] = made
        if not quiet:
            self.endInsertRows()
        for new in made:
            if new.item is not None and new.item.kind in HOLDERS:
                self._fill(new, quiet=quiet)

    def _move(self, node: _Node, to: _Node, place: int) -> None:
        """Move a node before the one that stands at a place now."""
        home = node.parent
        assert home is not None
        row = home.children.index(node)
        self.beginMoveRows(self._index(home), row, row, self._index(to), place)
        del home.children[row]
        to.children.insert(place - 1 if home is to and row < place else place, node)
        node.parent = to
        self.endMoveRows()

    def _drop_gone(self, node: _Node) -> None:
        if node is not self._root and node.number not in self._numbers:
            return
        wanted = len(children(self._board.tables, self.step, node.item))
        last = len(node.children) - 1
        if last < wanted:
            return
        self.beginRemoveRows(self._index(node), wanted, last)
        gone = node.children[wanted:]
        del node.children[wanted:]
        for each in gone:
            self._forget(each)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        del self._numbers[node.number]
        del self._nodes[node.item]
        for below in node.children:
            self._forget(below)

    def _node(self, index: Index) -> _Node:
        return self._numbers.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)


def _at(node: _Node, place: int) -> _Node | None:
    return node.children[place] if place < len(node.children) else None
