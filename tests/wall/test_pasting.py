"""Many lines at once, pasted, dropped or of a document: shown, changed by keys, added in one gesture."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.session import OpenWorkshop
from atelier.wall.board import Board
from atelier.wall.capture import CaptureLine
from atelier.wall.shape import Kind
from atelier.workshop.entities import Cluster, Note, Step, StepKind, Zone
from tests.desk.conftest import Said
from tests.intake.documents.made import LIST, word
from tests.wall.conftest import shown
from tests.wall.test_capture import line, notes, paste, say

__all__ = ["line"]

TEXT = "Move :\n- bus\n- bikes\nLive :\n- share\n- insulate\n- garden"
COPY = Qt.DropAction.CopyAction


def titled(board: Board) -> dict[str, list[str]]:
    return {c.title: [n.text for n in board.tables.children(Note, c.id)] for c in board.tables.all(Cluster)}


def press(qtbot: QtBot, line: CaptureLine, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(line.preview.list, key)


def held(*paths: Path, text: str = "", html: str = "") -> QMimeData:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def drop(widget: QWidget, data: QMimeData, at: QPointF | None = None) -> bool:
    """Let go of something over a widget (its middle), as the window system says it; whether it was taken."""
    where = at.toPoint() if at is not None else widget.rect().center()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(where), COPY, data, button, none)
    QApplication.sendEvent(widget, entering)
    if not entering.isAccepted():
        return False
    falling = QDropEvent(QPointF(where), COPY, data, button, none)
    QApplication.sendEvent(widget, falling)
    return falling.isAccepted()


def test_titles_and_their_notes_are_added_in_one_gesture(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, TEXT)
    assert line.preview.list.hasFocus()
    press(qtbot, line, Qt.Key.Key_Return)
    assert titled(board) == {"Move": ["bus", "bikes"], "Live": ["share", "insulate", "garden"]}
    assert line.edit.hasFocus()
    assert line.edit.empty
    board.workshop.undo()
    assert titled(board) == {}
    assert notes(board, ways) == []


def test_keys_make_titles_and_notes_and_leave_lines_out(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, TEXT)
    press(qtbot, line, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    press(qtbot, line, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right)
    press(qtbot, line, Qt.Key.Key_Return)
    assert titled(board) == {"bikes": ["Live :", "share", "insulate", "garden"]}
    assert "Move :" in notes(board, ways)
    assert "bus" not in notes(board, ways)


def test_several_lines_are_chosen_with_shift(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, TEXT)
    for _ in range(2):
        qtbot.keyClick(line.preview.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, line, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert titled(board) == {"Live": ["share", "insulate", "garden"]}
    assert len(notes(board, ways)) == 3


def test_all_become_notes_by_one_button_and_titles_again(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, TEXT)
    line.preview.as_notes.click()
    assert line.preview.as_notes.text() == "Titles again"
    line.preview.as_notes.click()
    line.preview.as_notes.click()
    press(qtbot, line, Qt.Key.Key_Return)
    assert titled(board) == {}
    assert notes(board, ways) == ["Move :", "bus", "bikes", "Live :", "share", "insulate", "garden"]


def test_a_few_lines_are_shown_before_where_one_looks_like_a_title(
    board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, "Move :\n- bus\n- bikes")
    assert line.preview.isVisible()
    assert notes(board, ways) == []


def test_bold_lines_of_a_copied_page_are_offered_as_titles(board: Board, line: CaptureLine) -> None:
    html = "<p><b>Move</b></p><ul><li>bus</li><li>bikes</li></ul><h2>Live</h2><p>share</p><p>a <b>b</b></p>"
    line.edit.insertFromMimeData(held(text="Move\nbus\nbikes\nLive\nshare\na b", html=html))
    line.enter()
    assert titled(board) == {"Move": ["bus", "bikes"], "Live": ["share", "a b"]}


def test_nothing_is_added_where_every_line_is_left_out(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, "\n".join("abcdef"))
    line.preview.list.choose_all()
    press(qtbot, line, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert notes(board, ways) == []
    assert not line.preview.add.isEnabled()
    press(qtbot, line, Qt.Key.Key_Escape)
    assert line.edit.read() == "\n".join("abcdef")


def test_an_arrow_key_in_the_line_leads_to_the_list_that_came_back(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    board.workshop.put_draft(f"capture:{ways.id}", TEXT)
    again = CaptureLine(board, ways.id)
    shown(qtbot, again)
    again.edit.setFocus()
    assert again.preview.isVisible()
    qtbot.keyClick(again.edit, Qt.Key.Key_Up)
    assert again.preview.list.hasFocus()


def test_what_cannot_be_written_stays_in_view(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, said: Said
) -> None:
    paste(line, TEXT)
    board.workshop._library._store.db.execute("PRAGMA query_only = ON")
    press(qtbot, line, Qt.Key.Key_Return)
    assert said.last
    assert line.preview.isVisible()
    assert line.edit.read() == TEXT
    board.workshop._library._store.db.execute("PRAGMA query_only = OFF")
    press(qtbot, line, Qt.Key.Key_Return)
    assert len(notes(board, ways)) == 5


def test_two_thousand_lines_are_shown_and_added(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    said = [f"line {n}" for n in range(2000)]
    paste(line, "\n".join(f"- {text}" for text in said))
    assert line.preview.list.lines.rowCount() == 2000
    press(qtbot, line, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert notes(board, ways) == said
    board.workshop.undo()
    assert notes(board, ways) == []


# ---------------------------------------------------------------- documents and drags


def test_a_document_is_shown_and_what_is_typed_stays(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, tmp_path: Path
) -> None:
    qtbot.keyClicks(line.edit, "half a sen")
    line.take_file(word(tmp_path / "liste.docx"))
    assert line.preview.list.hasFocus()
    press(qtbot, line, Qt.Key.Key_Return)
    assert titled(board) == dict(LIST)
    assert line.edit.read() == "half a sen"
    assert line.edit.hasFocus()


def test_a_document_that_is_left_leaves_nothing(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, tmp_path: Path
) -> None:
    line.take_file(word(tmp_path / "liste.docx"))
    press(qtbot, line, Qt.Key.Key_Escape)
    assert not line.preview.isVisible()
    assert notes(board, ways) == []
    assert line.edit.hasFocus()


def test_files_are_taken_where_they_are_let_go_and_where_they_are_pasted(
    qtbot: QtBot, board: Board, line: CaptureLine, tmp_path: Path
) -> None:
    path = word(tmp_path / "liste.docx")
    assert drop(line.edit.viewport(), held(path))
    assert line.preview.source
    line.intake.give_up()
    line.edit.insertFromMimeData(held(path))
    assert line.preview.waits
    assert line.edit.empty


def test_several_documents_come_one_after_the_other(
    board: Board, ways: Step, line: CaptureLine, tmp_path: Path
) -> None:
    (tmp_path / "b.txt").write_text("alone")
    drop(line, held(word(tmp_path / "a.docx"), tmp_path / "b.txt"))
    line.enter()
    assert len(notes(board, ways)) == 6


def test_two_thousand_lines_are_shown_added_and_undone_at_once(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, "\n".join(f"- line {n}" for n in range(2000)))
    assert line.preview.waits
    press(qtbot, line, Qt.Key.Key_Return)
    assert notes(board, ways) == [f"line {n}" for n in range(2000)]
    board.workshop.undo()
    assert notes(board, ways) == []


def test_a_folder_is_refused_kindly_and_the_line_keeps_its_text(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, said: Said, tmp_path: Path
) -> None:
    qtbot.keyClicks(line.edit, "kept")
    drop(line, held(tmp_path))
    assert "folder" in said.last
    assert line.edit.read() == "kept"
    assert not line.preview.isVisible()


def test_dropped_words_come_into_an_empty_line_and_beside_a_full_one(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    drop(line, held(text="one sentence"))
    assert line.edit.read() == "one sentence"
    drop(line, held(text=TEXT))
    assert line.edit.read() == "one sentence"
    line.enter()
    assert len(notes(board, ways)) == 5
    assert line.edit.read() == "one sentence"


def test_a_list_makes_notes_whatever_the_line_wrote_before(
    board: Board, ways: Step, line: CaptureLine, tmp_path: Path
) -> None:
    line.next_kind()
    line.take_file(word(tmp_path / "liste.docx"))
    assert line.aim.kind is Kind.NOTE
    line.enter()
    assert len(notes(board, ways)) == 5


def test_a_step_without_a_wall_says_that_it_takes_no_list(
    qtbot: QtBot, board: Board, workshop: OpenWorkshop, said: Said, tmp_path: Path
) -> None:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.TALK)
    talk = CaptureLine(board, step.id)
    shown(qtbot, talk)
    talk.take_file(word(tmp_path / "liste.docx"))
    assert "no wall" in said.last
    assert not talk.preview.isVisible()


def test_a_list_goes_where_the_line_writes(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, tmp_path: Path
) -> None:
    say(qtbot, line, "#Here")
    (tmp_path / "a.txt").write_text("one\ntwo\nThere :\nthree")
    line.take_file(tmp_path / "a.txt")
    line.enter()
    assert titled(board) == {"Here": ["one", "two"], "There": ["three"]}
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    assert not board.tables.children(Note, zone.id)
