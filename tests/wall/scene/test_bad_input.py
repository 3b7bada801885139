"""What goes wrong on a wall is handled and said, and nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.gestures.notes import add_notes, move_notes, remove_notes
from atelier.gestures.titles import add_title
from atelier.wall.board import Board
from atelier.wall.dropping import Drops
from atelier.wall.finding import Finder
from atelier.wall.hands import Hands
from atelier.wall.model import OutlineModel
from atelier.wall.scene.pressing import Doing
from atelier.wall.scene.targets import target_at
from atelier.wall.scene.view import WallView
from atelier.wall.shape import Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Cluster, Group, Note, Row, Step, Zone
from tests.desk.conftest import Said
from tests.wall.conftest import shown
from tests.wall.test_pasting import drop, held

LEFT = Qt.MouseButton.LeftButton
SCRIPTS = (
    "Η πλατεία ανήκει σε όλους",
    "Площадь для всех",
    "الساحة للجميع قبل السيارات",
    "הכיכר שייכת לכולם",
    "广场属于大家，不属于汽车",
    "le marché 🎪👩‍👩‍👧‍👦🇫🇷 le samedi",
)


class Stage:
    """A shown wall of one step, with the outline behind it and the hands that act in both."""

    def __init__(self, qtbot: QtBot, board: Board, step: Step) -> None:
        self.qtbot, self.board = qtbot, board
        self.zones = [zone for zone in board.tables.all(Zone) if zone.step == step.id]
        self.model = OutlineModel(board, step.id)
        self.outline = OutlineView(board, self.model)
        self.view = WallView(board, self.model, self.outline.selectionModel())
        self.hands = Hands(board, self.model, self.outline.selectionModel(), [self.view, self.outline])
        self.view.press.dropped.connect(self.hands.drop)
        shown(qtbot, self.view)
        self.view.setFocus()

    def add(self, *texts: str, title: str | None = None) -> list[Item]:
        changes = self.board.workshop.do(add_notes, zone=self.zones[0].id, cluster=title, notes=texts)
        QApplication.processEvents()
        return [Item(Kind.NOTE, change.entity.id) for change in changes]

    def text(self, item: Item) -> str:
        return self.board.tables.get(Note, item.id).text

    def middle(self, item: Item) -> QPoint:
        return self.view.rect_of(item).center()

    def take_up(self, item: Item) -> None:
        """Press on a tile and begin to carry it."""
        port, at = self.view.viewport(), self.middle(item)
        self.qtbot.mousePress(port, LEFT, pos=at)
        self.qtbot.mouseMove(port, at + QPoint(30, 30))
        assert self.view.press.doing is Doing.DRAG


@pytest.fixture
def stage(qtbot: QtBot, board: Board, ways: Step) -> Stage:
    return Stage(qtbot, board, ways)


MANY_WORDS = "mot " * 24_999 + "fin"


@pytest.mark.parametrize("text", ["m" * 100_000, MANY_WORDS], ids=["one word", "many words"])
def test_a_note_of_100000_characters_is_shown_folded_and_unfolds(stage: Stage, text: str) -> None:
    long, _ = stage.add(text, "short")
    folded = stage.view.rect_of(long).height()
    assert folded < 300
    stage.view.grab()
    stage.view.wall.unfold(long.id)
    stage.view.grab()
    assert stage.view.rect_of(long).height() > 10 * folded


def test_a_note_of_100000_characters_is_edited_whole(stage: Stage) -> None:
    edited_whole(stage, MANY_WORDS)


def edited_whole(stage: Stage, text: str) -> None:
    """A key typed into a long note, and taken back, leaves every letter of it."""
    (long,) = stage.add(text)
    stage.view.edit_item(long)
    editor = stage.view.rewording._editor
    assert editor is not None
    assert editor.read() == text
    editor.moveCursor(QTextCursor.MoveOperation.End)
    stage.qtbot.keyClicks(editor, "m")
    stage.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stage.text(long) == text + "m"
    stage.board.workshop.undo()
    assert stage.text(long) == text


def test_five_scripts_and_emoji_are_painted_found_and_kept(stage: Stage) -> None:
    items = stage.add(*SCRIPTS)
    for scale in (0.2, 0.6, 1.0, 2.0):
        stage.view.zoom.glance(scale)
        stage.view.grab()
    assert [stage.text(item) for item in items] == list(SCRIPTS)
    finder = Finder(stage.model)
    for item, text in zip(items, SCRIPTS, strict=True):
        word = max(text.split(), key=len)
        assert item in finder.find(stage.board.tables, word)
    high = {stage.view.rect_of(item).height() for item in items}
    assert max(high) < 200


def test_a_note_removed_while_it_is_edited_leaves_its_words(stage: Stage, said: Said) -> None:
    (note,) = stage.add("first words")
    stage.view.choose(note)
    stage.view.edit_item(note)
    editor = stage.view.rewording._editor
    assert editor is not None
    stage.qtbot.keyClicks(editor, "other words")
    stage.board.workshop.do(remove_notes, notes=[note.id])
    assert not stage.view.editing
    assert said.last
    assert "other words" in stage.board.workshop.drafts().values()
    stage.board.workshop.undo()
    stage.view.choose(note)
    stage.view.edit_item(note)
    again = stage.view.rewording._editor
    assert again is not None
    assert again.read() == "other words"
    stage.qtbot.keyClick(again, Qt.Key.Key_Return)
    assert stage.text(note) == "other words"


def test_undo_while_a_note_is_dragged_puts_the_drag_away(stage: Stage) -> None:
    first, second = stage.add("first", "second")
    (late,) = stage.add("late")
    stage.take_up(late)
    stage.board.workshop.undo()
    assert stage.view.press.doing is Doing.NOTHING
    stage.qtbot.mouseRelease(stage.view.viewport(), LEFT, pos=stage.middle(first))
    assert [note.id for note in stage.board.tables.all(Note)] == [first.id, second.id]
    assert stage.view.wall.tile(late) is None


def test_undo_of_something_else_while_a_note_is_dragged_leaves_it_where_it_was(stage: Stage) -> None:
    stage.board.workshop.do(add_title, zone=stage.zones[0].id, title="Here")
    (title,) = stage.board.tables.all(Cluster)
    first, second = stage.add("first", "second")
    stage.board.workshop.do(move_notes, notes=[first.id], cluster=title.id)
    stage.take_up(second)
    stage.board.workshop.undo()
    stage.qtbot.mouseRelease(stage.view.viewport(), LEFT, pos=stage.middle(Item(Kind.TITLE, title.id)))
    assert stage.board.tables.get(Note, second.id).cluster is None


def test_a_title_is_put_opposite_nothing_but_another(
    qtbot: QtBot, board: Board, visions: Step, said: Said
) -> None:
    stage = Stage(qtbot, board, visions)
    facing = board.tables.children(Group, visions.id)[1]
    demands, refusals = board.tables.children(Zone, facing.id)
    board.workshop.do(add_title, zone=demands.id, title="Accounts")
    (title,) = board.tables.all(Cluster)
    (row,) = board.tables.all(Row)
    item, before = Item(Kind.TITLE, title.id), board.tables.copy()
    place = stage.view.wall.place(item)
    assert place is not None
    itself = target_at(stage.view.wall.picture, [item], place.x + 5, place.y + 5)
    if itself is not None:
        stage.hands.drop([item], itself.item, itself.row)
    assert board.tables == before
    stage.hands.drop([item], item, -1)
    stage.hands.drop([item], Item(Kind.CELL, row.id, demands.id), -1)
    assert board.tables == before
    stage.hands.drop([item], Item(Kind.CELL, row.id, refusals.id), -1)
    assert board.tables.get(Cluster, title.id).zone == refusals.id


def test_a_folder_let_go_on_the_wall_is_told_like_any_file(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    drops = Drops(stage.view)
    drops.watch(stage.view.viewport())
    with qtbot.waitSignal(drops.files) as told:
        assert drop(stage.view.viewport(), held(tmp_path))
    assert told.args == [[tmp_path]]
