"""Drafts, closes and stored texts, the same for every editor."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.areas import RichEdit, TextArea
from atelier.look.drafting import DRAFT_AFTER
from atelier.look.lines import DraftLine

Editor = DraftLine | TextArea
MAKERS: list[Callable[[Look], Editor]] = [
    lambda look: DraftLine(),
    lambda look: TextArea(look, "Context"),
    lambda look: RichEdit(look, "Stakes"),
]


@pytest.fixture(params=MAKERS, ids=["line", "area", "rich"])
def editor(request: pytest.FixtureRequest, look: Look, qtbot: QtBot) -> Editor:
    """An editor with the focus, above another one, in a shown window."""
    window = QWidget()
    made: Editor = request.param(look)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(DraftLine())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.setFocus()
    request.node.window = window  # lives as long as the test
    return made


def heard(editor: Editor) -> tuple[list[str], list[str]]:
    drafts: list[str] = []
    closes: list[str] = []
    editor.draft.connect(drafts.append)
    editor.closed.connect(closes.append)
    return drafts, closes


def test_a_draft_comes_within_a_second_though_typing_goes_on(editor: Editor, qtbot: QtBot) -> None:
    assert DRAFT_AFTER < 1000
    with qtbot.waitSignal(editor.draft, timeout=1000) as first:
        qtbot.keyClicks(editor, "Bon", delay=20)
    assert first.args == ["Bon"]


def test_leaving_says_the_whole_text_once(editor: Editor, qtbot: QtBot) -> None:
    drafts, closes = heard(editor)
    qtbot.keyClicks(editor, "Bonjour")
    editor.clearFocus()
    editor.setFocus()
    editor.clearFocus()
    assert closes == ["Bonjour"]
    assert drafts == []


def test_leaving_an_untouched_editor_says_nothing(editor: Editor) -> None:
    _, closes = heard(editor)
    editor.set_stored("Stored")
    editor.clearFocus()
    assert closes == []


def test_what_is_stored_never_replaces_what_is_being_typed(editor: Editor, qtbot: QtBot) -> None:
    _, closes = heard(editor)
    qtbot.keyClicks(editor, "Mine")
    editor.set_stored("Theirs")
    assert editor.drafting.stored == "Theirs"
    editor.clearFocus()
    assert closes == ["Mine"]
    editor.set_stored("Theirs")
    assert editor.drafting.stored == "Theirs"


def test_a_draft_put_back_is_said_at_the_close_like_typing(editor: Editor) -> None:
    _, closes = heard(editor)
    editor.set_stored("Old")
    editor.drafting.restore("Half a sent")
    editor.set_stored("Old")
    editor.clearFocus()
    assert closes == ["Half a sent"]


def test_a_text_that_could_not_be_stored_stays_and_is_said_again(editor: Editor, qtbot: QtBot) -> None:
    _, closes = heard(editor)
    qtbot.keyClicks(editor, "Kept")
    editor.clearFocus()
    editor.drafting.hold()
    editor.set_stored("")
    editor.setFocus()
    editor.clearFocus()
    assert closes == ["Kept", "Kept"]


def test_hiding_the_page_closes_the_editor(editor: Editor, qtbot: QtBot) -> None:
    _, closes = heard(editor)
    qtbot.keyClicks(editor, "Bonjour")
    editor.hide()
    assert closes == ["Bonjour"]


def test_undo_is_the_editor_s_own_while_typing_and_the_window_s_before(editor: Editor, qtbot: QtBot) -> None:
    undone: list[bool] = []
    action = QAction(editor.window())
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    editor.window().addAction(action)
    editor.set_stored("Stored")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    editor.selectAll()
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    text = editor.text() if isinstance(editor, DraftLine) else editor.toPlainText()
    assert text == "Stored"


ENDING = """
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from atelier.look.lines import DraftLine
app = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
line = DraftLine()
column.addWidget(line)
window.show()
line.setFocus()
line.insert("half a sent")
line.drafting.typed()
app.processEvents()
app.shutdown()
"""


def test_an_application_ends_quietly_while_somebody_types() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDING], capture_output=True, check=False, text=True)
    assert (ended.returncode, [x for x in ended.stderr.splitlines() if "plugin" not in x]) == (0, [])
