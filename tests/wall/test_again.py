"""The same note heard again: offered, never imposed, one key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from atelier.gestures.merging import merge_notes
from atelier.gestures.notes import add_notes, remove_notes
from atelier.wall.board import Board
from atelier.wall.capture import CaptureLine
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Group, Note, Step, Zone
from tests.wall.test_capture import by_group, line, notes, say

__all__ = ["line"]

CTRL = Qt.KeyboardModifier.ControlModifier


def only(board: Board) -> Note:
    (note,) = board.tables.all(Note)
    return note


def test_what_was_said_is_offered_to_be_counted_once_more(
    qtbot: QtBot, board: Board, line: CaptureLine
) -> None:
    say(qtbot, line, "More buses")
    qtbot.keyClicks(line.edit, "more BUSE")
    assert not line.again.offer.isVisible()
    qtbot.keyClicks(line.edit, "S")
    assert line.again.offer.isVisible()
    with qtbot.waitSignal(line.wrote) as wrote:
        qtbot.keyClick(line.edit, Qt.Key.Key_Return, CTRL)
    assert only(board).times == 2
    assert wrote.args == [Item(Kind.NOTE, only(board).id)]
    assert line.edit.empty
    assert line.edit.hasFocus()
    assert not line.again.offer.isVisible()
    board.workshop.undo()
    assert only(board).times == 1


def test_enter_adds_as_ever(qtbot: QtBot, board: Board, ways: Step, line: CaptureLine) -> None:
    for _ in range(2):
        say(qtbot, line, "more buses")
    assert notes(board, ways) == ["more buses", "more buses"]


def test_the_key_does_nothing_where_nothing_is_offered(qtbot: QtBot, board: Board, line: CaptureLine) -> None:
    qtbot.keyClicks(line.edit, "new")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return, CTRL)
    assert line.edit.read() == "new"
    assert not list(board.tables.all(Note))


def test_the_offer_can_be_pressed_and_the_line_keeps_the_keys(
    qtbot: QtBot, board: Board, line: CaptureLine
) -> None:
    say(qtbot, line, "more buses")
    qtbot.keyClicks(line.edit, "more buses")
    qtbot.mouseClick(line.again.button, Qt.MouseButton.LeftButton)
    assert only(board).times == 2
    assert line.edit.hasFocus()


def test_a_title_and_a_comment_are_no_notes(qtbot: QtBot, board: Board, line: CaptureLine) -> None:
    say(qtbot, line, "more buses")
    qtbot.keyClicks(line.edit, "#more buses")
    assert line.again.note is None
    line.edit.clear()
    qtbot.keyClicks(line.edit, "more buses")
    line.next_kind()
    assert line.again.note is None


def test_another_group_of_a_wall_by_group_says_it_for_itself(
    qtbot: QtBot, board: Board, visions: Step
) -> None:
    line = by_group(qtbot, board, visions)
    say(qtbot, line, "more buses")
    qtbot.keyClicks(line.edit, "more buses")
    assert line.again.note == only(board)
    second = board.tables.children(Group, visions.id)[1]
    line.take_group(second.id)
    assert line.again.note is None


def test_a_note_that_has_gone_or_says_something_else_is_not_offered(
    qtbot: QtBot, board: Board, line: CaptureLine
) -> None:
    say(qtbot, line, "more buses")
    qtbot.keyClicks(line.edit, "more buses")
    board.workshop.do(remove_notes, notes=[only(board).id])
    assert not line.again.offer.isVisible()
    board.workshop.undo()
    line.edit.clear()
    qtbot.keyClicks(line.edit, "more buses")
    assert line.again.offer.isVisible()


def test_what_was_merged_counts_for_the_note_that_stands_for_it(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    board.workshop.do(add_notes, zone=zone.id, notes=["more buses", "buses, many"])
    into, other = board.tables.children(Note, zone.id)
    board.workshop.do(merge_notes, into=into.id, others=[other.id])
    qtbot.keyClicks(line.edit, "buses, many")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return, CTRL)
    assert board.tables.get(Note, into.id).times == 3


def test_the_offer_goes_with_the_keys_and_comes_back(qtbot: QtBot, board: Board, line: CaptureLine) -> None:
    other = QLineEdit(line)
    other.show()
    say(qtbot, line, "more buses")
    qtbot.keyClicks(line.edit, "more buses")
    other.setFocus()
    assert not line.again.offer.isVisible()
    line.edit.setFocus()
    assert line.again.offer.isVisible()


@pytest.mark.parametrize("text", ["", "  ", "#"])
def test_nothing_is_offered_for_nothing(qtbot: QtBot, board: Board, line: CaptureLine, text: str) -> None:
    say(qtbot, line, "#")
    qtbot.keyClicks(line.edit, text)
    assert line.again.note is None
