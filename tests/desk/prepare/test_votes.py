"""The rules of a vote, and the sentence that says them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.vote_part import VotePart
from atelier.gestures.votes import add_orientation
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round, StepKind
from tests.desk.prepare.conftest import first


def part(room: PrepareRoom, workshop: OpenWorkshop) -> VotePart:
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.VOTE).id))
    return room.sheet.findChildren(VotePart)[-1]


def the_round(workshop: OpenWorkshop) -> Round:
    return workshop.tables.children(Round, first(workshop, StepKind.VOTE).id)[0]


def test_numbers_count_once_their_box_is_left(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    card = part(room, workshop).cards[0]
    dots = card.rules.dots
    dots.setFocus()
    dots.selectAll()
    qtbot.keyClicks(dots, "5")
    assert the_round(workshop).dots == 3
    qtbot.keyClick(dots, Qt.Key.Key_Tab)
    assert the_round(workshop).dots == 5
    assert card.sentence.startswith("Each person has 5 dots")


def test_fewer_dots_bring_the_cap_down_in_one_gesture(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    rules = part(room, workshop).cards[0].rules
    rules.cap.setFocus()
    rules.cap.selectAll()
    qtbot.keyClicks(rules.cap, "3")
    rules.dots.setFocus()
    rules.dots.selectAll()
    qtbot.keyClicks(rules.dots, "2")
    qtbot.keyClick(rules.dots, Qt.Key.Key_Return)
    assert (the_round(workshop).dots, the_round(workshop).cap) == (2, 2)
    workshop.undo()
    assert (the_round(workshop).dots, the_round(workshop).cap) == (3, 3)


def test_ranks_and_back_to_dots(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    rules = part(room, workshop).cards[0].rules
    rules.way.setFocus()
    qtbot.keyClick(rules.way, Qt.Key.Key_Right)
    assert the_round(workshop).weights == (3, 2, 1)
    qtbot.keyClick(rules.way, Qt.Key.Key_Left)
    assert the_round(workshop).weights == ()


def test_boxes_are_ticked_by_the_space_bar(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    rules = part(room, workshop).cards[0].rules
    qtbot.keyClick(rules.all_placed, Qt.Key.Key_Space)
    qtbot.keyClick(rules.blank, Qt.Key.Key_Space)
    assert the_round(workshop).all_placed
    assert not the_round(workshop).blank_allowed


def test_a_second_round_comes_and_goes(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    votes = part(room, workshop)
    qtbot.keyClick(votes.add_button, Qt.Key.Key_Space)
    assert len(votes.cards) == 2
    assert len(workshop.tables.children(Round, first(workshop, StepKind.VOTE).id)) == 2
    votes.cards[1].removed.emit(workshop.tables.children(Round, first(workshop, StepKind.VOTE).id)[1].id)
    assert len(votes.cards) == 1


def test_an_opened_vote_shows_its_rules_and_no_control(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    votes = part(room, workshop)
    for title in ("One", "Two", "Three", "Four"):
        workshop.do(add_orientation, round=the_round(workshop).id, title=title)
    workshop.polls.open(the_round(workshop).id, 12)
    assert votes.cards[0].opened
    assert votes.cards[0].sentence.startswith("Each person has 3 dots")
