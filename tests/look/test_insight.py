"""What is written in a scrolled column stays before the eyes."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.areas import TextArea
from atelier.look.insight import cover_foot
from atelier.look.lines import TextField
from atelier.look.surfaces import ScrolledColumn


def _scrolled(look: Look, qtbot: QtBot) -> tuple[ScrolledColumn, TextField, TextArea, TextField]:
    column = ScrolledColumn(margin=20)
    first = TextField(look, "First")
    area = TextArea(look, "Stakes", lines=(4, 40))
    last = TextField(look, "Last")
    for widget in (first, *(TextField(look, str(n)) for n in range(3)), area, last):
        column.column.addWidget(widget)
    qtbot.addWidget(column)
    column.resize(400, 300)
    with qtbot.waitExposed(column):
        column.show()
    column.activateWindow()
    qtbot.waitUntil(lambda: column.isActiveWindow() and last.isVisible())
    QApplication.processEvents()
    return column, first, area, last


def _seen(column: ScrolledColumn, widget: QWidget, part: QRect | None = None) -> bool:
    inside = part or widget.rect()
    place = inside.translated(widget.mapTo(column.viewport(), QPoint()))
    return column.viewport().rect().contains(place)


def test_the_caret_stays_in_view_while_a_text_grows(look: Look, qtbot: QtBot) -> None:
    column, _, area, _ = _scrolled(look, qtbot)
    area.setFocus()
    for _ in range(20):
        qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.hasFocus()
    qtbot.waitUntil(lambda: area.height() > 300 and _seen(column, area.viewport(), area.cursorRect()))
    for _ in range(20):
        qtbot.keyClick(area, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: _seen(column, area.viewport(), area.cursorRect()))


def test_tab_brings_a_field_into_view_with_its_label(look: Look, qtbot: QtBot) -> None:
    column, first, area, last = _scrolled(look, qtbot)
    area.setFocus()
    qtbot.waitUntil(lambda: _seen(column, area))
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: _seen(column, last))
    first.line.setFocus(Qt.FocusReason.BacktabFocusReason)
    qtbot.waitUntil(lambda: _seen(column, first))


def test_what_is_pressed_stays_under_the_mouse(look: Look, qtbot: QtBot) -> None:
    column, _, area, _ = _scrolled(look, qtbot)
    column.verticalScrollBar().setValue(0)
    qtbot.mousePress(area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QApplication.processEvents()
    assert area.hasFocus()
    assert column.verticalScrollBar().value() == 0
    qtbot.mouseRelease(area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


def test_nothing_is_brought_into_view_under_what_covers_the_foot(look: Look, qtbot: QtBot) -> None:
    column, _, area, _ = _scrolled(look, qtbot)
    cover_foot(column, 60)
    area.setFocus()
    foot = QRect(0, 240, 400, 60)
    qtbot.waitUntil(lambda: _seen(column, area))
    place = area.rect().translated(area.mapTo(column.viewport(), QPoint()))
    assert not place.intersects(foot)


def test_a_column_that_goes_with_the_keys_in_it_is_followed_no_more(look: Look, qtbot: QtBot) -> None:
    column, first, last = ScrolledColumn(margin=20), TextField(look, "First"), TextField(look, "Last")
    for field in (first, last):
        column.column.addWidget(field)
    with qtbot.waitExposed(column):
        column.show()
    column.activateWindow()
    qtbot.waitUntil(lambda: column.isActiveWindow() and last.isVisible())
    first.line.setFocus()
    _delete(first)
    last.line.setFocus()
    _delete(column)


def _delete(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
