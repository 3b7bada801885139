"""From grids, tables and evaluations to their plans: what was prepared, not what was said."""

from collections.abc import Callable
from typing import Any

from atelier.methods.model import ColumnPlan, FacePlan, ItemPlan, Said
from atelier.workshop.cells import texts
from atelier.workshop.entities import (
    ColumnType,
    Degree,
    Face,
    GridItem,
    Record,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
    Timing,
)
from atelier.workshop.tables import Tables

Say = Callable[[str], Said]

_OF_PEOPLE = (ColumnType.PERSON,)
_CHOOSING = (ColumnType.CHOICE, ColumnType.CHOICES)
"""A column of another type may still have the choices of before."""


def kinds_of(tables: Tables, step: Step, say: Say) -> dict[str, Any]:
    """The fields of a step plan that only some kinds have."""
    found: dict[str, Any] = {}
    if step.kind is StepKind.POSITIONING:
        found["scale"] = tuple(say(degree.title) for degree in tables.children(Degree, step.id))
        found["items"] = _items(tables, step.id, say)
    elif step.kind is StepKind.TABLE:
        found["rows_as"] = step.rows_as
        found["columns"] = tuple(_column(column, say) for column in tables.children(TableColumn, step.id))
        found["rows"] = _rows(tables, step, say)
    elif step.kind is StepKind.EVALUATION:
        faces = tables.children(Face, step.id)
        found["faces"] = tuple(FacePlan(title=say(face.title), mood=face.mood) for face in faces)
    return found


def _items(tables: Tables, above: str, say: Say) -> tuple[ItemPlan, ...]:
    return tuple(
        ItemPlan(title=say(item.title), description=say(item.description), items=_items(tables, item.id, say))
        for item in tables.children(GridItem, above)
    )


def _column(column: TableColumn, say: Say) -> ColumnPlan:
    return ColumnPlan(
        title=say(column.title),
        type=column.type,
        choices=tuple(say(choice) for choice in column.choices) if column.type in _CHOOSING else (),
        hint=say(column.hint),
    )


def _rows(tables: Tables, step: Step, say: Say) -> tuple[Said, ...]:
    """What the first column of the prepared rows says. Once the step was led, rows are what people said."""
    columns = tables.children(TableColumn, step.id)
    led = bool(tables.children(Timing, step.id))
    if led or not columns or columns[0].type in _OF_PEOPLE or step.rows_as is RowsAs.FORM:
        return ()
    first = columns[0].id
    said = (texts(tables, record.id).get(first, "") for record in tables.children(Record, step.id))
    return tuple(say(text) for text in said if text.strip())
