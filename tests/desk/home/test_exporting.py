"""Several workshops exported at once from home: those that are ticked, each in its own language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.home import HomeRoom
from atelier.desk.home.exporting import ExportSeveral
from atelier.desk.window.window import MainWindow
from atelier.gestures.shelf import add_programme
from atelier.gestures.workshops import change_workshop
from atelier.session import Session
from atelier.session.arrivals import add_sample, new_workshop
from atelier.session.exporting import Snapshot, snapshot_of
from atelier.workshop.entities import Programme
from atelier.workshop.refusals import Reason, Refused


@pytest.fixture
def workshops(session: Session, folder: Path) -> list[str]:
    made = [
        new_workshop(session, method="atelier-du-futur", title=title, language="en")
        for title in ("One", "Two")
    ]
    return [add_sample(session), *made]


def page(window: MainWindow) -> ExportSeveral:
    home = window.page
    assert isinstance(home, HomeRoom)
    home.refresh()
    home.handlers()["export"]()
    assert isinstance(home.covering.page, ExportSeveral)
    return home.covering.page


def export(qtbot: QtBot, several: ExportSeveral, format: str = "md") -> list[str]:
    several.format.setCurrentIndex(several.format.findData(format))
    with qtbot.waitSignal(several.part.ended, timeout=20_000):
        several.handlers()["export"]()
    return sorted(path.name for path in several.folder.iterdir())


def test_all_in_view_go_into_one_folder(
    qtbot: QtBot, window: MainWindow, workshops: list[str], session: Session
) -> None:
    several = page(window)
    assert len(several.chosen) == 3
    assert export(qtbot, several) == [
        "2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu.md",
        "One minutes.md",
        "Two minutes.md",
    ]
    assert "3 files are ready" in several.part.said.text()
    session.shelf.remember("home", "")
    qtbot.keyClick(several, Qt.Key.Key_Escape)
    assert "export" in (window.page.handlers() if window.page else {})


def test_only_those_that_are_ticked_and_only_of_the_programme_in_view(
    qtbot: QtBot, window: MainWindow, workshops: list[str], session: Session
) -> None:
    (change,) = session.shelf.do(add_programme, title="A territory")
    programme = change.entity.id
    for id in workshops[1:]:
        session.workshop(id).do(change_workshop, programme=programme)
    assert session.shelf.tables.find(Programme, programme)
    home = window.page
    assert isinstance(home, HomeRoom)
    home._choose(programme)
    several = page(window)
    assert sorted(several.ticks) == sorted(workshops[1:])
    several.ticks[workshops[1]].click()
    assert export(qtbot, several) == ["Two minutes.md"]


def test_nothing_is_exported_where_nothing_is_ticked_and_a_changed_file_stays(
    qtbot: QtBot, window: MainWindow, workshops: list[str], folder: Path
) -> None:
    several = page(window)
    for tick in several.ticks.values():
        tick.setChecked(False)
    assert not several.export.isEnabled()
    several.ticks[workshops[1]].click()
    export(qtbot, several)
    (folder / "One minutes.md").write_text("corrected")
    assert export(qtbot, several) == ["One minutes version 2.md", "One minutes.md"]
    assert (folder / "One minutes.md").read_text() == "corrected"


def test_one_that_cannot_be_read_does_not_keep_the_others(
    qtbot: QtBot, window: MainWindow, workshops: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(session: Session, id: str, **_: object) -> Snapshot:
        if id == workshops[1]:
            raise Refused(Reason.WORKSHOP_UNKNOWN, asked="One")
        return snapshot_of(session, id)

    monkeypatch.setattr("atelier.desk.writing.ticked.snapshot_of", damaged)
    several = page(window)
    assert export(qtbot, several) == [
        "2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu.md",
        "Two minutes.md",
    ]
    assert "One – " in several.part.said.text()


def test_a_cancelled_export_stops_where_it_is(
    qtbot: QtBot, window: MainWindow, workshops: list[str], folder: Path
) -> None:
    several = page(window)
    several.begin()
    assert several.part.busy
    several.part.cancel.click()
    assert several.export.isEnabled()
    assert not list(folder.iterdir())
    assert export(qtbot, several) != []
