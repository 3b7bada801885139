"""What the room may be shown of a table: all of it, one column beside the first, one row after the other."""

from collections.abc import Iterator
from dataclasses import replace

from atelier.wall.cell_words import shown
from atelier.words import Words
from atelier.workshop.cells import texts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Record, RowsAs, Step, TableColumn
from atelier.workshop.tables import Tables

_NAMED = 60
"""Rows that may be chosen by their name; the others are come to page by page."""
_LETTERS = 60


def table_cue(tables: Tables, step: Step) -> Cue:
    """How a table is shown first: cards one after the other, rows and forms whole."""
    cards = step.rows_as is RowsAs.CARDS and bool(tables.children(Record, step.id))
    return Cue(CueKind.TABLE, step.id, number=1 if cards else 0)


def table_parts(tables: Tables, words: Words, cue: Cue, step: Step) -> Iterator[tuple[str, Cue]]:
    """Each part by its name, all first."""
    columns = tables.children(TableColumn, step.id)
    if not columns:
        return
    yield words.say("All"), replace(cue, cluster="", number=0)
    form = step.rows_as is RowsAs.FORM
    for column in columns if form else columns[1:]:
        yield column.title, replace(cue, cluster=column.id, number=0)
    if form:
        return
    for number, record in enumerate(tables.children(Record, step.id)[:_NAMED], start=1):
        said = shown(words, columns[0], texts(tables, record.id).get(columns[0].id, ""))
        title = " ".join(said.split())[:_LETTERS] or words.say("Without a name")
        name = words.say("{number}. {title}", number=number, title=title)
        yield name, replace(cue, cluster="", number=number)


def table_after(tables: Tables, cue: Cue, by: int) -> Cue | None:
    """The row, or the column, that follows the one in view; None at the ends, and where all is shown."""
    if cue.number:
        number = cue.number + by
        count = len(tables.children(Record, cue.step))
        return replace(cue, page=0, number=number) if 1 <= number <= count else None
    ids = [column.id for column in tables.children(TableColumn, cue.step)]
    if cue.cluster not in ids:
        return None
    step = tables.find(Step, cue.step)
    first = 0 if step is not None and step.rows_as is RowsAs.FORM else 1
    place = ids.index(cue.cluster) + by
    return replace(cue, page=0, cluster=ids[place]) if first <= place < len(ids) else None
