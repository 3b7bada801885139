"""The faces of an evaluation in *Prepare*: added, worded, drawn, moved and removed by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.faces_part import FacesPart
from atelier.desk.prepare.step_page import StepPage
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Face, Mood, Step, StepKind

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def part(room: PrepareRoom) -> FacesPart:
    """A step that was just added."""
    room.add_step(StepKind.EVALUATION.value)
    page = room.sheet.page
    assert isinstance(page, StepPage)
    assert isinstance(page.part, FacesPart)
    return page.part


def evaluation(workshop: OpenWorkshop) -> Step:
    return [step for step in workshop.tables.children(Step) if step.kind is StepKind.EVALUATION][-1]


def faces(workshop: OpenWorkshop) -> list[tuple[str, Mood]]:
    return [(face.title, face.mood) for face in workshop.tables.children(Face, evaluation(workshop).id)]


def test_a_new_evaluation_has_five_faces_and_is_undone_as_one(
    part: FacesPart, workshop: OpenWorkshop
) -> None:
    assert [title for title, _ in faces(workshop)] == ["very well", "well", "so-so", "rather badly", "badly"]
    assert [mood for _, mood in faces(workshop)] == list(Mood)
    before = len(workshop.tables.children(Step))
    workshop.undo()
    assert len(workshop.tables.children(Step)) == before - 1


def test_a_face_is_worded_and_drawn_otherwise(qtbot: QtBot, part: FacesPart, workshop: OpenWorkshop) -> None:
    row = part.rows[0]
    row.line.setFocus()
    row.line.selectAll()
    qtbot.keyClicks(row.line, "glad")
    row.mood.setFocus()
    qtbot.keyClick(row.mood, Key.Key_Down)
    qtbot.keyClick(row.mood, Key.Key_Return)
    assert faces(workshop)[0] == ("glad", Mood.PLEASED)


def test_the_face_that_has_the_keys_is_moved_and_keeps_them(
    qtbot: QtBot, room: PrepareRoom, part: FacesPart, workshop: OpenWorkshop
) -> None:
    part.rows[1].line.setFocus()
    room.handlers()["move_up"]()
    assert [title for title, _ in faces(workshop)][:2] == ["well", "very well"]
    assert QApplication.focusWidget() is part.rows[0].line
    room.handlers()["move_down"]()
    assert [title for title, _ in faces(workshop)][:2] == ["very well", "well"]


def test_faces_are_removed_and_added_by_mouse(qtbot: QtBot, part: FacesPart, workshop: OpenWorkshop) -> None:
    for _ in range(5):
        qtbot.mouseClick(part.rows[0]._buttons[2], LEFT)
    assert not faces(workshop)
    qtbot.waitUntil(part.usual_button.isVisible)
    qtbot.mouseClick(part.usual_button, LEFT)
    assert len(faces(workshop)) == 5
    qtbot.mouseClick(part.add_button, LEFT)
    qtbot.keyClicks(part.rows[-1].line, "who knows")
    part.add_button.setFocus()
    assert faces(workshop)[-1] == ("who knows", Mood.EVEN)


def test_once_the_booth_was_opened_nothing_changes_any_more(part: FacesPart, workshop: OpenWorkshop) -> None:
    workshop.evaluations.open(evaluation(workshop).id, 5)
    assert not part.add_button.isEnabled()
    assert part.rows[0].line.isReadOnly()
    assert not part.rows[0].mood.isEnabled()
