"""Grids, tables and evaluations of a document: what no gesture would have left is refused with its place."""

import copy
import json
from functools import cache
from typing import Any

import pytest

from atelier.gestures.steps import add_step
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.portable.documents import read_document, write_document
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from tests.gestures.kinds import furnish_kinds
from tests.gestures.support import Room, refused

A, B = "a" * 32, "b" * 32


@cache
def document() -> str:
    room = Room()
    furnish_kinds(room)
    room.make(Step, add_step, kind=StepKind.TALK, title="Accueil")
    return write_document(room.tables, {}, None)


def changed(kind: str, place: int, **values: object) -> str:
    """The document with some fields of an entity changed."""
    found: dict[str, Any] = json.loads(document())
    found[kind][place] |= values
    return json.dumps(found)


def ids(kind: str) -> list[str]:
    return [each["id"] for each in json.loads(document())[kind]]


def step(kind: str) -> str:
    found: dict[str, Any] = json.loads(document())
    return str(next(each["id"] for each in found["step"] if each["kind"] == kind))


def places() -> list[tuple[str, str]]:
    """Documents that are wrong, and where."""
    talk, grid = step("talk"), step("positioning")
    items = ids("item")
    return [
        (changed("degree", 0, step=talk), "degree.step"),
        (changed("column", 0, step=grid), "column.step"),
        (changed("face", 0, step=talk), "face.step"),
        (changed("item", 0, within=items[2]), "item.within"),
        (changed("item", 0, within=items[0]), "item.within"),
        (changed("item", 0, degree=A), "item[0].degree"),
        (changed("cell", 0, text=""), "cell.text"),
        (changed("cell", 1, record=ids("record")[0], column=ids("column")[0]), "cell.text"),
        (changed("face", 0, cast=1), "face.cast"),
        (changed("face", 0, counted=-1), "face.cast"),
    ]


def test_the_document_itself_is_sound() -> None:
    assert write_tables(document()) == document()


def write_tables(text: str) -> str:
    return write_document(Tables(read_document(text, "a.json").entities), {}, None)


@pytest.mark.parametrize(("text", "place"), places())
def test_what_is_wrong_is_refused_with_its_place(text: str, place: str) -> None:
    with refused(Reason.FILE_WRONG, place=place):
        read_document(text, "a.json")


@pytest.mark.parametrize(
    ("kind", "values", "place"),
    [
        ("evaluation", {"booth": "open"}, "step.booth"),
        ("talk", {"booth": "closed"}, "step.booth"),
        ("evaluation", {"expected": 0}, "step.expected"),
        ("table", {"rows_as": "form"}, "record"),
    ],
)
def test_steps_are_as_acts_and_gestures_leave_them(kind: str, values: dict[str, object], place: str) -> None:
    found: dict[str, Any] = copy.deepcopy(json.loads(document()))
    next(each for each in found["step"] if each["kind"] == kind).update(values)
    with refused(Reason.FILE_WRONG, place=place):
        read_document(json.dumps(found), "a.json")


def test_a_fourth_level_and_a_circle_that_an_item_hangs_from_are_refused() -> None:
    found: dict[str, Any] = json.loads(document())
    first, second, third = found["item"][:3]
    low = third | {"id": A, "within": third["id"], "order": "a0"}
    found["item"].append(low)
    with pytest.raises(Refused, match=r"item\.within"):
        read_document(json.dumps(found), "a.json")
    first["within"] = second["id"]
    second["within"] = first["id"]
    with pytest.raises(Refused, match=r"item\.within"):
        read_document(json.dumps(found), "a.json")


def test_nobody_speaks_where_nothing_is_quoted() -> None:
    found: dict[str, Any] = json.loads(document())
    told = {"id": B, "order": "a0", "item": found["item"][2]["id"], "text": "Dit", "speaker": "voisine"}
    found["example"].append(told)
    with refused(Reason.FILE_WRONG, place="example.speaker"):
        read_document(json.dumps(found), "a.json")
    told["quoted"] = True
    read_document(json.dumps(found), "a.json")
