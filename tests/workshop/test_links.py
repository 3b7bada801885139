"""What refers to what: removed together, renamed together, never left dangling."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.copying import copy_workshop
from atelier.workshop.entities import Cluster, Entity, Note, Orientation, Participant, Step, Workshop, Zone
from atelier.workshop.links import dangling, references, relink, removal
from atelier.workshop.tables import Tables
from tests.gestures.support import check_writable, counting_stamp
from tests.properties import tries
from tests.workshop.support import workshops


@tries(15)
@given(workshops(), st.data())
def test_a_removal_leaves_nothing_dangling_and_can_be_undone(made: list[Entity], data: st.DataObject) -> None:
    tables = Tables(made)
    assert not dangling(tables)
    gone = data.draw(st.lists(st.sampled_from(made), unique_by=lambda entity: entity.id, max_size=3))
    after = check_writable(tables, removal(tables, gone))
    assert not dangling(after)
    assert not any(after.find(type(entity), entity.id) for entity in gone)


@tries(15)
@given(workshops())
def test_a_copy_is_the_same_workshop_under_other_ids(made: list[Entity]) -> None:
    tables = Tables(made)
    copies, ids = copy_workshop(tables, counting_stamp())
    back = {new: old for old, new in ids.items()}
    assert not dangling(Tables(copies))
    assert not {copy.id for copy in copies} & {entity.id for entity in made}
    assert Tables(relink(copy, back) for copy in copies) == tables


def test_what_an_entity_names_is_found() -> None:
    note = Note(id="n", order="a0", zone="z", cluster="c", text="")
    assert [(r.field, r.kind, r.id) for r in references(note)] == [
        ("zone", "zone", "z"),
        ("cluster", "cluster", "c"),
    ]


def test_dangling_names_field_and_kind() -> None:
    zone = Zone(id="z", order="a0", step="s")
    assert [(r.entity, r.field, r.kind) for r in dangling(Tables([zone]))] == [(zone, "step", "step")]


def test_an_id_of_another_kind_dangles() -> None:
    step = Step(id="s", order="a0", kind="talk", title="")  # type: ignore[arg-type]
    note = Note(id="n", order="a0", zone="s", text="")
    assert [r.id for r in dangling(Tables([step, note]))] == ["s"]


def test_what_belongs_goes_along_and_what_merely_names_is_cleared() -> None:
    step = Step(id="s", order="a0", kind="wall", title="")  # type: ignore[arg-type]
    vote = Orientation(id="o", order="a0", round="r", title="", clusters=("c", "d"))
    person = Participant(id="p", order="a0", last_name="x", left_before="s")
    cluster = Cluster(id="c", order="a0", zone="z", title="")
    tables = Tables(
        [Workshop(id="w", title=""), step, Zone(id="z", order="a0", step="s"), cluster, vote, person]
    )
    tables.apply(removal(tables, [step]))
    assert tables.count(Zone) == tables.count(Cluster) == 0
    assert tables.get(Orientation, "o").clusters == ("d",)
    assert tables.get(Participant, "p").left_before is None
