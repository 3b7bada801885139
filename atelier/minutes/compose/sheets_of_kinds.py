"""Grids, tables and evaluations as rows: sheets that are there only where a step of the kind is."""

import datetime as dt
from collections.abc import Iterator

from atelier.minutes.compose.filled import printed_cell
from atelier.minutes.compose.printed import Printed
from atelier.minutes.document import Sheet, Value
from atelier.words import Words
from atelier.workshop.cells import date_in, number_in, texts
from atelier.workshop.entities import (
    Booth,
    ColumnType,
    Degree,
    Example,
    Face,
    GridItem,
    LastWord,
    Record,
    Step,
    StepKind,
    TableColumn,
)
from atelier.workshop.grids import leaves

_MOST_FIGURES = 15
"""Of a number that spreadsheets keep exactly."""
_FIRST_DAY = dt.date(1900, 3, 1)
"""That all spreadsheets count alike; they know none before 1900."""


def sheets_of_kinds(printed: Printed, words: Words) -> Iterator[Sheet]:
    """One sheet for all grids, one for each table, one for all evaluations."""
    steps = {kind: [step for step in printed.steps if step.kind is kind] for kind in StepKind}
    if grids := steps[StepKind.POSITIONING]:
        yield _grids(printed, grids, words)
    filled = [step for step in steps[StepKind.TABLE] if printed.tables.children(TableColumn, step.id)]
    for number, step in enumerate(filled, start=1):
        yield _table(printed, step, number, words)
    if evaluations := steps[StepKind.EVALUATION]:
        yield _evaluations(printed, evaluations, words)


def _grids(printed: Printed, steps: list[Step], words: Words) -> Sheet:
    tables = printed.tables
    columns = (
        words.say("Step"),
        words.say("Axis"),
        words.say("Function"),
        words.say("Item"),
        words.say("Where the group stands"),
        words.say("Some would say"),
        words.say("Disagreement"),
        words.say("Examples and quotations"),
    )
    rows: list[tuple[Value, ...]] = []
    for step in steps:
        degrees = {degree.id: degree.title for degree in tables.children(Degree, step.id)}
        for item in leaves(tables, step.id):
            above = _above(printed, item)
            told = [each.text for each in tables.children(Example, item.id)]
            place = degrees[item.degree] if item.degree else None
            others = ", ".join(degrees[other] for other in item.others)
            last = (others or None, item.dissent or None, "\n".join(told) or None)
            rows.append((step.title, *above, item.title, place, *last))
    return Sheet(key="grid", title=words.say("Grid"), columns=columns, rows=tuple(rows))


def _above(printed: Printed, item: GridItem) -> tuple[Value, Value]:
    """Axis and function of what is placed; a grid of two levels has no axes."""
    function = printed.tables.find(GridItem, item.within)
    axis = printed.tables.find(GridItem, function.within) if function else None
    return (axis.title if axis else None, function.title if function else None)


def _table(printed: Printed, step: Step, number: int, words: Words) -> Sheet:
    columns = printed.tables.children(TableColumn, step.id)
    rows = []
    for record in printed.tables.children(Record, step.id):
        said = texts(printed.tables, record.id)
        rows.append(tuple(_value(printed, column, said.get(column.id, ""), words) for column in columns))
    return Sheet(
        key=f"table_{number}",
        title=words.say("{number}. {title}", number=number, title=step.title),
        columns=tuple(column.title for column in columns),
        rows=tuple(rows),
    )


def _value(printed: Printed, column: TableColumn, text: str, words: Words) -> Value:
    """Dates and numbers as such, to be sorted and counted; what no spreadsheet keeps exactly is a text."""
    if column.type is ColumnType.DATE and (day := date_in(text)) and day >= _FIRST_DAY:
        return day
    number = number_in(text) if column.type is ColumnType.NUMBER else None
    if number is not None and len(number.as_tuple().digits) <= _MOST_FIGURES:
        return int(number) if number == number.to_integral_value() else number
    return printed_cell(printed, column, text, words) or None


def _evaluations(printed: Printed, steps: list[Step], words: Words) -> Sheet:
    columns = (
        words.say("Step"),
        words.say("Answer"),
        words.say("Counted in the room"),
        words.say("At the booth"),
    )
    tables = printed.tables
    rows: list[tuple[Value, ...]] = []
    for step in steps:
        if step.booth is Booth.OPEN:
            continue
        rows += [(step.title, face.title, face.counted, face.cast) for face in tables.children(Face, step.id)]
        rows += [(step.title, word.text, None, None) for word in tables.children(LastWord, step.id)]
    return Sheet(key="evaluation", title=words.say("Evaluation"), columns=columns, rows=tuple(rows))
