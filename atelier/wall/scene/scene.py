"""The wall of a step as a scene, kept in step with the workshop: only what changed is touched.

It owns no truth. What moves glides for a moment, unless less motion is wanted or too much moves at once.
"""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractAnimation, QObject, QPointF, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from atelier.session import Cause, Notice
from atelier.wall.board import Board
from atelier.wall.scene.blocks import Block, Rect
from atelier.wall.scene.faces import Faces
from atelier.wall.scene.layout import Picture, Planner
from atelier.wall.scene.tiles import Holder, Marks, Tile
from atelier.wall.shape import SHOWN, Item, Kind, holders_touched
from atelier.workshop.entities import Group, Step
from atelier.workshop.walls import groups

_GLIDE = 140
"""Milliseconds that something takes to its new place."""
_MOST_GLIDING = 120
"""More than this many would neither be followed by an eye nor drawn in time."""


_FEW = 200
"""Tiles that are painted in full within a frame, from however far."""


_UNSEEN = 800.0
"""The width of a wall that is asked for a place before any window shows it."""


_TITLE = 6
"""How many times wider than high a title is at least, where its height is asked for: some words of it."""


_CHUNK = 48
"""Notes of a block that are carried together, and passed over together where they are out of view."""


class WallScene(QGraphicsScene):
    """All that was said in one step, where people see it."""

    laid_out = Signal()
    """Places, or what stands in them, have changed."""
    remarked = Signal(object)
    """What is marked on these items has changed: for who paints them without their tiles."""

    def __init__(self, board: Board, step: str, parent: QObject | None = None) -> None:
        """Empty until `lay_out` is told a width. Listens to the workshop until it is destroyed."""
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._board, self._step = board, step
        self.faces, self.marks = Faces(board, step), Marks()
        self.picture = Picture()
        self._planner = Planner(lambda: board.tables, step, self.faces)
        self._width = 0.0
        self.near, self.heads = Holder(), Holder()
        self.addItem(self.near)
        self.addItem(self.heads)
        self._holders: dict[Item, Holder] = {}
        self._chunks: dict[Item, list[Holder]] = {}
        self._ids: dict[Item, list[str]] = {}
        self._tiles: dict[Item, Tile] = {}
        self._others: set[Item] = set()
        """The items of tiles that are no notes: few, where notes may be thousands."""
        self._gliding: dict[QGraphicsItem, tuple[QPointF, QPointF]] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._step_glide)
        self._glide.finished.connect(self._gliding.clear)
        self._stop = board.workshop.listen(self._told)
        self.destroyed.connect(self._stop)
        board.look.changed.connect(self._redress)

    # ------------------------------------------------------------ asked by views

    def lay_out(self, width: float, headroom: float = 0) -> None:
        """Fill a width, with so much height at least for each title; nothing is done where all is so."""
        if (width, headroom) != (self._width, self.faces.headroom):
            self._width, self.faces.headroom = width, headroom
            self._planner.title_width = headroom * _TITLE
            self._plan(None)

    @property
    def step(self) -> str:
        """The step that it shows."""
        return self._step

    @property
    def count(self) -> int:
        """How many tiles there are."""
        return len(self._tiles)

    def unfold(self, note: str) -> None:
        """Show a long note whole, or fold it again."""
        self.faces.unfolded ^= {note}
        self._plan(frozenset({note}))

    def tile(self, item: Item) -> Tile | None:
        """The tile of an item, where it has one."""
        return self._tiles.get(item)

    def place(self, item: Item) -> Rect | None:
        """Where an item stands on the wall, from the layout (not from a glide that is under way)."""
        if not self._width:
            self.lay_out(_UNSEEN)
        tile = self._tiles.get(item)
        if tile is not None:
            to = self._gliding.get(tile)
            at = tile.parentItem().mapToScene(to[1] if to else tile.pos())
            return Rect(at.x(), at.y(), tile.w, tile.h)
        area = self.picture.areas.get(item)
        block = self.picture.blocks.get(item)
        return area or (block.rect if block else None)

    def place_of_block(self, item: Item) -> Rect | None:
        """Where a title stands with all that is below it, or the wall of a group."""
        block = self.picture.blocks.get(item) if item.kind is not Kind.GROUP else None
        return block.rect if block else self.picture.areas.get(item)

    def places(self) -> Iterator[tuple[Item, Rect]]:
        """Every item that has a tile, with its place, in no order that means anything."""
        for item in self._tiles:
            place = self.place(item)
            if place is not None:
                yield item, place

    def repaint(self, *items: Item | None) -> None:
        """Paint these again: what is marked on them has changed."""
        for item in items:
            tile = self._tiles.get(item) if item else None
            if tile is not None:
                tile.update()
        self.remarked.emit([item for item in items if item is not None])

    # ------------------------------------------------------------ keeping in step

    def _told(self, notice: Notice) -> None:
        if notice.cause is Cause.BALLOT or not notice.touches(*SHOWN) or not self._width:
            return
        if notice.touches(Group, Step):
            self._plan(None)
            return
        changed = frozenset(change.entity.id for change in notice.changes)
        self._plan(changed, holders_touched(self._board.tables, notice.changes))

    def _redress(self) -> None:
        self.faces.forget()
        if self._width:
            self._plan(None)
        self.update()

    def _plan(self, changed: frozenset[str] | None, touched: set[Item | None] | None = None) -> None:
        tables = self._board.tables
        step = tables.find(Step, self._step)
        marked = step is not None and not step.by_group and len(groups(tables, self._step)) > 1
        if marked != self.faces.marked:
            self.faces.marked, changed, touched = marked, None, None
        started = bool(self._tiles)
        self.picture = self._planner.plan(self._width, changed, touched)
        self._glide.stop()
        for tile, (_, to) in self._gliding.items():
            tile.setPos(to)
        self._gliding = {}
        self._sync(changed, touched, glide=started and changed is not None)
        self.faces.few = len(self._tiles) <= _FEW
        self.setSceneRect(0, 0, self.picture.width, self.picture.height)
        self._start_glide()
        self.laid_out.emit()

    def _sync(self, changed: frozenset[str] | None, touched: set[Item | None] | None, *, glide: bool) -> None:
        """Give every tile its place; tiles come, go and change parents."""
        gone: set[Item] = set()
        placed: set[Item] = set()
        for holder in list(self._holders):
            if holder not in self.picture.blocks:
                gone |= {Item(Kind.NOTE, id) for id in self._ids.pop(holder)}
        heads = dict(self.picture.headings)
        still: set[Item] = set()
        for holder, block in self.picture.blocks.items():
            if holder in self.picture.kept and self._holders[holder].pos() == QPointF(block.x, block.y):
                still.add(holder)
                continue
            gone |= self._sync_block(holder, block, placed, glide=glide)
            if block.head:
                heads[holder] = Rect(block.x, block.y, block.width, block.head)
        said = {item for block in self.picture.blocks.values() for item, _ in block.rest}
        for item, place in heads.items():
            self._put(item, place, self.heads, glide=glide)
        gone |= self._others - heads.keys() - said - still
        for item in gone - placed:
            self._drop(item)
        for holder in [h for h in self._holders if h not in self.picture.blocks]:
            del self._chunks[holder]
            self.removeItem(self._holders.pop(holder))
        self._refresh(changed, touched)

    def _sync_block(self, holder: Item, block: Block, placed: set[Item], *, glide: bool) -> set[Item]:
        """Place the notes of a block from the first that is other; gives those that stood there before."""
        carrier, corner = self._holders.get(holder), QPointF(block.x, block.y)
        if carrier is None:
            carrier = self._holders[holder] = Holder()
            carrier.setParentItem(self.near)
        elif glide and carrier.pos() != corner:
            self._gliding[carrier] = (carrier.pos(), corner)
        carrier.setPos(corner)
        carrier.span(Rect(0, 0, block.width, block.height))
        first = self.picture.fresh[holder]
        before = self._ids.get(holder, [])
        self._ids[holder] = block.notes
        gone = {Item(Kind.NOTE, id) for id in before[first:]}
        chunks = self._chunks.setdefault(holder, [])
        for start in range(first // _CHUNK * _CHUNK, len(block.notes), _CHUNK):
            end = min(start + _CHUNK, len(block.notes))
            if start // _CHUNK >= len(chunks):
                chunks.append(Holder(carrier))
            chunk, last = chunks[start // _CHUNK], block.places[end - 1]
            row = block.rows[block.row_at(last.y + 1) + 1]
            chunk.span(Rect(0, block.places[start].y, block.width, row - block.places[start].y))
            for rank in range(max(start, first), end):
                item = Item(Kind.NOTE, block.notes[rank])
                placed.add(item)
                self._put(item, block.places[rank], chunk, glide=glide)
        for item, place in block.rest:
            self._put(item, place, carrier, glide=False)
        return gone

    def _put(self, item: Item, place: Rect, parent: QGraphicsItem, *, glide: bool) -> None:
        tile = self._tiles.get(item)
        if tile is None:
            tile = self._tiles[item] = Tile(item, self.faces, self.marks, parent)
            if item.kind is not Kind.NOTE:
                self._others.add(item)
            tile.put(place)
            return
        was = tile.scenePos()
        if tile.parentItem() is not parent:
            tile.setParentItem(parent)
        tile.put(place)
        now = tile.scenePos()
        if glide and was != now:
            self._gliding[tile] = (tile.pos() + was - now, tile.pos())

    def _drop(self, item: Item) -> None:
        tile = self._tiles.pop(item, None)
        self._others.discard(item)
        if tile is not None:
            self._gliding.pop(tile, None)
            self.removeItem(tile)

    def _refresh(self, changed: frozenset[str] | None, touched: set[Item | None] | None) -> None:
        """What says something that may be other is painted anew; headings count."""
        if changed is None:
            for tile in self._tiles.values():
                tile.refresh()
            return
        counting = self._others if touched is None else self._others & touched
        for item in counting:
            if item.kind in _COUNTING:
                self._tiles[item].refresh()
        for item in self._others:
            if item.id in changed:
                self._tiles[item].refresh()
        for id in changed:
            note = self._tiles.get(Item(Kind.NOTE, id))
            if note is not None:
                note.refresh()

    # ------------------------------------------------------------ gliding

    def _start_glide(self) -> None:
        lasting = self._board.look.duration(_GLIDE)
        if not lasting or not self._gliding or len(self._gliding) > _MOST_GLIDING:
            self._gliding = {}  # everything stands where it belongs already
            return
        self._glide.setDuration(lasting)
        self._step_glide(0.0)
        self._glide.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _step_glide(self, share: float) -> None:
        eased = 1 - (1 - share) ** 3
        for tile, (start, end) in self._gliding.items():
            tile.setPos(start + (end - start) * eased)
        self.update()  # what glides leaves the place of its holder, of which alone Qt would paint


_COUNTING = (Kind.GROUP, Kind.ZONE, Kind.TITLE, Kind.TRAY, Kind.CELL)
