"""Ranges that go to a spreadsheet and come from one."""

from PySide6.QtCore import Qt

from atelier.desk.run.table.pasting import PastePreview
from atelier.intake.cells import block_of
from tests.desk.run.table.conftest import ROWS, Table, clipboard

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_range_is_copied_as_it_is_seen(table: Table) -> None:
    table.go(0, 3)
    table.key(Qt.Key.Key_Down, SHIFT)
    table.key(Qt.Key.Key_Right, SHIFT, times=3)
    table.key(Qt.Key.Key_C, CTRL)
    assert block_of(clipboard()) == (
        ("Ada Moss", "02/05/2027", "12", "children"),
        ("", "01/03/2027", "7", "families, all"),
    )


def test_cells_are_cut_and_pasted_elsewhere(table: Table) -> None:
    table.go(1, 1)
    table.key(Qt.Key.Key_X, CTRL)
    table.go(2, 1)
    table.key(Qt.Key.Key_V, CTRL)
    assert table.column(1) == ["Opens on Mondays", "", "Lends a room"]


def test_a_few_rows_are_pasted_at_once_in_one_gesture(table: Table) -> None:
    clipboard('The barn\t"Two\nlines"\tcoordinate\nThe dairy\t\tnever heard of\n')
    table.go(3, 0)
    table.key(Qt.Key.Key_V, CTRL)
    assert table.lines()[3][:3] == ["The barn", "Two\nlines", "coordinate"]
    assert table.lines()[4][:3] == ["The dairy", "", "never heard of"]
    table.workshop.undo()
    assert len(table.records) == 3


def test_many_rows_are_shown_before_and_their_titles_left_out(table: Table) -> None:
    titles = ["Actor", "Commits to", "Level"]
    clipboard("\n".join("\t".join(row) for row in (titles, *(row[:3] for row in ROWS * 3))))
    table.go(3, 0)
    table.key(Qt.Key.Key_V, CTRL)
    preview = table.body.shown
    assert isinstance(preview, PastePreview)
    assert preview.titles.isChecked()
    assert preview.sheet.rowCount() == 9
    assert len(table.records) == 3
    table.key(Qt.Key.Key_Return)
    assert len(table.records) == 12
    assert table.view.hasFocus()
    table.workshop.undo()
    assert len(table.records) == 3


def test_a_preview_is_given_up_by_escape(table: Table) -> None:
    clipboard("\n".join("abcdefgh"))
    table.key(Qt.Key.Key_V, CTRL)
    table.key(Qt.Key.Key_Escape)
    assert table.view.hasFocus()
    assert len(table.records) == 3


def test_of_very_many_rows_it_is_said_that_they_are_being_pasted(table: Table) -> None:
    clipboard("\n".join(["The barn"] * 1201))
    table.view.take_new_row()
    table.key(Qt.Key.Key_V, CTRL)
    preview = table.body.shown
    assert isinstance(preview, PastePreview)
    said: list[str] = []
    stop = table.workshop.listen(lambda _notice: said.append(preview._title.text()))
    table.key(Qt.Key.Key_Return)
    stop()
    assert said == ["Pasting 1,201 rows…"]
    assert len(table.records) == 1204
    table.workshop.undo()
    assert len(table.records) == 3


def test_what_finds_no_column_is_refused_before_it_is_pasted(table: Table) -> None:
    clipboard("\n".join(["a\tb\tc"] * 7))
    table.go(0, 5)
    table.key(Qt.Key.Key_V, CTRL)
    preview = table.body.shown
    assert isinstance(preview, PastePreview)
    assert not preview.paste.isEnabled()
    assert "no place" in preview.paste.toolTip()


def test_what_no_table_holds_is_refused_before_it_is_pasted(table: Table) -> None:
    for text in ("\n".join(["a"] * 5001), "\n".join(["a"] * 6 + ["b" * 200_001])):
        clipboard(text)
        table.go(3, 0)
        table.key(Qt.Key.Key_V, CTRL)
        preview = table.body.shown
        assert isinstance(preview, PastePreview)
        if preview.paste.isEnabled():
            table.key(Qt.Key.Key_Return)  # one cell is too long: nothing is pasted
        assert len(table.records) == 3
        table.body.preview.given_up.emit()


def test_pasting_follows_the_order_that_is_seen(table: Table) -> None:
    table.view.sort_by(5)
    table.go(0, 0)
    clipboard("A\nB")
    table.key(Qt.Key.Key_V, CTRL)
    assert table.column(0) == ["B", "A", "The wash house"]
