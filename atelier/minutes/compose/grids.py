"""A grid as it was filled in: where the group placed what, what was told of it, and the whole at a glance."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from atelier.minutes.compose.printed import Printed, origin, paragraph, paragraphs
from atelier.minutes.compose.widths import wide_enough
from atelier.minutes.document import (
    Block,
    Column,
    Heading,
    Item,
    Notes,
    Picture,
    Radar,
    Role,
    Row,
    Table,
)
from atelier.words import Words
from atelier.workshop.entities import Degree, Example, GridItem, Step
from atelier.workshop.grids import axes, is_leaf, leaves, path
from atelier.workshop.radar import figures
from atelier.workshop.tables import Tables

_DEEPEST = 3
_LEAST = 3
"""Spokes of a radar."""
_LETTERS = 0x250
"""Letters up to here are in the font of pictures: what is written in others has its table alone."""
_SIGNS = "’‘“”–—…\u202f"
_BESIDE = 420
"""Letters that may be told of an item beside it in the table; more of them stand below, under its title."""


def grid(printed: Printed, step: Step, words: Words) -> list[Block]:
    """Nothing where nothing was placed and nothing told."""
    tables = printed.tables
    top = tables.children(GridItem, step.id)
    if not any(_led(tables, item) for item in top):
        return []
    filled = any(item.degree or item.others for item in leaves(tables, step.id))
    whole = _overview(printed, step, words) if filled else []
    return [*_level(printed, step, top, 2, words), *whole]


def _led(tables: Tables, item: GridItem) -> bool:
    """Whether anything was placed or told of it, or of what stands below it."""
    own = item.degree or item.others or item.synthesis or tables.positions(Example, item.id)
    return bool(own) or any(_led(tables, below) for below in tables.children(GridItem, item.id))


def _level(printed: Printed, step: Step, found: Sequence[GridItem], depth: int, words: Words) -> list[Block]:
    """What is placed, in one table, with what was told of each, then what has others below it, one by one.

    What has others below it of which nothing was said is named in one line after the rest.
    """
    tables = printed.tables
    placed = [item for item in found if is_leaf(tables, item)]
    blocks: list[Block] = [_table(printed, step, placed, words)] if placed else []
    for item in placed:
        blocks += [] if _beside(printed, item, words) else _told(printed, item, words)
    rest = [item for item in found if item not in placed]
    led = [item for item in rest if _led(tables, item)]
    if len(led) > 1 and all(_plain(printed, item) for item in led):
        blocks += _together(printed, step, led, words)
        led = []
    for item in led:
        below = tables.children(GridItem, item.id)
        blocks += [
            Heading(level=min(depth, _DEEPEST), text=item.title, source=origin(item)),
            *paragraphs(item.description, item),
            *_told(printed, item, words),
            *_level(printed, step, below, depth + 1, words),
            *paragraph(item.synthesis, item, Role.SYNTHESIS),
        ]
    left = [item for item in rest if not _led(tables, item)]
    if left:
        named = words.listed([item.title for item in left])
        blocks += paragraph(words.say("Not yet discussed: {titles}", titles=named), left[0], Role.SMALL)
    return blocks


def _plain(printed: Printed, item: GridItem) -> bool:
    """Whether nothing stands below an item but what is placed, and nothing else is said of it at length."""
    below = printed.tables.children(GridItem, item.id)
    return not (item.description or _examples(printed, item)) and all(
        is_leaf(printed.tables, each) for each in below
    )


def _together(printed: Printed, step: Step, found: Sequence[GridItem], words: Words) -> list[Block]:
    """One table for several, each under its title; what was told at length after it."""
    tables = printed.tables
    below = [(item, tables.children(GridItem, item.id)) for item in found]
    table = _table(printed, step, [each for _, items in below for each in items], words)
    wide, rows, place = len(table.columns), [], 0
    for item, items in below:
        rows.append(Row(cells=(item.title, *[""] * (wide - 1)), over=True, source=origin(item)))
        rows += table.rows[place : place + len(items)]
        place += len(items)
        if item.synthesis:
            said = (words.say_n("Synthesis", "Syntheses", 1), *[""] * (wide - 2), item.synthesis)
            rows.append(Row(cells=said, source=origin(item)))
    blocks: list[Block] = [replace(table, rows=tuple(rows), loose=True)]
    for _, items in below:
        for each in items:
            blocks += [] if _beside(printed, each, words) else _told(printed, each, words)
    return blocks


def _table(printed: Printed, step: Step, found: Sequence[GridItem], words: Words) -> Table:
    """A column that says nothing is left out, but for where the group stands."""
    tables, before = printed.tables, printed.beside.get(step.id, printed.before)
    degrees = {degree.id: degree.title for degree in tables.children(Degree, step.id)}
    earlier = before.placed if before else {}
    then = words.say("On {date}", date=words.date_short(before.date)) if before and before.date else ""
    columns = (
        Column(title=words.say("Item"), weight=1.9),
        Column(title=words.say("Where the group stands"), weight=2.0),
        Column(title=then or words.say("Earlier"), weight=1.4),
        Column(title=words.say("What was said of it"), weight=5.2),
    )
    rows = [
        (
            item.title,
            degrees[item.degree] if item.degree else words.say("not placed"),
            earlier.get(path(tables, item), ""),
            "\n".join(filter(None, (_beside(printed, item, words), _dissent(item, degrees, words)))),
        )
        for item in found
    ]
    kept = [n for n in range(len(columns)) if n < 2 or any(row[n] for row in rows)]
    return Table(
        columns=tuple(columns[n] for n in kept),
        rows=tuple(
            Row(cells=tuple(row[n] for n in kept), source=origin(item))
            for row, item in zip(rows, found, strict=True)
        ),
        loose=any(row[-1] for row in rows),
        source=origin(step),
    )


def _dissent(item: GridItem, degrees: dict[str, str], words: Words) -> str:
    """Where some would have put it."""
    others = words.listed([degrees[other] for other in item.others])
    if others and item.dissent:
        return words.say("Some would say: {degrees} ({reason})", degrees=others, reason=item.dissent)
    return words.say("Some would say: {degrees}", degrees=others) if others else ""


def _beside(printed: Printed, item: GridItem, words: Words) -> str:
    """What was told of an item in few words, one thing a line; nothing where it needs room of its own."""
    told = [_said(each, words) for each in _examples(printed, item)]
    if item.synthesis or sum(map(len, told)) > _BESIDE or any("\n" in each for each in told):
        return ""
    return "\n".join(told if len(told) == 1 else [f"–\u00a0{each}" for each in told])


def _examples(printed: Printed, item: GridItem) -> Sequence[Example]:
    return printed.tables.children(Example, item.id)


def _said(told: Example, words: Words) -> str:
    text = words.quoted(told.text) if told.quoted else told.text
    return f"{text} ({told.speaker})" if told.speaker else text


def _told(printed: Printed, item: GridItem, words: Words) -> list[Block]:
    """Examples, and the words of people with the quality in which they spoke."""
    tables = printed.tables
    told = tuple(
        Item(
            text=words.quoted(each.text) if each.quoted else each.text,
            aside=each.speaker,
            source=origin(each),
        )
        for each in _examples(printed, item)
    )
    title = item.title if is_leaf(tables, item) else ""
    leaf = paragraph(item.synthesis, item, Role.SYNTHESIS) if is_leaf(tables, item) else []
    if not told and not leaf:
        return []
    return [Notes(title=title, items=told, remarks=tuple(leaf), told=True, source=origin(item))]


def _overview(printed: Printed, step: Step, words: Words) -> list[Block]:
    """How many items of each function stand on each word of the scale, and the same drawn."""
    shown = figures(printed.tables, step.id)
    if len(shown.spokes) < 2:
        return []
    nowhere = any(spoke.nowhere for spoke in shown.spokes)
    split = any(spoke.split for spoke in shown.spokes)
    columns = [Column(title=words.say("Function"), weight=3)]
    columns += [Column(title=word, numeric=True) for word in shown.scale]
    columns += [Column(title=words.say("Not placed"), numeric=True)] if nowhere else []
    columns += [Column(title=words.say("Not agreed"), numeric=True)] if split else []
    rows = []
    for spoke in shown.spokes:
        counts = [*spoke.counts, *([spoke.nowhere] if nowhere else []), *([spoke.split] if split else [])]
        said = tuple(words.number(count) if count else "" for count in counts)
        item = printed.tables.get(GridItem, spoke.item)
        rows.append(Row(cells=(spoke.title, *said), source=origin(item)))
    return [
        Heading(level=2, text=words.say("At a glance"), source=origin(step)),
        Table(
            columns=wide_enough(columns, [row.cells for row in rows]), rows=tuple(rows), source=origin(step)
        ),
        *paragraph(
            words.say("Items on each word of the scale, as the group sees them: not a score."),
            step,
            Role.SMALL,
        ),
        *_radars(printed, step, words),
    ]


def _drawable(label: str) -> bool:
    return all(ord(letter) < _LETTERS or letter in _SIGNS for letter in label)


def _radars(printed: Printed, step: Step, words: Words) -> list[Block]:
    """One of each axis, or one of the whole grid; none where two functions would make it a line."""
    tables, before = printed.tables, printed.beside.get(step.id, printed.before)
    blocks: list[Block] = []
    for axis in axes(tables, step.id) or (None,):
        shown = figures(tables, step.id, before.placed if before else None, axis.id if axis else "")
        labels = tuple(spoke.title for spoke in shown.spokes)
        placed = any(spoke.reach is not None for spoke in shown.spokes)
        if len(labels) < _LEAST or not placed or not all(map(_drawable, labels)):
            continue
        title = axis.title if axis else step.title
        when = words.date_short(before.date) if before and before.date and shown.compared else ""
        caption = words.say("{title} (dashed: {date})", title=title, date=when) if when else title
        radar = Radar(
            labels=labels,
            rings=len(shown.scale),
            now=tuple(spoke.reach for spoke in shown.spokes),
            before=tuple(spoke.before for spoke in shown.spokes) if shown.compared else (),
        )
        alternative = words.say("Radar of the table above: {title}", title=title)
        gaps = [spoke.title for spoke in shown.spokes if spoke.reach is None]
        if gaps:
            alternative = words.say(
                "Radar of the table above: {title}; nothing is placed yet of {functions}",
                title=title,
                functions=words.listed(gaps),
            )
        blocks.append(
            Picture(path=Path(), alternative=alternative, caption=caption, radar=radar, source=origin(step))
        )
    return blocks
