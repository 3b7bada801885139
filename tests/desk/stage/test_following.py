"""The room follows what is written, a page at a time, unless somebody has just turned one by hand."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.stage import following
from atelier.desk.stage.following import BY_HAND, Following
from atelier.desk.stage.hand import CueHand
from atelier.desk.stage.projection import Projection
from atelier.desk.window.window import MainWindow
from atelier.gestures.notes import add_notes
from atelier.gestures.steps import add_step
from atelier.gestures.tables_of_rows import add_column, add_records, set_cell
from atelier.session import OpenWorkshop
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import ColumnType, Record, Step, StepKind, TableColumn
from atelier.workshop.walls import walls, zones
from tests.desk.stage.panel import part_of


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(projection: Projection, sample: OpenWorkshop, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A wall of many pages before the room, its first one."""
    monkeypatch.setattr(following, "CALM", 400)
    seconds = Clock()
    projection.follow(sample)
    here = sample.step_in_hand
    assert here is not None
    projection.show(Cue(CueKind.WALL, here.id))
    projection.put_up()
    made = Following(projection, seconds)
    made.setObjectName("following")
    return seconds


def write(workshop: OpenWorkshop, wall: int, *, many: int = 1) -> None:
    here = workshop.step_in_hand
    assert here is not None
    zone = zones(workshop.tables, walls(workshop.tables, here.id)[wall])[0]
    words = "A note that is long enough to take several lines before a room"
    workshop.do(add_notes, zone=zone.id, notes=[f"{words} {n}" for n in range(many)])


def pages(projection: Projection) -> int:
    assert projection.window is not None
    assert projection.window.page is not None
    return projection.window.page.pages


def test_the_page_of_the_latest_note_comes(
    qtbot: QtBot, window: MainWindow, projection: Projection, sample: OpenWorkshop, clock: Clock
) -> None:
    write(sample, -1, many=20)
    qtbot.waitUntil(lambda: sample.showing.shown.page > 0)
    last = sample.showing.shown.page
    write(sample, 0)
    qtbot.waitUntil(lambda: sample.showing.shown.page < last)


def test_a_page_that_was_turned_by_hand_stays_for_a_while(
    qtbot: QtBot, window: MainWindow, projection: Projection, sample: OpenWorkshop, clock: Clock
) -> None:
    made = projection.findChild(Following, "following")
    assert made is not None
    hand = CueHand(window.desk, sample, projection, window)
    write(sample, -1, many=20)
    qtbot.waitUntil(lambda: sample.showing.shown.page > 0)
    hand.turn(-1)
    turned = sample.showing.shown.page
    clock.now += BY_HAND - 1
    with qtbot.waitSignal(made.soon.timeout):
        write(sample, -1)
    assert sample.showing.shown.page == turned
    clock.now += 2
    write(sample, -1)
    qtbot.waitUntil(lambda: sample.showing.shown.page > turned)


def test_the_pages_can_be_turned_as_soon_as_there_are_several(
    qtbot: QtBot, window: MainWindow, projection: Projection, sample: OpenWorkshop
) -> None:
    sample.do(add_step, kind=StepKind.WALL, title="Empty")
    step = sample.tables.children(Step)[-1]
    zone = zones(sample.tables, walls(sample.tables, step.id)[0])[0]
    projection.show(Cue(CueKind.WALL, step.id))
    part = part_of(window)
    qtbot.waitUntil(part.turning.isHidden)
    sample.do(add_notes, zone=zone.id, notes=[f"A note of some length {n}" * 3 for n in range(40)])
    qtbot.waitUntil(lambda: not part.turning.isHidden())
    assert part.turning.page.text().startswith("1 / ")


def test_the_columns_that_are_filled_in_come(
    qtbot: QtBot, window: MainWindow, projection: Projection, sample: OpenWorkshop, clock: Clock
) -> None:
    sample.do(add_step, kind=StepKind.TABLE, title="Register")
    step = next(s for s in sample.tables.children(Step) if s.title == "Register")
    for n in range(9):
        sample.do(add_column, step=step.id, title=f"Considerably long {n}", type=ColumnType.LONG)
    columns = sample.tables.children(TableColumn, step.id)
    window.handlers()["next_step"]()
    while sample.step_in_hand != step:
        window.handlers()["next_step"]()
    projection.show(Cue(CueKind.TABLE, step.id))
    sample.do(add_records, step=step.id, rows=[{columns[0].id: "A"}])
    record = sample.tables.children(Record, step.id)[0].id
    sample.do(set_cell, record=record, column=columns[-1].id, text="B")
    qtbot.waitUntil(lambda: sample.showing.shown.page > 0)
    assert sample.showing.shown.page == pages(projection) - 1
