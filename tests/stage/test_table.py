"""A table that a room reads: whole words, whole rows, as many pages as that takes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from atelier.desk.stage.cueing import after, cue_of, near, said, variants
from atelier.gestures.steps import add_step, change_step
from atelier.gestures.tables_of_rows import add_column, paste_cells, set_cell
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.lettering import Text
from atelier.stage.page import CuePage
from atelier.stage.ruled import bundles, deal, deal_evenly, shares
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import ColumnType, Record, RowsAs, Step, StepKind, TableColumn

COLUMNS = (
    ("Actor", ColumnType.ORGANISATION),
    ("Missions", ColumnType.LONG),
    ("Interests in cooperating", ColumnType.LONG),
    ("Capacities", ColumnType.LONG),
    ("Ways of acting", ColumnType.LONG),
    ("Since", ColumnType.DATE),
    ("Members", ColumnType.NUMBER),
)
LONG = "Welcomes whoever comes in, and goes along with what people want to begin together. " * 3
SIZES = [(1920, 1080), (1024, 768), (1366, 768)]


@pytest.fixture
def table(workshop: OpenWorkshop) -> Step:
    workshop.do(add_step, kind=StepKind.TABLE, title="Register")
    step = next(s for s in workshop.tables.children(Step) if s.title == "Register")
    for title, kind in COLUMNS:
        workshop.do(add_column, step=step.id, title=title, type=kind)
    rows = [[f"The mill {n}", LONG, "room", LONG, "van", "02/05/2027", str(n)] for n in range(9)]
    workshop.do(paste_cells, step=step.id, block=rows)
    return workshop.tables.get(Step, step.id)


def shown(qtbot: QtBot, stage: Stage, cue: Cue, size: tuple[int, int] = (1920, 1080)) -> CuePage:
    page = build(stage, cue)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


def texts(page: CuePage) -> list[str]:
    return [label.text() for label in page.findChildren(Text) if label.isVisibleTo(page)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("strong", [False, True])
def test_every_page_is_readable_and_whole(
    qtbot: QtBot, stage: Stage, table: Step, size: tuple[int, int], strong: bool
) -> None:
    stage = Stage(stage.workshop, stage.words, dressed(stage.look, strong=strong), size[1], strong=strong)
    side, above = size[0] // 20, size[1] // 20
    clear = QRect(side, above, size[0] - 2 * side, size[1] - 2 * above).adjusted(-1, -1, 1, 1)
    for cue in (Cue(CueKind.TABLE, table.id), Cue(CueKind.TABLE, table.id, number=3, clock=True)):
        pages = shown(qtbot, stage, cue, size).pages
        for number in range(pages):
            page = shown(qtbot, stage, Cue(cue.kind, cue.step, number=cue.number, page=number), size)
            for label in page.findChildren(Text):
                assert label.font().pixelSize() >= size[1] / 36
                assert clear.contains(label.geometry()), (number, label.text()[:30])
                assert label.high(label.width()) <= label.height() + 1


def test_all_columns_come_beside_the_first(qtbot: QtBot, stage: Stage, table: Step) -> None:
    count = shown(qtbot, stage, Cue(CueKind.TABLE, table.id)).pages
    said: list[str] = []
    for page in range(count):
        found = texts(shown(qtbot, stage, Cue(CueKind.TABLE, table.id, page=page)))
        assert "Actor" in found
        said += found
    assert {title for title, _ in COLUMNS} <= set(said)
    assert {f"The mill {n}" for n in range(9)} <= set(said)


def test_one_row_fills_the_screen_and_the_next_follows(qtbot: QtBot, stage: Stage, table: Step) -> None:
    cue = Cue(CueKind.TABLE, table.id, number=2)
    found = texts(shown(qtbot, stage, cue))
    assert found[0] == "The mill 1"
    assert "Missions" in found
    assert "02/05/2027" in found
    following = after(stage.tables, cue, 1, 1)
    assert following == Cue(CueKind.TABLE, table.id, number=3)
    assert after(stage.tables, Cue(CueKind.TABLE, table.id, number=9), 1, 1) is None


def test_what_is_typed_is_seen_at_once(qtbot: QtBot, stage: Stage, table: Step) -> None:
    workshop = stage.workshop
    page = shown(qtbot, stage, Cue(CueKind.TABLE, table.id))
    workshop.listen(page.told)
    record = workshop.tables.children(Record, table.id)[0].id
    column = workshop.tables.children(TableColumn, table.id)[0].id
    workshop.do(set_cell, record=record, column=column, text="The wash house")
    qtbot.waitUntil(lambda: "The wash house" in texts(page))


def test_a_form_asks_what_is_not_answered_yet(qtbot: QtBot, stage: Stage, table: Step) -> None:
    workshop = stage.workshop
    workshop.do(add_step, kind=StepKind.TABLE, title="Sheet", rows_as=RowsAs.FORM)
    sheet = next(s for s in workshop.tables.children(Step) if s.title == "Sheet")
    for title, kind in COLUMNS[:3]:
        workshop.do(add_column, step=sheet.id, title=title, type=kind)
    cue = cue_of(workshop.tables, CueKind.TABLE, sheet)
    assert cue == Cue(CueKind.TABLE, sheet.id)
    assert texts(shown(qtbot, stage, cue)) == ["Sheet", "Actor", "Missions", "Interests in cooperating"]
    parts = variants(workshop.tables, stage.words, cue)
    assert [part.name for part in parts] == ["All", "Actor", "Missions", "Interests in cooperating"]
    assert texts(shown(qtbot, stage, parts[2].cue)) == ["Sheet", "Missions"]
    assert after(workshop.tables, parts[1].cue, 1, 1) == parts[2].cue


def test_parts_are_columns_and_rows_and_cards_come_one_by_one(stage: Stage, table: Step) -> None:
    tables, words = stage.tables, Words("en")
    cue = cue_of(tables, CueKind.TABLE, table)
    assert cue is not None
    names = [part.name for part in variants(tables, words, cue)]
    assert names[:3] == ["All", "Missions", "Interests in cooperating"]
    assert names[-1] == "9. The mill 8"
    assert [each.kind for each in near(tables, table)][-2:] == [CueKind.TABLE, CueKind.BLACK]
    one = variants(tables, words, cue)[1].cue
    assert said(tables, words, one) == "Table · Missions"
    assert after(tables, one, 1, -1) is None
    stage.workshop.do(change_step, step=table.id, rows_as=RowsAs.CARDS)
    assert cue_of(tables, CueKind.TABLE, tables.get(Step, table.id)) == Cue(CueKind.TABLE, table.id, number=1)


def test_of_very_many_rows_a_part_is_shown_and_the_others_are_counted(
    qtbot: QtBot, stage: Stage, table: Step
) -> None:
    block = [[f"Actor {n}"] for n in range(300)]
    stage.workshop.do(paste_cells, step=table.id, block=block)
    cue = Cue(CueKind.TABLE, table.id, cluster=stage.tables.children(TableColumn, table.id)[0].id)
    last = shown(qtbot, stage, cue).pages - 1
    found = texts(shown(qtbot, stage, Cue(cue.kind, cue.step, cluster=cue.cluster, page=last)))
    assert found[-1] == "189 more rows"


@given(lines=st.lists(st.integers(1, 40), max_size=30), room=st.integers(60, 900))
def test_every_line_of_every_row_has_one_place(lines: list[int], room: int) -> None:
    pages = deal(lines, room, 20, 10)
    found = [part for page in pages for part in page]
    assert [p.row for p in found] == sorted(p.row for p in found)
    for row, count in enumerate(lines):
        mine = [(p.first, p.last) for p in found if p.row == row]
        assert mine[0][0] == 0
        assert mine[-1][1] == count
        assert all(a[1] == b[0] for a, b in pairwise(mine))
    for page in pages:
        assert len(page) == 1 or sum((p.last - p.first) * 20 + 10 for p in page) <= room


@given(lines=st.lists(st.integers(1, 6), min_size=1, max_size=80), room=st.integers(160, 900))
def test_pages_are_as_few_as_can_be_and_about_as_full(lines: list[int], room: int) -> None:
    found, filled = deal_evenly(lines, room, 20, 10), deal(lines, room, 20, 10)
    assert [part for page in found for part in page] == [part for page in filled for part in page]
    assert len(found) == len(filled)
    high = [sum((p.last - p.first) * 20 + 10 for p in page) for page in found]
    assert max(high) <= max(sum((p.last - p.first) * 20 + 10 for p in page) for page in filled)


@given(least=st.lists(st.integers(20, 600), min_size=1, max_size=9), room=st.integers(200, 1800))
def test_columns_never_stand_beyond_the_page(least: list[int], room: int) -> None:
    found = bundles(least, room, 12)
    assert sorted({c for each in found for c in each}) == list(range(len(least)))
    for each in found:
        wide = shares([least[c] for c in each], [1.0] * len(each), room, 12)
        assert sum(wide) + 12 * (len(each) - 1) <= max(room, len(each) * 13)


def test_few_rows_are_larger_and_stand_apart_and_titles_stay_whole(qtbot: QtBot, stage: Stage) -> None:
    step = plain_table(stage, "Bodies", ("Body", "Aims", "Members", "Leader", "Scale", "Rhythm"))
    row = ["Youth round", "Says who sees whom", "All who meet them", "Centre", "municipality", "monthly"]
    stage.workshop.do(paste_cells, step=step, block=[row] * 3)
    for size in SIZES:
        here = Stage(stage.workshop, stage.words, stage.look, size[1])
        page = shown(qtbot, here, Cue(CueKind.TABLE, step), size)
        cells = [label for label in page.findChildren(Text) if label.text() in row]
        heads = [label for label in page.findChildren(Text) if label.text() == "Rhythm"]
        assert page.pages > 1 or all(label.font().pixelSize() > here.text for label in cells)
        assert all(label.high(label.width()) == label.high(10**4) for label in heads)


def test_thirteen_rows_are_dealt_to_two_pages_of_about_as_many(qtbot: QtBot, stage: Stage) -> None:
    step = plain_table(stage, "Actors", ("Actor", "Missions"))
    stage.workshop.do(paste_cells, step=step, block=[[f"Actor {n}", "welcomes people"] for n in range(21)])
    found = [texts(shown(qtbot, stage, Cue(CueKind.TABLE, step, page=page))) for page in range(2)]
    counts = [sum(text.startswith("Actor ") for text in page) for page in found]
    assert sum(counts) == 21
    assert min(counts) >= 10


def test_a_row_that_goes_on_says_again_whose_it_is(qtbot: QtBot, stage: Stage) -> None:
    step = plain_table(stage, "Actors", ("Actor", "Missions", "Interests", "Ways", "Limits"))
    stage.workshop.do(paste_cells, step=step, block=[["The mill", LONG * 9, "", "", ""]])
    pages = shown(qtbot, stage, Cue(CueKind.TABLE, step)).pages
    assert pages > 1
    for page in range(pages):
        assert "The mill" in texts(shown(qtbot, stage, Cue(CueKind.TABLE, step, page=page)))


def plain_table(stage: Stage, title: str, columns: tuple[str, ...]) -> str:
    stage.workshop.do(add_step, kind=StepKind.TABLE, title=title)
    step = next(s for s in stage.tables.children(Step) if s.title == title)
    for column in columns:
        stage.workshop.do(add_column, step=step.id, title=column, type=ColumnType.LONG)
    return step.id


def test_short_cells_stand_closer_where_that_takes_fewer_pages(
    qtbot: QtBot, workshop: OpenWorkshop, stage: Stage
) -> None:
    workshop.do(add_step, kind=StepKind.TABLE, title="Actors")
    step = next(s for s in workshop.tables.children(Step) if s.title == "Actors")
    titles = ("Actor", "Missions", "Interests", "Capacities", "Ways", "Limits")
    for title in titles:
        workshop.do(add_column, step=step.id, title=title, type=ColumnType.LONG)
    rows = [["The mill", "welcomes people", "new faces", "a large room", "visits", "evenings"]] * 8
    workshop.do(paste_cells, step=step.id, block=rows)
    page = shown(qtbot, stage, Cue(CueKind.TABLE, step.id))
    assert page.pages == 1
    assert set(titles) <= set(texts(page))
