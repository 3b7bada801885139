"""The whole document of a programme, exported from its page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.programme.export import ExportProgramme
from atelier.desk.programme.frame import ProgrammeFrame
from atelier.desk.window.window import MainWindow
from atelier.gestures.logbook import add_log_entry
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.session.beginning import begin_workshop
from atelier.session.following import follow_up

NAME = "Quel avenir pour nos centres sociaux document d’ensemble.md"


@pytest.fixture
def programme(session: Session, folder: Path) -> str:
    sample = session.workshop(add_sample(session))
    programme = sample.tables.workshop.programme or ""
    session.shelf.do(add_log_entry, programme=programme, text="Met the mayor")
    follow_up(session, sample.name)
    begin_workshop(session, programme, method="tour-de-table", title="To come", language="fr")
    return programme


@pytest.fixture
def page(window: MainWindow, programme: str) -> ExportProgramme:
    window.go(Spot(Room.PROGRAMME, programme))
    frame = window.page
    assert isinstance(frame, ProgrammeFrame)
    window.handlers()["export"]()
    shown = frame.covering.page
    assert isinstance(shown, ExportProgramme)
    shown.format.setCurrentIndex(shown.format.findData("md"))
    return shown


def write(qtbot: QtBot, page: ExportProgramme) -> str:
    with qtbot.waitSignal(page.part.ended, timeout=20_000):
        page.begin()
    return (page.folder / NAME).read_text("utf-8").replace("\u202f", " ").replace("\u00a0", " ")


def test_one_file_holds_what_was_held_and_not_the_logbook(
    qtbot: QtBot, page: ExportProgramme, session: Session
) -> None:
    assert [tick.isChecked() for tick in page.ticks.values()] == [True, True, False]
    text = write(qtbot, page)
    assert "## Atelier 2 : Donner du poids aux centres sociaux" in text
    assert "Met the mayor" not in text
    assert [path.name for path in page.folder.iterdir()] == [NAME]
    page.log.setChecked(True)
    assert "Met the mayor" in write(qtbot, page)
    page.content.setCurrentIndex(1)
    page.people.setCurrentIndex(3)
    assert "Animatrice de la fédération" not in write(qtbot, page)


def test_nothing_is_written_where_it_is_cancelled_while_workshops_are_read(
    qtbot: QtBot, page: ExportProgramme, window: MainWindow
) -> None:
    page.begin()
    page.part.cancel.click()
    assert "Cancelled" in page.part.said.text()
    assert not page.part.busy
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert {"export", "capture"} <= window.handlers().keys()
    assert list(page.folder.iterdir()) == []


def test_without_a_workshop_ticked_nothing_can_be_exported(page: ExportProgramme) -> None:
    for tick in page.ticks.values():
        tick.setChecked(False)
    assert not page.export.isEnabled()
    page.begin()
    assert not page.part.busy


def test_the_whole_programme_leaves_as_json_and_comes_in_from_home(
    qtbot: QtBot, page: ExportProgramme, window: MainWindow, session: Session, programme: str
) -> None:
    page.format.setCurrentIndex(page.format.findData("json"))
    with qtbot.waitSignal(page.part.ended, timeout=20_000):
        page.begin()
    (path,) = page.folder.iterdir()
    assert path.suffix == ".json"
    window.go(Spot(Room.HOME))
    home = window.page
    assert isinstance(home, HomeRoom)
    home._arrivals._bring_in(path, copy=False)
    assert window.spot == Spot(Room.PROGRAMME, programme)
