"""Where the next line goes, as a function of the tables and of what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title, remove_title
from atelier.session import OpenWorkshop
from atelier.wall.aim import (
    Aim,
    Place,
    aimed_at,
    at_zone,
    by_digit,
    filed,
    from_text,
    next_stop,
    read_filed,
    read_title,
    remark_about,
    settled,
    stops,
    to_text,
    with_title,
    without_escape,
)
from atelier.wall.shape import Item, Kind
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
    away = next_stop(tables, visions, aim, 1)
    assert (away.group, away.place.cluster) == (second.id, "")
    back = next_stop(tables, visions, away, -1)
    assert (back.group, back.place.cluster) == (first.id, title.id)


def test_tab_reaches_every_group_and_each_of_its_zones_in_order(
    workshop: OpenWorkshop, visions: Step
) -> None:
    tables = workshop.tables
    first, facing = tables.children(Group, visions.id)
    (only,), (demands, refusals) = tables.children(Zone, first.id), tables.children(Zone, facing.id)
    aim = settled(tables, visions, Aim(Kind.NOTE))
    order = [(first.id, only.id), (facing.id, demands.id), (facing.id, refusals.id)]
    assert stops(tables, visions, aim) == order
    for by in (1, -1):
        seen = []
        for _ in order:
            seen.append((aim.group, aim.place.zone))
            aim = next_stop(tables, visions, aim, by)
        assert seen == [order[0], *order[1:][::by]]
        assert (aim.group, aim.place.zone) == order[0]


def test_each_zone_keeps_its_own_title_until_it_is_left_by_a_hash(
    workshop: OpenWorkshop, visions: Step
) -> None:
    tables = workshop.tables
    facing = tables.children(Group, visions.id)[1]
    demands, refusals = tables.children(Zone, facing.id)
    workshop.do(add_title, zone=demands.id, title="A port")
    (title,) = tables.children(Cluster, demands.id)
    aim = with_title(tables, visions, settled(tables, visions, Aim(Kind.NOTE)), title.id)
    away = next_stop(tables, visions, aim, 1)
    assert away.place == Place(refusals.id)
    assert next_stop(tables, visions, away, -1).place.cluster == title.id
    assert at_zone(tables, visions, away, demands.id).place.cluster == title.id


def test_what_shows_where_the_line_writes_is_there_also_in_an_empty_zone(
    workshop: OpenWorkshop, visions: Step
) -> None:
    tables = workshop.tables
    first, facing = tables.children(Group, visions.id)
    aim = settled(tables, visions, Aim(Kind.NOTE, facing.id))
    assert aimed_at(tables, visions, aim) == Item(Kind.ZONE, aim.place.zone)
    workshop.do(add_notes, zone=aim.place.zone, notes=["one"])
    assert aimed_at(tables, visions, aim) == Item(Kind.TRAY, aim.place.zone)
    (unnamed,) = tables.children(Zone, first.id)
    assert unnamed.title or aimed_at(tables, visions, settled(tables, visions, Aim(Kind.NOTE))) == Item(
        Kind.GROUP, first.id
    )


def test_together_the_title_stays_when_the_group_changes(workshop: OpenWorkshop, ways: Step) -> None:
    tables = workshop.tables
    zone = next(z for z in tables.all(Zone) if z.step == ways.id)
    workshop.do(add_title, zone=zone.id, title="Be heard")
    (title,) = tables.children(Cluster, zone.id)
    aim = with_title(tables, ways, settled(tables, ways, Aim(Kind.NOTE)), title.id)
    assert next_stop(tables, ways, aim, 1).place.cluster == title.id


def test_a_digit_means_a_group_and_asked_again_the_next_of_its_zones(
    workshop: OpenWorkshop, visions: Step, ways: Step
) -> None:
    tables = workshop.tables
    first, facing = tables.children(Group, visions.id)
    zones = tables.children(Zone, facing.id)
    aim = settled(tables, visions, Aim(Kind.NOTE, facing.id))
    assert by_digit(tables, visions, aim, 1).group == first.id
    again = by_digit(tables, visions, aim, 2)
    assert again.place.zone == zones[1].id
    assert by_digit(tables, visions, again, 2).place.zone == zones[0].id
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a bus every 20 minutes #Get  around ", ("a bus every 20 minutes", "Get around")),
        ("one #two #three", ("one #two", "three")),
        ("n° #3", None),
        ("C# #2", None),
        ("in C#sharp", None),
        ("say ##hello", None),
        (" #hello", None),
        ("one #" + "long " * 20, None),
        ("one #two\nthree", None),
    ],
)
def test_a_short_title_after_a_note_is_where_it_goes(text: str, found: tuple[str, str] | None) -> None:
    assert read_filed(text) == found


def test_only_notes_name_a_title_after_them_and_a_title_before_wins() -> None:
    aim = Aim(Kind.NOTE, place=Place("zone"))
    assert filed(aim, "lend #Help") == ("lend", "Help")
    assert filed(aim, "#Help one lends #things") is None
    assert filed(Aim(Kind.COMMENT, place=Place("zone")), "lend #Help") is None
    assert filed(Aim(Kind.NOTE), "lend #Help") is None
    assert without_escape("say ##hello") == "say #hello"
    assert without_escape("n° ##3") == "n° ##3"


ids = st.text(alphabet="0123456789abcdef", min_size=1, max_size=6)
places = st.builds(Place, ids, ids, ids)


@given(st.builds(Aim, st.sampled_from([Kind.NOTE, Kind.ACTION]), ids, places, st.dictionaries(ids, places)))
def test_an_aim_comes_back_as_it_was_stored(aim: Aim) -> None:
    assert from_text(to_text(aim), Kind.COMMENT) == aim


@given(st.text())
def test_what_cannot_be_read_is_no_aim(text: str) -> None:
    assert from_text(text, Kind.COMMENT) == Aim(Kind.COMMENT)
