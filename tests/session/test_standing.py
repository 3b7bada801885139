"""Where a workshop stands, as its line says it: prepared, something said in it, at its end, ended."""

import datetime as dt
from collections.abc import Callable

import pytest

from atelier.gestures.evaluation import NewFace, add_faces, count_faces
from atelier.gestures.outcomes import add_action
from atelier.gestures.positioning import add_degrees, add_items, place_item
from atelier.gestures.steps import add_step
from atelier.gestures.tables_of_rows import add_column, add_records, set_cell
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Degree, Face, GridItem, Record, Step, StepKind, TableColumn
from atelier.workshop.held import held

DAY = dt.date(2008, 3, 27)


def line(session: Session, workshop: OpenWorkshop) -> tuple[bool, bool, bool]:
    """Whether something was said, whether the last step is in hand, whether it was ended."""
    (found,) = (each for each in session.summaries() if each.id == workshop.name)
    return found.said, found.at_last, found.ended


def new_step(workshop: OpenWorkshop, kind: StepKind) -> str:
    before = {step.id for step in workshop.tables.all(Step)}
    workshop.do(add_step, kind=kind, title="Mine")
    return next(step.id for step in workshop.tables.all(Step) if step.id not in before)


def act(workshop: OpenWorkshop) -> str:
    step = new_step(workshop, StepKind.ACTIONS)
    workshop.do(add_action, step=step, what="Write to the mayor")
    return step


def count(workshop: OpenWorkshop) -> str:
    step = new_step(workshop, StepKind.EVALUATION)
    workshop.do(add_faces, step=step, faces=[NewFace("well")])
    assert not held(workshop.tables, step)
    workshop.do(count_faces, counts={workshop.tables.children(Face, step)[0].id: 3})
    return step


def place(workshop: OpenWorkshop) -> str:
    step = new_step(workshop, StepKind.POSITIONING)
    workshop.do(add_items, step=step, titles=["Trust"])
    workshop.do(add_degrees, step=step, titles=["seldom", "often"])
    assert not held(workshop.tables, step)
    item, degree = next(workshop.tables.all(GridItem)), workshop.tables.children(Degree, step)[0]
    workshop.do(place_item, item=item.id, degree=degree.id)
    return step


def fill(workshop: OpenWorkshop) -> str:
    step = new_step(workshop, StepKind.TABLE)
    for title in ("What", "Who"):
        workshop.do(add_column, step=step, title=title)
    workshop.do(add_records, step=step)
    first, second = workshop.tables.children(TableColumn, step)
    (record,) = workshop.tables.children(Record, step)
    workshop.do(set_cell, record=record.id, column=first.id, text="Prepared")
    assert not held(workshop.tables, step)
    workshop.do(set_cell, record=record.id, column=second.id, text="Us")
    return step


@pytest.mark.parametrize("happen", [act, count, place, fill])
def test_what_makes_a_step_held_makes_its_workshop_begun(
    session: Session, workshop: OpenWorkshop, happen: Callable[[OpenWorkshop], str]
) -> None:
    assert line(session, workshop)[0] is False
    step = happen(workshop)
    assert held(workshop.tables, step)
    assert line(session, workshop)[0] is True


def test_the_last_step_and_the_end_are_known(session: Session, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, date=DAY)
    steps = workshop.tables.children(Step)
    workshop.take_step(steps[0].id, DAY)
    assert line(session, workshop) == (True, False, False)
    workshop.take_step(steps[-1].id, DAY)
    assert line(session, workshop) == (True, True, False)
    workshop.end()
    assert line(session, workshop) == (True, True, True)
