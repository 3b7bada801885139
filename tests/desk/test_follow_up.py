"""From one workshop to the next, at the desk."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.follow_up import FollowUp
from atelier.desk.home import HomeRoom
from atelier.desk.run.actions import ActionsSide
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.shelf import put_away
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample, new_workshop
from atelier.workshop.entities import Cluster, Programme, Step, StepKind


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


def page(window: MainWindow, workshop: OpenWorkshop) -> FollowUp:
    window.go(Spot(Room.RUN, workshop.name))
    window.handlers()["follow_up"]()
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    assert isinstance(frame.covering.page, FollowUp)
    return frame.covering.page


def texts(widget: object) -> str:
    from PySide6.QtWidgets import QLabel, QWidget

    assert isinstance(widget, QWidget)
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_one_press_makes_the_next_workshop_and_leads_there(
    window: MainWindow, session: Session, sample: OpenWorkshop, qtbot: QtBot
) -> None:
    shown = page(window, sample)
    assert "3 retained orientations" in texts(shown)
    assert shown.create_button.hasFocus()
    assert list(window.handlers().keys() & {"follow_up", "prepare"}) == ["follow_up"]
    qtbot.keyClick(shown.create_button, Qt.Key.Key_Return)
    (new,) = [s for s in session.summaries() if s.follows == sample.name]
    assert window.spot == Spot(Room.PREPARE, new.id)
    assert session.workshop(new.id).tables.count(Cluster) == 3
    qtbot.waitUntil(lambda: "is there" in texts(window.speech))
    window.go(Spot(Room.HOME))
    window.handlers()["undo"]()
    assert [s.id for s in session.summaries()] == [sample.name]


def test_a_second_one_is_asked_about(
    window: MainWindow, session: Session, sample: OpenWorkshop, qtbot: QtBot
) -> None:
    page(window, sample).create_next()
    (new,) = [s for s in session.summaries() if s.follows == sample.name]
    again = page(window, sample)
    assert "already" in texts(again.there)
    assert not again.create_button.hasFocus()
    assert "follow_up" not in window.handlers()
    assert again.create_button.accessibleName() == "Create another one"
    again.there.acted.emit()
    assert window.spot == Spot(Room.PREPARE, new.id)
    session.shelf.do(put_away, workshop=new.id)
    page(window, sample).there.acted.emit()
    assert [s.id for s in session.summaries() if s.follows] == [new.id]
    page(window, sample).create_next()
    assert len([s for s in session.summaries() if s.follows == sample.name]) == 2


def test_without_a_vote_it_is_said_and_a_programme_is_begun(
    window: MainWindow, session: Session, workshop: OpenWorkshop
) -> None:
    shown = page(window, workshop)
    assert "No vote was closed" in texts(shown)
    shown.programme.line.setText("A territory")
    shown.title.line.setText(" ")
    shown.create_next()
    assert len(session.summaries()) == 1
    shown.title.line.setText("The second one")
    shown.create_next()
    (programme,) = session.shelf.tables.all(Programme)
    assert programme.title == "A territory"
    assert {s.number for s in session.summaries()} == {1, 2}


def test_where_there_was_no_vote_the_same_method_is_proposed_on_a_day(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    made = session.workshop(
        new_workshop(session, method="mailleur-de-territoire", title="A network", language="en")
    )
    made.do(change_workshop, date=date(2026, 11, 24))
    shown = page(window, made)
    assert shown.method.currentData() == "mailleur-de-territoire"
    assert "vote" not in texts(shown)
    shown.day.line.setFocus()
    qtbot.keyClicks(shown.day.line, "someday")
    shown.create_next()
    assert len(session.summaries()) == 1, "said at its field first"
    shown.day.line.selectAll()
    qtbot.keyClicks(shown.day.line, "30/11/2027")
    shown.create_next()
    (new,) = [s for s in session.summaries() if s.follows == made.name]
    assert (new.date, new.number) == (date(2027, 11, 30), 2)


def test_a_proposed_day_that_is_cleared_stays_cleared(
    window: MainWindow, session: Session, sample: OpenWorkshop, qtbot: QtBot
) -> None:
    shown = page(window, sample)
    assert shown.day.text()
    shown.day.line.setFocus()
    shown.day.line.selectAll()
    qtbot.keyClick(shown.day.line, Qt.Key.Key_Delete)
    shown.create_next()
    (new,) = [s for s in session.summaries() if s.follows == sample.name]
    assert new.date is None


def test_it_is_reached_from_the_actions_and_from_the_home(
    window: MainWindow, session: Session, sample: OpenWorkshop
) -> None:
    step = next(step for step in sample.tables.children(Step) if step.kind is StepKind.ACTIONS)
    window.go(Spot(Room.RUN, sample.name, step.id))
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    (side,) = frame.findChildren(ActionsSide)
    side.create_next.click()
    assert isinstance(frame.covering.page, FollowUp)
    window.go(Spot(Room.HOME))
    home = window.page
    assert isinstance(home, HomeRoom)
    home.follow_up(sample.name)
    assert isinstance(home.covering.page, FollowUp)
    home.covering.page.dismiss()
    assert home.covering.page is None


def test_an_open_vote_is_named(window: MainWindow, session: Session, workshop: OpenWorkshop) -> None:
    from tests.session.places import open_round

    open_round(workshop, "One", "Two", "Three")
    window.go(Spot(Room.PREPARE, workshop.name))
    window.handlers()["follow_up"]()
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    assert frame.covering.page is None
    assert "vote" in texts(window.speech)
