"""A document whose walls could not have been built by gestures is refused by its place."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from atelier.workshop.portable import read_document, write_document
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
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_a_wall_that_cannot_be_is_refused(spoil: Callable[[Document], None], place: str) -> None:
    document = json.loads(write_document(furnished().tables, {}, None))
    read_document(json.dumps(document), "x.json")
    spoil(document)
    with refused(Reason.FILE_WRONG, place=place, path="x.json"):
        read_document(json.dumps(document), "x.json")
