"""Evaluations that are open before a room, and people who touch what a person would."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.gestures.evaluation import NewFace, add_faces
from atelier.gestures.steps import add_step, change_step
from atelier.session import OpenWorkshop
from atelier.stage.booth.answering import AnswerPanel
from atelier.workshop.entities import Mood, Step, StepKind

FACES = (
    NewFace("very well", Mood.DELIGHTED),
    NewFace("well", Mood.PLEASED),
    NewFace("so-so", Mood.EVEN),
    NewFace("badly", Mood.UPSET),
)


def evaluation(workshop: OpenWorkshop) -> str:
    """A step of its own with four faces, not open yet."""
    before = {step.id for step in workshop.tables.all(Step)}
    workshop.do(add_step, kind=StepKind.EVALUATION, title="Evaluation")
    (step,) = (each.id for each in workshop.tables.all(Step) if each.id not in before)
    workshop.do(change_step, step=step, question="How was it?")
    workshop.do(add_faces, step=step, faces=FACES)
    return step


def open_booth(workshop: OpenWorkshop, expected: int = 12) -> str:
    """The same, open for some people."""
    step = evaluation(workshop)
    workshop.evaluations.open(step, expected)
    return step


def answer_by_mouse(qtbot: QtBot, panel: AnswerPanel, number: int, word: str = "") -> None:
    qtbot.mouseClick(panel.cards[number - 1], Qt.MouseButton.LeftButton)
    if word:
        qtbot.mouseClick(panel.word, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(panel.word, word)
    qtbot.mouseClick(panel.confirm_button, Qt.MouseButton.LeftButton)


def answer_by_keys(qtbot: QtBot, panel: AnswerPanel, number: int, word: str = "") -> None:
    qtbot.keyClicks(panel, str(number))
    if word:
        qtbot.keyClicks(panel, word[:1])
        qtbot.keyClicks(panel.word, word[1:])
    qtbot.keyClick(panel.word if word else panel, Qt.Key.Key_Return)
