"""Somebody walks in while a step is led."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.run.arrivals import DRAFT, Arrivals
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Participant, Presence, Step
from tests.desk.run.leading import focused, lead, room_of

CTRL = Qt.KeyboardModifier.ControlModifier


def arrivals_of(window: MainWindow) -> Arrivals:
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    return page.brief.arrivals


@pytest.mark.parametrize("width", [1280, 1093])
def test_one_line_counts_somebody_present_from_this_step_on(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, width: int
) -> None:
    window.resize(width, 614)
    lead(window, workshop, 2)
    arrivals = arrivals_of(window)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(arrivals.line.line.hasFocus)
    qtbot.keyClicks(focused(), "Ann MARTIN, Foyer")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    (person,) = workshop.tables.all(Participant)
    assert (person.first_name, person.last_name, person.organisation) == ("Ann", "MARTIN", "Foyer")
    assert person.presence is Presence.PRESENT
    assert person.arrived_after == workshop.tables.children(Step)[1].id
    assert (arrivals._count.text(), arrivals._done.text()) == ("1 person present", "Here now: Ann MARTIN")
    assert arrivals.line.line.text() == ""
    assert arrivals.line.line.hasFocus()


@pytest.mark.parametrize("width", [1280, 1093])
def test_the_line_comes_into_view_in_a_long_brief(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, width: int
) -> None:
    workshop.do(change_workshop, facilitators=[f"Ann {n}" for n in range(80)])
    window.resize(width, 614)
    lead(window, workshop, 2)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    page, line = room_of(window).page, arrivals_of(window).line
    assert isinstance(page, SaidPage)
    view = page.brief.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(line.mapTo(view, line.rect().bottomLeft())))


def test_somebody_who_is_here_already_is_refused_in_place(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    lead(window, workshop, 0)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    for _ in range(2):
        qtbot.keyClicks(focused(), "Ann MARTIN")
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert workshop.tables.count(Participant) == 1
    assert "Ann MARTIN" in arrivals_of(window).line.problem


def test_escape_gives_up_and_the_keys_go_back_to_the_line(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    lead(window, workshop, 0)
    line = focused()
    qtbot.waitUntil(line.isVisible)
    qtbot.keyClick(line, Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(arrivals_of(window).line.line.hasFocus)
    qtbot.keyClicks(focused(), "Ann")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(line.hasFocus)
    assert workshop.tables.count(Participant) == 0
    assert DRAFT not in workshop.drafts()
    assert not arrivals_of(window).line.isVisible()


def test_a_name_that_was_being_typed_comes_back_with_its_line(
    window: MainWindow, workshop: OpenWorkshop
) -> None:
    workshop.put_draft(DRAFT, "Ann MAR")
    lead(window, workshop, 0)
    assert arrivals_of(window).line.text() == "Ann MAR"
    assert arrivals_of(window).line.isVisibleTo(arrivals_of(window))


def listed(workshop: OpenWorkshop, *names: tuple[str, str]) -> None:
    new = [
        NewParticipant(first_name=first, last_name=last, presence=Presence.EXCUSED) for first, last in names
    ]
    workshop.do(add_participants, participants=new)


def test_one_name_alone_means_who_is_awaited_under_it(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    listed(workshop, ("Joao", "da SILVA"), ("Ann", "MARTIN"), ("Bea", "MARTIN"))
    lead(window, workshop, 1)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    for name in ("silva", "martin"):
        qtbot.keyClicks(focused(), name)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    here = [p for p in workshop.tables.all(Participant) if p.presence is Presence.PRESENT]
    assert [(p.first_name, p.last_name) for p in here] == [("Joao", "da SILVA"), ("", "martin")]
    workshop.undo()
    assert arrivals_of(window)._done.text() == ""


def test_the_first_of_those_expected_is_ticked_by_the_line_as_at_the_door(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    people = [NewParticipant(last_name=name) for name in ("da SILVA", "MARTIN")]
    workshop.do(add_participants, participants=people)
    lead(window, workshop, 0)
    assert arrivals_of(window)._count.text() == "2 people expected"
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    qtbot.keyClicks(focused(), "silva")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    found = {p.last_name: p.presence for p in workshop.tables.all(Participant)}
    assert found == {"da SILVA": Presence.PRESENT, "MARTIN": Presence.ABSENT}
    assert arrivals_of(window)._count.text() == "1 person present"


def test_who_leaves_is_noted_in_one_line_and_may_come_back(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    lead(window, workshop, 1)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    qtbot.keyClicks(focused(), "Ann MARTIN")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_F6, CTRL | Qt.KeyboardModifier.ShiftModifier)
    leaving = arrivals_of(window).departures
    qtbot.waitUntil(leaving.line.line.hasFocus)
    qtbot.keyClicks(focused(), "Bea")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert "Bea" in leaving.line.problem
    leaving.line.line.clear()
    qtbot.keyClicks(focused(), "martin")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    (person,) = workshop.tables.all(Participant)
    assert person.left_before == workshop.tables.children(Step)[2].id
    assert arrivals_of(window)._count.text() == "0 people present"
    assert leaving.done == "Left: Ann MARTIN"
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL)
    qtbot.keyClicks(focused(), "martin")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    (person,) = workshop.tables.all(Participant)
    assert person.left_before is None
