"""The 3,012 real arguments of the shared folder on one wall, their line breaks kept."""

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atelier.gestures.notes import add_notes
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import import_workshop
from atelier.session.exporting import WHOLE, export_snapshot, snapshot_of
from atelier.wall.board import Board
from atelier.wall.finding import Finder
from atelier.wall.model import OutlineModel
from atelier.wall.scene.view import WallView
from atelier.wall.shape import Kind
from atelier.wall.view import OutlineView
from atelier.words import Words
from atelier.workshop.entities import Note, Step, Zone
from atelier.workshop.text import fold, required
from tests.wall.conftest import (
    board,
    look,
    open_session,
    planted,
    said,
    session,
    shown,
    ways,
    words,
    workshop,
)

__all__ = ["board", "look", "open_session", "planted", "said", "session", "ways", "words", "workshop"]
COUNT = 3012


@pytest.fixture
def arguments(shared: Path) -> list[str]:
    path = shared / "data" / "notes" / "republique_numerique_arguments_derive.csv"
    if not path.is_file():
        pytest.skip("the real arguments are not here")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [required(row["texte"]) for row in csv.DictReader(file)]


@pytest.fixture
def notes(workshop: OpenWorkshop, ways: Step, arguments: list[str]) -> list[Note]:
    """The notes, all put up by one gesture."""
    zone = next(zone for zone in workshop.tables.all(Zone) if zone.step == ways.id)
    workshop.do(add_notes, zone=zone.id, notes=arguments)
    return list(workshop.tables.children(Note, zone.id))


def test_all_of_them_stand_on_the_wall_and_are_found(
    qtbot: QtBot, board: Board, ways: Step, notes: list[Note], arguments: list[str]
) -> None:
    assert [note.text for note in notes] == arguments
    assert len(notes) == COUNT
    assert sum("\n" in note.text for note in notes) > 100
    model = OutlineModel(board, ways.id)
    outline = OutlineView(board, model)
    wall = WallView(board, model, outline.selectionModel())
    shown(qtbot, wall)
    assert {item.id for item, _ in wall.wall.places() if item.kind is Kind.NOTE} == {n.id for n in notes}
    wall.show_whole()
    finder = Finder(model)
    for word in ("neutralité", "logiciels libres"):
        wanted = [n.id for n in notes if all(part in fold(n.text) for part in fold(word).split())]
        found = [item.id for item in finder.find(board.tables, word) if item.kind is Kind.NOTE]
        assert wanted
        assert found == wanted


def test_all_of_them_come_out_whole(session: Session, workshop: OpenWorkshop, notes: list[Note]) -> None:
    file = Path(session.library.path).with_name("whole.json")
    export_snapshot(snapshot_of(session, workshop.name), file, WHOLE, Words("fr"))
    again = session.workshop(import_workshop(session, file, copy=True))
    texts = [note.text for note in again.tables.children(Note, next(iter(again.tables.all(Note))).zone)]
    assert texts == [note.text for note in notes]


@pytest.mark.parametrize("name", ["txt", "md"])
def test_their_lines_are_all_in_the_minutes(
    session: Session, workshop: OpenWorkshop, notes: list[Note], name: str
) -> None:
    file = Path(session.library.path).with_name(f"minutes.{name}")
    export_snapshot(snapshot_of(session, workshop.name), file, name, Words("fr"))
    printed = _letters(file.read_text("utf-8"))
    for note in notes:
        for line in note.text.splitlines():
            assert _letters(line) in printed


def _letters(text: str) -> str:
    """Letters and digits alone: writers break lines and escape signs, each in its own way."""
    return "".join(c for c in fold(text) if c.isalnum())
