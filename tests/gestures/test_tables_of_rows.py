"""Tables with typed columns: filled in cell by cell, or pasted as a block."""

import pytest

from atelier.gestures.steps import add_step, change_step
from atelier.gestures.tables_of_rows import (
    add_column,
    add_records,
    change_column,
    clear_cells,
    move_column,
    move_records,
    paste_cells,
    remove_column,
    remove_records,
    set_cell,
)
from atelier.workshop.cells import Filter, doubts, in_order, read_cell, shown, texts
from atelier.workshop.entities import Cell, ColumnType, Record, RowsAs, Step, StepKind, TableColumn
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused

COLUMNS = (
    ("Acteur", ColumnType.TEXT, ()),
    ("Niveau", ColumnType.CHOICE, ("échange", "coordination", "coopération")),
    ("Depuis", ColumnType.DATE, ()),
    ("Membres", ColumnType.NUMBER, ()),
    ("Publics", ColumnType.CHOICES, ("enfants", "jeunes", "familles")),
)


class Sheet(Room):
    """A room with an empty table."""

    def __init__(self) -> None:
        super().__init__()
        self.step = self.make(Step, add_step, kind=StepKind.TABLE, title="Acteurs").id
        for title, kind, choices in COLUMNS:
            self.do(add_column, step=self.step, title=title, type=kind, choices=choices)

    @property
    def columns(self) -> list[str]:
        return [column.id for column in self.tables.children(TableColumn, self.step)]

    @property
    def records(self) -> list[str]:
        return [record.id for record in self.tables.children(Record, self.step)]

    def lines(self) -> list[list[str]]:
        """What stands in the table, cell by cell."""
        said = [texts(self.tables, record) for record in self.records]
        return [[line.get(column, "") for column in self.columns] for line in said]


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


def test_a_block_from_a_spreadsheet_is_one_gesture(sheet: Sheet) -> None:
    block = [
        ["Le lavoir", "COOPERATION", "27/3/08", "1 200", "Enfants ; familles"],
        ["La forge", "", "1er avril 2008", "12,50", ""],
    ]
    sheet.do(paste_cells, step=sheet.step, block=block)
    assert sheet.lines() == [
        ["Le lavoir", "coopération", "2008-03-27", "1200", "enfants\nfamilles"],
        ["La forge", "", "2008-04-01", "12.5", ""],
    ]
    column = sheet.columns[3]
    sheet.do(paste_cells, step=sheet.step, record=sheet.records[1], column=column, block=[["3"], ["4"]])
    assert [line[3] for line in sheet.lines()] == ["1200", "3", "4"]
    assert sheet.tables.count(Cell) == 9


def test_what_does_not_fit_is_kept_as_it_was_copied_and_told(sheet: Sheet) -> None:
    sheet.do(
        paste_cells, step=sheet.step, block=[["Le lavoir", "autre", "31/02/2008", "beaucoup", "enfants"]]
    )
    assert sheet.lines() == [["Le lavoir", "autre", "31/02/2008", "beaucoup", "enfants"]]
    found = [doubt.reason for _, _, doubt in doubts(sheet.tables, sheet.step)]
    assert sorted(found) == [Reason.CHOICE_UNKNOWN, Reason.DATE_UNKNOWN, Reason.NUMBER_UNKNOWN]
    for place, reason in ((1, Reason.CHOICE_UNKNOWN), (2, Reason.DATE_UNKNOWN), (3, Reason.NUMBER_UNKNOWN)):
        with refused(reason, typed="?"):
            sheet.do(set_cell, record=sheet.records[0], column=sheet.columns[place], text="?")


def test_a_cell_that_is_typed_may_be_kept_as_typed(sheet: Sheet) -> None:
    sheet.do(add_records, step=sheet.step, rows=[{sheet.columns[2]: "mi-mai"}], as_typed=True)
    (record,) = sheet.records
    sheet.do(set_cell, record=record, column=sheet.columns[3], text="une dizaine", as_typed=True)
    assert sheet.lines() == [["", "", "mi-mai", "une dizaine", ""]]
    assert len(doubts(sheet.tables, sheet.step)) == 2


def test_a_block_goes_over_the_rows_that_are_seen_and_cells_are_emptied_together(sheet: Sheet) -> None:
    first, last, *_ = sheet.columns[0], sheet.columns[4]
    sheet.do(paste_cells, step=sheet.step, block=[["a"], ["b"], ["c"]])
    seen = [sheet.records[2], sheet.records[0]]
    sheet.do(paste_cells, step=sheet.step, records=seen, column=first, block=[["C"], ["A"], ["new"]])
    assert [line[0] for line in sheet.lines()] == ["A", "b", "C", "new"]
    sheet.do(clear_cells, cells=[(seen[0], first), (seen[1], first), (seen[1], last)])
    assert [line[0] for line in sheet.lines()] == ["", "b", "", "new"]


