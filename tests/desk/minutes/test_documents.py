"""Which document of a workshop the studio shows: the minutes, decisions, large letters, a poster."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.documents import DOCUMENTS, IN_VIEW, choice_of, document_of
from atelier.gestures.minutes import Place, arrange_parts
from atelier.minutes import HEAD, Preset, chosen
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from tests.desk.minutes.rooms import shown_room


@pytest.fixture
def workshop(session: Session, tmp_path: Path) -> OpenWorkshop:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))
    return session.workshop(add_sample(session))


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> Iterator[MinutesRoom]:
    with shown_room(qtbot, desk, workshop) as made:
        yield made


def choose(room: MinutesRoom, preset: Preset) -> None:
    """Choose a document as a person does."""
    place = room.documents.choice.findData(preset.value)
    room.documents.choice.setCurrentIndex(place)
    room.documents.choice.made.emit(place)


def wait_for(qtbot: QtBot, room: MinutesRoom, keys: list[str]) -> None:
    qtbot.waitUntil(lambda: room.parts.keys == keys, timeout=20_000)


def test_every_document_can_be_chosen() -> None:
    assert [preset for preset, _ in DOCUMENTS] == list(Preset)


def test_pages_parts_and_name_follow_the_document(qtbot: QtBot, room: MinutesRoom) -> None:
    choose(room, Preset.POSTER)
    wait_for(qtbot, room, [HEAD, "results"])
    assert (
        room.panel.name.text()
        == "2008-03-27 Atelier 2 Donner du poids aux centres sociaux affiche des résultats.pdf"
    )
    shown = room.sheets.shown
    assert shown is not None
    (sides,) = shown.sizes
    assert max(sides) > 1190
    assert shown.minutes.title == "Atelier 2\u00a0: compte rendu"


def test_another_document_is_shown_from_its_top(qtbot: QtBot, room: MinutesRoom) -> None:
    room.sheets.show_part("people")
    bar = room.sheets.view.verticalScrollBar()
    assert bar.value() > 0
    choose(room, Preset.EASY)
    wait_for(qtbot, room, [HEAD, "spoken", "chosen", "coming"])
    assert bar.value() == 0


def test_it_is_exported(qtbot: QtBot, room: MinutesRoom) -> None:
    choose(room, Preset.DECISIONS)
    room.panel.format.setCurrentIndex(room.panel.format.findData("txt"))
    room.panel.begin()
    qtbot.waitUntil(lambda: room.panel.path.exists() and not room.panel.part.busy, timeout=20_000)
    assert (
        room.panel.path.name
        == "2008-03-27 Atelier 2 Donner du poids aux centres sociaux relevé de décisions.txt"
    )
    assert room.panel.path.read_text(encoding="utf-8").startswith("Relevé de décisions")


def test_tables_are_called_after_the_workshop_whatever_is_shown(room: MinutesRoom) -> None:
    choose(room, Preset.POSTER)
    room.panel.format.setCurrentIndex(room.panel.format.findData("xlsx"))
    assert (
        room.panel.name.text() == "2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu.xlsx"
    )


def test_a_name_that_somebody_typed_stays(qtbot: QtBot, room: MinutesRoom) -> None:
    room.panel.name.setText("affiche du hall.pdf")
    choose(room, Preset.POSTER)
    wait_for(qtbot, room, [HEAD, "results"])
    assert room.panel.name.text() == "affiche du hall.pdf"


def test_it_is_remembered_with_the_workshop_and_not_undone(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop, desk: Desk
) -> None:
    choose(room, Preset.EASY)
    assert workshop.next_undo is None
    again = MinutesRoom(desk, workshop)
    qtbot.addWidget(again)
    assert again.documents.choice.currentData() == Preset.EASY
    assert document_of(workshop) is Preset.EASY


def test_what_a_later_version_remembered_shows_the_minutes(workshop: OpenWorkshop) -> None:
    workshop.remember(IN_VIEW, "opera")
    assert document_of(workshop) is Preset.WHOLE


def test_each_document_has_its_own_parts(qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop) -> None:
    workshop.do(arrange_parts, places=[Place("actions", printed=False), Place("decisions")])
    choose(room, Preset.DECISIONS)
    wait_for(qtbot, room, [HEAD, "retained", "decisions", "actions", "next"])
    assert choice_of(workshop).hidden == ASKED_FOR
    room.parts.setCurrentRow(room.parts.keys.index("next"))
    qtbot.keyClick(room.parts, Qt.Key.Key_Space)
    assert choice_of(workshop).hidden == ASKED_FOR | {"next"}
    assert chosen(workshop.tables).hidden == ASKED_FOR | {"actions"}
    assert chosen(workshop.tables).order == ("actions", "decisions")
