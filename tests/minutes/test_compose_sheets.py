"""Notes, votes, actions and people as rows."""

import datetime as dt

import pytest

from atelier.minutes import Choice, People, compose
from atelier.minutes.document import Sheet
from atelier.words import Words
from atelier.workshop.entities import (
    Action,
    Cluster,
    Group,
    Note,
    Participant,
    Presence,
    StepKind,
    Zone,
)
from tests.minutes.composed import REFERENCE, Hand, reference


def sheet(hand: Hand, key: str, people: People = People.NAMES) -> Sheet:
    document = compose(hand.printed, Words("en"), Choice(people=people))
    return next(each for each in document.sheets if each.key == key)


def told(hand: Hand, key: str, *columns: str, people: People = People.NAMES) -> list[tuple[object, ...]]:
    """The rows of a sheet, some columns of it."""
    found = sheet(hand, key, people)
    return [tuple(row[found.columns.index(column)] for column in columns) for row in found.rows]


def test_every_sheet_is_there_also_without_rows() -> None:
    sheets = compose(Hand().printed, Words("fr")).sheets
    assert [(each.key, each.title, each.rows) for each in sheets] == [
        ("notes", "Idées", ()),
        ("votes", "Votes", ()),
        ("actions", "Actions", ()),
        ("people", "Personnes", ()),
    ]
    assert all(len(set(each.columns)) == len(each.columns) for each in sheets)


def test_a_note_says_where_it_stands_and_who_said_it() -> None:
    hand = Hand()
    step = hand.step(StepKind.WALL, "Visions")
    group = hand.add(Group, step=step.id, number=3)
    zone = hand.add(Zone, step=step.id, title="demands")
    title = hand.add(Cluster, zone=zone.id, title="Together")
    first = hand.add(Note, zone=zone.id, cluster=title.id, text="one", aside="or so", times=2, group=group.id)
    hand.add(Note, zone=zone.id, cluster=title.id, merged=first.id, text="uno")
    hand.add(Note, zone=zone.id, text="loose")
    columns = ("Step", "Group", "Zone", "Title", "Note", "Aside", "Times said", "Counted with")
    assert told(hand, "notes", *columns) == [
        ("Visions", "Group 3", "demands", "Together", "one", "or so", 2, None),
        ("Visions", None, "demands", "Together", "uno", None, 1, "one"),
        ("Visions", None, "demands", "", "loose", None, 1, None),
    ]


def test_a_vote_is_its_ranking_once_it_is_closed() -> None:
    hand = Hand()
    reference(hand)
    hand.held(["open", "still"], retain=1)
    assert told(hand, "votes", "Rank", "Orientation", "Dots or points", "Retained", "Tied")[:6] == [
        (1, "A", 18, "yes", None),
        (2, "B", 9, "yes", None),
        (3, "C", 8, "yes", None),
        (4, "D", 6, None, None),
        (5, "E", 5, None, "yes"),
        (5, "F", 5, None, "yes"),
    ]
    assert told(hand, "votes", "Voters", "Entitled", "Blank ballots") == [(19, 19, 0)] * len(REFERENCE)


def test_an_action_has_its_day_as_a_day() -> None:
    hand = Hand()
    step = hand.step(StepKind.ACTIONS, "Next steps")
    day = dt.date(2008, 4, 4)
    hand.add(Action, step=step.id, what="write", who="Lou", due=day, done=True)
    assert told(hand, "actions", "Action", "Who", "By when", "Done") == [("write", "Lou", day, "yes")]


@pytest.fixture
def peopled() -> Hand:
    hand = Hand()
    for name, presence in (
        ("Durand", Presence.PRESENT),
        ("Petit", Presence.EXCUSED),
        ("Nul", Presence.ABSENT),
    ):
        hand.add(Participant, last_name=name, first_name="Lou", organisation="La Ruche", presence=presence)
    return hand


def test_absent_people_are_on_no_sheet(peopled: Hand) -> None:
    assert told(peopled, "people", "Last name", "Presence") == [("Durand", "present"), ("Petit", "excused")]


def test_the_versions_without_names_have_no_name_on_any_sheet(peopled: Hand) -> None:
    columns = ("Organisation of the person", "Presence", "People")
    found = told(peopled, "people", *columns, people=People.ORGANISATIONS)
    assert found == [("La Ruche", "present", 1), ("La Ruche", "excused", 1)]
    none = compose(peopled.printed, Words("en"), Choice(people=People.NONE)).sheets
    assert [each.key for each in none] == ["notes", "votes", "actions"]


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="cells than there are columns"):
        Sheet(key="x", title="x", columns=("a",), rows=(("a", 1),))
