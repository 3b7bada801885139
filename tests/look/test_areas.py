import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from atelier.look.appearance import Look
from atelier.look.areas import RichEdit, TextArea
from atelier.look.tokens import STRONG
from atelier.workshop import rich

CONTROL = Qt.KeyboardModifier.ControlModifier
SPANS = st.builds(
    rich.Span,
    text=st.text("ab *\\é\n", min_size=1, max_size=6).filter(
        lambda text: text.strip() == text and "\n\n" not in text
    ),
    bold=st.booleans(),
    italic=st.booleans(),
)


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "Plain.",
        "A **bold** word and an *italic* one.",
        "***both***",
        "One\nline.\n\nNext paragraph, 3 \\* 4.",
        "x<y R&D <b>no</b> « oui »",
    ],
)
def test_a_stored_text_comes_back_as_it_was(look: Look, qtbot: QtBot, stored: str) -> None:
    edit = RichEdit(look, "Stakes")
    qtbot.addWidget(edit)
    edit.set_stored(stored)
    assert edit.read() == stored
    assert "**" not in edit.toPlainText()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=st.lists(st.lists(SPANS, min_size=1, max_size=4).map(tuple), max_size=4))
def test_showing_and_reading_changes_nothing(
    look: Look, qtbot: QtBot, paragraphs: list[tuple[rich.Span, ...]]
) -> None:
    stored = rich.build(paragraphs)
    settled = rich.build(rich.parse(stored))
    edit = RichEdit(look, "Stakes")
    edit.set_stored(stored)
    assert rich.plain(edit.read()) == rich.plain(settled)
    edit.deleteLater()


def test_bold_and_italic_have_their_keys(look: Look, qtbot: QtBot) -> None:
    edit = RichEdit(look, "Stakes")
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "a ")
    qtbot.keyClick(edit, Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Qt.Key.Key_B, CONTROL)
    qtbot.keyClick(edit, Qt.Key.Key_I, CONTROL)
    qtbot.keyClicks(edit, "c")
    assert edit.read() == "a **b***c*"


def test_enter_begins_a_paragraph_and_shift_enter_a_line(look: Look, qtbot: QtBot) -> None:
    edit = RichEdit(look, "Stakes")
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "c")
    assert edit.read() == "a\nb\n\nc"


def test_paragraphs_stand_apart_while_they_are_first_typed(look: Look, qtbot: QtBot) -> None:
    edit = RichEdit(look, "Stakes")
    qtbot.addWidget(edit)
    qtbot.keyClick(edit, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "b")
    blocks = [edit.document().findBlockByNumber(number) for number in (0, 1)]
    assert all(block.blockFormat().bottomMargin() > 0 for block in blocks)


@pytest.mark.parametrize("make", [TextArea, RichEdit])
def test_what_is_pasted_loses_its_formats(look: Look, qtbot: QtBot, make: type[TextArea]) -> None:
    edit = make(look, "Stakes")
    qtbot.addWidget(edit)
    pasted = QMimeData()
    pasted.setHtml("<h1 style='color:red'>Big</h1>")
    pasted.setText("Big\n\nSmall\nprint")
    edit.insertFromMimeData(pasted)
    assert edit.read() == "Big\n\nSmall\nprint"
    assert "red" not in edit.toHtml()


def test_an_area_grows_with_its_text_and_then_scrolls(look: Look, qtbot: QtBot) -> None:
    area = TextArea(look, "Context", lines=(2, 5))
    qtbot.addWidget(area)
    area.resize(300, area.height())
    area.show()
    heights = []
    for count in (1, 2, 4, 5, 40):
        area.set_stored("\n".join(["line"] * count))
        heights.append(area.height())
    assert heights[0] == heights[1] < heights[2] < heights[3]
    assert heights[4] <= heights[3] + 2
    assert area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_tab_leaves_an_area(look: Look, qtbot: QtBot) -> None:
    area = TextArea(look, "Context")
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(area)
    column.addWidget(QLineEdit())
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert area.toPlainText() == ""


def test_a_very_long_text_is_shown(look: Look, qtbot: QtBot) -> None:
    area = TextArea(look, "Context")
    qtbot.addWidget(area)
    area.set_stored("é " * 50_000)
    assert len(area.read()) == 100_000


def test_the_caret_of_a_shown_text_stands_at_its_beginning(look: Look, qtbot: QtBot) -> None:
    edit: QTextEdit = RichEdit(look, "Stakes")
    qtbot.addWidget(edit)
    assert isinstance(edit, RichEdit)
    edit.set_stored("Some **words**")
    assert edit.textCursor().position() == 0
    edit.moveCursor(QTextCursor.MoveOperation.End)
    assert edit.textCursor().position() == len("Some words")


@pytest.mark.parametrize("make", [TextArea, RichEdit])
def test_a_draft_that_came_back_is_gone_on_with_at_its_end(
    look: Look, qtbot: QtBot, make: type[TextArea]
) -> None:
    edit = make(look, "Stakes")
    qtbot.addWidget(edit)
    edit.drafting.restore("half a\n\nsent")
    qtbot.keyClicks(edit, "ence")
    assert edit.read() == "half a\n\nsentence"


@pytest.mark.parametrize("make", [TextArea, RichEdit])
def test_a_change_of_look_is_not_typing(look: Look, qtbot: QtBot, make: type[TextArea]) -> None:
    edit = make(look, "Stakes")
    qtbot.addWidget(edit)
    edit.set_stored("Some **words**")
    edit.show()
    look.wear(STRONG, reading=True)
    edit.setFont(look.title_font(30))
    assert not edit.drafting.typing
    qtbot.keyClicks(edit, "x")
    assert edit.drafting.typing


def test_an_editor_deleted_while_typing_leaves_nothing_behind(look: Look, qtbot: QtBot) -> None:
    edit = TextArea(look, "Stakes")
    qtbot.keyClicks(edit, "x")
    drafting = edit.drafting
    edit.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(drafting)


def test_no_break_spaces_stay_as_they_were_typed(qtbot: QtBot, look: Look) -> None:
    area = TextArea(look, "Texte")
    qtbot.addWidget(area)
    text = "Où\u00a0?\u202fLà\u00a0: «\u00a0oui\u00a0»\nfin"
    area.set_stored(text)
    assert area.read() == text


def test_an_area_of_one_line_is_as_high_as_a_line(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    area, line = TextArea(look, "Facilitators", lines=(1, 6)), QLineEdit()
    column.addWidget(area)
    column.addWidget(line)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(area.isVisible)
    assert area.height() == line.height()
