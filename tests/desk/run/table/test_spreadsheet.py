"""What hands that know spreadsheets do without thinking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room
from atelier.desk.run.table.walking import end_of_filled
from tests.desk.run.table.conftest import ROWS, Table, clipboard

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def chosen(table: Table) -> tuple[int, int, int, int]:
    found = table.view.selectedIndexes()
    rows, columns = [i.row() for i in found], [i.column() for i in found]
    return min(rows), min(columns), max(rows), max(columns)


def test_ctrl_home_and_end_stay_in_the_table(table: Table) -> None:
    table.go(1, 2)
    table.key(Qt.Key.Key_Home, CTRL)
    assert table.here == (0, 0)
    assert table.window.spot.room is Room.RUN
    table.key(Qt.Key.Key_End, CTRL)
    assert table.here == (2, 6)
    assert len(table.view.selectedIndexes()) == 1
    table.key(Qt.Key.Key_Home)
    assert table.here == (2, 0)
    table.key(Qt.Key.Key_End)
    assert table.here == (2, 6)


def test_ctrl_and_an_arrow_lead_to_the_end_of_what_is_filled_in(table: Table) -> None:
    table.go(0, 3)
    table.key(DOWN, CTRL)  # below stands nothing: to the last row
    assert table.here == (2, 3)
    table.key(UP, CTRL)
    assert table.here == (0, 3)
    table.key(LEFT, CTRL)
    assert table.here == (0, 0)
    table.go(1, 0)
    table.key(RIGHT, CTRL)  # the column after it is empty in this row
    assert table.here == (1, 2)
    table.key(RIGHT, CTRL)
    assert table.here == (1, 4)


def test_with_shift_what_lies_between_is_chosen(table: Table) -> None:
    table.go(0, 0)
    table.key(DOWN, CTRL | SHIFT)
    assert chosen(table) == (0, 0, 2, 0)
    table.key(RIGHT, SHIFT)
    assert chosen(table) == (0, 0, 2, 1)
    table.go(1, 1)
    table.key(Qt.Key.Key_End, CTRL | SHIFT)
    assert chosen(table) == (1, 1, 2, 6)
    table.go(1, 1)
    table.key(Qt.Key.Key_Home, CTRL | SHIFT)
    assert chosen(table) == (0, 0, 1, 1)


def test_ctrl_d_repeats_what_stands_above_in_one_gesture(table: Table) -> None:
    table.go(1, 2)
    table.key(Qt.Key.Key_D, CTRL)
    assert table.column(2) == ["coordinate", "coordinate", "know each other"]
    table.workshop.undo()
    assert table.column(2)[1] == "act together"
    table.go(0, 4)
    for _ in range(2):
        table.key(DOWN, SHIFT)
    table.key(RIGHT, SHIFT)
    table.key(RIGHT, SHIFT)
    table.key(Qt.Key.Key_D, CTRL)
    assert table.column(4) == ["2027-05-02"] * 3
    assert table.column(5) == ["12"] * 3
    assert table.column(6) == ["children"] * 3
    table.workshop.undo()
    assert table.column(5) == ["12", "7", "130"]


def test_ctrl_d_in_the_first_row_changes_nothing(table: Table) -> None:
    before = table.lines()
    table.go(0, 0)
    table.key(Qt.Key.Key_D, CTRL)
    assert table.lines() == before
    assert table.window.spot.room is Room.RUN


def test_one_copied_cell_is_pasted_over_all_that_are_chosen(table: Table) -> None:
    clipboard("act together")
    table.go(0, 2)
    for _ in range(2):
        table.key(DOWN, SHIFT)
    table.key(Qt.Key.Key_V, CTRL)
    assert table.column(2) == ["act together"] * 3
    assert chosen(table) == (0, 2, 2, 2)
    clipboard("know each other\tBruno Pike")
    table.go(0, 2)
    table.key(RIGHT, SHIFT)
    table.key(DOWN, SHIFT, times=2)
    table.key(Qt.Key.Key_V, CTRL)
    assert table.column(2) == ["know each other"] * 3
    assert table.column(3) == ["Bruno Pike"] * 3
    table.workshop.undo()
    assert table.column(2) == ["act together"] * 3


def test_cells_that_are_chosen_apart_are_not_filled_with_what_stands_between(table: Table) -> None:
    table.go(0, 0)
    flags = QItemSelectionModel.SelectionFlag.Select
    table.view.selectionModel().select(table.view.rows.index(2, 0), flags)
    clipboard("The barn")
    table.key(Qt.Key.Key_V, CTRL)
    assert table.column(0) == ["The barn", "The mill", "The wash house"]


def test_arrows_leave_a_cell_that_is_typed_over(table: Table) -> None:
    table.go(0, 5)
    table.type("3")
    table.key(RIGHT)
    assert table.here == (0, 6)
    assert table.column(5)[0] == "3"
    table.key(LEFT)
    table.type("4")
    table.key(LEFT)  # between the letters first
    assert table.here == (0, 5)
    table.key(LEFT)
    assert table.here == (0, 4)
    assert table.column(5)[0] == "4"


def test_several_rows_go_at_once(table: Table) -> None:
    table.go(0, 1)
    table.key(DOWN, SHIFT)
    table.key(Qt.Key.Key_Space, SHIFT)
    table.key(Qt.Key.Key_Delete)
    assert table.column(0) == [ROWS[2][0]]
    assert [(i.row(), i.column()) for i in table.view.selectedIndexes()] == [table.here]
    table.workshop.undo()
    assert len(table.records) == 3


def test_what_was_pasted_below_is_where_the_keys_are_and_nothing_else_is_chosen(table: Table) -> None:
    clipboard("The barn\nThe dairy")
    table.view.take_new_row()
    table.key(Qt.Key.Key_V, CTRL)
    assert table.here == (3, 0)
    assert chosen(table) == (3, 0, 3, 0)


def test_all_is_copied_and_pasted_below(table: Table) -> None:
    table.go(0, 0)
    table.key(Qt.Key.Key_A, CTRL)
    table.key(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().count("\n") == 2
    table.key(Qt.Key.Key_End, CTRL)
    table.view.take_new_row()
    table.key(Qt.Key.Key_V, CTRL)
    assert table.lines()[3:] == table.lines()[:3]


@pytest.mark.parametrize("by", [(0, 1), (0, -1), (1, 0), (-1, 0)])
@given(
    cells=st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))), here=st.tuples(*[st.integers(0, 4)] * 2)
)
def test_a_jump_ends_inside_and_never_steps_back(
    by: tuple[int, int], cells: set[tuple[int, int]], here: tuple[int, int]
) -> None:
    def filled(row: int, column: int) -> bool:
        return (row, column) in cells

    row, column = end_of_filled(here, by, (5, 5), filled)
    assert 0 <= row < 5
    assert 0 <= column < 5
    gone = (row - here[0]) * by[0] + (column - here[1]) * by[1]
    assert gone >= 0
    at_edge = not (0 <= here[0] + by[0] < 5 and 0 <= here[1] + by[1] < 5)
    assert gone > 0 or at_edge
