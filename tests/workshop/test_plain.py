"""The plain form: whatever goes out comes back, and nothing wrong comes in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import KINDS, Entity, Note
from atelier.workshop.plain import PlainError, change_from_plain, change_to_plain, from_plain, to_plain
from tests.workshop.support import entities

ANY = st.sampled_from(list(KINDS)).flatmap(entities)
NOTE = to_plain(Note(id="n", order="a0", zone="z", text="mot"))


@given(ANY)
def test_every_entity_comes_back_from_json(entity: Entity) -> None:
    kind = KINDS[type(entity)]
    assert from_plain(kind, json.loads(json.dumps(to_plain(entity)))) == entity


@given(ANY)
def test_every_change_comes_back_from_json(entity: Entity) -> None:
    for change in (created(entity), removed(entity), Change(entity, entity)):
        assert change_from_plain(json.loads(json.dumps(change_to_plain(change)))) == change


def test_a_field_that_is_missing_takes_its_default() -> None:
    short = {name: NOTE[name] for name in ("id", "order", "zone", "text")}
    assert to_plain(from_plain("note", short)) == NOTE


@pytest.mark.parametrize(
    ("kind", "plain", "place"),
    [
        ("stone", NOTE, "kind"),
        ("note", {**NOTE, "colour": "red"}, "colour"),
        ("note", {k: v for k, v in NOTE.items() if k != "text"}, "text"),
        ("note", {**NOTE, "text": None}, "text"),
        ("note", {**NOTE, "text": 3}, "text"),
        ("note", {**NOTE, "direction": "sideways"}, "direction"),
        ("note", {**NOTE, "cluster": ["c"]}, "cluster"),
        ("next_workshop", {"id": "n", "date": "2008-02-30"}, "date"),
        ("next_workshop", {"id": "n", "date": 5}, "date"),
        ("next_workshop", {"id": "n", "starts": "25:00"}, "starts"),
        ("next_workshop", {"id": "n", "aims": "one"}, "aims"),
        ("next_workshop", {"id": "n", "aims": [1]}, "aims"),
        ("participant", {"id": "p", "order": "a0", "last_name": True}, "last_name"),
        ("round", {"id": "r", "order": "a0", "step": "s", "dots": True}, "dots"),
        ("round", {"id": "r", "order": "a0", "step": "s", "dots": 1.0}, "dots"),
        ("round", {"id": "r", "order": "a0", "step": "s", "secret": 1}, "secret"),
        ("round", {"id": "r", "order": "a0", "step": "s", "weights": [3, "2"]}, "weights"),
    ],
)
def test_a_mistake_is_named_by_its_place(kind: str, plain: dict[str, object], place: str) -> None:
    with pytest.raises(PlainError) as caught:
        from_plain(kind, plain)
    assert caught.value.place == place
