"""What outlives a window: language, contrast, geometry, the place that a cut interrupted, the backup."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.window.desktop import Desktop
from atelier.look.appearance import Look
from atelier.look.tokens import LIGHT
from atelier.session import OpenWorkshop, Session
from atelier.workshop.cue import Cue, CueKind
from tests.desk.conftest import OpenSession


@pytest.fixture
def desktop(session: Session, look: Look, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(session, look, "en")
    made.open()
    yield made
    look.wear(LIGHT)
    made.close()


def test_another_language_in_a_new_window_at_the_same_place(
    qtbot: QtBot, desktop: Desktop, workshop: OpenWorkshop
) -> None:
    assert desktop.window is not None
    desktop.window.go(Spot(Room.PREPARE, workshop.name))
    desktop.change_language()
    assert desktop.language == "fr"
    assert desktop.window.desk.words.language == "fr"
    assert desktop.window.spot == Spot(Room.PREPARE, workshop.name)
    assert Desktop(desktop._session, desktop._look, "en").language == "fr", "remembered"
    assert Desktop(desktop._session, desktop._look, "en", forced=True).language == "en", "unless told"


def test_strong_contrast_is_remembered(desktop: Desktop) -> None:
    desktop.change_contrast()
    assert desktop._look.palette.strong
    again = Look()
    Desktop(desktop._session, again, "en")
    assert again.palette.strong
    desktop.change_contrast()
    assert not desktop._look.palette.strong


def test_f1_shows_the_shortcuts_and_takes_them_away(qtbot: QtBot, desktop: Desktop) -> None:
    assert desktop.window is not None
    window = desktop.window
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert desktop._page is not None
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desktop._page is None)


def test_a_cut_comes_back_where_it_was_and_a_close_leads_home(
    qtbot: QtBot, session: Session, workshop: OpenWorkshop, open_session: OpenSession, look: Look
) -> None:
    before = Desktop(session, look, "en")
    before.open()
    assert before.window is not None
    before.window.go(Spot(Room.PREPARE, workshop.name))
    before._backups.finish()  # from here on nothing more is done: the process is killed
    before.window.retire()
    session.library.close()

    session = open_session()
    after = Desktop(session, look, "en")
    after.open()
    assert after.window is not None
    assert after.window.spot == Spot(Room.PREPARE, workshop.name)
    after.close()
    later = Desktop(session, look, "en")
    later.open()
    assert later.window is not None
    assert later.window.spot == Spot(Room.HOME)
    later.close()


def test_todays_backup_is_made_in_the_background(
    qtbot: QtBot, desktop: Desktop, workshop: OpenWorkshop
) -> None:
    with qtbot.waitSignal(desktop._backups.made, timeout=5000):
        desktop._backups.look()
    folder = desktop._session.library.path.parent / "test.atelier backups"
    assert len(list(folder.iterdir())) == 1
    desktop._backups.look()
    desktop._backups.finish()
    assert len(list(folder.iterdir())) == 1


def test_an_unexpected_error_is_said_calmly(desktop: Desktop) -> None:
    desktop.tell_of_report("/somewhere/report.txt")
    assert desktop.window is not None
    assert "/somewhere/report.txt" in desktop.window.speech.banner.accessibleName()


def test_the_shared_screen_goes_with_the_window_that_is_closed(
    qtbot: QtBot, desktop: Desktop, workshop: OpenWorkshop
) -> None:
    assert desktop.window is not None
    desktop.window.go(Spot(Room.PREPARE, workshop.name))
    desktop.room.projection.put_up()
    assert desktop.room.projection.live
    desktop.window.close()
    assert not desktop.room.projection.live


def test_on_the_shelf_it_is_said_what_the_room_still_sees(desktop: Desktop, workshop: OpenWorkshop) -> None:
    window, projection = desktop.window, desktop.room.projection
    assert window is not None
    window.go(Spot(Room.RUN, workshop.name))
    projection.put_up()
    projection.show(Cue(CueKind.WELCOME))
    window.go(Spot(Room.HOME))
    assert "Welcome" in window.speech.banner.accessibleName()
    window.speech.banner.acted.emit()
    assert not projection.live
    window.go(Spot(Room.RUN, workshop.name))
    window.go(Spot(Room.HOME))
    assert window.speech.isHidden()
