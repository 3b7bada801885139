"""Where what is let go on the wall would land: an item to put it under, and a place below it. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from atelier.wall.scene.blocks import GAP, Block, Rect
from atelier.wall.scene.layout import Picture
from atelier.wall.shape import Item, Kind

_REACH = 26
"""Pixels round a block within which something still belongs to it."""


class Target(NamedTuple):
    """Under `item`, before the note of rank `row` (-1: last), with the line that shows it."""

    item: Item
    row: int = -1
    line: Rect | None = None


def target_at(picture: Picture, dragged: Sequence[Item], x: float, y: float) -> Target | None:
    """Where dragged notes or titles would land at a point of the wall; None where nothing can be put."""
    titles = all(item.kind is Kind.TITLE for item in dragged)
    for item, place in picture.headings.items():
        if item.kind is Kind.CELL and place.holds(x, y):
            return Target(item) if titles else None
    ids = {item.id for item in dragged}
    block = _block_at(picture, x, y)
    if block is not None and not (titles and block.holder.id in ids):
        return _beside_title(block, y) if titles else _among_notes(block, x, y)
    for item, area in picture.areas.items():
        if item.kind is Kind.ZONE and area.holds(x, y):
            return Target(item)
    return None


def _block_at(picture: Picture, x: float, y: float) -> Block | None:
    near = [
        block
        for item, block in picture.blocks.items()
        if item.kind in (Kind.TITLE, Kind.TRAY)
        and block.x - GAP <= x < block.x + block.width + GAP
        and block.y - GAP <= y < block.y + block.height + _REACH
    ]
    return min(near, key=lambda b: abs(b.y + b.height / 2 - y) / max(1.0, b.height), default=None)


def _beside_title(block: Block, y: float) -> Target | None:
    if block.holder.kind is not Kind.TITLE:
        return None
    after = y >= block.y + block.height / 2
    line = block.y + block.height + 4 if after else block.y - 6
    return Target(block.holder, 1 if after else 0, Rect(block.x, line, block.width, 0))


def _among_notes(block: Block, x: float, y: float) -> Target:
    inside = y - block.y
    if not block.places or inside < block.head:
        return Target(block.holder, 0 if block.places else -1)
    row = block.row_at(inside)
    top = block.rows[min(row, len(block.rows) - 1)]
    same = [n for n, place in enumerate(block.places) if place.y == top]
    if not same:
        return Target(block.holder, -1)
    before = next((n for n in same if x - block.x < block.places[n].x + block.places[n].w / 2), None)
    rank = same[-1] + 1 if before is None else before
    beside = block.places[same[-1] if before is None else before]
    edge = beside.right + GAP / 2 if before is None else beside.x - GAP / 2
    line = Rect(block.x + edge, block.y + beside.y, 0, beside.h)
    return Target(block.holder, rank if rank < len(block.places) else -1, line)