def test_a_block_that_is_too_wide_is_refused_whole(sheet: Sheet) -> None:
    with refused(Reason.TABLE_TOO_NARROW, asked=2, columns=1):
        sheet.do(paste_cells, step=sheet.step, column=sheet.columns[4], block=[["a", "b"]])
    with refused(Reason.TABLE_TOO_LONG, limit=5000):
        sheet.do(paste_cells, step=sheet.step, block=[["a"]] * 5001)
    bare = sheet.make(Step, add_step, kind=StepKind.TABLE, title="Vide").id
    with refused(Reason.TABLE_WITHOUT_COLUMNS):
        sheet.do(paste_cells, step=bare, block=[["a"]])


def test_a_cell_is_filled_changed_and_emptied(sheet: Sheet) -> None:
    sheet.do(add_records, step=sheet.step, rows=[{sheet.columns[0]: "Le lavoir"}, {}])
    first, second = sheet.records
    sheet.do(set_cell, record=second, column=sheet.columns[0], text=" La\nforge ")
    assert [line[0] for line in sheet.lines()] == ["Le lavoir", "La forge"]
    sheet.do(set_cell, record=first, column=sheet.columns[0], text="")
    assert sheet.tables.count(Cell) == 1
    assert sheet.do(set_cell, record=first, column=sheet.columns[0], text=" ") == []
    sheet.do(move_records, records=[second], index=0)
    assert sheet.records == [second, first]
    sheet.do(remove_records, records=[second, second])
    assert sheet.tables.count(Cell) == 0


def test_a_form_has_one_sheet(sheet: Sheet) -> None:
    form = sheet.make(Step, add_step, kind=StepKind.TABLE, title="Fiche", rows_as=RowsAs.FORM).id
    sheet.do(add_column, step=form, title="Projet", type=ColumnType.LONG)
    assert len(sheet.tables.children(Record, form)) == 1
    with refused(Reason.FORM_HAS_ONE, title="Fiche"):
        sheet.do(add_records, step=form)
    sheet.do(add_records, step=sheet.step, rows=[{}, {}])
    with refused(Reason.FORM_HAS_ONE, title="Acteurs"):
        sheet.do(change_step, step=sheet.step, rows_as=RowsAs.FORM)
    sheet.do(change_step, step=sheet.step, rows_as=RowsAs.CARDS)


def test_columns_change_and_their_cells_are_read_anew(sheet: Sheet) -> None:
    sheet.do(paste_cells, step=sheet.step, block=[["12,5", "échange", "", "", "jeunes"]])
    actor, level, *_ = sheet.columns
    sheet.do(change_column, column=actor, type=ColumnType.NUMBER)
    assert sheet.lines()[0][0] == "12.5"
    sheet.do(change_column, column=level, choices=["se parler", "coordination", "coopération"])
    assert sheet.lines()[0][1] == "se parler"
    with refused(Reason.SAME_TITLE, title="Niveau"):
        sheet.do(change_column, column=actor, title="niveau")
    sheet.do(move_column, column=actor, index=None)
    assert sheet.columns[-1] == actor
    sheet.do(remove_column, column=actor)
    assert [line[0] for line in sheet.lines()] == ["se parler"]
    assert sheet.tables.count(Cell) == 2


def test_rows_are_sorted_by_what_their_column_means(sheet: Sheet) -> None:
    block = [
        ["Élan", "coordination", "02/01/2009", "9", ""],
        ["ami", "échange", "27/03/2008", "10", "jeunes"],
        ["Bus", "", "", "beaucoup", ""],
        ["âge", "coopération", "", "", "enfants, jeunes"],
    ]
    sheet.do(paste_cells, step=sheet.step, block=block)
    rows = sheet.tables.children(Record, sheet.step)
    columns = sheet.tables.children(TableColumn, sheet.step)

    def sorted_by(place: int, *, falling: bool = False) -> str:
        found = in_order(sheet.tables, rows, columns[place], falling=falling)
        return " ".join(texts(sheet.tables, record.id)[columns[0].id] for record in found)

    assert sorted_by(0) == "âge ami Bus Élan"
    assert sorted_by(1) == "ami Élan âge Bus"
    assert sorted_by(2) == "ami Élan Bus âge"
    assert sorted_by(3) == "Élan ami Bus âge"
    assert sorted_by(0, falling=True) == "Élan Bus ami âge"
    found = shown(sheet.tables, rows, Filter(words="bUs"))
    assert [record.id for record in found] == [sheet.records[2]]
    young = Filter(column=columns[4].id, choices=("jeunes",))
    assert len(shown(sheet.tables, rows, Filter(), [young])) == 2
    assert len(shown(sheet.tables, rows, Filter(column=columns[4].id, choices=("",)))) == 2


@pytest.mark.parametrize("typed", ["1e9", "nan", "inf", "9" * 40, "--1", "1.2.3", "٣ ans"])
def test_what_is_no_number_is_doubted(typed: str) -> None:
    column = TableColumn(id="c", order="a0", step="s", title="N", type=ColumnType.NUMBER)
    assert read_cell(column, typed).doubt is not None
    assert read_cell(column, typed).text == typed


def test_long_cells_keep_their_paragraphs() -> None:
    column = TableColumn(id="c", order="a0", step="s", title="N", type=ColumnType.LONG)
    assert read_cell(column, "Un\r\n\nDeux ").text == "Un\n\nDeux"
