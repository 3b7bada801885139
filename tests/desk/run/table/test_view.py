"""A table filled in by keys, as a spreadsheet is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton

from atelier.desk.page_over import PageOver
from atelier.desk.run.table.editors import CellLine, CellText
from atelier.desk.run.table.shown import known
from atelier.gestures.steps import add_step
from atelier.gestures.tables_of_rows import add_column, change_column, paste_cells, set_cell
from atelier.workshop.entities import ColumnType, Step, StepKind, TableColumn
from tests.desk.run.table.conftest import Table, focused

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_what_is_typed_replaces_and_enter_goes_down(table: Table) -> None:
    table.go(0, 0)
    table.type("The tower")
    table.key(ENTER)
    assert table.column(0)[0] == "The tower"
    assert table.here == (1, 0)
    assert table.view.hasFocus()


def test_f2_and_enter_edit_what_is_there(table: Table) -> None:
    table.go(0, 1)
    for key in (Qt.Key.Key_F2, ENTER):
        table.key(key)
        assert isinstance(focused(), CellText)
        table.type("!")
        table.key(TAB)
        table.go(0, 1)
    assert table.column(1)[0] == "Opens on Mondays!!"


def test_escape_leaves_the_cell_as_it_was(table: Table) -> None:
    table.go(0, 0)
    table.type("other")
    table.key(ESCAPE)
    assert table.column(0)[0] == "The forge"
    assert table.here == (0, 0)
    assert table.view.hasFocus()
    assert table.workshop.drafts() == {}


def test_a_row_is_typed_below_the_last_and_enter_leads_to_its_beginning(table: Table) -> None:
    table.go(3, 0)
    for text in ("The dairy", "Lends its van", "act"):
        table.type(text)
        table.key(TAB)
    assert table.here == (3, 3)
    table.type("Bruno Pike")
    table.key(ENTER)
    assert table.lines()[3][:4] == ["The dairy", "Lends its van", "act together", "Bruno Pike"]
    assert table.here == (4, 0)
    table.type("The barn")
    table.key(ENTER)
    assert table.column(0)[4] == "The barn"
    assert table.here == (5, 0)


def test_a_row_begun_is_one_gesture(table: Table) -> None:
    table.key(Qt.Key.Key_L, CTRL)
    table.type("The dairy")
    table.key(ENTER)
    assert len(table.records) == 4
    table.workshop.undo()
    assert len(table.records) == 3
    table.workshop.redo()
    assert table.column(0)[3] == "The dairy"


def test_tab_goes_on_to_the_next_row_and_leaves_at_the_end(table: Table) -> None:
    table.go(0, 6)
    table.key(TAB)
    assert table.here == (1, 0)
    table.key(TAB, SHIFT)
    assert table.here == (0, 6)
    table.go(3, 6)
    table.key(TAB)
    assert not table.view.hasFocus()
    table.view.setFocus()
    table.go(0, 0)
    table.key(TAB, SHIFT)
    assert not table.view.hasFocus()


def test_ctrl_tab_leaves_the_table_from_anywhere(table: Table) -> None:
    table.go(1, 2)
    table.key(TAB, CTRL)
    assert not table.view.hasFocus()
    assert table.here == (1, 2)


def test_a_long_text_has_lines(table: Table) -> None:
    table.go(0, 1)
    table.key(ENTER)
    editor = focused()
    assert isinstance(editor, CellText)
    assert editor.width() > table.view.visualRect(table.view.currentIndex()).width()
    table.key(ENTER, SHIFT)
    table.type("and on Fridays")
    table.key(ENTER)
    assert table.column(1)[0] == "Opens on Mondays\nand on Fridays"


def test_the_first_choice_that_fits_is_taken(table: Table) -> None:
    table.go(0, 2)
    table.type("act")
    table.key(ENTER)
    assert table.column(2)[0] == "act together"
    table.go(0, 2)
    table.key(ENTER)
    editor = focused()
    assert isinstance(editor, CellLine)
    assert editor.choice == "act together"
    table.key(Qt.Key.Key_Up)
    table.key(ENTER)
    assert table.column(2)[0] == "coordinate"
    table.go(0, 2)
    table.key(ENTER)
    table.key(ESCAPE, times=2)
    assert table.column(2)[0] == "coordinate"
    assert table.view.hasFocus()


def test_one_letter_of_a_choice_opens_the_list_and_takes_nothing_that_was_not_chosen(table: Table) -> None:
    table.go(0, 2)
    table.type("c")
    editor = focused()
    assert isinstance(editor, CellLine)
    assert (editor.text(), editor.written) == ("coordinate", "c")
    table.qtbot.waitUntil(lambda: "c" in table.workshop.drafts().values())
    table.key(ESCAPE)
    assert editor.text() == "c"
    table.key(ENTER)
    assert table.column(2)[0] == "c"
    table.workshop.do(change_column, column=table.columns[2], choices=("coordinate", "cooperate"))
    table.go(1, 2)
    table.type("c")
    editor = focused()
    assert isinstance(editor, CellLine)
    assert editor.undecided
    assert editor.text() == "c"
    table.key(ENTER)
    assert table.column(2)[1] == "act together"
    assert editor.choice in ("coordinate", "cooperate")
    table.key(ENTER)
    assert table.column(2)[1] in ("coordinate", "cooperate")


def test_what_one_name_begins_with_is_completed_and_refused_by_delete(table: Table) -> None:
    for typed, keys, kept in (
        ("the f", (ENTER,), "The forge"),
        ("the f", (Qt.Key.Key_Delete, ENTER), "the f"),
        ("the f", (Qt.Key.Key_Backspace, ENTER), "the f"),
        ("the f", (ESCAPE, ENTER), "the f"),
        ("the ", (ENTER,), "the "),
        ("the f", (Qt.Key.Key_End, ENTER), "The forge"),
    ):
        table.go(2, 0)
        table.type(typed)
        for key in keys:
            table.key(key)
        assert table.column(0)[2].strip() == kept.strip()
        table.workshop.undo()
    table.go(2, 0)
    table.type("the f")
    table.qtbot.mouseClick(
        table.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.view.visualRect(table.view.rows.index(1, 5)).center(),
    )
    assert table.column(0)[2] == "the f", "who leaves has not taken what was proposed"


def test_several_choices_are_ticked(table: Table) -> None:
    table.go(0, 6)
    table.type("f")
    table.key(Qt.Key.Key_Space)
    table.key(ENTER)
    assert table.column(6)[0] == "children\nfamilies"
    assert table.view.rows.index(0, 6).data() == "children, families"


def test_people_and_organisations_are_proposed(table: Table) -> None:
    table.go(2, 3)
    table.type("pi")
    table.key(Qt.Key.Key_Down)
    table.key(ENTER)
    assert table.column(3)[2] == "Bruno Pike"
    table.type("Somebody else")  # in the row below: what is proposed forces nobody
    table.key(TAB)
    assert table.column(3)[3] == "Somebody else"


def test_whom_an_earlier_table_names_is_proposed(table: Table) -> None:
    do = table.workshop.do
    before = [step.id for step in table.workshop.tables.children(Step)]
    do(add_step, kind=StepKind.TABLE, title="Before", at=0)
    (earlier,) = [step.id for step in table.workshop.tables.children(Step) if step.id not in before]
    do(add_column, step=earlier, title="Structure", type=ColumnType.ORGANISATION)
    do(add_column, step=earlier, title="actor")
    do(add_column, step=earlier, title="Remark")
    first = table.workshop.tables.children(TableColumn, earlier)[0]
    do(paste_cells, step=earlier, block=[("The quarry", "The kiln", "nobody")], column=first.id)
    column = table.workshop.tables.get(TableColumn, table.columns[0])
    assert {"The quarry", "The kiln"} <= set(known(table.workshop.tables, column))
    assert "nobody" not in known(table.workshop.tables, column)


def test_what_was_typed_in_one_row_is_proposed_in_the_next(table: Table) -> None:
    table.go(0, 0)
    table.type("the was")
    table.key(Qt.Key.Key_Down)
    table.key(ENTER)
    assert table.column(0)[0] == "The wash house"


def test_dates_and_numbers_are_typed_as_people_write_them(table: Table) -> None:
    for place, (typed, stored) in enumerate((("27/3/08", "2008-03-27"), ("1 march 2027", "2027-03-01"))):
        table.go(place, 4)
        table.type(typed)
        table.key(ENTER)
        assert table.column(4)[place] == stored
    table.go(0, 5)
    table.type("1 200,5")
    table.key(ENTER)
    assert table.column(5)[0] == "1200.5"


def test_a_letter_that_takes_two_keys_begins_a_cell(table: Table) -> None:
    table.go(0, 0)
    assert table.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    event = QInputMethodEvent("", [])
    event.setCommitString("ê")
    QApplication.sendEvent(table.view, event)
    table.type("tre")
    table.key(ENTER)
    assert table.column(0)[0] == "être"


def test_figures_of_a_french_keyboard_need_no_shift(table: Table) -> None:
    for typed, kept in (("éà", "20"), ("&çç_", "1998"), ("-", "-"), ("-4", "-4")):
        assert table.body.hands.read(table.columns[5], typed) == kept


def test_a_screen_reader_hears_the_column_and_the_doubt(table: Table) -> None:
    table.workshop.do(
        set_cell, record=table.records[0], column=table.columns[4], text="mid-May", as_typed=True
    )
    face = QAccessible.queryAccessibleInterface(table.view)
    cell = face.child((0 + 1) * (len(table.columns) + 1) + 4 + 1)  # after the titles and the number
    assert cell.text(QAccessible.Text.Name).startswith("From: mid-May. To check:")
    assert face.text(QAccessible.Text.Name) == "Rows of the table"


def test_what_a_column_does_not_hold_is_kept_and_doubted(table: Table) -> None:
    table.go(0, 4)
    table.type("mid-May")
    table.key(ENTER)
    table.key(Qt.Key.Key_Up)
    assert table.column(4)[0] == "mid-May"
    index = table.view.rows.index(0, 4)
    assert "To check" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "mid-May" in table.body._hint.text()
    assert table.body.narrowing.doubts.text().strip() == "1 to check"
    table.go(2, 0)
    table.body.narrowing.doubts.click()
    assert table.here == (0, 4)


def test_delete_empties_what_is_chosen_and_undo_brings_it_back(table: Table) -> None:
    table.go(0, 0)
    table.key(Qt.Key.Key_Down, SHIFT)
    table.key(Qt.Key.Key_Delete)
    assert table.column(0) == ["", "", "The wash house"]
    table.key(Qt.Key.Key_Z, CTRL)
    assert table.column(0) == ["The forge", "The mill", "The wash house"]


def test_whole_rows_are_removed_and_moved(table: Table) -> None:
    table.go(0, 3)
    table.key(Qt.Key.Key_Down, ALT)
    assert table.column(0) == ["The mill", "The forge", "The wash house"]
    assert table.here == (1, 3)
    table.key(Qt.Key.Key_Up, ALT)
    table.key(Qt.Key.Key_Up, ALT)
    assert table.column(0)[0] == "The forge"
    table.key(Qt.Key.Key_Space, SHIFT)
    table.key(Qt.Key.Key_Delete)
    assert table.column(0) == ["The mill", "The wash house"]
    table.key(Qt.Key.Key_Z, CTRL)
    assert table.column(0)[0] == "The forge"


def test_rows_are_sorted_for_the_eye_alone(table: Table) -> None:
    table.go(0, 5)
    table.window.commands.run("sort_rows")
    seen = [table.view.rows.index(row, 5).data() for row in range(3)]
    assert seen == ["7", "12", "130"]
    assert table.column(5) == ["12", "7", "130"]
    assert table.view.here == (table.records[0], table.columns[5])
    assert "↑" in str(table.view.rows.headerData(5, Qt.Orientation.Horizontal))
    table.key(Qt.Key.Key_Down, ALT)
    assert table.column(5) == ["12", "7", "130"]
    table.view.sort_by(5)
    table.view.sort_by(5)
    assert table.view.rows.own_order


def test_a_row_that_is_typed_in_stays_where_it_is(table: Table) -> None:
    table.view.sort_by(5)
    table.go(0, 5)
    table.type("500")
    table.key(ENTER)
    assert table.view.rows.index(0, 5).data() == "500"


def test_rows_are_filtered_and_what_is_hidden_is_said(table: Table) -> None:
    table.key(Qt.Key.Key_F, CTRL)
    table.type("mill")
    table.key(ENTER)
    assert table.view.hasFocus()
    assert len(table.view.rows.rows) == 1
    assert "2 rows are hidden" in table.body._strip._said.text()
    table.key(ESCAPE)
    assert len(table.view.rows.rows) == 3
    assert table.body.narrowing.line.text() == ""


def test_what_is_typed_survives_a_cut(table: Table) -> None:
    table.go(0, 1)
    table.type("half a sent")
    table.qtbot.waitUntil(lambda: bool(table.workshop.drafts()))
    editor = focused()
    assert isinstance(editor, CellText)
    table.view.typing.editor = None  # the power fails
    editor.deleteLater()
    table.view.setFocus()
    assert table.view.typing.take_draft()
    table.type("ence")
    table.key(ENTER)
    assert table.column(1)[0] == "half a sentence"
    assert table.workshop.drafts() == {}


def test_a_change_from_elsewhere_is_shown_and_undo_leads_to_it(table: Table) -> None:
    table.workshop.do(set_cell, record=table.records[2], column=table.columns[0], text="The barn")
    assert table.view.rows.index(2, 0).data() == "The barn"
    table.go(0, 3)
    table.workshop.undo()
    assert table.here == (2, 0)


def test_a_page_that_comes_over_a_cell_leaves_it_being_typed_in(table: Table) -> None:
    for column in (0, 1):
        table.go(0, column)
        table.type("half a ")
        editor = focused()
        page = PageOver("Question", table.window.body)
        page.cover(QPushButton("Yes", page))
        assert table.view.typing.editor is editor, "neither kept nor given up"
        page.dismiss()
        assert focused() is editor
        table.type("cell")
        table.key(Qt.Key.Key_Return)
        assert table.column(column)[0] == "half a cell"


def test_what_the_window_says_stays_while_a_cell_is_typed_in(table: Table) -> None:
    table.window.speech.note("Everything is back where it was.")
    table.go(0, 1)
    table.type("half")
    table.qtbot.waitUntil(lambda: "half" in table.workshop.drafts().values())
    assert table.window.speech.isVisible()
