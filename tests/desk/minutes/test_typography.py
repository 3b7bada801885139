"""French typography at the desk: shown before it is applied, each line refused at will, never stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.typography import CorrectionsPage
from atelier.gestures.workshops import change_workshop
from atelier.minutes.writers.outline import outline
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.session.exporting import snapshot_of
from tests.desk.minutes.rooms import shown_room

CONTEXT = "D'où vient l'eau ? Où va l'eau ?"
NARROW = "\u202f"


@pytest.fixture
def workshop(session: Session, tmp_path: Path) -> OpenWorkshop:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))
    return session.workshop(add_sample(session))


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> Iterator[MinutesRoom]:
    workshop.do(change_workshop, context=CONTEXT)
    with shown_room(qtbot, desk, workshop) as made:
        yield made


def page(room: MinutesRoom) -> CorrectionsPage:
    room.typography.show_button.click()
    shown = room.typography.page
    assert shown is not None
    assert shown.list.isHidden()
    shown._pool.wait()
    QApplication.processEvents()
    return shown


def printed(room: MinutesRoom) -> str:
    return outline(room.sheets.shown.document) if room.sheets.shown else ""


def test_pages_and_files_are_put_right_once_it_is_asked_for(
    qtbot: QtBot, room: MinutesRoom, session: Session, workshop: OpenWorkshop
) -> None:
    assert CONTEXT in printed(room)
    shown = page(room)
    assert [line.correction.before for line in shown.list.lines] == ["l'eau ?", "D'où"]
    assert not room.handlers()
    shown.put.click()
    qtbot.waitUntil(
        lambda: f"D’où vient l’eau{NARROW}? Où va l’eau{NARROW}?" in printed(room), timeout=20_000
    )
    snapshot = snapshot_of(session, workshop.name)
    assert snapshot.printed().choice.corrections is not None
    assert workshop.tables.workshop.context == CONTEXT
    assert room.handlers()


def test_a_line_unticked_by_the_space_bar_stays_as_typed(qtbot: QtBot, room: MinutesRoom) -> None:
    shown = page(room)
    assert shown.list.hasFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_Space)
    assert [line.made for line in shown.list.lines] == [True, False]
    shown.put.click()
    qtbot.waitUntil(lambda: f"D'où vient l’eau{NARROW}?" in printed(room), timeout=20_000)
    again = page(room)
    assert [line.made for line in again.list.lines] == [True, False]
    again.keep.click()
    qtbot.waitUntil(lambda: CONTEXT in printed(room), timeout=20_000)


def test_escape_changes_nothing(qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop) -> None:
    shown = page(room)
    qtbot.mouseClick(
        shown.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=shown.list.visualItemRect(shown.list.item(0)).center(),
    )
    assert not shown.list.lines[0].made
    qtbot.keyClick(shown.list, Qt.Key.Key_Escape)
    assert room.typography.page is None
    assert workshop.remembered("typography") == ""


def test_what_is_right_already_says_so(room: MinutesRoom, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, context="")
    shown = page(room)
    assert not shown.list.lines
    assert shown.list.isHidden()
    shown.dismiss()


def test_a_workshop_in_english_offers_none(room: MinutesRoom, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, language="en")
    room.refresh()
    assert room.typography.isHidden()
