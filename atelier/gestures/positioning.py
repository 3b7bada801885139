"""A grid: its items, the scale in words, and where the group places each item."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, optional, read_fields, required_line
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Degree, GridItem, Step, StepKind
from atelier.workshop.grids import LEVELS, is_leaf, level
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


class ItemFields(TypedDict, total=False):
    """What may be said of an item."""

    title: str
    description: str
    synthesis: str


_ITEM: dict[str, Reader] = {"title": required_line, "description": optional, "synthesis": optional}


def add_degree(tables: Tables, stamp: Stamp, *, step: str, title: str, at: int | None = None) -> list[Change]:
    """Put a word on the scale (None: as the most). Raises `SAME_TITLE`."""
    work = Work(tables)
    below = _grid(tables, step).id
    word = _free(tables, below, title)
    work.put(Degree(id=stamp.id(), step=below, order=work.key(Degree, below, at), title=word))
    return work.done()


def add_degrees(tables: Tables, stamp: Stamp, *, step: str, titles: Sequence[str]) -> list[Change]:
    """Put several words on the scale, each as more than those before. Raises `SAME_TITLE`."""
    work = Work(tables)
    for title in titles:
        work.do(add_degree(work.tables, stamp, step=step, title=title))
    return work.done()


def change_degree(tables: Tables, stamp: Stamp, *, degree: str, title: str) -> list[Change]:
    """Say a word of the scale otherwise; what is placed on it stays there. Raises `SAME_TITLE`."""
    work = Work(tables)
    old = tables.get(Degree, degree)
    work.change(old, title=_free(tables, old.step, title, but=old.id))
    return work.done()


def move_degree(tables: Tables, stamp: Stamp, *, degree: str, index: int | None) -> list[Change]:
    """Put a word at another place of the scale (None: as the most)."""
    work = Work(tables)
    old = tables.get(Degree, degree)
    work.move(old, old.step, index)
    return work.done()


def remove_degree(tables: Tables, stamp: Stamp, *, degree: str) -> list[Change]:
    """Take a word off the scale; raises `SCALE_IN_USE` where an item is placed on it."""
    work = Work(tables)
    old = tables.get(Degree, degree)
    if any(old.id in (item.degree, *item.others) for item in tables.all(GridItem)):
        raise Refused(Reason.SCALE_IN_USE, title=old.title)
    work.remove(old)
    return work.done()


def add_items(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    titles: Sequence[str],
    within: str | None = None,
    at: int | None = None,
) -> list[Change]:
    """Put items below another one, or at the top, at a place among those there (None: last).

    Raises `GRID_TOO_DEEP` below a third level.
    """
    work = Work(tables)
    below = _grid(tables, step).id
    if within is not None:
        above = _item_of(tables, step, within)
        _check_depth(level(tables, above) + 1)
        below = above.id
    place = len(tables.children(GridItem, below)) if at is None else max(at, 0)
    for index, title in enumerate(titles):
        key = work.key(GridItem, below, place + index)
        words = required_line(title)
        work.put(GridItem(id=stamp.id(), step=step, within=within, order=key, title=words))
    return work.done()


def add_grid(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    lines: Sequence[tuple[int, str]],
    within: str | None = None,
    at: int | None = None,
) -> list[Change]:
    """Put a whole outline below an item, or at the top: each line with how deep it stands, the first at 0.

    Raises `GRID_TOO_DEEP` below a third level, and nothing is put anywhere then.
    """
    work = Work(tables)
    above: list[str | None] = [within]
    place = at
    for depth, title in lines:
        del above[min(depth, len(above) - 1) + 1 :]
        index = place if len(above) == 1 else None
        changes = add_items(work.tables, stamp, step=step, titles=[title], within=above[-1], at=index)
        work.do(changes)
        above.append(changes[-1].entity.id)
        if index is not None:
            place = index + 1
    return work.done()


def change_item(tables: Tables, stamp: Stamp, *, item: str, **fields: Unpack[ItemFields]) -> list[Change]:
    """Say something of an item: its title, what is meant, what sums it up."""
    work = Work(tables)
    work.change(tables.get(GridItem, item), **read_fields(GridItem, _ITEM, fields))
    return work.done()


def move_item(
    tables: Tables, stamp: Stamp, *, item: str, within: str | None, index: int | None = None
) -> list[Change]:
    """Put an item with all below it below another one, or at the top, at a place there (None: last).

    Raises `WRONG_PLACE` below itself, `GRID_TOO_DEEP` below a third level.
    """
    work = Work(tables)
    old = tables.get(GridItem, item)
    target = None if within is None else _item_of(tables, old.step, within)
    inside = {each.id for each in _below(tables, old)}
    if target is not None:
        if target.id in inside:
            raise Refused(Reason.WRONG_PLACE, kind="item", place="item")
        _check_depth(level(tables, target) + 1 + _height(tables, old))
    below = target.id if target else old.step
    work.move(old, below, index, within=within)
    return work.done()


def remove_item(tables: Tables, stamp: Stamp, *, item: str) -> list[Change]:
    """Take an item away with all that stands below it and was told of it."""
    work = Work(tables)
    work.remove(tables.get(GridItem, item))
    return work.done()


def place_item(tables: Tables, stamp: Stamp, *, item: str, degree: str | None) -> list[Change]:
    """Place an item on a word of the scale, or nowhere (None).

    Whoever would have placed it there agrees now. Raises `ITEM_HAS_ITEMS` where others stand below it.
    """
    work = Work(tables)
    old = _leaf(tables, item)
    word = _degree_of(tables, old.step, degree) if degree else None
    others = tuple(each for each in old.others if word is None or each != word.id)
    work.change(old, degree=word.id if word else None, others=others, dissent=old.dissent if others else "")
    return work.done()


def keep_dissent(
    tables: Tables, stamp: Stamp, *, item: str, others: Sequence[str], dissent: str = ""
) -> list[Change]:
    """Keep where some would have placed an item instead, and what they say of it; none: the group agrees.

    Raises `DISSENT_SAME` for the word on which it is placed.
    """
    work = Work(tables)
    old = _leaf(tables, item)
    found = {_degree_of(tables, old.step, each).id for each in others}
    if old.degree in found:
        raise Refused(Reason.DISSENT_SAME, title=tables.get(Degree, old.degree).title)
    kept = tuple(each.id for each in tables.children(Degree, old.step) if each.id in found)
    work.change(old, others=kept, dissent=optional(dissent) if kept else "")
    return work.done()


def _grid(tables: Tables, step: str) -> Step:
    found = tables.get(Step, step)
    if found.kind is not StepKind.POSITIONING:
        raise Refused(Reason.WRONG_PLACE, kind="item", place="step")
    return found


def _item_of(tables: Tables, step: str, item: str) -> GridItem:
    found = tables.get(GridItem, item)
    if found.step != step:
        raise Refused(Reason.WRONG_PLACE, kind="item", place="step")
    return found


def _degree_of(tables: Tables, step: str, degree: str) -> Degree:
    found = tables.get(Degree, degree)
    if found.step != step:
        raise Refused(Reason.WRONG_PLACE, kind="degree", place="step")
    return found


def _leaf(tables: Tables, item: str) -> GridItem:
    found = tables.get(GridItem, item)
    if not is_leaf(tables, found):
        raise Refused(Reason.ITEM_HAS_ITEMS, title=found.title)
    return found


def _below(tables: Tables, item: GridItem) -> list[GridItem]:
    """An item and all below it."""
    found = [item]
    for each in found:
        found += tables.children(GridItem, each.id)
    return found


def _height(tables: Tables, item: GridItem) -> int:
    """How many levels stand below an item."""
    return max(level(tables, each) for each in _below(tables, item)) - level(tables, item)


def _check_depth(lowest: int) -> None:
    if lowest >= LEVELS:
        raise Refused(Reason.GRID_TOO_DEEP, levels=LEVELS)


def _free(tables: Tables, step: str, typed: str, but: str = "") -> str:
    title = required_line(typed)
    for degree in tables.children(Degree, step):
        if degree.id != but and fold(degree.title) == fold(title):
            raise Refused(Reason.SAME_TITLE, title=degree.title)
    return title
