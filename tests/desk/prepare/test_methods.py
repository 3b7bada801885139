"""*Prepare* and methods: keeping one, editing it, what its steps took before, cards as they will look."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.card_preview import CardPreview, Enlarged
from atelier.desk.prepare.kept_page import KeptPage
from atelier.desk.prepare.order_notes import order_notes, step_note
from atelier.desk.prepare.taking_up import TakingUp
from atelier.desk.stage.leading import RoomSide
from atelier.desk.window.window import MainWindow
from atelier.gestures.groups import ScenarioFields, set_scenario
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.session.keeping import keep_workshop, kept_methods
from atelier.words import Words
from atelier.workshop.change import created
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Group, KeptMethod, Scenario, StepKind, Timing
from atelier.workshop.schedule import schedule
from tests.desk.prepare.conftest import Show, first, named

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def prepare(window: MainWindow, workshop: str, step: str = "") -> PrepareRoom:
    window.go(Spot(Room.PREPARE, workshop, step))
    room = window.findChild(PrepareRoom)
    assert isinstance(room, PrepareRoom)
    return room


def test_a_key_keeps_the_workshop_as_a_method(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, session: Session
) -> None:
    prepare(window, workshop.name)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2, CTRL | SHIFT)
    assert [summary.title for summary in kept_methods(session)] == ["A future"]
    assert window.speech.banner.isVisible()


def test_a_method_is_edited_like_a_workshop_without_people_and_undone(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, session: Session
) -> None:
    kept = keep_workshop(session, workshop.name, title="Ours")
    room = prepare(window, kept)
    assert isinstance(room.sheet.page, KeptPage)
    assert not room.people.isVisible()
    assert not {"paste_people", "keep_method", "run"} & window.handlers().keys()
    qtbot.waitUntil(lambda: not room._tabs.isActive())
    qtbot.keyClick(room.order.list, Qt.Key.Key_Return)
    for text in ("Our own way", "", "In one sentence"):
        line = QApplication.focusWidget()
        assert line is not None
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
    method = session.workshop(kept)
    assert method.tables.workshop.title == "Our own way"
    assert next(method.tables.all(KeptMethod)).summary == "In one sentence"
    method.undo()
    method.undo()
    assert method.tables.workshop.title == "Ours"
    room.order.start_button.click()
    assert len(session.summaries()) == 2
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "New workshop"


def test_what_a_step_took_the_last_time_stands_beside_its_length(
    qtbot: QtBot, show: Show, workshop: OpenWorkshop, session: Session
) -> None:
    earlier = session.workshop(
        new_workshop(session, method="atelier-du-futur", title="Before", language="en")
    )
    earlier.do(change_workshop, date=dt.date(2026, 10, 1))
    step = first(earlier, StepKind.WALL)
    timing = Timing(
        id="a" * 32,
        order="a0",
        step=step.id,
        started="2026-10-01T14:00:00.000Z",
        ended="2026-10-01T14:48:00.000Z",
    )
    earlier.record([created(timing)], "take_step")
    room = show()
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.WALL).id))
    page = room.sheet.page
    assert not isinstance(page, KeptPage)
    note = getattr(page, "note", None)
    assert note is not None
    qtbot.waitUntil(note.isVisible)
    assert note.text() == "Last time: 48\u00a0min"


def test_the_speaking_time_of_a_scenario_is_typed_as_a_length(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.WALL).id))
    line = named(room, "Speaking time")
    line.setFocus()
    qtbot.keyClicks(line, "3")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert 3 in {scenario.speaking for scenario in workshop.tables.all(Scenario)}


def test_the_card_is_drawn_as_the_room_will_see_it(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, session: Session
) -> None:
    side = RoomSide(session, desk.look, lambda: None)
    side.speak(desk.words)
    wall = first(workshop, StepKind.WALL)
    (group, *_) = workshop.tables.children(Group, wall.id)
    preview = CardPreview(desk, workshop, side.projection, wall.id, group.id)
    qtbot.addWidget(preview)
    preview.resize(400, 300)
    preview.show()
    qtbot.waitUntil(lambda: not preview.picture._picture.isNull())
    pages = [page for page in (preview.picture.page,) if page is not None]
    assert [page.isVisible() for page in pages] == [False]
    workshop.do(set_scenario, step=wall.id, group=group.id, situation="A long way. " * 400)
    qtbot.waitUntil(preview._pages.isVisible)
    assert "pages on the screen" in preview._pages.text()
    side.close()


def test_the_card_shows_what_is_being_typed_and_grows_when_it_is_pressed(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, session: Session
) -> None:
    side = RoomSide(session, desk.look, lambda: None)
    side.speak(desk.words)
    wall = first(workshop, StepKind.WALL)
    (group, *_) = workshop.tables.children(Group, wall.id)
    typed: ScenarioFields = {}
    preview = CardPreview(desk, workshop, side.projection, wall.id, group.id, lambda: typed)
    qtbot.addWidget(preview)
    preview.resize(900, 600)
    preview.show()
    preview.activateWindow()
    qtbot.waitUntil(lambda: preview.picture.page is not None)
    typed["situation"] = "A long way. " * 400
    preview.follow_typing()
    qtbot.waitUntil(preview._pages.isVisible)
    (kept,) = workshop.tables.children(Scenario, group.id)
    assert "A long way" not in kept.situation
    preview.button.setFocus()
    qtbot.keyClick(preview.button, Qt.Key.Key_Return)
    (large,) = preview.findChildren(Enlarged)
    qtbot.waitUntil(lambda: large.picture.width() > 500 and large.picture.hasFocus())
    qtbot.keyClick(large.picture, Qt.Key.Key_Escape)
    assert not large.isVisible()
    side.close()


def test_what_goes_past_what_one_expects_is_named(workshop: OpenWorkshop) -> None:
    words, wall = Words("en"), first(workshop, StepKind.WALL)

    def notes() -> str:
        return " ".join(order_notes(words, schedule(workshop.tables)))

    assert notes() == ""
    workshop.do(change_workshop, starts=dt.time(22), ends=dt.time(23, 30))
    assert "after the hour announced" in notes()
    assert "past midnight" in notes()
    crossing = next(p.step for p in schedule(workshop.tables).steps if p.starts and p.starts.hour == 23)
    workshop.do(change_step, step=crossing.id, minutes=120)
    assert "past midnight" in step_note(words, schedule(workshop.tables), crossing.id)
    workshop.do(change_step, step=wall.id, minutes=0)
    assert "“Visions” takes 0\u00a0min" in notes()
    workshop.do(change_step, step=wall.id, minutes=1440)
    assert "more than a day" in notes()


def test_the_group_that_speaks_is_given_the_time_of_its_scenario(workshop: OpenWorkshop) -> None:
    wall = first(workshop, StepKind.WALL)
    (group, *_) = workshop.tables.children(Group, wall.id)
    workshop.do(set_scenario, step=wall.id, group=group.id, speaking=4)
    assert workshop.showing.speaking == 2
    workshop.showing.show(Cue(CueKind.RESTITUTION, step=wall.id, group=group.id))
    assert workshop.showing.speaking == 4
    workshop.showing.let_speak(3)
    assert workshop.showing.speaking == 3


def test_a_step_of_a_method_is_told_to_take_up_what_was_retained(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, session: Session
) -> None:
    kept = session.workshop(keep_workshop(session, workshop.name, title="Ours"))
    wall = first(kept, StepKind.WALL)
    room = prepare(window, kept.name, wall.id)
    box = room.findChild(TakingUp)
    assert box is not None
    box.click()
    assert next(kept.tables.all(KeptMethod)).retained == (wall.id,)
    kept.undo()
    assert not box.isChecked()
