"""The page of a programme: what is ticked and written there, and one undo for all of it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.home.choosing import ChooseMethod
from atelier.desk.programme.frame import ProgrammeFrame
from atelier.desk.programme.logbook import LogForm
from atelier.desk.programme.rows import FEW
from atelier.desk.programme.tasks import DoneForm
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.outcomes import add_action
from atelier.gestures.shelf import add_programme, change_programme, put_away, remove_programme
from atelier.gestures.workshops import change_workshop
from atelier.look.buttons import Button
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample, new_workshop
from atelier.workshop.entities import Action, LogEntry, Programme

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def programme(session: Session, sample: OpenWorkshop) -> str:
    return sample.tables.workshop.programme or ""


@pytest.fixture
def page(window: MainWindow, programme: str) -> ProgrammeFrame:
    window.go(Spot(Room.PROGRAMME, programme))
    assert isinstance(window.page, ProgrammeFrame)
    return window.page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def stored(session: Session, workshop: OpenWorkshop, id: str) -> Action:
    return session.library.load(workshop.name).get(Action, id)


def test_it_shows_what_the_workshops_have_settled(
    window: MainWindow, page: ProgrammeFrame, sample: OpenWorkshop
) -> None:
    shown = texts(page)
    assert all(action.what in shown for action in sample.tables.all(Action))
    assert "3 are late" in shown
    assert "Retained" in shown
    assert window.windowTitle().startswith(page.windowTitle())
    assert {"export", "new_workshop", "capture", "follow_up"} <= window.handlers().keys()
    assert [place.name for place in page.places()]


def test_an_action_is_ticked_in_the_workshop_that_decided_it(
    window: MainWindow, page: ProgrammeFrame, session: Session, sample: OpenWorkshop, qtbot: QtBot
) -> None:
    id, tick = next(iter(page.tasks.ticks.items()))
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    now = stored(session, sample, id)
    assert (now.done, now.done_on) == (True, TODAY)
    (form,) = [form for form in page.findChildren(DoneForm) if form.isVisibleTo(page)]
    assert form.note.line.hasFocus()
    qtbot.keyClicks(form.note.line, "Three answers")
    qtbot.keyClick(form.note.line, Qt.Key.Key_Return)
    assert stored(session, sample, id).done_note == "Three answers"
    assert page.tasks.telling == ""
    assert "1 action done" in page.tasks.fold.text()
    window.handlers()["undo"]()
    assert stored(session, sample, id).done_note == ""
    window.handlers()["undo"]()
    assert not stored(session, sample, id).done
    assert "Undone: change, action" in page.bar.findChildren(QLabel)[1].text()
    assert id in page.tasks.ticks
    window.handlers()["redo"]()
    window.handlers()["redo"]()
    assert stored(session, sample, id).done_note == "Three answers"
    page.tasks.fold.click()
    page.tasks.ticks[id].click()
    assert not stored(session, sample, id).done


def test_a_workshop_that_was_ticked_in_is_the_one_that_opens_next(
    window: MainWindow, session: Session, sample: OpenWorkshop, programme: str
) -> None:
    session.leave(sample.name)
    window.go(Spot(Room.PROGRAMME, programme))
    page = window.page
    assert isinstance(page, ProgrammeFrame)
    next(iter(page.tasks.ticks.values())).click()
    window.go(Spot(Room.PREPARE, sample.name))
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    assert frame.workshop is session.workshop(sample.name)
    assert frame.workshop.next_undo == "tick_action"


def test_a_day_in_the_past_is_told(page: ProgrammeFrame, session: Session, sample: OpenWorkshop) -> None:
    id, tick = next(iter(page.tasks.ticks.items()))
    tick.click()
    form = page.tasks._form
    assert form is not None
    form.day.line.setText("3 avril 2008")
    form.day.line.drafting.typed()
    form.end()
    assert stored(session, sample, id).done_on == dt.date(2008, 4, 3)
    page.tasks.tell_of(id)
    form = page.tasks._form
    assert form is not None
    form.day.line.setText("demain ou plus tard")
    form.day.line.drafting.typed()
    form.end()
    assert page.tasks.telling == id
    assert form.day.problem


def test_the_logbook_is_written_in_a_line_edited_and_removed(
    window: MainWindow, page: ProgrammeFrame, session: Session, programme: str, qtbot: QtBot
) -> None:
    window.handlers()["capture"]()
    line = page.log.line.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "Met the school")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClicks(line, "Called the town hall")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    log = session.shelf.tables.children(LogEntry, programme)
    assert [(e.text, e.date) for e in log] == [("Met the school", TODAY), ("Called the town hall", TODAY)]
    assert line.text() == ""
    page.log.edit(log[0].id)
    (form,) = page.findChildren(LogForm)
    form.text.setPlainText("Met two schools")
    form.end()
    assert session.shelf.tables.get(LogEntry, log[0].id).text == "Met two schools"
    page.log.remove(log[1].id)
    assert session.shelf.tables.count(LogEntry) == 1
    for _ in range(2):
        window.handlers()["undo"]()
    assert [e.text for e in session.shelf.tables.children(LogEntry, programme)] == [e.text for e in log]


def test_a_line_of_the_logbook_that_was_being_typed_comes_back(
    window: MainWindow, page: ProgrammeFrame, session: Session, programme: str, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.log.line.line, "Half a line")
    qtbot.waitUntil(lambda: any("Half" in text for text in session.shelf.drafts().values()))
    page.log.line.line.drafting.taken("Half a line")
    again = ProgrammeFrame(window.desk, programme, QWidget())
    qtbot.addWidget(again)
    assert again.log.line.text() == "Half a line"
    again.stop()


def test_themes_without_a_workshop_can_be_given_one(
    window: MainWindow, page: ProgrammeFrame, session: Session, programme: str
) -> None:
    session.shelf.do(change_programme, programme=programme, themes=["Housing", "Childhood"])
    shown = texts(page.themes)
    assert "Housing" in shown
    assert "No workshop yet" in shown
    page.begin("Housing")
    made = session.workshop(window.spot.workshop).tables.workshop
    assert (made.theme, made.title, made.programme, made.number) == ("Housing", "Housing", programme, 3)
    assert window.spot.room is Room.PREPARE


def test_a_programme_without_workshops_is_a_page_too(window: MainWindow, session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Empty")
    window.go(Spot(Room.PROGRAMME, change.entity.id))
    page = window.page
    assert isinstance(page, ProgrammeFrame)
    assert "There is no workshop here yet." in texts(page)
    assert not page.export_button.isEnabled()
    assert "follow_up" not in window.handlers()
    page.begin()
    assert isinstance(page.covering.page, ChooseMethod)
    page.covering.page.started.emit("tour-de-table")
    assert session.workshop(window.spot.workshop).tables.workshop.number == 1


def test_one_that_is_gone_leads_home(
    window: MainWindow, page: ProgrammeFrame, session: Session, programme: str
) -> None:
    session.shelf.do(remove_programme, programme=programme)
    assert isinstance(window.page, HomeRoom)
    window.go(Spot(Room.PROGRAMME, programme))
    assert isinstance(window.page, HomeRoom)


def test_it_is_reached_from_the_home_and_from_a_workshop(
    window: MainWindow, session: Session, sample: OpenWorkshop, programme: str
) -> None:
    session.shelf.remember("home", programme)
    window.go(Spot(Room.HOME))
    home = window.page
    assert isinstance(home, HomeRoom)
    home._choose(programme)
    window.handlers()["programme"]()
    assert window.spot == Spot(Room.PROGRAMME, programme)
    window.go(Spot(Room.PREPARE, sample.name))
    window.handlers()["programme"]()
    assert window.spot == Spot(Room.PROGRAMME, programme)
    other = new_workshop(session, method="tour-de-table", title="Alone", language="en")
    window.go(Spot(Room.PREPARE, other))
    assert "programme" not in window.handlers()


def test_what_is_put_away_is_not_shown(
    window: MainWindow, page: ProgrammeFrame, session: Session, sample: OpenWorkshop
) -> None:
    session.shelf.do(put_away, workshop=sample.name)
    assert "No action is open." in texts(page)
    sample.do(change_workshop, title="Elsewhere")
    assert session.shelf.tables.count(Programme) == 1


def test_many_actions_are_shown_a_few_at_a_time(
    window: MainWindow, page: ProgrammeFrame, sample: OpenWorkshop
) -> None:
    step = next(iter(sample.tables.all(Action))).step
    for number in range(15):
        sample.do(add_action, step=step, what=f"Action {number}")
    page.refresh()
    assert len(page.tasks.ticks) == FEW
    more = next(button for button in page.tasks.open.findChildren(Button) if "more" in button.text())
    more.click()
    assert len(page.tasks.ticks) == 18
    assert list(page.tasks.ticks.values())[FEW].hasFocus()
