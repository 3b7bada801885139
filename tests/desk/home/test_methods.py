"""Methods at home by the keyboard: read, searched, begun, kept, edited, shared, put away, brought in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atelier.desk.home import HomeRoom
from atelier.desk.home.choosing import ChooseMethod
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.methods import find, plant
from atelier.session import Session
from atelier.session.keeping import keep_workshop, kept_methods
from atelier.workshop.entities import Step
from tests.desk.home.test_room import CTRL, home, press

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def started(session: Session) -> str:
    planted = plant(find("atelier-du-futur"), session.stamp(), title="A future", language="en")
    return session.add(planted, "new")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, started: str) -> ChooseMethod:
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_N, CTRL)
    found = home(window).methods.page
    assert found is not None
    return found


def titles(page: ChooseMethod) -> list[str]:
    return [offer.title for offer in page._found]


def prepared(window: MainWindow) -> WorkshopFrame:
    assert isinstance(window.page, WorkshopFrame)
    return window.page


def test_the_page_of_a_method_is_read_before_one_begins(page: ChooseMethod) -> None:
    assert page.current is not None
    assert page.current.title == "Future workshop"
    said = [label.text() for label in page.findChildren(QLabel)]
    for text in (page.current.page.pitfalls, page.current.page.whom, "What is at stake", "35\u00a0min"):
        assert text in said


def test_words_find_a_method_and_enter_begins_it(
    qtbot: QtBot, window: MainWindow, page: ChooseMethod
) -> None:
    qtbot.keyClicks(page.search, "round words")
    assert titles(page) == ["Round of words"]
    press(qtbot, Qt.Key.Key_Return)
    assert prepared(window).workshop.tables.workshop.method == "tour-de-table"


def test_arrows_walk_the_methods_and_nothing_found_is_said(qtbot: QtBot, page: ChooseMethod) -> None:
    press(qtbot, Qt.Key.Key_Down)
    assert page.current is not None
    assert page.current.key == "des-orientations-aux-actions"
    qtbot.keyClicks(page.search, "xyzzy")
    assert titles(page) == []
    assert not page.start.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert page.isVisible()


def test_a_workshop_is_kept_as_a_method_and_begun_from(
    qtbot: QtBot, window: MainWindow, session: Session, started: str
) -> None:
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_F2, CTRL | SHIFT)
    (kept,) = kept_methods(session)
    page = home(window).methods.page
    assert page is not None
    assert page.current is not None
    assert page.current.key == kept.id
    press(qtbot, Qt.Key.Key_Return)
    begun = prepared(window).workshop
    assert begun.tables.workshop.method == kept.id
    assert begun.tables.count(Step) == session.workshop(started).tables.count(Step)
    assert len(session.summaries()) == 2


def test_a_method_that_came_along_is_kept_to_be_edited(
    qtbot: QtBot, window: MainWindow, session: Session, page: ChooseMethod
) -> None:
    press(qtbot, Qt.Key.Key_F2)
    assert prepared(window).workshop.name == kept_methods(session)[0].id
    handlers = prepared(window).handlers()
    assert not {"run", "minutes", "paste_people"} & handlers.keys()


def test_a_kept_method_is_put_away_and_comes_back(
    qtbot: QtBot, window: MainWindow, session: Session, started: str
) -> None:
    keep_workshop(session, started, title="Ours")
    home(window).arrive(window.spot)
    press(qtbot, Qt.Key.Key_N, CTRL)
    page = home(window).methods.page
    assert page is not None
    qtbot.keyClicks(page.search, "ours")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Backspace, CTRL)
    assert kept_methods(session) == []
    assert titles(page) == []
    page.search.clear()
    page.start.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert "Ours" in titles(page)


def test_a_shared_file_is_dropped_and_is_a_method_here(
    qtbot: QtBot, window: MainWindow, session: Session, started: str, tmp_path: Path
) -> None:
    keep_workshop(session, started, title="Ours")
    hand = home(window).methods
    hand._ask = lambda _home, _folder: tmp_path
    home(window).arrive(window.spot)
    hand.choose(kept_methods(session)[0].id)
    press(qtbot, Qt.Key.Key_E, CTRL)
    hand.leave()
    drop(home(window), tmp_path / "Ours.toml")
    assert [summary.title for summary in kept_methods(session)] == ["Ours", "Ours"]
    assert hand.page is not None


def test_a_file_that_is_wrong_is_named_and_nothing_changes(
    window: MainWindow, session: Session, started: str, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('schema = 2\nlanguages = ["fr"]\ntitle.fr = "X"\n[[steps]]\nkind = "dance"\n', "utf-8")
    drop(home(window), path)
    said = window.speech.banner.accessibleName()
    for part in ("steps[1].kind", "line 5", "dance", "talk, wall"):
        assert part in said
    assert kept_methods(session) == []


def drop(room: HomeRoom, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    room.dropEvent(event)


def test_the_first_start_leads_to_other_methods_too(qtbot: QtBot, window: MainWindow) -> None:
    welcome = home(window)._welcome
    assert welcome is not None
    welcome.methods.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    page = home(window).methods.page
    assert page is not None
    qtbot.keyClicks(page.search, "simple vote")
    press(qtbot, Qt.Key.Key_Return)
    assert prepared(window).workshop.tables.workshop.method == "vote-simple"
