"""Every method that comes along can be used as it is: planted, filled in, written up, in both languages."""

import pytest

from atelier.gestures.evaluation import add_last_words, count_faces
from atelier.gestures.examples import add_examples
from atelier.gestures.notes import add_notes
from atelier.gestures.outcomes import add_action
from atelier.gestures.positioning import place_item
from atelier.gestures.remarks import add_remark
from atelier.gestures.steps import remove_step
from atelier.gestures.tables_of_rows import add_records, set_cell
from atelier.gestures.votes import add_orientation
from atelier.methods import bundled, find, plant
from atelier.minutes import Printed, compose
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.entities import (
    ColumnType,
    Comment,
    Degree,
    Face,
    Record,
    Round,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
    Zone,
)
from atelier.workshop.grids import leaves
from atelier.workshop.portable.documents import read_document, write_document
from atelier.workshop.tables import Tables
from tests.gestures.support import Room, counting_stamp

VALUES = {ColumnType.DATE: "27/03/2008", ColumnType.NUMBER: "12"}
EACH = [(name, language) for name in bundled() for language in ("fr", "en")]


def planted(name: str, language: str) -> Room:
    entities = plant(find(name), counting_stamp(), title="Essai", language=language)
    room = Room(Tables(entities))
    for _ in entities:
        room.stamp.id()  # those that the plants have
    return room


def hold(room: Room, step: Step) -> None:
    """Do in a step what it is for."""
    match step.kind:
        case StepKind.TALK:
            room.do(add_remark, kind=Comment, text="Dit ici", step=step.id)
        case StepKind.WALL:
            for zone in [each for each in room.tables.all(Zone) if each.step == step.id]:
                room.do(add_notes, zone=zone.id, notes=["Une idée"])
        case StepKind.POSITIONING:
            least, *_, most = room.tables.children(Degree, step.id)
            for place, item in enumerate(leaves(room.tables, step.id)):
                room.do(place_item, item=item.id, degree=(least, most)[place % 2].id)
                room.do(add_examples, item=item.id, texts=["Un exemple"])
        case StepKind.TABLE:
            fill(room, step)
        case StepKind.VOTE:
            (round,) = room.tables.children(Round, step.id)
            room.do(add_orientation, round=round.id, title="Une orientation")
        case StepKind.ACTIONS:
            room.do(add_action, step=step.id, what="Ouvrir", who="Anne")
        case StepKind.EVALUATION:
            first, *_ = room.tables.children(Face, step.id)
            room.do(count_faces, counts={first.id: 3})
            room.do(add_last_words, step=step.id, texts=["Merci"])


def fill(room: Room, step: Step) -> None:
    """Say something in every cell of a table."""
    if step.rows_as is not RowsAs.FORM:
        room.do(add_records, step=step.id)
    for record in room.tables.children(Record, step.id):
        for column in room.tables.children(TableColumn, step.id):
            text = column.choices[-1] if column.choices else VALUES.get(column.type, "Dit ici")
            room.do(set_cell, record=record.id, column=column.id, text=text)


@pytest.mark.parametrize(("name", "language"), EACH)
def test_a_method_goes_from_creation_to_minutes(name: str, language: str) -> None:
    room = planted(name, language)
    steps = room.tables.children(Step)
    for step in steps:
        hold(room, step)
    read = read_document(write_document(room.tables, {}, None), "a.json")
    assert Tables(read.entities) == room.tables
    said = outline(compose(Printed(room.tables), Words(language)))
    assert [step.title for step in steps if step.title not in said] == []
    for step in steps:
        room.do(remove_step, step=step.id)


@pytest.mark.parametrize("name", bundled())
def test_a_method_says_for_whom_it_is_and_how_long_it_takes(name: str) -> None:
    method = find(name)
    assert method.summary
    assert all(step.minutes for step in method.steps)
    advice = method.advice
    assert advice is not None
    for part in (advice.whom, advice.people, advice.length, advice.material, advice.pitfalls):
        assert part.keys() == {"fr", "en"}
