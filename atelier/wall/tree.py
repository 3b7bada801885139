"""A tree of outline items behind Qt's indexes, brought in step with what is wanted by inserts and moves.

What moves is moved, not made anew, so that selection, focus and open branches survive every change.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from atelier.wall.shape import FOLDING, Item, first_difference

Index = QModelIndex | QPersistentModelIndex


class Node:
    """An item with its place in the tree; `number` is what Qt's indexes carry."""

    __slots__ = ("children", "item", "number", "parent", "wanted")

    def __init__(self, item: Item | None, number: int, parent: "Node | None") -> None:
        self.item, self.number, self.parent = item, number, parent
        self.children: list[Node] = []
        self.wanted = 0
        """How many were wanted below it when it was last filled: what stands after them has gone."""


class TreeModel(QAbstractItemModel):
    """Holds the tree; `below` says what is wanted below an item (None: at the top), in order."""

    def __init__(self, below: Callable[[Item | None], list[Item]], parent: QObject | None = None) -> None:
        """Filled at once, without a signal."""
        super().__init__(parent)
        self._below = below
        self._next = 1
        self._root = Node(None, 0, None)
        self._numbers: dict[int, Node] = {}
        self._nodes: dict[Item | None, Node] = {None: self._root}
        self._fill(self._root, quiet=True)

    def item(self, index: Index) -> Item | None:
        """The item at an index; None for the top."""
        return self._node(index).item

    def index_of(self, item: Item | None) -> QModelIndex:
        """Where an item stands; invalid for the top and for what is not here."""
        node = self._nodes.get(item)
        return QModelIndex() if node is None else self._index(node)

    def items(self) -> Iterator[Item]:
        """Every item, as one reads from top to bottom."""
        pending = list(reversed(self._root.children))
        while pending:
            node = pending.pop()
            assert node.item is not None
            yield node.item
            pending += reversed(node.children)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Where the child of a rank stands; invalid where there is none."""
        below = self._node(parent).children
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """What stands above; invalid for what is at the top."""
        node = self._node(index).parent
        return QModelIndex() if node is None else self._index(node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many stand below."""
        return len(self._node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """An outline has one column."""
        return 1

    def _fill(self, node: Node, *, quiet: bool = False) -> None:
        """Bring in what is wanted below a node, in order; what is no longer wanted is left at the end."""
        wanted = self._below(node.item)
        node.wanted = len(wanted)
        place = _same(node.children, wanted)
        rank = {item: at for at, item in enumerate(wanted[place:], place)}
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

    def _insert(self, node: Node, place: int, items: list[Item], *, quiet: bool) -> None:
        if not quiet:
            self.beginInsertRows(self._index(node), place, place + len(items) - 1)
        made = []
        for item in items:
            new = Node(item, self._next, node)
            self._next += 1
            self._nodes[item] = self._numbers[new.number] = new
            made.append(new)
        node.children[place:place] = made
        if not quiet:
            self.endInsertRows()
        for new in made:
            if new.item is not None and new.item.kind in FOLDING:
                self._fill(new, quiet=quiet)

    def _move(self, node: Node, to: Node, place: int) -> None:
        """Move a node before the one that stands at a place now."""
        home = node.parent
        assert home is not None
        row = home.children.index(node)
        self.beginMoveRows(self._index(home), row, row, self._index(to), place)
        del home.children[row]
        to.children.insert(place - 1 if home is to and row < place else place, node)
        node.parent = to
        self.endMoveRows()

    def _drop_gone(self, node: Node) -> None:
        if node is not self._root and node.number not in self._numbers:
            return
        wanted, last = node.wanted, len(node.children) - 1
        if last < wanted:
            return
        self.beginRemoveRows(self._index(node), wanted, last)
        gone = node.children[wanted:]
        del node.children[wanted:]
        for each in gone:
            self._forget(each)
        self.endRemoveRows()

    def _forget(self, node: Node) -> None:
        del self._numbers[node.number]
        del self._nodes[node.item]
        for below in node.children:
            self._forget(below)

    def _node(self, index: Index) -> Node:
        return self._numbers.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)


def _same(children: Sequence[Node], wanted: list[Item]) -> int:
    """How many of the first are as wanted already."""
    return first_difference([child.item for child in children], wanted)


def _at(node: Node, place: int) -> Node | None:
    return node.children[place] if place < len(node.children) else None
