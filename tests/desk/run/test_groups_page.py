"""Groups composed: by keys, by a drag, by lot, balanced; duties; the same from *Prepare* and *Run*."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.groups_page import GroupsPage
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.composing import Duty, give_duty, put_in_group
from atelier.gestures.groups import add_group
from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.look.labels import Label
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Group, Participant, Presence, Step
from tests.desk.run.leading import focused, lead, room_of

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def home(workshop: OpenWorkshop) -> Step:
    return next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))


def members(workshop: OpenWorkshop) -> list[str]:
    name = {p.id: p.last_name for p in workshop.tables.all(Participant)}
    groups = workshop.tables.children(Group, home(workshop).id)
    return ["".join(name[id] for id in group.members) for group in groups]


def page_of(window: MainWindow) -> GroupsPage:
    (frame,) = window.findChildren(WorkshopFrame)
    page = frame.covering.page
    assert isinstance(page, GroupsPage)
    return page


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> GroupsPage:
    """Two groups, six people of whom one is excused."""
    new = [NewParticipant(last_name=name, college="élus" if name in "ABC" else "") for name in "ABCDE"]
    excused = NewParticipant(last_name="F", presence=Presence.EXCUSED)
    workshop.do(add_participants, participants=[*new, excused])
    while len(workshop.tables.children(Group, home(workshop).id)) < 2:
        workshop.do(add_group, step=home(workshop).id)
    window.go(Spot(Room.PREPARE, workshop.name, home(workshop).id, over="groups"))
    found = page_of(window)
    qtbot.waitUntil(found.columns[0].list.isVisible)
    return found


def names(page: GroupsPage, column: int) -> str:
    shown = page.columns[column].list
    return "".join(shown.item(row).text() for row in range(shown.count()))


def test_a_digit_sends_to_a_group_and_zero_out_of_it(
    qtbot: QtBot, page: GroupsPage, workshop: OpenWorkshop
) -> None:
    free = page.columns[0].list
    assert names(page, 0) == "ABCDE"
    free.setFocus()
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_9):
        qtbot.keyClick(free, digit)
    assert members(workshop)[:2] == ["AC", "B"]
    qtbot.keyClick(free, Qt.Key.Key_Right)
    first = page.columns[1].list
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_0)
    assert (members(workshop)[0], names(page, 0)) == ("C", "ADE")
    page.handlers()["undo"]()
    assert members(workshop)[0] == "AC"


def test_people_who_are_dropped_on_a_group_are_in_it(page: GroupsPage, workshop: OpenWorkshop) -> None:
    page.columns[0].list.selectAll()
    page.columns[2].list.let_go.emit(page.columns[0].list.chosen())
    assert members(workshop)[1] == "ABCDE"


@pytest.mark.parametrize("button", ["lot", "balance"])
def test_those_who_are_here_are_shared_out(page: GroupsPage, workshop: OpenWorkshop, button: str) -> None:
    getattr(page, button).click()
    found = members(workshop)
    assert sorted(map(len, found)) == [2, 3]
    assert "F" not in "".join(found)
    if button == "balance":
        assert {sum(name in "ABC" for name in group) for group in found} == {1, 2}
    page.clear.click()
    assert members(workshop) == ["", ""]


def test_who_is_awaited_may_be_shared_out_too(page: GroupsPage, workshop: OpenWorkshop) -> None:
    page.present.click()
    page.lot.click()
    assert sorted(map(len, members(workshop))) == [3, 3]


def test_before_anybody_is_ticked_all_are_shared_out(window: MainWindow, workshop: OpenWorkshop) -> None:
    absent = Presence.ABSENT
    workshop.do(add_participants, participants=[NewParticipant(last_name=n, presence=absent) for n in "AB"])
    window.go(Spot(Room.PREPARE, workshop.name, home(workshop).id, over="groups"))
    page = page_of(window)
    assert not page.present.isChecked()
    page.balance.click()
    assert sorted(map(len, members(workshop)))[-2:] == [1, 1]


def test_an_initial_gives_a_duty_and_takes_it_again(
    qtbot: QtBot, page: GroupsPage, workshop: OpenWorkshop
) -> None:
    page.send([p.id for p in workshop.tables.children(Participant)[:2]], 1)
    first = page.columns[1].list
    first.setCurrentRow(1)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_N)
    group = workshop.tables.children(Group, home(workshop).id)[0]
    assert group.scribe == workshop.tables.children(Participant)[1].id
    assert [b.text() for b in page.columns[1].duties.values()] == ["Facilitation: —", "Notes: B", "Time: —"]
    qtbot.keyClick(first, Qt.Key.Key_N)
    assert workshop.tables.get(Group, group.id).scribe is None


def test_enter_shows_all_that_can_be_done(qtbot: QtBot, page: GroupsPage, workshop: OpenWorkshop) -> None:
    page.send([workshop.tables.children(Participant)[0].id], 1)
    page.columns[1].list.menu_asked.emit(QPoint(10, 10))
    menu = page.findChildren(QMenu)[-1]
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["To group 2", "Out of the group", "Facilitation", "Notes", "Time"]
    next(a for a in menu.actions() if a.text() == "To group 2").trigger()
    assert members(workshop)[:2] == ["", "A"]
    menu.close()


def test_a_key_shows_the_groups_of_the_step_in_hand(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    steps = workshop.tables.children(Step)
    lead(window, workshop, steps.index(home(workshop)))
    qtbot.keyClick(focused(), Qt.Key.Key_Y, CTRL_SHIFT)
    assert page_of(window).step == home(workshop).id


def test_without_people_nothing_is_drawn(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    window.go(Spot(Room.PREPARE, workshop.name, home(workshop).id, over="groups"))
    page = page_of(window)
    assert not page.lot.isEnabled()
    assert page.lot.accessibleDescription() == "Nobody is listed as present."
    before = len(page.columns)
    page.add.click()
    assert len(page.columns) == before + 1


def test_the_brief_of_the_group_in_hand_says_who_is_in_it(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    workshop.do(add_participants, participants=[NewParticipant(last_name=name) for name in ("Ann", "Bo")])
    ann, bo = (p.id for p in workshop.tables.children(Participant))
    first = workshop.tables.children(Group, home(workshop).id)[0]
    workshop.do(put_in_group, step=home(workshop).id, participants=[ann, bo], group=first.id)
    workshop.do(give_duty, group=first.id, duty=Duty.TIMEKEEPER, participant=bo)
    lead(window, workshop, workshop.tables.children(Step).index(home(workshop)))
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    said = [label.text() for label in page.brief.findChildren(Label) if not label.isHidden()]
    assert "Ann and Bo" in said
    assert "Time: Bo" in said
    workshop.do(change_participant, participant=bo, presence=Presence.EXCUSED)
    said = [label.text() for label in page.brief.findChildren(Label) if not label.isHidden()]
    assert "Time: Bo" not in said
