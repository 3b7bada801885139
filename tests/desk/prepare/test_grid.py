"""A grid is prepared by keys alone: its scale in words, its items typed, moved, pasted with their levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.grid import GridPart
from atelier.desk.prepare.grid.outline import GridOutline
from atelier.desk.prepare.grid.places import Line, by, inwards, outwards, spot
from atelier.desk.prepare.step_page import StepPage
from atelier.gestures.examples import add_examples
from atelier.gestures.positioning import place_item
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Degree, GridItem, Step, StepKind
from atelier.workshop.grids import items, level
from tests.desk.conftest import Said
from tests.desk.prepare.conftest import Show

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def part(room: PrepareRoom) -> GridPart:
    """The part of a new step of positioning, in view."""
    room.add_step(StepKind.POSITIONING.value)
    return part_of(room)


def part_of(room: PrepareRoom) -> GridPart:
    page = room.sheet.page
    assert isinstance(page, StepPage)
    assert isinstance(page.part, GridPart)
    return page.part


def step_of(workshop: OpenWorkshop) -> str:
    return next(s.id for s in workshop.tables.children(Step) if s.kind is StepKind.POSITIONING)


def outline(workshop: OpenWorkshop) -> list[tuple[int, str]]:
    tables = workshop.tables
    return [(level(tables, item), item.title) for item in items(tables, step_of(workshop))]


def scale(workshop: OpenWorkshop) -> list[str]:
    return [degree.title for degree in workshop.tables.children(Degree, step_of(workshop))]


def row(part: GridPart, title: str) -> str:
    return next(id for id, row in part.outline.rows.items() if row.line.text() == title)


def press(outline: GridOutline, title: str, key: Qt.Key, held: Qt.KeyboardModifier = ALT) -> None:
    line = next(row.line for row in outline.rows.values() if row.line.text() == title)
    line.setFocus()
    QTest.keyClick(line, key, held)


def write(part: GridPart, *titles: str) -> None:
    part.outline.new.line.setFocus()
    for title in titles:
        QTest.keyClicks(part.outline.new.line, title)
        QTest.keyClick(part.outline.new.line, Qt.Key.Key_Return)


def test_the_usual_scale_is_offered_where_there_is_none(part: GridPart, workshop: OpenWorkshop) -> None:
    assert part.usual.isVisible()
    part.usual.click()
    assert scale(workshop) == ["not yet", "a little", "often", "settled"]
    assert not part.usual.isVisible()
    workshop.undo()
    assert part.usual.isVisible()


def test_words_of_the_scale_are_typed_reworded_moved_and_removed(
    part: GridPart, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    for title in ("no", "yes", "perhaps"):
        QTest.keyClicks(part.scale.new.line, title)
        QTest.keyClick(part.scale.new.line, Qt.Key.Key_Return)
    part.scale.chips[2].line.setFocus()
    room.handlers()["move_up"]()
    assert scale(workshop) == ["no", "perhaps", "yes"]
    part.scale.movers[1].click()  # by the pointer: the word keeps the keys
    assert scale(workshop) == ["no", "yes", "perhaps"]
    workshop.undo()
    line = part.scale.chips[0].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "never")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert scale(workshop) == ["never", "perhaps", "yes"]
    line.clear()
    line.drafting.typed()
    line.drafting.finish()
    assert scale(workshop) == ["perhaps", "yes"]


def test_a_word_on_which_an_item_stands_stays(part: GridPart, workshop: OpenWorkshop, said: Said) -> None:
    part.usual.click()
    write(part, "A place")
    (item,) = workshop.tables.all(GridItem)
    often = workshop.tables.children(Degree, item.step)[2]
    workshop.do(place_item, item=item.id, degree=often.id)
    line = part.scale.chips[2].line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "often" in said.last
    assert line.text() == "often"
    assert len(scale(workshop)) == 4


def test_items_are_typed_line_after_line_and_put_in_and_out(part: GridPart, workshop: OpenWorkshop) -> None:
    write(part, "Network")
    QTest.keyClick(part.outline.new.line, Qt.Key.Key_Right, ALT)
    write(part, "Open")
    QTest.keyClick(part.outline.new.line, Qt.Key.Key_Right, ALT)
    write(part, "A place", "A memory")
    QTest.keyClick(part.outline.new.line, Qt.Key.Key_Right, ALT)  # no deeper than three levels
    write(part, "A welcome")
    QTest.keyClick(part.outline.new.line, Qt.Key.Key_Left, ALT)
    write(part, "Act")
    expected = [(0, "Network"), (1, "Open"), (2, "A place"), (2, "A memory"), (2, "A welcome"), (1, "Act")]
    assert outline(workshop) == expected
    press(part.outline, "Act", Qt.Key.Key_Left)
    assert outline(workshop)[-1] == (0, "Act")
    press(part.outline, "Act", Qt.Key.Key_Up)
    assert outline(workshop)[0] == (0, "Act")
    press(part.outline, "A memory", Qt.Key.Key_Up)
    assert [title for _, title in outline(workshop)][3:] == ["A memory", "A place", "A welcome"]
    for _ in range(3):
        workshop.undo()
    assert outline(workshop) == expected
    assert part.outline.rows[row(part, "Act")].level == 1


def test_the_keys_stay_on_the_line_that_moves(part: GridPart) -> None:
    write(part, "One", "Two")
    press(part.outline, "Two", Qt.Key.Key_Right)
    assert QApplication.focusWidget() is part.outline.rows[row(part, "Two")].line
    press(part.outline, "Two", Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget() is part.outline.rows[row(part, "One")].line


def test_enter_begins_a_line_below_and_leaving_it_empty_changes_nothing(
    part: GridPart, workshop: OpenWorkshop
) -> None:
    write(part, "One", "Two")
    press(part.outline, "One", Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert QApplication.focusWidget() is part.outline.new.line
    write(part, "Between")
    assert [title for _, title in outline(workshop)] == ["One", "Between", "Two"]
    part.paste_button.setFocus()
    assert outline(workshop)[-1] == (0, "Two")


def test_a_pasted_list_keeps_its_levels_and_is_undone_at_once(part: GridPart, workshop: OpenWorkshop) -> None:
    write(part, "Network")
    QGuiApplication.clipboard().setText("Body\n\tName\n\t\tA sense\n\t\tMeans\n\tNeeds")
    QTest.keyClick(part.outline.new.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = [(0, "Body"), (1, "Name"), (2, "A sense"), (2, "Means"), (1, "Needs")]
    assert outline(workshop) == [(0, "Network"), *pasted]
    workshop.undo()
    assert outline(workshop) == [(0, "Network")]
    part.paste_button.click()
    assert outline(workshop) == [(0, "Network"), *pasted]


def test_what_is_meant_is_written_below_its_line(part: GridPart, workshop: OpenWorkshop) -> None:
    write(part, "A place")
    id = row(part, "A place")
    part.outline.describe(id)
    meant = part.outline.meant.field
    assert meant is not None
    QTest.keyClicks(meant.area, "Open hours")
    part.usual.setFocus()
    assert workshop.tables.get(GridItem, id).description == "Open hours"
    assert part.outline.rows[id]._meant.text() == "Open hours"


def test_an_emptied_line_goes_unless_something_was_told_of_it(
    part: GridPart, workshop: OpenWorkshop, said: Said
) -> None:
    write(part, "One", "Two")
    two = part.outline.rows[row(part, "Two")].line
    two.setFocus()
    two.clear()
    QTest.keyClick(two, Qt.Key.Key_Backspace)
    assert outline(workshop) == [(0, "One")]
    one = row(part, "One")
    workshop.do(add_examples, item=one, texts=["We met"])
    line = part.outline.rows[one].line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said.last
    assert line.text() == "One"
    assert outline(workshop) == [(0, "One")]


def test_buttons_do_what_the_keys_do(part: GridPart, workshop: OpenWorkshop) -> None:
    write(part, "One", "Two")
    part.outline.rows[row(part, "Two")].line.setFocus()
    tools = part.outline.tools.buttons
    tools["indent-increase"].click()
    assert outline(workshop) == [(0, "One"), (1, "Two")]
    tools["indent-decrease"].click()
    tools["arrow-up"].click()
    assert outline(workshop) == [(0, "Two"), (0, "One")]
    tools["remove"].click()
    assert outline(workshop) == [(0, "One")]


def test_a_line_half_typed_comes_back(part: GridPart, show: Show, workshop: OpenWorkshop) -> None:
    write(part, "One")
    QTest.keyClicks(part.outline.new.line, "Half a l")
    part.outline.new.line.drafting.draft.emit("Half a l")
    again = part_of(show())
    assert again.outline.new.line.text() == "Half a l"


LINES = st.lists(st.integers(0, 2), max_size=12)


def made(levels: list[int]) -> list[Line]:
    """An outline whose lines stand as deep as that, or less where nothing stands above."""
    lines: list[Line] = []
    above: list[str] = []
    for number, wanted in enumerate(levels):
        at = min(wanted, len(above))
        del above[at:]
        lines.append(Line(str(number), above[-1] if above else None, at))
        above.append(str(number))
    return lines


@given(levels=LINES, after=st.integers(0, 12), wanted=st.integers(-1, 4))
def test_a_new_line_always_has_a_place_below_what_stands_there(
    levels: list[int], after: int, wanted: int
) -> None:
    lines = made(levels)
    found = spot(lines, str(after), wanted)
    assert 0 <= found.level <= 2
    assert 0 <= found.row <= len(lines)
    above = next((line.level for line in lines if line.id == found.within), -1)
    assert found.level == above + 1
    beside = [line for line in lines if line.within == found.within]
    assert 0 <= found.at <= len(beside)


@given(levels=LINES, which=st.integers(0, 11))
def test_what_is_put_in_stands_below_a_line_before_it(levels: list[int], which: int) -> None:
    lines = made(levels)
    if which >= len(lines):
        return
    line = lines[which]
    inner, outer = inwards(lines, line.id), outwards(lines, line.id)
    if inner is not None:
        above = next(each for each in lines if each.id == inner.within)
        assert above.level == line.level
    assert (outer is None) == (line.within is None)
    for step in (-1, 1):
        moved = by(lines, line.id, step)
        if moved is not None and moved.within is not None:
            assert next(each for each in lines if each.id == moved.within).level == line.level - 1


def test_tab_stops_at_one_line_of_the_outline(part: GridPart) -> None:
    write(part, "One", "Two", "Three")

    def stops() -> list[str]:
        rows = [row.line for row in part.outline.rows.values()]
        return [line.text() for line in rows if line.focusPolicy() is Qt.FocusPolicy.StrongFocus]

    assert stops() == ["One"]
    press(part.outline, "Three", Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier)
    assert stops() == ["Two"]


def test_the_line_that_is_typed_in_stays_in_view(part: GridPart, room: PrepareRoom, qtbot: QtBot) -> None:
    write(part, *[f"Item {n}" for n in range(30)])
    line = part.outline.new.line
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())
    press(part.outline, "Item 3", Qt.Key.Key_Up)
    moved = part.outline.rows[row(part, "Item 3")].line
    qtbot.waitUntil(lambda: not moved.visibleRegion().isEmpty())
