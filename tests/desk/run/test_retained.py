"""At the step of actions, what was retained is taken up one by one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.actions import ActionForm, ActionsSide
from atelier.desk.run.page import SaidPage
from atelier.desk.run.retained import RetainedPart
from atelier.desk.window.window import MainWindow
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.wall.saying import line_of
from atelier.wall.shape import Item, Kind
from atelier.words import Words
from atelier.workshop.entities import Action, Orientation, Step, StepKind
from tests.desk.run.leading import room_of


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def page(window: MainWindow, sample: OpenWorkshop) -> SaidPage:
    step = next(s for s in sample.tables.children(Step) if s.kind is StepKind.ACTIONS)
    window.go(Spot(Room.RUN, sample.name, step.id))
    shown = room_of(window).page
    assert isinstance(shown, SaidPage)
    return shown


def retained(page: SaidPage) -> RetainedPart:
    side = page.findChild(ActionsSide)
    assert isinstance(side, ActionsSide)
    return side.retained


def write(qtbot: QtBot, page: SaidPage, text: str) -> None:
    qtbot.keyClicks(page.said.line.edit, text)
    qtbot.keyClick(page.said.line.edit, Qt.Key.Key_Return)


def test_an_action_is_written_for_the_orientation_that_is_pressed(
    page: SaidPage, qtbot: QtBot, sample: OpenWorkshop
) -> None:
    part = retained(page)
    assert len(part.buttons) == 3
    id, button = list(part.buttons.items())[1]
    button.click()
    assert page.window().focusWidget() is page.said.line.edit
    assert part.told.isVisible()
    write(qtbot, page, "Call the town hall")
    written = next(a for a in sample.tables.all(Action) if a.what == "Call the town hall")
    assert written.orientation == id
    sample.undo()
    assert "Call the town hall" not in [action.what for action in sample.tables.all(Action)]
    button.click()
    assert part.told.isHidden()
    write(qtbot, page, "Tell everybody")
    written = next(a for a in sample.tables.all(Action) if a.what == "Tell everybody")
    assert not written.orientation


def test_tab_leads_from_the_line_to_who_does_what_was_written_and_by_when(
    page: SaidPage, qtbot: QtBot, sample: OpenWorkshop
) -> None:
    list(retained(page).buttons.values())[1].click()
    write(qtbot, page, "Call the town hall")
    (form,) = page.findChildren(ActionForm)
    qtbot.waitUntil(form.isVisible)
    qtbot.keyClick(page.said.line.edit, Qt.Key.Key_Tab)
    who = page.window().focusWidget()
    assert isinstance(who, QLineEdit)
    qtbot.keyClicks(who, "Ada")
    qtbot.keyClick(who, Qt.Key.Key_Return)
    written = next(a for a in sample.tables.all(Action) if a.what == "Call the town hall")
    assert written.who == "Ada"
    line = line_of(sample.tables, Words("en"), written.step, Item(Kind.ACTION, written.id))
    title = sample.tables.get(Orientation, written.orientation).title
    assert line.after == f"Ada · for “{title}”"


def test_nothing_stands_there_before_a_vote_is_closed(window: MainWindow, workshop: OpenWorkshop) -> None:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.ACTIONS)
    window.go(Spot(Room.RUN, workshop.name, step.id))
    shown = room_of(window).page
    assert isinstance(shown, SaidPage)
    assert retained(shown).isHidden()
