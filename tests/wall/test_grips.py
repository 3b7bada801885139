"""What the keys do with several notes at once, in one gesture each."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.gestures.groups import set_layout
from atelier.gestures.titles import add_title
from atelier.wall.naming import NameLine
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Direction, Layout, Note
from tests.wall.test_outline import Outline, note, outline

__all__ = ["outline"]


@pytest.fixture
def pair(outline: Outline) -> tuple[Item, Item]:
    """The two notes of the first title, selected; the keys act on the first."""
    items = note(outline, outline.here, 0), note(outline, outline.here, 1)
    outline.choose(*items)
    return items


def test_notes_are_merged_into_the_one_in_hand_and_separated_again(
    outline: Outline, pair: tuple[Item, Item]
) -> None:
    outline.do("merge")
    (kept,) = outline.notes(outline.here)
    assert (kept.id, kept.times) == (pair[0].id, 2)
    assert outline.view.current_item() == pair[0]
    outline.do("separate")
    assert [n.times for n in outline.notes(outline.here)] == [1, 1]
    outline.board.workshop.undo()
    outline.board.workshop.undo()
    assert outline.texts(outline.here) == ["first", "second"]


def test_a_note_that_nothing_was_merged_into_is_not_offered_to_be_separated(
    outline: Outline, pair: tuple[Item, Item]
) -> None:
    assert "separate" not in outline.hands.offers()


def test_notes_get_a_title_that_is_asked_for_in_one_gesture(
    qtbot: QtBot, outline: Outline, pair: tuple[Item, Item]
) -> None:
    outline.do("make_title")
    line = outline.view.window().findChild(NameLine)
    assert line is not None
    qtbot.keyClicks(line.line, "Anew")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    made = next(c for c in outline.board.tables.all(Cluster) if c.title == "Anew")
    assert outline.texts(made.id) == ["first", "second"]
    assert outline.view.current_item() == Item(Kind.TITLE, made.id)
    outline.board.workshop.undo()
    assert outline.texts(outline.here) == ["first", "second"]


def test_a_title_that_is_not_given_changes_nothing(
    qtbot: QtBot, outline: Outline, pair: tuple[Item, Item]
) -> None:
    outline.do("make_title")
    line = outline.view.window().findChild(NameLine)
    assert line is not None
    qtbot.keyClicks(line.line, "Anew")
    qtbot.keyClick(line.line, Qt.Key.Key_Escape)
    assert outline.board.tables.count(Cluster) == 2
    assert outline.view.hasFocus()


def test_a_note_is_split_by_lines_in_its_place(qtbot: QtBot, outline: Outline) -> None:
    outline.choose(note(outline, outline.here, 0))
    outline.do("split")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert outline.texts(outline.here) == ["one", "two", "second"]
    outline.board.workshop.undo()
    assert outline.texts(outline.here) == ["first", "second"]


def test_notes_are_copied_to_a_place_chosen_by_name(outline: Outline, pair: tuple[Item, Item]) -> None:
    outline.hands._grips._copy_to([item.id for item in pair], Item(Kind.TITLE, outline.there))
    assert outline.texts(outline.there) == ["first", "second", "first", "second"]
    assert outline.texts(outline.here) == ["first", "second"]


def test_notes_go_up_or_down_on_walls_of_bands_only(outline: Outline, pair: tuple[Item, Item]) -> None:
    assert "goes_up" not in outline.hands.offers()
    outline.board.workshop.do(set_layout, step=outline.model.step, layout=Layout.BANDS)
    outline.do("goes_up")
    assert {n.direction for n in outline.notes(outline.here)} == {Direction.UP}
    outline.do("goes_up")
    assert {n.direction for n in outline.notes(outline.here)} == {None}


def test_titles_are_taken_away_in_one_gesture(outline: Outline) -> None:
    outline.choose(Item(Kind.TITLE, outline.here), Item(Kind.TITLE, outline.there))
    outline.do("remove")
    assert outline.board.tables.count(Cluster) == 0
    outline.board.workshop.undo()
    assert outline.board.tables.count(Cluster) == 2


def test_titles_are_moved_in_one_gesture(outline: Outline) -> None:
    outline.board.workshop.do(add_title, zone=outline.zone.id, title="Last")
    last = outline.board.tables.children(Cluster, outline.zone.id)[-1].id
    moved = [Item(Kind.TITLE, outline.here), Item(Kind.TITLE, outline.there)]
    outline.hands.drop(moved, Item(Kind.TITLE, last), -1)
    assert [c.title for c in outline.board.tables.children(Cluster, outline.zone.id)] == [
        "Last",
        "Here",
        "There",
    ]
    outline.board.workshop.undo()
    assert [c.title for c in outline.board.tables.children(Cluster, outline.zone.id)][-1] == "Last"
    assert outline.board.tables.count(Note) == 4


def test_a_title_reworded_like_another_may_be_merged_with_it(qtbot: QtBot, outline: Outline) -> None:
    offered: list[Callable[[], object]] = []
    board = replace(outline.board, offer=lambda _sentence, _verb, act: offered.append(act))
    outline.view._board = board
    outline.choose(Item(Kind.TITLE, outline.there))
    outline.view.edit_item(Item(Kind.TITLE, outline.there))
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "HERE")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert outline.board.tables.count(Cluster) == 2
    offered[0]()
    assert outline.texts(outline.here) == ["first", "second", "first", "second"]
