"""A tick says that something was said or done in a step, never that it was prepared."""

from dataclasses import replace

import pytest

from atelier.methods import bundled, find, plant
from atelier.workshop.entities import (
    Booth,
    Cell,
    Degree,
    Face,
    LastWord,
    Record,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
    Timing,
)
from atelier.workshop.grids import leaves
from atelier.workshop.held import held
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp

ID = "f" * 32


def tables_of(name: str) -> Tables:
    return Tables(plant(find(name), counting_stamp(), title="Essai", language="fr"))


@pytest.mark.parametrize("name", bundled())
def test_what_a_method_prepares_is_not_held(name: str) -> None:
    tables = tables_of(name)
    assert [step.title for step in tables.children(Step) if held(tables, step.id)] == []


@pytest.mark.parametrize("rows_as", [RowsAs.TABLE, RowsAs.FORM])
def test_a_table_is_held_once_a_cell_beside_the_prepared_ones_is_filled(rows_as: RowsAs) -> None:
    tables = tables_of("fiche-action-inspirante")
    step = next(s for s in tables.all(Step) if s.kind is StepKind.TABLE and s.rows_as is rows_as)
    column = tables.children(TableColumn, step.id)[-1]
    record = next(iter(tables.children(Record, step.id)), None) or Record(id=ID, order="a", step=step.id)
    tables = Tables([*tables.entities(), *([record] if record.id == ID else [])])
    assert not held(tables, step.id)
    said = Cell(id="e" * 32, record=record.id, column=column.id, text="Oui")
    assert held(Tables([*tables.entities(), said]), step.id)


def test_an_evaluation_is_held_once_closed_counted_or_said_something() -> None:
    tables = tables_of("evaluation-a-chaud")
    step = next(s for s in tables.all(Step) if s.kind is StepKind.EVALUATION)
    face = tables.children(Face, step.id)[0]
    signs = (
        replace(step, booth=Booth.CLOSED),
        replace(face, counted=2),
        LastWord(id=ID, order="a", step=step.id, text="Merci"),
        Timing(id=ID, order="a", step=step.id, started="2026-11-21T09:00:00.000Z"),
    )
    for sign in signs:
        others = [each for each in tables.entities() if each.id != sign.id]
        assert held(Tables([*others, sign]), step.id)
    asked = replace(step, booth=Booth.OPEN, expected=3)
    assert not held(Tables([e if e.id != step.id else asked for e in tables.entities()]), step.id)


def test_a_grid_is_held_once_something_is_placed() -> None:
    tables = tables_of("mailleur-de-territoire")
    step = next(s for s in tables.all(Step) if s.kind is StepKind.POSITIONING)
    leaf, degree = leaves(tables, step.id)[0], tables.children(Degree, step.id)[0]
    placed = replace(leaf, degree=degree.id)
    assert held(Tables([e if e.id != leaf.id else placed for e in tables.entities()]), step.id)
