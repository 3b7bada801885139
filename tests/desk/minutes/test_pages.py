"""The pages of the minutes as they are seen: drawn elsewhere, found in, zoomed, left by a press."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.minutes.drawing import Asked, Shown
from atelier.desk.minutes.pagecolumn import GAP, Column
from atelier.desk.minutes.sheets import Sheets
from atelier.minutes import Choice, Printed
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.words import Words
from tests.minutes.test_compose_sample import sample_printed

A4 = (595.0, 842.0)


@pytest.fixture
def sheets(qtbot: QtBot, desk: Desk) -> Iterator[Sheets]:
    made = Sheets(desk)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    draw(qtbot, made, sample_printed())
    yield made
    made.drawing.finish()


def draw(qtbot: QtBot, sheets: Sheets, printed: Printed) -> Shown:
    with qtbot.waitSignal(sheets.drawing.made, timeout=10_000) as made:
        sheets.drawing.ask(Asked(printed, Words("fr")))
    shown = made.args[0]
    assert isinstance(shown, Shown)
    return shown


def test_pages_stand_one_under_the_other_and_are_found_again() -> None:
    column = Column([A4, A4], 0.5, 600)
    assert column.frame(1).top() == GAP + 421 + GAP
    assert column.frame(0).center().x() == 300
    assert list(column.between(0, 100)) == [0]
    assert list(column.between(400, 500)) == [0, 1]
    assert column.page_at(10_000) == 1
    assert column.place(column.frame(1).topLeft() + QPointF(10, 20)) == (1, 20.0, 40.0)
    assert column.place(QPointF(1, 1)) is None


def test_a_page_held_sideways_fits_where_pages_are_fitted_and_is_found_again() -> None:
    sizes = [A4, (A4[1], A4[0]), A4]
    fitted, zoomed = Column(sizes, 1.2, 800, True), Column(sizes, 1.2, 800)
    assert fitted.width <= 800 < zoomed.width
    assert (fitted.at(0), zoomed.at(1)) == (1.2, 1.2)
    assert fitted.frame(1).width() == pytest.approx(800 - 2 * GAP)
    assert fitted.frame(2).top() == pytest.approx(fitted.frame(1).bottom() + GAP)
    found = fitted.place(fitted.frame(1).topLeft() + QPointF(10, 20) * fitted.at(1))
    assert found == pytest.approx((1, 10.0, 20.0))


def test_pages_in_view_are_pictured(qtbot: QtBot, sheets: Sheets) -> None:
    qtbot.waitUntil(lambda: 0 in sheets.view._pictures)
    qtbot.waitUntil(lambda: sheets.view._pictures[0][0] == sheets.view._density(0))
    sheets.view.step(1)
    qtbot.waitUntil(lambda: sheets.view._pictures[0][0] == sheets.view._density(0))


def test_zoom_goes_by_steps_and_back_to_the_width(sheets: Sheets) -> None:
    fitted = sheets.view.zoom
    sheets.bar.handlers()["zoom_in"]()
    assert sheets.view.zoom > fitted
    sheets.bar.handlers()["zoom_usual"]()
    assert sheets.view.zoom == fitted
    sheets.bar.handlers()["zoom_whole"]()
    assert sheets.view.zoom < fitted


def test_what_is_read_stays_in_view_when_pages_are_drawn_again(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.view.show_top(3)
    before = sheets.view.verticalScrollBar().value()
    draw(qtbot, sheets, sample_printed())
    assert abs(sheets.view.verticalScrollBar().value() - before) <= 1
    assert sheets.view.page == 3


def test_words_are_found_and_walked_through(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.bar.handlers()["find"]()
    with qtbot.waitSignal(sheets.drawing.found):
        sheets.bar.line.setText("gommettes")
    all = len(sheets.bar._found)
    assert all > 1
    assert str(all) in sheets.bar._count.text()
    sheets.bar.line.setFocus()
    qtbot.keyClick(sheets.bar.line, Qt.Key.Key_Return)
    assert sheets.bar._here == 1
    assert sheets.view._current == sheets.bar._found[1]
    qtbot.keyClick(sheets.bar.line, Qt.Key.Key_Escape)
    assert sheets.bar.line.text() == ""


def test_a_press_leads_to_what_a_line_came_from(qtbot: QtBot, sheets: Sheets) -> None:
    assert sheets.shown is not None
    trace = next(t for t in sheets.shown.traced.trail if t.source.kind == "note")
    assert sheets.show_source(trace.source)
    corner = sheets.view._corner()
    frame = sheets.view._column.frame(trace.box.page)
    scale = sheets.view._column.scale
    at = QPointF(trace.box.left + 5, trace.box.top + trace.box.height / 2) * scale + frame.topLeft() - corner
    with qtbot.waitSignal(sheets.pressed) as pressed:
        qtbot.mouseClick(
            sheets.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(at.x()), round(at.y())),
        )
    assert pressed.args == [trace.source]
    with qtbot.waitSignal(sheets.opened) as opened:
        qtbot.mouseDClick(
            sheets.view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(at.x()), round(at.y())),
        )
    assert opened.args == [trace.source]


def test_small_pages_lead_to_large_ones(qtbot: QtBot, sheets: Sheets) -> None:
    sheets.small.turn()
    assert sheets.small.count() == len(sheets.shown.sizes if sheets.shown else ())
    sheets.small.setCurrentRow(2)
    assert sheets.view.page == 2
    sheets.view.show_top(4)
    assert sheets.small.currentRow() == 4


def test_a_part_begins_where_its_heading_stands_and_one_left_out_nowhere(
    qtbot: QtBot, sheets: Sheets
) -> None:
    printed = sample_printed()
    shown = draw(qtbot, sheets, replace(printed, choice=Choice(hidden=ASKED_FOR | {"stakes"})))
    assert "stakes" not in shown.starts
    assert "stakes" in [part.key for part in shown.parts]
    sheets.show_part("people")
    assert sheets.view.page == shown.starts["people"].page > 0


def test_what_waits_is_replaced_by_what_is_asked_last(qtbot: QtBot, sheets: Sheets) -> None:
    printed = sample_printed()
    for _ in range(5):
        sheets.drawing.ask(Asked(printed, Words("fr")))
    with qtbot.waitSignals([sheets.drawing.made, sheets.drawing.made], timeout=10_000):
        pass
    assert sheets.drawing._number <= 4
