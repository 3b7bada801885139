"""A grid in its window: led from the method to the line, walked by Tab."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.grid.outline import GridOutline
from atelier.desk.run.grid.page import GridPage
from atelier.desk.window.window import MainWindow
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from tests.desk.run.leading import focused
from tests.desk.run.test_grid import grid, page, word
from tests.session.grids import item, step_of

__all__ = ["grid", "page"]


def test_a_grid_of_the_method_is_prepared_and_led_in_the_window(window: MainWindow, session: Session) -> None:
    planted = plant(find("mailleur-de-territoire"), session.stamp(), title="Network", language="en")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    step = step_of(workshop)
    window.go(Spot(Room.PREPARE, workshop.name, step))
    outline = next(each for each in window.findChildren(GridOutline))
    outline.new.line.setFocus()
    QTest.keyClicks(outline.new.line, "A kitchen")
    QTest.keyClick(outline.new.line, Qt.Key.Key_Return)
    window.go(Spot(Room.RUN, workshop.name, step))
    page = next(each for each in window.findChildren(GridPage))
    assert page.view.hasFocus()
    page.view.choose(item(workshop, "A kitchen").id)
    QTest.keyClick(page.view, Qt.Key.Key_2)
    assert word(workshop, "A kitchen") == "a little"
    QTest.keyClick(page.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.side.line.edit.hasFocus()
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert page.side.line.kind.choice == "quotation"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert word(workshop, "A kitchen") == ""
    assert "Open to all" in [place.name for place in page.places()]


def test_tab_walks_from_the_grid_through_what_was_told_to_the_line(
    page: GridPage, grid: OpenWorkshop, qtbot: QtBot
) -> None:
    page.side.line.take_typed("We cook")
    page.side.line.enter()
    page.view.setFocus()
    (card,) = page.side.told.cards.values()
    qtbot.waitUntil(lambda: card.isVisible() and not page._tabs.isActive())
    walked: list[QWidget] = []
    while len(walked) < 20 and page.side.line.edit not in walked:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        walked.append(focused())
    assert walked[0] is page.side.dissent.button
    assert card in walked
    assert walked[-2].parent() is page.side.line.kind
    assert walked[-1] is page.side.line.edit


def test_degree_disagreement_and_views_stay_in_view_however_much_is_told(
    page: GridPage, qtbot: QtBot
) -> None:
    side = page.side
    stood = [part.mapTo(side, part.rect().topLeft()) for part in (side.degree, side.dissent.button)]
    for n in range(12):
        side.line.take_typed(f"Something that was told of it, number {n}")
        side.line.enter()
    qtbot.waitUntil(lambda: side.papers.isVisible() and not page._tabs.isActive())
    qtbot.waitUntil(lambda: side.papers.verticalScrollBar().maximum() > 0)
    assert side.papers.height() <= side.height() * 0.25
    assert [part.mapTo(side, part.rect().topLeft()) for part in (side.degree, side.dissent.button)] == stood
    switch = side.figures.switch
    qtbot.waitUntil(lambda: not side._sharing.isActive())
    assert switch.visibleRegion().boundingRect() == switch.rect()
    bar = side.papers.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_a_paper_that_is_opened_is_seen_whole(page: GridPage, qtbot: QtBot) -> None:
    side = page.side
    for n in range(3):
        side.line.take_typed(f"« Something that somebody said of it, number {n} »")
        side.line.enter()
    side.told.edit(list(side.told.cards)[-1])
    editor = side.told.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.isVisible() and not side._sharing.isActive())
    qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect() == editor.rect())
    assert not side.papers.verticalScrollBar().isVisible()
