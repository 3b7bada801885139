"""The page of a letter: by keyboard from the paste to one undo."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.letter import LetterPage
from atelier.desk.prepare.letter.taking import Fate
from atelier.gestures.groups import set_scenario
from atelier.intake.letter import Meaning, Piece
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Group, Participant, Scenario, Step, StepKind
from tests.desk.prepare.conftest import Show, first, named

LETTER = """Lieu : Metz
Groupe 1 : La structure
Nous sommes en 2040. Vous êtes la délégation. Il a plu. Que dites-vous ?

Au plaisir"""


@pytest.fixture(autouse=True)
def clipboard() -> Iterator[None]:
    """What a test copies is not left to the next."""
    yield
    QGuiApplication.clipboard().clear()


def pasted(room: PrepareRoom, text: str = LETTER) -> LetterPage:
    room.sheet.show_letter(text)
    return room.sheet.letter


def test_a_letter_is_taken_by_one_key_and_given_back_by_one_undo(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    before = workshop.tables.copy()
    room.handlers()["paste_letter"]()
    page = room.sheet.letter
    qtbot.waitUntil(page.area.hasFocus)
    QGuiApplication.clipboard().setText(LETTER)
    qtbot.keyClick(page.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.take_button.text().strip() == "Fill in 6 fields"
    qtbot.keyClick(page.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    about, step = workshop.tables.workshop, first(workshop, StepKind.WALL)
    (group, _) = workshop.tables.children(Group, step.id)
    (scenario,) = workshop.tables.children(Scenario, group.id)
    assert (about.place, group.title) == ("Metz", "La structure")
    assert (scenario.year, scenario.role, scenario.situation) == (2040, "la délégation", "Il a plu.")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    workshop.undo()
    assert workshop.tables == before


def test_what_a_line_is_can_be_said_otherwise_and_stays_said(qtbot: QtBot, room: PrepareRoom) -> None:
    page = pasted(room)
    place = next(n for n, line in enumerate(page.lines) if line.piece.text == "Au plaisir")
    assert page.lines[place].piece.meaning is Meaning.REST
    row = page.rows.rows[place]
    at = row.choice.findText("Secretary")
    row.choice.setCurrentIndex(at)
    row.choice.made.emit(at)
    assert page.lines[place].piece.meaning is Meaning.SECRETARY
    page.area.moveCursor(page.area.textCursor().MoveOperation.Start)
    page.area.insertPlainText("Thème : la pluie\n")
    assert page.lines[place + 1].piece.meaning is Meaning.SECRETARY
    assert "Au plaisir" in page.rows.rows[place + 1].choice.accessibleName()


def test_a_text_that_is_typed_is_read_when_the_hands_rest(qtbot: QtBot, room: PrepareRoom) -> None:
    page = pasted(room, "")
    assert not page.take_button.isEnabled() or page.lines == []
    qtbot.keyClicks(page.area, "Venue: Metz")
    qtbot.waitUntil(lambda: bool(page.lines))
    assert page.lines[0].piece.meaning is Meaning.PLACE


def test_a_long_text_has_a_row_for_each_line_soon(qtbot: QtBot, room: PrepareRoom) -> None:
    page = pasted(room, "\n".join(f"Phrase {n}." for n in range(60)))
    assert len(page.rows.rows) < 60
    qtbot.waitUntil(lambda: len(page.rows.rows) == 60)
    assert page.rows.rows[-1].text.text() == "Phrase 59."
    page.area.setPlainText("Lieu : Metz")
    assert len(page.rows.rows) == 1


def test_escape_goes_back_and_the_text_waits(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    page = pasted(room)
    qtbot.keyClick(page.area, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert workshop.tables.workshop.place == ""
    room.sheet.show_letter()
    assert page.area.read() == LETTER


def test_a_letter_is_there_again_after_a_cut(room: PrepareRoom, show: Show) -> None:
    page = pasted(room)
    page.area.closed.emit(page.area.read())
    again = show()
    assert again.sheet.letter.isVisible()
    assert again.sheet.letter.area.read() == LETTER


def test_a_page_pasted_over_the_title_is_read_as_a_letter(qtbot: QtBot, room: PrepareRoom) -> None:
    room.sheet.take_title()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    before = line.text()
    QGuiApplication.clipboard().setText(LETTER)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.sheet.letter.isVisible()
    assert line.text() == before


def test_tab_leads_from_the_text_to_what_each_line_is(qtbot: QtBot, room: PrepareRoom) -> None:
    page = pasted(room)
    qtbot.waitUntil(page.rows.rows[0].choice.isVisible)
    walked = []
    page.area.setFocus()
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [page.take_button, page.close_button, *(row.choice for row in page.rows.rows[:2])]


def test_a_letter_pasted_in_the_running_order_is_read(room: PrepareRoom) -> None:
    room.order.list.setFocus()
    QGuiApplication.clipboard().setText(LETTER)
    room.handlers()["paste"]()
    assert room.sheet.letter.area.read() == LETTER


def test_one_line_is_pasted_as_it_always_was(qtbot: QtBot, room: PrepareRoom) -> None:
    room.sheet.take_title()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QGuiApplication.clipboard().setText("Le poids")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "Le poids"


def test_a_scenario_pasted_over_its_title_goes_to_its_group(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    step = first(workshop, StepKind.WALL)
    room.sheet.show_item(step.id)
    lines = [w for w in room.sheet.findChildren(QLineEdit) if w.accessibleName() == "Title of the scenario"]
    QGuiApplication.clipboard().setText("La crue\n2040. Vous êtes le maire. Et vous ?")
    lines[1].setFocus()
    qtbot.keyClick(lines[1], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = room.sheet.letter
    assert {line.piece.group for line in page.lines} == {2}
    page.bring_in()
    two = workshop.tables.children(Group, step.id)[1]
    (scenario,) = workshop.tables.children(Scenario, two.id)
    assert (scenario.title, scenario.year, scenario.question) == ("La crue", 2040, "Et vous ?")


def test_the_button_of_the_wall_opens_the_page(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    step: Step = first(workshop, StepKind.WALL)
    room.sheet.show_item(step.id)
    button = named(room.sheet, "Paste the scenarios")
    button.click()  # type: ignore[attr-defined]
    assert room.sheet.letter.isVisible()


def test_people_of_a_letter_go_on_to_their_own_page(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    page = pasted(room, "Lieu : Metz\nParticipants :\nDUPRÉ Anaïs – CAF\nORNEL Zoé – Mairie")
    page.bring_in()
    assert workshop.tables.workshop.place == "Metz"
    assert room.sheet.paste.isVisible()
    assert "DUPRÉ Anaïs – CAF" in room.sheet.paste.area.read()
    assert not list(workshop.tables.all(Participant))


def test_what_the_method_said_of_a_scenario_gives_way_in_the_same_gesture(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    before = workshop.tables.copy()
    scenario = scenario_of_the_first_group(workshop)
    assert scenario.title
    assert scenario.instruction
    page = pasted(room)
    left = [line for line in page.lines if line.remains]
    assert [line.piece.meaning for line in left] == [Meaning.SCENARIO, Meaning.INSTRUCTION]
    assert [line.fate for line in left] == [Fate.EMPTIED, Fate.KEPT], "the instruction says how to work"
    assert "1 text of the method gives way" in page.remarks
    place = page.lines.index(left[0])
    row = page.rows.rows[place]
    assert row.choice.currentText() == "Empty this text"
    assert row.below.text().endswith("left from the method")
    row.choice.setCurrentIndex(1)
    row.choice.made.emit(1)
    assert page.lines[place].fate is Fate.KEPT
    assert "gives way" not in page.remarks
    row = page.rows.rows[place]
    row.choice.setCurrentIndex(0)
    row.choice.made.emit(0)
    page.bring_in()
    now = scenario_of_the_first_group(workshop)
    assert (now.title, now.instruction, now.role) == ("", scenario.instruction, "la délégation")
    workshop.undo()
    assert workshop.tables == before


def test_what_somebody_typed_in_a_scenario_stays(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    scenario = scenario_of_the_first_group(workshop)
    workshop.do(set_scenario, step=scenario.step, group=scenario.group, title="Le nôtre", instruction="")
    page = pasted(room)
    assert not any(line.remains for line in page.lines)
    page.bring_in()
    assert scenario_of_the_first_group(workshop).title == "Le nôtre"


def test_nothing_of_the_method_gives_way_to_a_letter_without_scenarios(room: PrepareRoom) -> None:
    page = pasted(room, "Lieu : Metz\nGroupe 1 : La structure")
    assert not any(line.remains for line in page.lines)


def test_a_line_of_the_letter_below_what_is_left_can_be_said_otherwise(room: PrepareRoom) -> None:
    page = pasted(room)
    place = next(n for n, line in enumerate(page.lines) if line.piece.text == "Au plaisir")
    row = page.rows.rows[place]
    row.choice.made.emit(row.choice.findText("Secretary"))
    assert page.lines[place].piece == Piece("Au plaisir", Meaning.SECRETARY)


def test_no_line_ends_within_a_day_or_before_a_colon(room: PrepareRoom) -> None:
    page = pasted(room, "Merci de répondre avant le 15 avril : nous comptons sur vous.")
    assert "15\u00a0avril\u00a0:" in page.rows.rows[0].text.text()


def test_what_a_wall_asks_is_taken_with_the_rest_and_can_be_chosen(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    before = workshop.tables.copy()
    walls = [step for step in workshop.tables.children(Step) if step.kind is StepKind.WALL]
    page = pasted(room, f"Lieu : Metz\n{walls[1].title} : que faire ?\n\nAvec qui ?")
    place = next(n for n, line in enumerate(page.lines) if line.piece.text == "Avec qui ?")
    choice = page.rows.rows[place].choice
    choice.made.emit(choice.findText(f"{walls[0].title}: question"))
    page.bring_in()
    asked = [workshop.tables.get(Step, wall.id).question for wall in walls[:2]]
    assert asked == ["Avec qui ?", "que faire ?"]
    workshop.undo()
    assert workshop.tables == before


def test_the_list_of_kinds_leaves_its_line_in_view(qtbot: QtBot, room: PrepareRoom) -> None:
    page = pasted(room)
    choice = page.rows.rows[0].choice
    qtbot.waitUntil(choice.isVisible)
    choice.showPopup()
    view = choice.view().window()
    qtbot.waitUntil(view.isVisible)
    top = choice.mapToGlobal(choice.rect().topLeft()).y()
    assert view.y() >= top + choice.height() - 4 or view.y() + view.height() <= top + 4
    assert view.height() < 400
    choice.hidePopup()


def scenario_of_the_first_group(workshop: OpenWorkshop) -> Scenario:
    step = first(workshop, StepKind.WALL)
    return workshop.tables.children(Scenario, workshop.tables.children(Group, step.id)[0].id)[0]
