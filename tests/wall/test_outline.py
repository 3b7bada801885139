"""What the keys do to the selected lines: all by gestures, all undone, the selection kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from atelier.gestures.merging import merge_notes
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title
from atelier.wall.board import Board
from atelier.wall.choosing import Chooser
from atelier.wall.hands import Hands
from atelier.wall.model import OutlineModel
from atelier.wall.painting import CHEVRON, text_left
from atelier.wall.shape import Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Cluster, Group, Note, Row, Step, Zone
from atelier.workshop.walls import titles
from tests.desk.conftest import Said
from tests.wall.conftest import shown


class Outline:
    """A shown outline of the common wall with two titles of two notes each."""

    def __init__(self, qtbot: QtBot, board: Board, step: Step) -> None:
        self.board = board
        self.zone = next(z for z in board.tables.all(Zone) if z.step == step.id)
        for title in ("Here", "There"):
            board.workshop.do(add_title, zone=self.zone.id, title=title)
        self.here, self.there = (c.id for c in board.tables.children(Cluster, self.zone.id))
        for title in (self.here, self.there):
            board.workshop.do(add_notes, zone=self.zone.id, cluster=title, notes=["first", "second"])
        self.model = OutlineModel(board, step.id)
        self.view = OutlineView(board, self.model)
        self.hands = Hands(board, self.model, self.view.selectionModel(), [self.view])
        shown(qtbot, self.view)
        self.view.setFocus()

    def notes(self, title: str) -> list[Note]:
        return list(self.board.tables.children(Note, title))

    def texts(self, title: str) -> list[str]:
        return [note.text for note in self.notes(title)]

    def choose(self, *items: Item) -> None:
        self.view.choose(items[0])
        for item in items[1:]:
            flag = self.view.selectionModel().SelectionFlag.Select
            self.view.selectionModel().select(self.model.index_of(item), flag)

    def do(self, command: str) -> None:
        self.hands.offers()[command]()

    def editor(self) -> object:
        return self.view._editor


@pytest.fixture
def outline(qtbot: QtBot, board: Board, ways: Step) -> Outline:
    return Outline(qtbot, board, ways)


def note(outline: Outline, title: str, rank: int) -> Item:
    return Item(Kind.NOTE, outline.notes(title)[rank].id)


def test_words_are_edited_in_place_and_the_selection_stays(qtbot: QtBot, outline: Outline) -> None:
    item = note(outline, outline.here, 0)
    outline.choose(item)
    outline.do("edit")
    editor = outline.view._editor
    assert editor is not None
    qtbot.keyClicks(editor, "reworded")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert outline.texts(outline.here) == ["reworded", "second"]
    assert outline.view.hasFocus()
    assert outline.view.current_item() == item
    outline.board.workshop.undo()
    assert outline.texts(outline.here) == ["first", "second"]


def test_escape_gives_an_edit_up_and_its_draft_goes(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(note(outline, outline.here, 0))
    outline.do("edit")
    editor = outline.view._editor
    assert editor is not None
    qtbot.keyClicks(editor, "no")
    qtbot.waitUntil(lambda: bool(outline.board.workshop.drafts()), timeout=1000)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert outline.texts(outline.here) == ["first", "second"]
    assert outline.board.workshop.drafts() == {}
    assert not outline.view.editing


def test_refused_words_stay_where_they_were_typed(qtbot: QtBot, outline: Outline, said: Said) -> None:
    outline.choose(Item(Kind.TITLE, outline.here))
    outline.do("edit")
    editor = outline.view._editor
    assert editor is not None
    qtbot.keyClicks(editor, "there")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "There" in said.last
    assert outline.view._editor is editor
    assert editor.read() == "there"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_an_aside_is_edited_apart(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(note(outline, outline.here, 0))
    outline.do("aside")
    editor = outline.view._editor
    assert editor is not None
    qtbot.keyClicks(editor, "since May")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    kept = outline.notes(outline.here)[0]
    assert (kept.text, kept.aside) == ("first", "since May")


def test_several_notes_are_removed_in_one_gesture(outline: Outline) -> None:
    outline.choose(note(outline, outline.here, 0), note(outline, outline.there, 1))
    outline.do("remove")
    assert (outline.texts(outline.here), outline.texts(outline.there)) == (["second"], ["first"])
    outline.board.workshop.undo()
    assert outline.texts(outline.here) == ["first", "second"]


def test_a_note_moves_among_its_like_and_stays_selected(outline: Outline) -> None:
    item = note(outline, outline.here, 1)
    outline.choose(item)
    outline.do("move_up")
    assert outline.texts(outline.here) == ["second", "first"]
    assert outline.hands.selected() == [item]
    before = outline.board.workshop.next_undo
    outline.do("move_up")
    assert outline.texts(outline.here) == ["second", "first"]
    assert outline.board.workshop.next_undo == before


def test_merged_notes_are_unfolded_by_mouse_and_key_and_stay_when_moved(
    qtbot: QtBot, outline: Outline
) -> None:
    one, other = note(outline, outline.here, 0), note(outline, outline.here, 1)
    outline.board.workshop.do(merge_notes, into=one.id, others=[other.id])
    index = outline.model.index_of(one)
    assert not outline.view.isExpanded(index)
    line = outline.view.visualRect(index)
    at = QPoint(text_left(index, Kind.NOTE) - CHEVRON // 2, line.center().y())
    qtbot.mouseClick(outline.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert outline.view.isExpanded(index)
    outline.choose(one)
    qtbot.keyClick(outline.view, Qt.Key.Key_Left)
    assert not outline.view.isExpanded(outline.model.index_of(one))
    outline.choose(other)
    outline.do("move_down")
    assert outline.board.tables.get(Note, other.id).merged == one.id


def test_what_is_cut_stays_until_it_is_put_elsewhere(outline: Outline) -> None:
    moved = [note(outline, outline.here, 0), note(outline, outline.here, 1)]
    outline.choose(*moved)
    outline.do("cut")
    assert outline.texts(outline.here) == ["first", "second"]
    outline.choose(note(outline, outline.there, 0))
    outline.do("paste")
    assert [n.id for n in outline.notes(outline.there)][1:3] == [item.id for item in moved]
    assert outline.hands.selected() == moved
    assert "paste" not in outline.hands.offers()


def test_move_to_names_the_title_by_a_few_letters(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(note(outline, outline.here, 0))
    outline.do("move_to")
    chooser = outline.view.findChild(Chooser)
    assert chooser is not None
    qtbot.keyClicks(chooser.line, "the")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert outline.texts(outline.there) == ["first", "second", "first"]
    assert outline.view.hasFocus()


def test_move_to_proposes_another_title_first_and_says_that_there_is_none_of_a_name(
    qtbot: QtBot, outline: Outline
) -> None:
    outline.choose(note(outline, outline.here, 0))
    outline.do("move_to")
    chooser = outline.view.findChild(Chooser)
    assert chooser is not None
    names = [chooser.list.item(row).text() for row in range(chooser.list.count())]
    assert chooser.list.choice is not None
    assert chooser.list.choice.item == Item(Kind.TITLE, outline.there)
    assert names[-1] == outline.board.tables.get(Cluster, outline.here).title
    qtbot.keyClicks(chooser.line, "nowhere")
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == ["New title: nowhere"]
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    made = next(c for c in outline.board.tables.all(Cluster) if c.title == "nowhere")
    assert len(outline.texts(made.id)) == 1


def test_who_sorts_notes_goes_on_with_the_next_that_has_no_title(qtbot: QtBot, outline: Outline) -> None:
    zone = outline.board.tables.get(Cluster, outline.there).zone
    outline.board.workshop.do(add_notes, zone=zone, notes=["one", "two", "three"])
    waiting = [Item(Kind.NOTE, id) for _, id in outline.board.tables.positions(Note, zone)]
    outline.choose(waiting[1])
    for expected in (waiting[2], waiting[0]):
        outline.do("move_to")
        chooser = outline.view.window().findChildren(Chooser)[-1]
        qtbot.keyClicks(chooser.line, "the")
        qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
        assert outline.view.current_item() == expected


def test_selected_titles_become_one(outline: Outline) -> None:
    outline.choose(Item(Kind.TITLE, outline.there), Item(Kind.TITLE, outline.here))
    outline.do("merge")
    assert outline.texts(outline.here) == ["first", "second", "first", "second"]
    assert outline.hands.selected() == [Item(Kind.TITLE, outline.here)]


def test_a_drop_carries_notes_to_the_place_it_shows(outline: Outline) -> None:
    item = note(outline, outline.here, 0)
    data = outline.model.mimeData([outline.model.index_of(item)])
    target = outline.model.index_of(Item(Kind.TITLE, outline.there))
    outline.model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, target)
    assert [n.id for n in outline.notes(outline.there)][1] == item.id


def test_titles_are_put_opposite_other_rows(qtbot: QtBot, board: Board, visions: Step) -> None:
    facing = board.tables.children(Group, visions.id)[1]
    demands, refusals = board.tables.children(Zone, facing.id)
    for title in ("one", "two", "three"):
        board.workshop.do(add_title, zone=demands.id, title=title)
    board.workshop.do(add_title, zone=refusals.id, title="against")
    model = OutlineModel(board, visions.id)
    view = OutlineView(board, model)
    hands = Hands(board, model, view.selectionModel(), [view])
    shown(qtbot, view)
    (answer,) = titles(board.tables, refusals)
    view.choose(Item(Kind.TITLE, answer.id))
    order = [row.id for row in board.tables.children(Row, facing.id)]
    for expected in (1, 2):
        hands.offers()["face_next"]()
        assert board.tables.get(Cluster, answer.id).row == order[expected]
    hands.offers()["face_previous"]()
    assert board.tables.get(Cluster, answer.id).row == order[1]
    assert hands.selected() == [Item(Kind.TITLE, answer.id)]


def test_undo_while_a_line_is_edited_closes_no_other(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(note(outline, outline.there, 1))
    outline.do("edit")
    outline.board.workshop.undo()  # the note that is being edited goes
    assert outline.texts(outline.there) == []
    qtbot.waitUntil(lambda: not outline.view.editing)


def test_a_key_that_is_held_does_not_change_what_gets_selected(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(Item(Kind.TITLE, outline.here))
    qtbot.keyPress(outline.view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    outline.view.choose(Item(Kind.TITLE, outline.there))
    qtbot.keyRelease(outline.view, Qt.Key.Key_Control)
    assert outline.hands.selected() == [Item(Kind.TITLE, outline.there)]
