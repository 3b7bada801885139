"""Where the next line goes, as a function of the tables and of what was asked."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.titles import add_title, remove_title
from atelier.session import OpenWorkshop
from atelier.wall.aim import (
    Aim,
    Place,
    by_digit,
    from_text,
    next_group,
    read_title,
    remark_about,
    settled,
    to_text,
    with_title,
    without_escape,
)
from atelier.wall.shape import Kind
from atelier.workshop.entities import Cluster, Group, Step, Zone


def test_a_line_begins_in_the_first_group_and_its_first_zone(workshop: OpenWorkshop, visions: Step) -> None:
    aim = settled(workshop.tables, visions, Aim(Kind.NOTE))
    first = workshop.tables.children(Group, visions.id)[0]
    assert aim.group == first.id
    assert aim.place.zone == workshop.tables.children(Zone, first.id)[0].id


def test_by_group_each_group_keeps_its_own_title(workshop: OpenWorkshop, visions: Step) -> None:
    tables = workshop.tables
    first, second = tables.children(Group, visions.id)
    zone = tables.children(Zone, first.id)[0]
    workshop.do(add_title, zone=zone.id, title="A port")
    (title,) = tables.children(Cluster, zone.id)
    aim = with_title(tables, visions, settled(tables, visions, Aim(Kind.NOTE)), title.id)
    away = next_group(tables, visions, aim, 1)
    assert (away.group, away.place.cluster) == (second.id, "")
    back = next_group(tables, visions, away, -1)
    assert (back.group, back.place.cluster) == (first.id, title.id)


def test_together_the_title_stays_when_the_group_changes(workshop: OpenWorkshop, ways: Step) -> None:
    tables = workshop.tables
    zone = next(z for z in tables.all(Zone) if z.step == ways.id)
    workshop.do(add_title, zone=zone.id, title="Be heard")
    (title,) = tables.children(Cluster, zone.id)
    aim = with_title(tables, ways, settled(tables, ways, Aim(Kind.NOTE)), title.id)
    assert next_group(tables, ways, aim, 1).place.cluster == title.id


def test_a_digit_means_a_zone_where_there_are_several_and_else_a_group(
    workshop: OpenWorkshop, visions: Step, ways: Step
) -> None:
    tables = workshop.tables
    facing = tables.children(Group, visions.id)[1]
    zones = tables.children(Zone, facing.id)
    aim = settled(tables, visions, Aim(Kind.NOTE, facing.id))
    assert by_digit(tables, visions, aim, 2).place.zone == zones[1].id
    assert by_digit(tables, visions, aim, 9) == aim
    common = settled(tables, ways, Aim(Kind.NOTE))
    assert by_digit(tables, ways, common, 3).group == tables.children(Group, ways.id)[2].id


def test_a_title_that_has_gone_is_forgotten_and_the_zone_kept(workshop: OpenWorkshop, ways: Step) -> None:
    tables = workshop.tables
    zone = next(z for z in tables.all(Zone) if z.step == ways.id)
    workshop.do(add_title, zone=zone.id, title="Short-lived")
    (title,) = tables.children(Cluster, zone.id)
    aim = with_title(tables, ways, settled(tables, ways, Aim(Kind.NOTE)), title.id)
    workshop.do(remove_title, cluster=title.id)
    assert settled(tables, ways, aim).place == Place(zone.id)


def test_a_remark_is_about_the_title_else_the_group_else_the_step(
    workshop: OpenWorkshop, visions: Step, ways: Step
) -> None:
    tables = workshop.tables
    first = tables.children(Group, visions.id)[0]
    zone = tables.children(Zone, first.id)[0]
    workshop.do(add_title, zone=zone.id, title="A port")
    (title,) = tables.children(Cluster, zone.id)
    aim = settled(tables, visions, Aim(Kind.COMMENT))
    assert remark_about(tables, visions, aim) == (first.id, None)
    assert remark_about(tables, visions, with_title(tables, visions, aim, title.id)) == (None, title.id)
    assert remark_about(tables, ways, settled(tables, ways, Aim(Kind.COMMENT))) == (None, None)


def test_a_line_that_begins_with_a_hash_names_a_title() -> None:
    assert read_title("#Be  heard ") == "Be heard"
    assert read_title("#") == ""
    assert read_title("say #hello") is None
    assert read_title("##1 in France") is None
    assert without_escape("##1 in France") == "#1 in France"


ids = st.text(alphabet="0123456789abcdef", min_size=1, max_size=6)
places = st.builds(Place, ids, ids, ids)


@given(st.builds(Aim, st.sampled_from([Kind.NOTE, Kind.ACTION]), ids, places, st.dictionaries(ids, places)))
def test_an_aim_comes_back_as_it_was_stored(aim: Aim) -> None:
    assert from_text(to_text(aim), Kind.COMMENT) == aim


@given(st.text())
def test_what_cannot_be_read_is_no_aim(text: str) -> None:
    assert from_text(text, Kind.COMMENT) == Aim(Kind.COMMENT)
