"""The minutes room, led by its buttons and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.export_panel import LAST_FOLDER
from atelier.gestures.workshops import change_workshop
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.workshop.entities import Round


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, session: Session, tmp_path: Path) -> Iterator[MinutesRoom]:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))
    made = MinutesRoom(desk, session.workshop(add_sample(session)))
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    made.arrive(Spot(Room.MINUTES))
    yield made
    made.leave()


def _export(qtbot: QtBot, room: MinutesRoom) -> None:
    with qtbot.waitSignal(room.panel.writing.done, timeout=20_000):
        room.handlers()["export"]()
    room.panel.writing.finish()


def test_pages_show_what_was_said_and_go_to_a_part(qtbot: QtBot, room: MinutesRoom) -> None:
    qtbot.waitUntil(lambda: room.parts.count() > 3, timeout=10_000)
    view = room.sheets.view
    assert "Donner du poids aux centres sociaux" in view.accessibleDescription()
    room.parts.setCurrentRow(room.parts.keys.index("people"))
    assert view.verticalScrollBar().value() > 0


def test_pages_follow_a_change(qtbot: QtBot, room: MinutesRoom) -> None:
    room._workshop.do(change_workshop, title="Un autre <b>titre</b>")
    view = room.sheets.view
    qtbot.waitUntil(lambda: "Un autre <b>titre</b>" in view.accessibleDescription(), timeout=10_000)


@pytest.mark.parametrize("format", ["pdf", "docx", "md", "txt", "json"])
def test_every_format_is_written_under_the_proposed_name(
    qtbot: QtBot, room: MinutesRoom, format: str
) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData(format))
    path = room.panel.path
    _export(qtbot, room)
    assert path.suffix == f".{format}"
    assert path.stat().st_size > 500
    assert room.panel.open_file.isVisible()


def test_the_keys_stay_with_the_export(qtbot: QtBot, room: MinutesRoom) -> None:
    panel = room.panel
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    panel.export.setFocus()
    with qtbot.waitSignal(panel.writing.done, timeout=20_000):
        panel.export.click()
    panel.writing.finish()
    qtbot.waitUntil(panel.open_file.hasFocus)


def test_a_file_changed_by_somebody_is_not_replaced_unasked(qtbot: QtBot, room: MinutesRoom) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData("txt"))
    _export(qtbot, room)
    _export(qtbot, room)  # its own file, as it wrote it: no question
    room.panel.path.write_text("corrected")
    room.handlers()["export"]()
    assert room.panel.replace.isVisible()
    with qtbot.waitSignal(room.panel.writing.done, timeout=20_000):
        room.panel.beside.click()
    assert room.panel.path.read_text() == "corrected"
    assert len(list(room.panel.path.parent.glob("*.txt"))) == 2


def test_a_refused_export_says_so_and_frees_the_button(qtbot: QtBot, room: MinutesRoom) -> None:
    room.panel._folder = room.panel._folder / "gone"
    with qtbot.waitSignal(room.panel.writing.failed, timeout=20_000):
        room.handlers()["export"]()
    assert room.panel.said.text()
    assert room.panel.export.isEnabled()


def test_the_sentence_on_the_vote_is_proposed_and_kept(room: MinutesRoom) -> None:
    ((id, editor),) = room.sentences.editors.items()
    assert editor.read()
    editor.selectAll()
    editor.insertPlainText("Nous avons choisi.")
    room.leave()
    assert room._workshop.tables.get(Round, id).sentence == "Nous avons choisi."
