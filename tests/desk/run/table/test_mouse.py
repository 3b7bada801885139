"""What keys do in a table, the mouse does too."""

from PySide6.QtCore import QPoint, Qt

from atelier.desk.context import Room, Spot
from atelier.desk.run.table.cards import CardsView
from tests.desk.run.table.conftest import Table, focused

LEFT = Qt.MouseButton.LeftButton


def heading(table: Table, column: int) -> QPoint:
    across = table.view.horizontalHeader()
    return QPoint(across.sectionViewportPosition(column) + 20, across.height() // 2)


def cell(table: Table, row: int, column: int) -> QPoint:
    return table.view.visualRect(table.view.rows.index(row, column)).center()


def test_a_heading_sorts_turns_and_lets_go(table: Table) -> None:
    across = table.view.horizontalHeader().viewport()
    for expected in ((table.columns[5], False), (table.columns[5], True), None):
        table.qtbot.mouseClick(across, LEFT, pos=heading(table, 5))
        assert table.view.rows.sorted_by == expected


def test_a_number_chooses_the_row_and_delete_removes_it(table: Table) -> None:
    down = table.view.verticalHeader()
    table.qtbot.mouseClick(down.viewport(), LEFT, pos=QPoint(8, down.sectionViewportPosition(1) + 8))
    table.view.setFocus()
    assert table.view.whole_rows
    table.key(Qt.Key.Key_Delete)
    assert table.column(0) == ["The forge", "The wash house"]


def test_pressing_elsewhere_keeps_what_was_typed(table: Table) -> None:
    table.go(0, 0)
    table.type("The tower")
    table.qtbot.mouseClick(table.view.viewport(), LEFT, pos=cell(table, 2, 5))
    assert table.column(0)[0] == "The tower"
    assert table.here == (2, 5)


def test_a_double_click_edits(table: Table) -> None:
    table.qtbot.mouseClick(table.view.viewport(), LEFT, pos=cell(table, 1, 0))
    table.qtbot.mouseDClick(table.view.viewport(), LEFT, pos=cell(table, 1, 0))
    table.type(" of the brook")
    table.key(Qt.Key.Key_Return)
    assert table.column(0)[1] == "The mill of the brook"


def test_a_choice_is_picked_in_the_list(table: Table) -> None:
    table.go(0, 2)
    table.key(Qt.Key.Key_Return)
    line = focused()
    proposed = line._list  # type: ignore[attr-defined]
    place = proposed.visualItemRect(proposed.item(2)).center()
    table.qtbot.mouseClick(proposed.viewport(), LEFT, pos=place)
    assert table.column(2)[0] == "act together"
    assert table.here == (1, 2)


def test_a_page_of_the_minutes_leads_to_its_row(table: Table) -> None:
    record = table.records[2]
    table.body.rows.let_through("mill")
    table.window.go(Spot(Room.RUN, table.workshop.name, table.step, thing=("record", record), look=True))
    assert table.view.here == (record, table.columns[0])
    table.key(Qt.Key.Key_F4)
    assert isinstance(table.body.shown, CardsView)
    table.page.show_thing("record", table.records[0])
    assert table.body.shown.chosen_rows == [table.records[0]]
