"""At the door: found by some letters, ticked by Enter, added by a line, counted without a name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from atelier.desk.run.arrivals import Arrivals
from atelier.desk.run.door import Door
from atelier.desk.run.welcoming import Welcoming
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.attendance import set_presences
from atelier.gestures.composing import Sharing, compose_groups
from atelier.gestures.notes import add_notes
from atelier.gestures.people import NewParticipant, add_participants, change_participant, walk_out
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Group, Participant, Presence, Step, Zone
from atelier.workshop.joining import smallest
from tests.desk.run.leading import focused, lead

ENTER = Qt.Key.Key_Return
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NAMES = ("LÉGER", "BA", "MARTIN", "DUPRÉ", "EL AMRANI")


@pytest.fixture
def door(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> Door:
    """Opened by its key, nobody ticked yet, from the third step of the workshop."""
    new = [
        NewParticipant(last_name=name, first_name="Zoé", organisation="Mairie", presence=Presence.ABSENT)
        for name in NAMES
    ]
    workshop.do(add_participants, participants=new)
    lead(window, workshop, 2)
    qtbot.keyClick(focused(), Qt.Key.Key_J, CTRL_SHIFT)
    (frame,) = window.findChildren(WorkshopFrame)
    page = frame.covering.page
    assert isinstance(page, Door)
    qtbot.waitUntil(page.list.isVisible)
    qtbot.waitUntil(page.line.hasFocus)
    return page


def here(workshop: OpenWorkshop) -> list[str]:
    people = workshop.tables.children(Participant)
    return [p.last_name for p in people if p.presence is Presence.PRESENT]


def shown(door: Door) -> list[str]:
    return [p.last_name for p in door.model.people]


def test_some_letters_and_enter_tick_who_is_meant(qtbot: QtBot, door: Door, workshop: OpenWorkshop) -> None:
    assert shown(door) == ["BA", "DUPRÉ", "EL AMRANI", "LÉGER", "MARTIN"]
    for typed in ("lege", "amr", "zoe mar"):
        qtbot.keyClicks(door.line, typed)
        assert len(shown(door)) == 1
        qtbot.keyClick(door.line, ENTER)
        assert door.line.text() == ""
    assert here(workshop) == ["LÉGER", "MARTIN", "EL AMRANI"]
    assert door._said.text() == "Zoé MARTIN: present"
    assert door._count.text() == "3 people present · 2 not here"
    before = workshop.tables.children(Step)[1].id
    assert {p.arrived_after for p in workshop.tables.all(Participant)} == {None, before}


def test_the_beginning_of_a_name_goes_before_its_middle(qtbot: QtBot, door: Door) -> None:
    qtbot.keyClicks(door.line, "a")
    assert shown(door)[0] == "EL AMRANI"


def test_arrows_in_the_line_choose_among_those_who_fit(
    qtbot: QtBot, door: Door, workshop: OpenWorkshop
) -> None:
    qtbot.keyClicks(door.line, "zoe")
    qtbot.keyClick(door.line, Qt.Key.Key_Down)
    qtbot.keyClick(door.line, ENTER)
    assert here(workshop) == ["DUPRÉ"]


def test_who_is_not_listed_is_added_by_the_same_line(
    qtbot: QtBot, door: Door, workshop: OpenWorkshop
) -> None:
    qtbot.keyClicks(door.line, "Ann FORD, Foyer")
    assert door._said.text() == "Nobody fits: Enter adds this person, present."
    qtbot.keyClick(door.line, ENTER)
    qtbot.keyClicks(door.line, "Bo BA")
    qtbot.keyClick(door.line, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert here(workshop) == ["FORD", "BA"]


def test_somebody_of_an_earlier_workshop_is_added_by_some_letters(
    qtbot: QtBot, session: Session, door: Door, workshop: OpenWorkshop
) -> None:
    before = new_workshop(session, method="atelier-du-futur", title="Before", language="en")
    known = NewParticipant(last_name="ZEBRA", first_name="Ann", organisation="Foyer", college="élus")
    session.workshop(before).do(add_participants, participants=[known])
    qtbot.keyClicks(door.line, "zeb")
    assert door._said.text() == "Known from before: Ann ZEBRA – Foyer. Enter adds them."
    qtbot.keyClick(door.line, ENTER)
    (person,) = (p for p in workshop.tables.all(Participant) if p.last_name == "ZEBRA")
    assert (person.presence, person.organisation, person.college) == (Presence.PRESENT, "Foyer", "élus")


def test_a_slip_of_the_fingers_adds_nobody(qtbot: QtBot, door: Door, workshop: OpenWorkshop) -> None:
    qtbot.keyClicks(door.line, "martni")
    qtbot.keyClick(door.line, ENTER)
    assert (here(workshop), door.line.text()) == ([], "martni")
    assert door._said.text() == "Nobody fits. Ctrl+Enter adds this person, present."
    qtbot.keyClick(door.line, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert here(workshop) == ["martni"]


def test_people_are_counted_without_a_name(qtbot: QtBot, door: Door, workshop: OpenWorkshop) -> None:
    door.more.click()
    qtbot.keyClicks(door.line, "+3")
    qtbot.keyClick(door.line, ENTER)
    door.fewer.click()
    assert workshop.tables.workshop.unnamed == 3
    assert door._count.text() == "3 people present · of whom 3 without a name · 5 still awaited"


def test_an_initial_or_a_press_gives_a_presence(qtbot: QtBot, door: Door, workshop: OpenWorkshop) -> None:
    door.list.setFocus()
    door.list.choose(0)
    qtbot.keyClick(door.list, Qt.Key.Key_E)
    qtbot.keyClick(door.list, Qt.Key.Key_Down)
    qtbot.keyClick(door.list, Qt.Key.Key_Space)
    area = door.list.visualRect(door.model.index(2))
    pill = door.list.delegate._pills(area)[Presence.REPRESENTED]
    none = Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(door.list.viewport(), Qt.MouseButton.LeftButton, none, pill.center().toPoint())
    box = QPoint(area.left() + 20, door.list.visualRect(door.model.index(3)).center().y())
    qtbot.mouseClick(door.list.viewport(), Qt.MouseButton.LeftButton, none, box)
    assert [p.presence for p in door.model.people] == [
        Presence.EXCUSED,
        Presence.PRESENT,
        Presence.REPRESENTED,
        Presence.PRESENT,
        Presence.ABSENT,
    ]


def test_all_are_ticked_or_unticked_in_one_gesture(qtbot: QtBot, door: Door, workshop: OpenWorkshop) -> None:
    door.tick_button.click()
    assert len(here(workshop)) == len(NAMES)
    door.untick_button.click()
    assert here(workshop) == []
    door.handlers()["undo"]()
    assert len(here(workshop)) == len(NAMES)


def test_escape_clears_the_line_then_closes(qtbot: QtBot, door: Door) -> None:
    qtbot.keyClicks(door.line, "lege")
    qtbot.keyClick(door.line, Qt.Key.Key_Escape)
    assert (door.line.text(), door.isVisible()) == ("", True)
    with qtbot.waitSignal(door.closed):
        qtbot.keyClick(door.line, Qt.Key.Key_Escape)


@pytest.fixture
def listed(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> WorkshopFrame:
    """Everybody of a list that was pasted in, before anybody arrives."""
    new = [NewParticipant(last_name=name, first_name="Zoé") for name in NAMES]
    workshop.do(add_participants, participants=new)
    lead(window, workshop, 0)
    (frame,) = window.findChildren(WorkshopFrame)
    return frame


def opened(qtbot: QtBot, frame: WorkshopFrame) -> Door:
    frame.handlers()["door"]()
    page = frame.covering.page
    assert isinstance(page, Door)
    qtbot.waitUntil(page.list.isVisible)
    return page


def middle(window: MainWindow) -> Welcoming:
    return next(page for page in window.findChildren(Welcoming) if page.isVisibleTo(window))


def test_nobody_is_ticked_when_the_list_is_first_opened(
    qtbot: QtBot, window: MainWindow, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    assert middle(window).accessibleName() == "5 people expected. Who is here?"
    page = opened(qtbot, listed)
    assert (here(workshop), page._said.text()) == ([], "Nobody is ticked yet.")
    qtbot.keyClicks(page.line, "lege")
    qtbot.keyClick(page.line, ENTER)
    page.dismiss()
    assert middle(window).accessibleName() == "1 person present"
    assert middle(window).accessibleDescription() == "4 still awaited"
    again = opened(qtbot, listed)
    assert here(workshop) == ["LÉGER"]
    again.tick_button.click()
    assert len(here(workshop)) == len(NAMES)
    again.dismiss()
    opened(qtbot, listed)
    assert len(here(workshop)) == len(NAMES), "asked once"


def test_a_list_that_was_only_looked_at_stays_as_it_was(
    qtbot: QtBot, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    page = opened(qtbot, listed)
    workshop.timers.start(workshop.tables.children(Step)[0].id)
    page.dismiss()
    assert len(here(workshop)) == len(NAMES)
    page = opened(qtbot, listed)
    assert here(workshop) == []
    assert "undo" not in page.handlers(), "there is nothing to take back yet"
    qtbot.keyClicks(page.line, "lege")
    qtbot.keyClick(page.line, ENTER)
    page.handlers()["undo"]()
    assert (here(workshop), "undo" in page.handlers()) == ([], False)
    page.dismiss()
    assert len(here(workshop)) == len(NAMES), "what was taken back is as if only looked at"


def test_an_absence_announced_beforehand_ticks_nobody(
    qtbot: QtBot, window: MainWindow, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    first, second = (p.id for p in workshop.tables.children(Participant)[:2])
    workshop.do(change_participant, participant=first, presence=Presence.ABSENT)
    workshop.do(change_participant, participant=second, presence=Presence.EXCUSED)
    (arrivals,) = (each for each in window.findChildren(Arrivals) if each.isVisibleTo(window))
    assert middle(window).accessibleName() == "3 people expected. Who is here?"
    assert arrivals._count.text() == "3 people expected"
    page = opened(qtbot, listed)
    assert here(workshop) == []
    assert page._count.text() == "0 people present · 1 excused · 1 announced away · 3 still awaited"
    page.tick_button.click()
    assert page._count.text() == "3 people present · 1 excused · 1 announced away", "those who were expected"
    page.tick_button.click()
    assert page._count.text() == "4 people present · 1 excused"
    page.dismiss()
    assert middle(window).accessibleName() == "4 people present"
    assert arrivals._count.text() == "4 people present"
    page = opened(qtbot, listed)
    assert len(here(workshop)) == 4, "once all are ticked, nobody is unticked again"


def test_who_has_left_is_counted_alike_in_the_middle_and_beside(
    qtbot: QtBot, window: MainWindow, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    first, second = (p.id for p in workshop.tables.children(Participant)[:2])
    workshop.do(set_presences, participants=[first], presence=Presence.REPRESENTED)
    steps = workshop.tables.children(Step)
    for person in (first, second):
        workshop.do(walk_out, participants=[person], step=steps[0].id)
    (arrivals,) = (each for each in window.findChildren(Arrivals) if each.isVisibleTo(window))
    assert middle(window).accessibleName() == arrivals._count.text() == "3 people present"


def test_who_was_added_at_the_door_stays_here(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    lead(window, workshop, 0)
    (frame,) = window.findChildren(WorkshopFrame)
    page = opened(qtbot, frame)
    qtbot.keyClicks(page.line, "Ann FORD")
    qtbot.keyClick(page.line, ENTER)
    page.dismiss()
    opened(qtbot, frame)
    assert here(workshop) == ["FORD"]


def test_once_something_was_said_the_list_is_believed(
    qtbot: QtBot, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    zone = next(zone for zone in workshop.tables.all(Zone))
    workshop.do(add_notes, zone=zone.id, notes=["A first idea"])
    opened(qtbot, listed)
    assert len(here(workshop)) == len(NAMES)


def test_who_comes_after_groups_were_composed_is_put_in_the_smallest_by_one_press(
    qtbot: QtBot, listed: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    step = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    people = [p.id for p in workshop.tables.children(Participant)]
    workshop.do(compose_groups, step=step.id, participants=people, way=Sharing.LOT)
    page = opened(qtbot, listed)
    page.tick_button.click()
    assert page.joining.isHidden(), "everybody has a group"
    qtbot.keyClicks(page.line, "Ann FORD")
    qtbot.keyClick(page.line, ENTER)
    assert page.joining.isVisible()
    least = smallest(workshop.tables, step.id)
    assert least is not None
    assert page.joining.button.accessibleName() == f"Put in group {least.number}"
    page.joining.button.click()
    assert page.joining.isHidden()
    (ann,) = (p.id for p in workshop.tables.all(Participant) if p.last_name == "FORD")
    assert ann in workshop.tables.get(Group, least.id).members
