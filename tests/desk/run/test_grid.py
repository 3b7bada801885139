"""A grid is led by keys or by the pointer: placed on its scale, told of, disagreed on, compared."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.run.grid.page import GridPage
from atelier.desk.run.grid.rows import RowKind, aloud, open_said, told_said
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.positioning import place_item, remove_item
from atelier.gestures.steps import add_step
from atelier.gestures.workshops import change_workshop
from atelier.look.choosing import Chooser
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.session.comparing import NOTHING
from atelier.workshop.entities import Degree, Example, StepKind
from atelier.workshop.held import held
from tests.desk.conftest import Said
from tests.look.showing import show_active
from tests.session.grids import SCALE, item, step_of, with_grid


def word(workshop: OpenWorkshop, title: str) -> str:
    degree = item(workshop, title).degree
    return workshop.tables.get(Degree, degree).title if degree else ""


@pytest.fixture
def grid(session: Session) -> OpenWorkshop:
    return with_grid(session)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, grid: OpenWorkshop) -> GridPage:
    return shown(qtbot, desk, grid)


def shown(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop) -> GridPage:
    made = GridPage(desk, workshop, step_of(workshop))
    show_active(qtbot, made, 1200, 800)
    made.arrive()
    return made


def test_a_digit_places_zero_and_backspace_take_off_and_undo_brings_back(
    page: GridPage, grid: OpenWorkshop
) -> None:
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Qt.Key.Key_3)
    assert word(grid, "A place") == "often"
    QTest.keyClick(page.view, Qt.Key.Key_Ampersand)  # the key 1 of a French keyboard
    assert word(grid, "A place") == "not yet"
    QTest.keyClick(page.view, Qt.Key.Key_0)
    assert word(grid, "A place") == ""
    grid.undo()
    assert word(grid, "A place") == "not yet"
    QTest.keyClick(page.view, Qt.Key.Key_Backspace)
    assert word(grid, "A place") == ""
    QTest.keyClick(page.view, Qt.Key.Key_7)
    assert word(grid, "A place") == ""


def test_arrows_walk_from_item_to_item_and_along_the_scale(page: GridPage, grid: OpenWorkshop) -> None:
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current == item(grid, "Together").id
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert word(grid, "Together") == "a little"
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    assert word(grid, "Together") == "not yet"
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    assert page.view.current == item(grid, "A memory").id


def test_a_press_on_a_word_places_and_a_press_on_the_same_takes_off(
    page: GridPage, grid: OpenWorkshop
) -> None:
    place = page.view.grid.place_of(item(grid, "A memory").id)
    rect = page.view.visualRect(page.view.grid.index(place))
    laid = page.view._painted.shape_of(page.view.grid.rows[place], rect.width())
    box = laid.pills[1]
    point = rect.topLeft() + QPoint(box.x + 5, box.y + 5)
    for expected in ("a little", ""):
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert word(grid, "A memory") == expected


def test_letters_go_to_the_line_and_enter_adds_an_example(page: GridPage, grid: OpenWorkshop) -> None:
    QTest.keyClicks(page.view, "R")
    assert page.side.line.edit.hasFocus()
    QTest.keyClicks(page.side.line.edit, "oles turn")
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Return)
    (told,) = grid.tables.children(Example, item(grid, "A place").id)
    assert (told.text, told.quoted) == ("Roles turn", False)
    assert page.side.line.edit.empty
    assert [card.example.text for card in page.side.told.cards.values()] == ["Roles turn"]
    assert page.view.grid.rows[page.view.grid.place_of(told.item)].told == 1


def test_one_key_changes_what_the_line_will_be_and_the_next_words_are_not_signed_unseen(
    page: GridPage, grid: OpenWorkshop
) -> None:
    page.handlers()["capture"]()
    page.handlers()["kind"]()
    page.side.line.quality.setText("inhabitant")
    QTest.keyClicks(page.side.line.edit, "I find my place")
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Return)
    (told,) = grid.tables.children(Example, item(grid, "A place").id)
    assert (told.text, told.quoted, told.speaker) == ("I find my place", True, "inhabitant")
    assert page.side.line.quality.text() == ""
    assert page.side.line.quality.hasFocus()
    QTest.keyClick(page.side.line.quality, Qt.Key.Key_Return)
    QTest.keyClicks(page.side.line.edit, "So do I")
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Return)
    assert [each.speaker for each in grid.tables.children(Example, told.item)] == ["inhabitant", ""]


def test_a_press_on_the_other_word_changes_what_the_line_will_be(page: GridPage) -> None:
    line = page.side.line
    assert [part.text() for part in line.kind.findChildren(QPushButton)] == ["example", "quotation"]
    line.kind.findChildren(QPushButton)[1].click()
    assert line.quality.isVisible()
    assert line.edit.hasFocus()
    line.next_kind()
    assert line.kind.choice == "example"
    assert not line.quality.isVisible()


def test_what_stands_between_quotation_marks_is_somebodys_words(page: GridPage, grid: OpenWorkshop) -> None:
    page.side.line.take_typed("« On y passe »")
    page.side.line.enter()
    (told,) = grid.tables.all(Example)
    assert (told.text, told.quoted) == ("On y passe", True)


def test_a_name_is_refused_and_nothing_typed_is_lost(page: GridPage, grid: OpenWorkshop, said: Said) -> None:
    grid.do(add_participants, participants=[NewParticipant(first_name="Anne", last_name="Rive")])
    page.side.line.next_kind()
    page.side.line.quality.setText("Anne Rive")
    page.side.line.take_typed("We meet")
    page.side.line.enter()
    assert "Anne Rive" in said.last
    assert page.side.line.edit.read() == "We meet"
    assert not grid.tables.count(Example)


def test_what_is_typed_comes_back_with_its_kind_and_quality(
    qtbot: QtBot, desk: Desk, page: GridPage, grid: OpenWorkshop
) -> None:
    page.side.line.next_kind()
    page.side.line.quality.setText("partner")
    page.side.line.quality.drafting.typed()
    page.side.line.quality.drafting.finish()
    page.view.choose(item(grid, "Together").id)
    page.side.line.take_typed("Half a sen")
    page.side.line.edit.drafting.draft.emit(page.side.line.edit.read())
    again = shown(qtbot, desk, grid)
    assert again.side.line.edit.read() == "Half a sen"
    assert again.view.current == item(grid, "Together").id
    assert again.side.line.quality.text() == "partner"
    assert again.side.line.quality.isVisible()
    assert again.side.line.edit.hasFocus()


def test_from_the_line_alt_and_a_digit_place_and_arrows_go_to_other_items(
    page: GridPage, grid: OpenWorkshop
) -> None:
    page.side.line.take_keys()
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert word(grid, "A place") == "a little"
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Down)
    assert page.view.current == item(grid, "A memory").id
    assert page.side.line.edit.hasFocus()
    QTest.keyClick(page.side.line.edit, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_an_example_is_opened_changed_moved_and_removed_by_keys(page: GridPage, grid: OpenWorkshop) -> None:
    for text in ("First", "Second"):
        page.side.line.take_typed(text)
        page.side.line.enter()
    first, second = page.side.told.cards.values()
    second.setFocus()
    page.handlers()["move_up"]()
    assert [e.text for e in grid.tables.children(Example, page.view.current)] == ["Second", "First"]
    QTest.keyClick(page.side.told.cards[first.example.id], Qt.Key.Key_Return)
    editor = page.side.told.editor
    assert editor is not None
    editor.area.selectAll()
    QTest.keyClicks(editor.area, "Third")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert [e.text for e in grid.tables.children(Example, page.view.current)] == ["Second", "Third"]
    page.side.told.cards[first.example.id].setFocus()
    page.handlers()["remove"]()
    assert [e.text for e in grid.tables.children(Example, page.view.current)] == ["Second"]
    grid.undo()
    assert len(page.side.told.cards) == 2


def test_disagreement_is_kept_with_what_is_said_of_it(page: GridPage, grid: OpenWorkshop) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_2)
    page.side.dissent.button.click()
    boxes = page.side.dissent.boxes
    assert [box.text() for box in boxes.values()] == ["not yet", "often", "settled"]
    list(boxes.values())[2].click()
    reason = page.side.dissent.reason
    assert reason is not None
    reason.setFocus()
    QTest.keyClicks(reason, "the volunteers")
    page.view.setFocus()
    found = item(grid, "A place")
    assert (len(found.others), found.dissent) == (1, "the volunteers")
    row = page.view.grid.place_of(found.id)
    said = aloud(page.view.grid.words, page.view.grid.rows, row, page.view.grid.scale)
    assert said == "Open, A place, a little, some would say settled"


def test_examples_and_quotations_are_counted_each_by_its_name(page: GridPage) -> None:
    for text in ("One", "Two", "« Three »"):
        page.side.line.take_typed(text)
        page.side.line.enter()
    grid = page.view.grid
    row = grid.rows[grid.place_of(page.view.current)]
    assert told_said(grid.words, row) == ["2 examples", "1 quotation"]
    assert open_said(grid.words, 0, 3) == "All are placed"


def test_a_table_has_a_column_for_what_is_to_be_placed(page: GridPage) -> None:
    page.side.figures.switch.choose("table")
    page.side.figures.refresh()
    chart = page.side.figures.chart
    assert list(chart._words) == [*SCALE, "not placed"]
    assert next(ray.counts for ray in chart._rays) == (0, 0, 0, 0, 2)


def test_a_synthesis_is_written_below_a_heading(page: GridPage, grid: OpenWorkshop) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_PageUp)
    QTest.keyClick(page.view, Qt.Key.Key_PageUp)
    assert page.view.current == item(grid, "Network").id
    assert page.side.degree.text() == "3 of 3 to place"
    page.side._sum.click()
    assert page.side.synthesis is not None
    QTest.keyClicks(page.side.synthesis, "We know each other")
    page.view.setFocus()
    assert item(grid, "Network").synthesis == "We know each other"


def test_one_goes_to_an_axis_by_choice_or_by_name(page: GridPage, grid: OpenWorkshop) -> None:
    assert [page.axis.itemText(n) for n in range(page.axis.count())] == ["Network", "Body"]
    page.axis.made.emit(1)
    assert page.view.current == item(grid, "A sense").id
    place = next(place for place in page.places() if place.name == "Act")
    place.go()
    assert page.view.current == item(grid, "Together").id


def test_figures_follow_the_axis_in_hand(page: GridPage, grid: OpenWorkshop) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_2)
    assert "Open: a little 1 · not placed 1" in page.side.figures.chart.accessibleDescription()
    page.view.choose(item(grid, "Data").id)
    assert page.side.figures.chart.accessibleDescription().startswith("Name:")


def test_an_item_that_goes_leaves_the_keys_on_another(page: GridPage, grid: OpenWorkshop) -> None:
    grid.do(remove_item, item=item(grid, "Open").id)
    assert page.view.current in {row.id for row in page.view.grid.rows}
    assert page.side.item == page.view.current
    grid.undo()
    assert RowKind.ITEM in {row.kind for row in page.view.grid.rows}


def test_without_a_scale_examples_are_still_collected(qtbot: QtBot, desk: Desk, session: Session) -> None:
    workshop = with_grid(session, scale=())
    page = shown(qtbot, desk, workshop)
    assert not page.side.degree.isVisible()
    assert not page.side.figures.isVisible()
    page.side.line.take_typed("A room is open")
    page.side.line.enter()
    assert workshop.tables.count(Example) == 1


def test_the_latest_workshop_with_the_same_items_stands_beside_unless_another_is_chosen(
    qtbot: QtBot, desk: Desk, session: Session
) -> None:
    for year, place in ((2023, 0), (2024, 1)):
        before = with_grid(session)
        before.do(change_workshop, date=dt.date(year, 3, 1))
        found = item(before, "A place")
        degree = before.tables.children(Degree, found.step)[place].id
        before.do(place_item, item=found.id, degree=degree)
    workshop = with_grid(session)
    workshop.do(change_workshop, date=dt.date(2026, 3, 1))
    page = shown(qtbot, desk, workshop)
    assert page.side.before.text() == "· a little in 2024"
    earlier = page.side.figures.earlier
    assert earlier.count() == 3
    earlier.made.emit(1)
    assert page.side.before.text() == "· not yet in 2023"
    workshop.beside.choose(step_of(workshop), NOTHING)
    page.side.show_item(page.view.current)
    assert not page.side.before.isVisible()


def test_an_empty_grid_leads_to_prepare(qtbot: QtBot, desk: Desk, session: Session) -> None:
    planted = plant(find("tour-de-table"), session.stamp(), title="Network", language="en")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    workshop.do(add_step, kind=StepKind.POSITIONING, title="Empty")
    page = shown(qtbot, desk, workshop)
    assert page._bare.isVisible()
    assert page._bare.button.hasFocus()


def test_an_example_goes_to_another_item_by_name(page: GridPage, grid: OpenWorkshop) -> None:
    page.side.line.take_typed("We cook")
    page.side.line.enter()
    (card,) = page.side.told.cards.values()
    card.setFocus()
    page.handlers()["move_to"]()
    chooser = page.findChild(Chooser) or page.window().findChild(Chooser)
    assert chooser is not None
    chooser.chosen.emit(item(grid, "Together").id)
    assert [e.text for e in grid.tables.children(Example, item(grid, "Together").id)] == ["We cook"]
    grid.undo()
    assert [each.text() for each in page.side.told.findChildren(QLabel) if each.isVisible()] == ["We cook"]


def test_a_page_of_the_minutes_leads_to_its_item(page: GridPage, grid: OpenWorkshop) -> None:
    page.show_thing("item", item(grid, "Data").id)
    assert page.view.current == item(grid, "Data").id
    page.side.line.take_typed("A map")
    page.side.line.enter()
    (told,) = grid.tables.all(Example)
    page.show_thing("item", item(grid, "A place").id)
    page.show_thing("example", told.id)
    assert page.view.current == item(grid, "Data").id
    assert page.side.told.focused == told


def test_a_grid_is_held_once_something_is_placed_or_told(grid: OpenWorkshop) -> None:
    assert not held(grid.tables, step_of(grid))
    grid.do(place_item, item=item(grid, "Data").id, degree=next(iter(grid.tables.all(Degree))).id)
    assert held(grid.tables, step_of(grid))


def test_undo_leads_to_what_it_has_changed(page: GridPage, grid: OpenWorkshop) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_2)
    page.view.choose(item(grid, "Data").id)
    grid.undo()
    assert page.view.current == item(grid, "A place").id
