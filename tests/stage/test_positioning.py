"""A grid before the room: rows that are read from afar, axis by axis, and the radar beside an earlier one."""

import datetime as dt

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from atelier.desk.stage.cueing import after, cue_of, near, said, variants
from atelier.gestures.positioning import add_grid, keep_dissent, place_item, remove_item
from atelier.gestures.workshops import change_workshop
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.lettering import Text
from atelier.stage.page import CuePage
from atelier.stage.positioning import Picture, ScaleWords
from atelier.words import Words
from atelier.workshop.cue import BARS, RADAR, Cue, CueKind
from atelier.workshop.entities import Degree, Step
from atelier.workshop.grids import axes
from tests.session.grids import item, step_of, with_grid

EN = Words("en")


@pytest.fixture
def grid(session: Session) -> OpenWorkshop:
    return with_grid(session)


@pytest.fixture
def grid_stage(grid: OpenWorkshop, look: Look) -> Stage:
    return Stage(grid, EN, dressed(look, strong=False), height=1080)


def shown(qtbot: QtBot, stage: Stage, cue: Cue, size: tuple[int, int] = (1920, 1080)) -> CuePage:
    page = build(stage, cue)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


def cue(workshop: OpenWorkshop) -> Cue:
    found = cue_of(workshop.tables, CueKind.POSITIONING, workshop.tables.get(Step, step_of(workshop)))
    assert found is not None
    return found


def texts(page: CuePage) -> list[str]:
    return [text.text() for text in page.findChildren(Text)]


def stands(page: CuePage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(ScaleWords)]


def degree(workshop: OpenWorkshop, title: str) -> str:
    return next(each.id for each in workshop.tables.all(Degree) if each.title == title)


def test_each_axis_has_its_page_and_follows_where_items_are_placed(
    qtbot: QtBot, grid_stage: Stage, grid: OpenWorkshop
) -> None:
    page = shown(qtbot, grid_stage, cue(grid))
    assert page.pages == 2
    assert texts(page) == ["1 / 2", "Network", "Open", "A place", "A memory", "Act", "Together"]
    assert set(stands(page)) == {"not placed"}
    stop = grid.listen(page.told)
    first = item(grid, "A place").id
    grid.do(place_item, item=first, degree=degree(grid, "often"))
    grid.do(keep_dissent, item=first, others=[degree(grid, "settled")], dissent="some")
    assert stands(page)[0] == "often; some would say settled"
    stop()


def test_one_axis_is_followed_by_the_next_by_one_key(grid: OpenWorkshop) -> None:
    first, second = axes(grid.tables, step_of(grid))
    start = Cue(CueKind.POSITIONING, step_of(grid), item=first.id)
    turned = after(grid.tables, start, 1, 1)
    assert turned is not None
    assert turned.item == second.id
    assert after(grid.tables, turned, 1, 1) is None


def test_rows_and_radars_are_offered_of_all_and_of_each_axis(grid: OpenWorkshop) -> None:
    names = [each.name for each in variants(grid.tables, EN, cue(grid))]
    radars = ["Radar", "Radar: Network", "Radar: Body"]
    assert names == ["All", "Network", "Body", *radars, "Bars: Network", "Bars: Body"]
    assert said(grid.tables, EN, Cue(CueKind.POSITIONING, step_of(grid), number=RADAR)) == "Grid · Radar"
    step = grid.tables.get(Step, step_of(grid))
    assert CueKind.POSITIONING in {each.kind for each in near(grid.tables, step)}


def test_a_radar_names_the_functions_that_were_not_agreed_on(
    qtbot: QtBot, grid_stage: Stage, grid: OpenWorkshop
) -> None:
    page = shown(qtbot, grid_stage, Cue(CueKind.POSITIONING, step_of(grid), number=RADAR))
    stop = grid.listen(page.told)
    first = item(grid, "A place").id
    grid.do(place_item, item=first, degree=degree(grid, "often"))
    assert not any("Not agreed" in text for text in texts(page))
    grid.do(keep_dissent, item=first, others=[degree(grid, "settled")], dissent="some")
    qtbot.waitUntil(lambda: "Not agreed: Open" in texts(page))
    stop()


@pytest.mark.parametrize("functions", [2, 30])
def test_bars_are_shown_to_the_room_however_many_functions(
    qtbot: QtBot, grid_stage: Stage, grid: OpenWorkshop, functions: int
) -> None:
    lines = [line for n in range(functions) for line in ((0, f"Function {n}"), (1, f"Item {n}"))]
    grid.do(add_grid, step=step_of(grid), lines=lines)
    page = shown(qtbot, grid_stage, Cue(CueKind.POSITIONING, step_of(grid), number=BARS))
    (picture,) = page.findChildren(Picture)
    assert "nothing is placed yet" in picture.accessibleName()
    assert not page.grab().isNull()


def test_without_a_scale_there_is_no_radar(session: Session) -> None:
    grid = with_grid(session, scale=())
    assert [each.name for each in variants(grid.tables, EN, cue(grid))] == ["All", "Network", "Body"]


def test_the_radar_says_its_figures_and_what_is_dashed(qtbot: QtBot, session: Session, look: Look) -> None:
    before = with_grid(session)
    before.do(change_workshop, date=dt.date(2024, 3, 1))
    before.do(place_item, item=item(before, "A place").id, degree=degree(before, "a little"))
    grid = with_grid(session)
    grid.do(change_workshop, date=dt.date(2026, 3, 1))
    stage = Stage(grid, EN, dressed(look, strong=False), height=1080)
    page = shown(qtbot, stage, Cue(CueKind.POSITIONING, step_of(grid), number=RADAR))
    assert "Dashed: 2024" in texts(page)
    (picture,) = page.findChildren(Picture)
    assert picture.accessibleName().startswith("Open: nothing is placed yet")
    assert not page.grab().isNull()


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (1366, 768)])
def test_rows_are_readable_whole_and_clear_of_the_edges(
    qtbot: QtBot, grid: OpenWorkshop, look: Look, size: tuple[int, int], strong: bool
) -> None:
    stage = Stage(grid, EN, dressed(look, strong=strong), size[1], strong=strong)
    side, above = size[0] // 20, size[1] // 20
    clear = QRect(side, above, size[0] - 2 * side, size[1] - 2 * above).adjusted(-1, -1, 1, 1)
    for each in variants(grid.tables, EN, cue(grid)):
        page = shown(qtbot, stage, each.cue, size)
        for widget in (*page.findChildren(Text), *page.findChildren(ScaleWords), *page.findChildren(Picture)):
            assert clear.contains(widget.geometry()), (each.name, widget.accessibleName())
        for label in page.findChildren(Text):
            assert label.font().pixelSize() >= size[1] / 36
            assert label.high(label.width()) <= label.height() + 1


def test_a_grid_that_is_emptied_leaves_nothing_to_show(
    qtbot: QtBot, grid_stage: Stage, grid: OpenWorkshop
) -> None:
    page = shown(qtbot, grid_stage, cue(grid))
    stop = grid.listen(page.told)
    for axis in axes(grid.tables, step_of(grid)):
        grid.do(remove_item, item=axis.id)
    qtbot.waitUntil(lambda: page.accessibleName() == "Nothing to show")
    stop()
