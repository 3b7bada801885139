"""Whatever is done to a table, its model shows what a new one would."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from atelier.desk.context import Desk
from atelier.desk.run.table.model import RowsModel
from atelier.gestures.steps import remove_step
from atelier.gestures.tables_of_rows import (
    add_records,
    clear_cells,
    move_column,
    move_records,
    paste_cells,
    remove_records,
    set_cell,
)
from atelier.session import OpenWorkshop
from atelier.workshop.cells import doubts
from atelier.workshop.entities import Record, TableColumn
from atelier.workshop.refusals import Refused
from tests.desk.run.table.conftest import ROWS, add_table

TYPED = ("", "b", "a\nc", "02/05/2027", "12,5", "coordinate", "families; all", "mid-May")


def act(workshop: OpenWorkshop, step: str, verb: int, one: int, two: int) -> None:
    """One gesture on something of the table."""
    records = [record.id for record in workshop.tables.children(Record, step)]
    columns = [column.id for column in workshop.tables.children(TableColumn, step)]
    column, text = columns[one % len(columns)], TYPED[two % len(TYPED)]
    record = records[one % len(records)] if records else ""
    some = records[two % 5 :: 2][:3]
    do = workshop.do
    verbs = [
        lambda: do(set_cell, record=record, column=column, text=text, as_typed=True),
        lambda: do(add_records, step=step, rows=[{column: text}], at=one % 5, as_typed=True),
        lambda: do(move_records, records=some, index=one % 4),
        lambda: do(remove_records, records=some),
        lambda: do(clear_cells, cells=[(each, column) for each in some]),
        lambda: do(paste_cells, step=step, block=[[text], ["x"], [text]], records=some, column=column),
        lambda: do(move_column, column=column, index=two % 4),
        workshop.undo,
        workshop.redo,
    ]
    verbs[verb]()


def seen(model: RowsModel) -> list[list[object]]:
    columns = range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    verbs=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 20), st.integers(0, 20)), max_size=14),
    narrowed=st.sampled_from(["", "a", "mill"]),
    by=st.sampled_from([-1, 0, 4]),
)
def test_after_any_gestures_it_shows_what_a_new_one_would(
    desk: Desk, workshop: OpenWorkshop, verbs: list[tuple[int, int, int]], narrowed: str, by: int
) -> None:
    step = add_table(workshop, "Register")
    workshop.do(paste_cells, step=step, block=ROWS)
    model = RowsModel(desk, workshop, step)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.let_through(narrowed)
    model.sort_by((model.columns[by].id, False) if by >= 0 else None)
    held = [QPersistentModelIndex(model.index(row, 0)) for row in range(model.rowCount())]
    records = [model.record(index.row()) for index in held]
    for verb in verbs:
        try:
            act(workshop, step, *verb)
        except Refused:
            continue
        if verb[0] != 6:  # else all begins anew
            for index, record in zip(held, records, strict=True):
                assert not index.isValid() or model.record(index.row()) == record
    fresh = RowsModel(desk, workshop, step)
    assert {(r, c) for r, c, _ in doubts(workshop.tables, step)} == set(model.said.doubts)
    model.show_all()
    assert seen(model) == seen(fresh)
    model.let_through(narrowed)
    fresh.let_through(narrowed)
    assert seen(model) == seen(fresh)
    del tester
    model.deleteLater()
    fresh.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workshop.do(remove_step, step=step)
