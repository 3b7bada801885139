"""From the plan of a step to its grid, its table or its faces."""

from typing import Protocol

from atelier.methods.model import ItemPlan, Said, StepPlan
from atelier.workshop.cells import read_cell
from atelier.workshop.entities import (
    Cell,
    Degree,
    Entity,
    Face,
    GridItem,
    Record,
    RowsAs,
    Step,
    TableColumn,
)
from atelier.workshop.stamp import Stamp


class Soil(Protocol):
    """What is needed of the workshop under way."""

    entities: list[Entity]
    stamp: Stamp

    def key(self, kind: type, parent: str) -> str:
        """The next key below a parent."""

    def say(self, said: Said) -> str:
        """A text of the method in the language of the workshop."""


def plant_kinds(plan: StepPlan, step: Step, soil: Soil) -> None:
    """Everything that stands in a step of positioning, a table or an evaluation."""
    for word in plan.scale:
        soil.entities.append(
            Degree(id=soil.stamp.id(), order=soil.key(Degree, step.id), step=step.id, title=soil.say(word))
        )
    _items(plan.items, step, None, soil)
    _table(plan, step, soil)
    for face in plan.faces:
        soil.entities.append(
            Face(
                id=soil.stamp.id(),
                order=soil.key(Face, step.id),
                step=step.id,
                title=soil.say(face.title),
                mood=face.mood,
            )
        )


def _items(plans: tuple[ItemPlan, ...], step: Step, within: str | None, soil: Soil) -> None:
    for plan in plans:
        item = GridItem(
            id=soil.stamp.id(),
            order=soil.key(GridItem, within or step.id),
            step=step.id,
            within=within,
            title=soil.say(plan.title),
            description=soil.say(plan.description),
        )
        soil.entities.append(item)
        _items(plan.items, step, item.id, soil)


def _table(plan: StepPlan, step: Step, soil: Soil) -> None:
    """Columns, and the records that are prepared; a form has its one sheet."""
    columns = [
        TableColumn(
            id=soil.stamp.id(),
            order=soil.key(TableColumn, step.id),
            step=step.id,
            title=soil.say(column.title),
            type=column.type,
            choices=tuple(map(soil.say, column.choices)),
            hint=soil.say(column.hint),
        )
        for column in plan.columns
    ]
    soil.entities.extend(columns)
    bare: tuple[Said, ...] = ({},) if plan.rows_as is RowsAs.FORM else ()
    for said in plan.rows or (bare if columns else ()):
        record = Record(id=soil.stamp.id(), order=soil.key(Record, step.id), step=step.id)
        soil.entities.append(record)
        if text := read_cell(columns[0], soil.say(said)).text:
            cell = Cell(id=soil.stamp.id(), record=record.id, column=columns[0].id, text=text)
            soil.entities.append(cell)
