"""A record as a form: the one sheet of a step, or a card among others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from atelier.desk.run.table.cards import CardsView
from atelier.desk.run.table.completing import CompletingLine
from atelier.desk.run.table.fields import RecordFields
from atelier.desk.run.table.form import FormView
from atelier.gestures.steps import change_step
from atelier.look.areas import TextArea
from atelier.look.choices import CheckBox
from atelier.workshop.entities import RowsAs
from tests.desk.run.table.conftest import Table, focused

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


def fields(table: Table) -> RecordFields:
    shown = table.body.shown
    assert isinstance(shown, FormView | CardsView)
    found = shown.fields if isinstance(shown, FormView) else shown.sheet.fields
    assert found is not None
    return found


def editor(table: Table, name: str) -> QWidget:
    return next(e for e in fields(table).editors if e.accessibleName() == name)


def test_a_form_is_filled_in_field_after_field(form: Table) -> None:
    form.qtbot.waitUntil(lambda: isinstance(focused(), CompletingLine))
    form.type("The forge")
    form.key(TAB)
    assert isinstance(focused(), TextArea)
    form.type("Opens on Mondays")
    form.key(ENTER)
    form.type("and Fridays")
    form.key(TAB)
    form.type("coord")
    form.key(TAB)
    assert form.lines() == [["The forge", "Opens on Mondays\nand Fridays", "coordinate", "", "", "", ""]]
    assert focused() is editor(form, "Contact")


def test_a_field_says_what_is_to_be_checked(form: Table) -> None:
    line = editor(form, "From")
    line.setFocus()
    form.type("mid-May")
    form.key(TAB)
    assert form.column(4) == ["mid-May"]
    assert "not a date" in line.accessibleDescription()


def test_choices_are_ticked_in_a_form(form: Table) -> None:
    boxes = [each for each in fields(form).editors if isinstance(each, CheckBox)]
    assert [box.text() for box in boxes] == ["children", "families", "all"]
    boxes[1].setFocus()
    form.key(Qt.Key.Key_Space)
    assert form.column(6) == ["families"]
    form.workshop.undo()
    assert not boxes[1].isChecked()


def test_leaving_the_step_keeps_what_is_typed(form: Table) -> None:
    form.qtbot.waitUntil(lambda: isinstance(focused(), CompletingLine))
    form.type("The for")
    form.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert form.column(0) == ["The for"]


def test_a_table_is_turned_to_cards_and_back(table: Table) -> None:
    table.go(1, 3)
    table.key(Qt.Key.Key_F4)
    cards = table.body.shown
    assert isinstance(cards, CardsView)
    assert cards.list.hasFocus()
    assert fields(table).record == table.records[1]
    table.key(Qt.Key.Key_Up)
    assert fields(table).record == table.records[0]
    table.key(ENTER)
    assert fields(table).isAncestorOf(focused())
    table.key(ESCAPE)
    assert cards.list.hasFocus()
    table.key(Qt.Key.Key_F4)
    assert table.view.hasFocus()
    assert table.here[0] == 0


def test_a_card_is_begun_filled_and_removed(table: Table) -> None:
    table.key(Qt.Key.Key_F4)
    table.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    table.type("The dairy")
    table.key(TAB)
    assert table.column(0)[-1] == "The dairy"
    assert focused() is editor(table, "Commits to")
    table.type("Lends its van")
    table.key(TAB)
    assert table.lines()[-1][:2] == ["The dairy", "Lends its van"]
    table.key(ESCAPE)
    table.key(Qt.Key.Key_Delete)
    assert len(table.records) == 3


def test_how_rows_stand_is_followed_at_once(table: Table) -> None:
    table.workshop.do(change_step, step=table.step, rows_as=RowsAs.CARDS)
    assert table.body.cards is not None
    assert table.body.cards.isVisibleTo(table.body)
    table.workshop.do(change_step, step=table.step, rows_as=RowsAs.TABLE)
    assert table.view.isVisibleTo(table.body)
