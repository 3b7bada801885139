"""What grids, tables and evaluations of a document that comes in must satisfy beyond their types."""

from collections.abc import Iterator

from atelier.workshop.entities import (
    KINDS,
    Booth,
    Cell,
    Degree,
    Example,
    Face,
    GridItem,
    KeptMethod,
    LastWord,
    Record,
    RowsAs,
    Sibling,
    Step,
    StepKind,
    TableColumn,
)
from atelier.workshop.grids import LEVELS, level
from atelier.workshop.plain import PlainError
from atelier.workshop.tables import Tables

_HOMES: dict[StepKind, tuple[type[Sibling], ...]] = {
    StepKind.POSITIONING: (Degree, GridItem),
    StepKind.TABLE: (TableColumn, Record),
    StepKind.EVALUATION: (Face, LastWord),
}
"""What stands in a step of one kind only."""


def check_kinds(tables: Tables) -> None:
    """Everything in a step of its kind, and as gestures would have left it. Raises `PlainError`."""
    for kind, stands in _HOMES.items():
        for each in stands:
            for entity in tables.all(each):
                step = getattr(entity, "step", "")
                if tables.get(Step, step).kind is not kind:
                    raise PlainError(f"{KINDS[each]}.step", step)
    _check_grids(tables)
    _check_tables(tables)
    _check_evaluations(tables)
    if tables.count(KeptMethod) > 1:
        raise PlainError("kept_method", tables.count(KeptMethod))


def _check_grids(tables: Tables) -> None:
    for item in tables.all(GridItem):
        for name, within in _above(tables, item):
            if within.step != item.step or name == item.id:
                raise PlainError("item.within", item.within)
        if level(tables, item) >= LEVELS:
            raise PlainError("item.within", item.within)
        for id in (*item.others, *([item.degree] if item.degree else [])):
            if tables.get(Degree, id).step != item.step:
                raise PlainError("item.degree", id)
    for example in tables.all(Example):
        if example.speaker and not example.quoted:
            raise PlainError("example.speaker", example.speaker)


def _above(tables: Tables, item: GridItem) -> Iterator[tuple[str, GridItem]]:
    """What an item stands below, each once: a document may go round in a circle."""
    seen: set[str] = set()
    above = item.within
    while above is not None and above not in seen:
        seen.add(above)
        found = tables.get(GridItem, above)
        yield above, found
        above = found.within


def _check_tables(tables: Tables) -> None:
    filled: set[tuple[str, str]] = set()
    for cell in tables.all(Cell):
        place = (cell.record, cell.column)
        if tables.get(Record, cell.record).step != tables.get(TableColumn, cell.column).step:
            raise PlainError("cell.column", cell.column)
        if place in filled or not cell.text:
            raise PlainError("cell.text", cell.text)
        filled.add(place)
    for step in tables.all(Step):
        count = len(tables.positions(Record, step.id))
        if step.rows_as is RowsAs.FORM and step.kind is StepKind.TABLE and count > 1:
            raise PlainError("record", count)


def _check_evaluations(tables: Tables) -> None:
    for step in tables.all(Step):
        if step.booth is Booth.OPEN or (step.booth and step.kind is not StepKind.EVALUATION):
            raise PlainError("step.booth", step.booth)
        if step.expected is not None and step.expected < 1:
            raise PlainError("step.expected", step.expected)
    for face in tables.all(Face):
        unused = tables.get(Step, face.step).booth is Booth.UNUSED
        if face.counted < 0 or face.cast < 0 or (face.cast and unused):
            raise PlainError("face.cast", face.cast)
    for word in tables.all(LastWord):
        if word.cast and tables.get(Step, word.step).booth is Booth.UNUSED:
            raise PlainError("last_word.cast", word.cast)
