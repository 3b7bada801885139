"""The JSON document of a workshop: what goes out comes back, and nothing else comes in."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.methods import sample, sample_document
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, OpenBallot, RoundRecord, SecretBallot
from atelier.workshop.entities import (
    ENTITIES,
    SHELF,
    Orientation,
    Participant,
    Round,
    Step,
    StepKind,
    Workshop,
)
from atelier.workshop.plain import SCHEMA, plain_fields
from atelier.workshop.portable.documents import Portable, read_document, write_document
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp, refused
from tests.house.code import ROOT

Place = tuple[str | int, ...]

ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    7,
    2**40,
    0.5,
    "",
    "a",
    "a0",
    "0" * 32,
    [],
    ["a"],
    [[1, 1]],
    {},
    {"a": 1},
]
ODD += ["\u0000", "\ud800", "e\u0301", "2008-02-30", "x" * 300_000]


@cache
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sample_document())
    return found


def places(value: Any, above: Place = ()) -> Iterator[Place]:  # noqa: ANN401
    """Every value of a document, by its path."""
    yield above
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*above, key))


def with_records(secret: bool) -> tuple[Tables, RoundRecord]:
    """A closed round in which was cast, in whatever order, all that may be."""
    stamp = counting_stamp()
    step, round = Step(id=stamp.id(), order="a0", kind=StepKind.VOTE, title="Vote"), stamp.id()
    people = [Participant(id=stamp.id(), order=f"a{n}", last_name=f"Nom {n}") for n in range(2)]
    tables = Tables(
        [
            Workshop(id=stamp.id(), title="Atelier"),
            step,
            Round(id=round, order="a0", step=step.id, secret=secret, retain=1),
            *(Orientation(id=stamp.id(), order=f"a{n}", round=round, title=f"O {n}") for n in range(3)),
            *people,
        ]
    )
    tables.apply(acts.open_round(tables, stamp, round=round, entitled=9))
    record = RoundRecord(
        round,
        secret=(SecretBallot(((3, 1),), "elus"), SecretBallot(()), SecretBallot(((1, 1),))) if secret else (),
        open=() if secret else (OpenBallot(((1, 1),), people[1].id), OpenBallot(((2, 1),))),
        batches=(Batch("Mur", 3, ((1, 2), (2, 3))),),
    )
    tables.apply(acts.close_round(tables, stamp, round=round, record=record))
    tables.apply(acts.reopen_round(tables, stamp, round=round, reason="Une personne arrive"))
    tables.apply(acts.close_round(tables, stamp, round=round, record=record))
    return tables, record


@pytest.mark.parametrize("secret", [True, False])
def test_what_was_cast_comes_back_sorted(secret: bool) -> None:
    tables, record = with_records(secret)
    text = write_document(tables, {record.round: record}, None)
    back = read_document(text, "a.json")
    assert Tables(back.entities) == tables
    (found,) = back.records
    assert found.secret == tuple(sorted(record.secret))
    assert (found.open, found.batches) == (record.open, record.batches)
    assert write_document(Tables(back.entities), {found.round: found}, None) == text


def test_the_order_in_which_things_were_made_is_not_told() -> None:
    portable = sample()
    records = {record.round: record for record in portable.records}
    shuffled = Tables(reversed(portable.entities))
    assert write_document(shuffled, records, portable.programme) == sample_document()


def test_an_open_round_is_not_written() -> None:
    tables, record = with_records(True)
    tables.apply(acts.reopen_round(tables, counting_stamp(), round=record.round, reason="Encore"))
    with refused(Reason.ROUND_OPEN):
        write_document(tables, {}, None)


def test_keys_that_are_missing_have_their_defaults() -> None:
    small = {"format": "atelier", "schema": SCHEMA, "workshop": [{"id": "ab" * 16, "title": "Atelier"}]}
    read = read_document(json.dumps(small), "a.json")
    assert read == Portable(None, (Workshop(id="ab" * 16, title="Atelier"),), ())


@given(st.data())
def test_a_document_with_anything_else_in_it_is_refused_or_read_whole(data: st.DataObject) -> None:
    changed = copy.deepcopy(document())
    place = data.draw(st.sampled_from(sorted(places(changed), key=str)[1:]))
    holder: Any = changed
    for key in place[:-1]:
        holder = holder[key]
    odd = data.draw(st.sampled_from(range(len(ODD))))
    holder[place[-1]] = copy.deepcopy(ODD[odd])
    text = json.dumps(changed)
    try:
        read = read_document(text, "a.json")
    except Refused as refusal:
        if not refusal.reason.startswith("file-"):
            raise
        return
    records = {record.round: record for record in read.records}
    again = write_document(Tables(read.entities), records, read.programme)
    back = read_document(again, "b.json")
    # As tables: an id that was replaced may sort elsewhere.
    assert Tables(back.entities) == Tables(read.entities)
    assert (back.programme, back.records) == (read.programme, read.records)


@pytest.mark.parametrize(
    ("place", "odd", "where"),
    [
        (("step", 2, "kind"), "dance", "step[2].kind"),
        (("workshop", 0, "date"), "27/03/2008", "workshop[0].date"),
        (("workshop", 0, "extra"), 1, "workshop[0].extra"),
        (("note", 3, "zone"), "0" * 32, "note[3].zone"),
        (("ballots", 0, "secret", 3, "marks"), [[1, 4]], "ballots[0]"),
        (("note", 5), None, "note[5]"),
        (("extra",), [], "extra"),
    ],
)
def test_a_refusal_leads_to_the_place(place: Place, odd: object, where: str) -> None:
    changed = copy.deepcopy(document())
    holder: Any = changed
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = odd
    with refused(Reason.FILE_WRONG, place=where, path="a.json"):
        read_document(json.dumps(changed), "a.json")


def test_a_ballot_that_was_added_or_altered_is_noticed() -> None:
    changed = copy.deepcopy(document())
    ballots = changed["ballots"][0]["secret"]
    assert ballots[0] != ballots[-1]
    for altered in ([], ballots[:-1], [*ballots, ballots[0]], [*ballots[:-1], ballots[0]]):
        changed["ballots"][0]["secret"] = altered
        with refused(Reason.FILE_WRONG):
            read_document(json.dumps(changed), "a.json")
    changed["ballots"] = []
    with refused(Reason.FILE_WRONG, place="ballots"):
        read_document(json.dumps(changed), "a.json")


@pytest.mark.parametrize("kind", [*ENTITIES, "programme", "log_entry"])
def test_the_documentation_names_every_field(kind: str) -> None:
    text = (ROOT / "docs" / "json.md").read_text("utf-8")
    section = re.search(rf"^### `{kind}`\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
    assert section
    named = set(re.findall(r"^\| `(\w+)`", section[1], re.MULTILINE))
    assert named == {field.name for field in plain_fields((ENTITIES | SHELF)[kind])} - {"id", "order"}
    assert f"Schema {SCHEMA}" in text
