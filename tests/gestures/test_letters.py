"""What a letter says, brought in at once."""

import datetime as dt

from atelier.gestures.groups import ScenarioFields, add_group, add_zone
from atelier.gestures.letters import GroupTold, bring_in_letter
from atelier.gestures.notes import add_notes
from atelier.gestures.workshops import NextFields, WorkshopFields
from atelier.workshop.entities import Group, NextWorkshop, Scenario, Zone
from tests.gestures.support import Room


def test_everything_is_said_at_once() -> None:
    room = Room()
    step, _ = room.group_wall()
    changes = room.do(
        bring_in_letter,
        workshop=WorkshopFields(title="Le poids", starts=dt.time(14, 30)),
        following=NextFields(date=dt.date(2027, 4, 10)),
        step=step.id,
        told={
            1: GroupTold("La structure", scenario=ScenarioFields(year=2040, question="Et vous ?")),
            3: GroupTold("La mairie", ("exigences", "refus")),
        },
    )
    assert room.tables.workshop.title == "Le poids"
    assert [n.date for n in room.tables.all(NextWorkshop)] == [dt.date(2027, 4, 10)]
    assert [(g.number, g.title) for g in room.tables.children(Group, step.id)] == [
        (1, "La structure"),
        (3, "La mairie"),
    ]
    (scenario,) = room.tables.all(Scenario)
    assert (scenario.year, scenario.question) == (2040, "Et vous ?")
    third = room.tables.children(Group, step.id)[1]
    assert [zone.title for zone in room.tables.children(Zone, third.id)] == ["exigences", "refus"]
    assert changes


def test_what_is_not_said_stays() -> None:
    room = Room()
    step, zone = room.group_wall()
    room.do(bring_in_letter, workshop={}, following={}, step=step.id, told={1: GroupTold("Un")})
    room.do(
        bring_in_letter,
        workshop=WorkshopFields(place="Metz"),
        following={},
        step=step.id,
        told={1: GroupTold(scenario=ScenarioFields(role="la maire"))},
    )
    (group,) = room.tables.children(Group, step.id)
    assert (group.title, room.tables.workshop.title) == ("Un", "Atelier")
    assert room.tables.find(Zone, zone.id)


def test_zones_that_hold_something_stay() -> None:
    room = Room()
    step, zone = room.group_wall()
    group = room.tables.get(Group, zone.group or "")
    for title in ("Forces", "Vide"):
        room.do(add_zone, step=step.id, group=group.id, title=title)
    held = next(z for z in room.tables.children(Zone, group.id) if z.title == "Forces")
    room.do(add_notes, zone=held.id, notes=["un"], group=group.id)
    room.do(bring_in_letter, workshop={}, following={}, step=step.id, told={1: GroupTold(zones=("Risques",))})
    assert [z.title for z in room.tables.children(Zone, group.id)] == ["Forces", "Risques"]


def test_a_group_takes_the_number_that_the_letter_gives() -> None:
    room = Room()
    step, _ = room.group_wall()
    room.do(add_group, step=step.id, title="Deux")
    room.do(bring_in_letter, workshop={}, following={}, step=step.id, told={5: GroupTold("Cinq")})
    numbers = {g.title: g.number for g in room.tables.children(Group, step.id)}
    assert (numbers["Deux"], numbers["Cinq"]) == (2, 5)
