"""A document whose walls could not have been built by gestures is refused by its place."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from atelier.workshop.portable.documents import read_document, write_document
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.gestures.test_any_sequence import furnished

Document = dict[str, Any]


def second_in_a_cell(document: Document) -> None:
    first = next(cluster for cluster in document["cluster"] if cluster["row"])
    document["cluster"].append(first | {"id": "f" * 32, "title": "Autre"})


def without_row(document: Document) -> None:
    next(cluster for cluster in document["cluster"] if cluster["row"])["row"] = None


def row_without_facing(document: Document) -> None:
    row = document["row"][0]["id"]
    next(cluster for cluster in document["cluster"] if not cluster["row"])["row"] = row


def zone_that_is_not_shown(document: Document) -> None:
    next(zone for zone in document["zone"] if zone["group"])["group"] = None


def key_that_is_none(document: Document) -> None:
    document["note"][0]["order"] = "zz"


def link_to_nowhere(document: Document) -> None:
    document["note"][0]["zone"] = "f" * 32


def groups_in_a_circle(document: Document) -> None:
    document["step"][0]["groups_from"] = document["step"][0]["id"]


def merged(document: Document) -> Document:
    found: Document = next(note for note in document["note"] if note["merged"])
    return found


def merged_into_a_merged_one(document: Document) -> None:
    other = next(
        note
        for note in document["note"]
        if note["id"] not in (merged(document)["id"], merged(document)["merged"])
    )
    other["merged"] = merged(document)["id"]


def merged_into_itself(document: Document) -> None:
    merged(document)["merged"] = merged(document)["id"]


def merged_from_elsewhere(document: Document) -> None:
    merged(document)["cluster"] = None


def not_counted_where_it_was_merged(document: Document) -> None:
    next(note for note in document["note"] if note["id"] == merged(document)["merged"])["times"] = 1


def said_never(document: Document) -> None:
    merged(document)["times"] = 0


def picture(document: Document, **values: object) -> None:
    step = document["step"][0]["id"]
    plain = {"id": "e" * 32, "order": "a0", "step": step, "file": "a" * 64 + ".png", "width": 1, "height": 1}
    document["picture"] = [plain | values]


def picture_without_a_name(document: Document) -> None:
    picture(document, file="../mur.png")


def picture_too_wide(document: Document) -> None:
    picture(document, width=40_000)


def picture_of_other_content(document: Document) -> None:
    picture(document)
    document["files"] = {"a" * 64 + ".png": "iVBORw0KGgo="}


def picture_of_no_content(document: Document) -> None:
    picture(document)
    document["files"] = {"a" * 64 + ".png": "é"}


def file_that_no_picture_names(document: Document) -> None:
    document["files"] = {"a" * 64 + ".png": ""}


def files_in_a_list(document: Document) -> None:
    document["files"] = []


FILE = ("files." + "a" * 64 + ".png")[:80]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (second_in_a_cell, "cluster.row"),
        (without_row, "cluster.row"),
        (row_without_facing, "cluster.row"),
        (zone_that_is_not_shown, "zone.group"),
        (key_that_is_none, "note[0].order"),
        (link_to_nowhere, "note[0].zone"),
        (groups_in_a_circle, "step.groups_from"),
        (merged_into_a_merged_one, "note.merged"),
        (merged_into_itself, "note.merged"),
        (merged_from_elsewhere, "note.merged"),
        (not_counted_where_it_was_merged, "note.times"),
        (said_never, "note.times"),
        (picture_without_a_name, "picture.file"),
        (picture_too_wide, "picture.width"),
        (picture_of_other_content, FILE),
        (picture_of_no_content, FILE),
        (file_that_no_picture_names, FILE),
        (files_in_a_list, "files"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_a_wall_that_cannot_be_is_refused(spoil: Callable[[Document], None], place: str) -> None:
    document = json.loads(write_document(furnished().tables, {}, None))
    read_document(json.dumps(document), "x.json")
    spoil(document)
    with refused(Reason.FILE_WRONG, place=place, path="x.json"):
        read_document(json.dumps(document), "x.json")
