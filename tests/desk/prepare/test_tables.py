"""The columns of a table, and how its rows stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.table_part import TablePart
from atelier.gestures.steps import add_step
from atelier.look.areas import TextArea
from atelier.session import OpenWorkshop
from atelier.workshop.entities import ColumnType, RowsAs, Step, StepKind, TableColumn
from tests.desk.prepare.conftest import first, steps


def part(room: PrepareRoom, workshop: OpenWorkshop) -> TablePart:
    workshop.do(add_step, kind=StepKind.TABLE, title="Register", at=1)
    room.arrive(Spot(Room.PREPARE, workshop.name, first(workshop, StepKind.TABLE).id))
    return room.sheet.findChildren(TablePart)[-1]


def columns(workshop: OpenWorkshop) -> list[TableColumn]:
    return list(workshop.tables.children(TableColumn, first(workshop, StepKind.TABLE).id))


def add(qtbot: QtBot, found: TablePart, *titles: str) -> None:
    found.new.setFocus()
    for title in titles:
        qtbot.keyClicks(found.new, title)
        qtbot.keyClick(found.new, Qt.Key.Key_Return)


def test_columns_are_typed_one_after_the_other(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    found = part(room, workshop)
    add(qtbot, found, "Actor", "Commits to")
    assert [column.title for column in columns(workshop)] == ["Actor", "Commits to"]
    assert found.new.hasFocus()
    assert found.new.text() == ""


def test_the_line_for_the_next_column_stays_in_view(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    found = part(room, workshop)
    add(qtbot, found, *(f"Column {number}" for number in range(8)))
    qtbot.waitUntil(lambda: not found.new.visibleRegion().isEmpty())


def test_titles_copied_from_a_spreadsheet_are_a_column_each(
    room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    found = part(room, workshop)
    found.new.setFocus()
    QApplication.clipboard().setText("Actor\tCommits to\tFrom")
    found.new.paste()
    found.new.drafting.finish()
    assert [column.title for column in columns(workshop)] == ["Actor", "Commits to", "From"]
    workshop.undo()
    assert columns(workshop) == []


def test_titles_of_which_one_stands_there_already_stay_in_the_line(
    room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    found = part(room, workshop)
    found.new.setFocus()
    QApplication.clipboard().setText("Actor\tFrom\tactor")
    found.new.paste()
    found.new.drafting.finish()
    assert columns(workshop) == []
    assert found.new.text() == "Actor\tFrom\tactor"


def test_a_type_with_choices_asks_for_them(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    found = part(room, workshop)
    add(qtbot, found, "Level")
    found.cards[0].type.setFocus()
    found.cards[0].type.made.emit(list(ColumnType).index(ColumnType.CHOICE))
    assert columns(workshop)[0].type is ColumnType.CHOICE
    editor = found.cards[0].findChild(TextArea)
    assert isinstance(editor, TextArea)
    editor.setFocus()
    qtbot.keyClicks(editor, "low")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "high")
    editor.drafting.finish()
    assert columns(workshop)[0].choices == ("low", "high")


def test_a_column_is_moved_by_keys_and_keeps_them(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    found = part(room, workshop)
    add(qtbot, found, "Actor", "Level")
    order = steps(workshop)
    found.cards[1].take_focus()
    room.handlers()["move_up"]()
    assert [column.title for column in columns(workshop)] == ["Level", "Actor"]
    assert found.cards[0].title.hasFocus()
    assert steps(workshop) == order
    found.new.setFocus()
    room.handlers()["move_up"]()
    assert steps(workshop) != order


def test_a_column_goes_and_comes_back(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    found = part(room, workshop)
    add(qtbot, found, "Actor", "Level")
    found.cards[0].removed.emit(found.cards[0].id)
    assert [column.title for column in columns(workshop)] == ["Level"]
    workshop.undo()
    assert [card.title.text() for card in found.cards] == ["Actor", "Level"]


def test_a_form_asks_questions(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    found = part(room, workshop)
    found.stand.chosen.emit("form")
    assert first(workshop, StepKind.TABLE).rows_as is RowsAs.FORM
    assert found.new.placeholderText() == "Add a question"
    step: Step = first(workshop, StepKind.TABLE)
    workshop.undo()
    assert workshop.tables.get(Step, step.id).rows_as is RowsAs.TABLE
    assert found.stand.choice == "table"
