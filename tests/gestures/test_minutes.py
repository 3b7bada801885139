"""What the secretary says of the minutes."""

import datetime as dt

from atelier.gestures.minutes import (
    Place,
    add_logo,
    arrange_parts,
    ask_again,
    change_logo,
    change_minutes,
    keep_sending,
    move_logo,
    remove_logo,
    waive,
)
from atelier.gestures.steps import remove_step
from atelier.minutes.compose.choice import ASKED_FOR, EVERYTHING, Choice, chosen
from atelier.workshop.entities import Logo, Minutes, PartSetting, People, Sending
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


def test_while_nothing_is_said_everything_is_printed_and_saying_so_changes_nothing() -> None:
    room = Room()
    assert chosen(room.tables) == EVERYTHING
    assert room.do(change_minutes, people=People.NAMES) == []
    assert room.do(waive, point="no-date:x", waived=False) == []


def test_settings_are_one_entity_however_often_they_change() -> None:
    room = Room()
    room.do(change_minutes, people=People.ORGANISATIONS, introduction=" Bonjour ")
    room.do(change_minutes, initials=True, approved=dt.date(2008, 4, 10))
    [said] = room.tables.all(Minutes)
    assert (said.people, said.introduction, said.approved) == (
        People.ORGANISATIONS,
        "Bonjour",
        dt.date(2008, 4, 10),
    )
    assert chosen(room.tables) == Choice(people=People.ORGANISATIONS, initials=True)


def test_a_point_is_waived_once_and_asked_about_again() -> None:
    room = Room()
    for _ in range(2):
        room.do(waive, point="no-date:x")
    room.do(waive, point="tie:y")
    [said] = room.tables.all(Minutes)
    assert said.waived == ("no-date:x", "tie:y")
    room.do(waive, point="no-date:x", waived=False)
    assert next(room.tables.all(Minutes)).waived == ("tie:y",)
    room.do(ask_again)
    assert next(room.tables.all(Minutes)).waived == ()


def test_parts_have_an_order_and_are_left_out_and_go_with_their_step() -> None:
    room = Room()
    step, _ = room.wall()
    room.do(arrange_parts, places=[Place("people", printed=False), Place(step=step.id)])
    assert chosen(room.tables) == Choice(order=("people", step.id), hidden=ASKED_FOR | {"people"})
    assert room.do(arrange_parts, places=[Place("people", printed=False), Place(step=step.id)]) == []
    room.do(arrange_parts, places=[Place(step=step.id), Place("people")])
    assert chosen(room.tables) == Choice(order=(step.id, "people"))
    room.do(remove_step, step=step.id)
    assert [part.name for part in room.tables.all(PartSetting)] == ["people"]
    room.do(arrange_parts, places=[])
    assert chosen(room.tables) == EVERYTHING
    with refused(Reason.GONE):
        room.do(arrange_parts, places=[Place(step=step.id)])


def test_logos_stand_in_a_band() -> None:
    room = Room()
    for letter in "ab":
        room.do(add_logo, file=letter * 64 + ".png", width=200, height=100, name=f" {letter} ")
    first, second = room.tables.children(Logo)
    room.do(move_logo, logo=first.id, index=None)
    room.do(change_logo, logo=second.id, name="Fédération")
    assert [logo.name for logo in room.tables.children(Logo)] == ["Fédération", "a"]
    room.do(remove_logo, logo=first.id)
    assert room.tables.count(Logo) == 1
    with refused(Reason.PICTURE_MISSING):
        room.do(add_logo, file="../logo.png", width=1, height=1)


def test_each_sending_is_the_next_version() -> None:
    room = Room()
    room.do(keep_sending, files=["cr.pdf"], recipients=["a@b.example"], text="Un")
    room.do(keep_sending, files=["cr.pdf"], recipients=[], text="Deux")
    assert [(s.version, s.text) for s in room.tables.children(Sending)] == [(1, "Un"), (2, "Deux")]
