"""The lookups of an open workshop are those that its entities alone would give."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import KINDS, Entity, Note, Workshop
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from tests.properties import tries
from tests.workshop.support import entities, workshops

NOTE = Note(id="n", order="a0", zone="z", text="mot")


def check_lookups(tables: Tables, made: Sequence[Entity]) -> None:
    """Every lookup against its plain definition."""
    assert tables == Tables(made)
    for kind in KINDS:
        assert tables.count(kind) == sum(type(e) is kind for e in made)
        for parent in {e.parent for e in made} | {"nowhere"}:
            children = [e for e in made if type(e) is kind and e.parent == parent]
            assert list(tables.children(kind, parent)) == sorted(children, key=lambda e: e.position)
            assert list(tables.positions(kind, parent)) == sorted(e.position for e in children)


@tries(15)
@given(workshops(), st.data())
def test_lookups_follow_every_change(made: list[Entity], data: st.DataObject) -> None:
    tables = Tables(made)
    now = {entity.id: entity for entity in made}
    for _ in range(3):
        entity = now[data.draw(st.sampled_from(sorted(now)))]
        other = data.draw(entities(type(entity)) | st.none())
        other = replace(other, id=entity.id) if other else None
        tables.apply([Change(entity, other)])
        now |= {other.id: other} if other else {}
        if other is None:
            del now[entity.id]
            if not now:
                break
    check_lookups(tables, list(now.values()))


@tries(15)
@given(workshops())
def test_a_copy_goes_its_own_way(made: list[Entity]) -> None:
    tables = Tables(made)
    twin = tables.copy()
    twin.apply([created(NOTE)])
    assert tables == Tables(made) != twin
    assert tables.children(Note, "z") == ()


def test_descendants_come_after_their_parents() -> None:
    tables = Tables([NOTE, replace(NOTE, id="m", order="a1")])
    assert [entity.id for entity in tables.descendants("z")] == ["n", "m"]


def test_what_is_gone_is_refused_by_kind() -> None:
    tables = Tables([Workshop(id="w", title="")])
    assert tables.workshop.id == "w"
    assert tables.find(Note, "n") is None
    assert tables.find(Note, None) is None
    with pytest.raises(Refused) as caught:
        tables.get(Note, "n")
    assert (caught.value.reason, caught.value.details) == (Reason.GONE, {"kind": "note"})


@pytest.mark.parametrize(
    "change", [created(NOTE), removed(replace(NOTE, text="autre")), removed(replace(NOTE, id="m"))]
)
def test_a_change_that_starts_from_elsewhere_is_a_bug(change: Change) -> None:
    tables = Tables([NOTE])
    with pytest.raises(ValueError, match="is not as the change has it"):
        tables.apply([change])
    assert tables == Tables([NOTE])


def test_a_change_concerns_one_entity() -> None:
    for before, after in ((None, None), (NOTE, replace(NOTE, id="m")), (NOTE, Workshop(id="n", title=""))):
        with pytest.raises(ValueError, match="a change"):
            Change(before, after)


def test_a_reversed_change_takes_it_back() -> None:
    change = Change(NOTE, replace(NOTE, text="autre"))
    tables = Tables([NOTE])
    tables.apply([change, change.reversed()])
    assert tables == Tables([NOTE])
