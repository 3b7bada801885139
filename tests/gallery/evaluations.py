"""An evaluation as the desk shows it, from its faces to what was answered; each goes on from the last."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.evaluation import EvaluationPage
from atelier.desk.evaluation.ways import Way
from atelier.desk.methods.kinds import add_ready_step
from atelier.desk.prepare.faces_part import usual_faces
from atelier.desk.stage.asking import SightQuestion
from atelier.desk.window.window import MainWindow
from atelier.gestures.evaluation import add_last_words, count_faces
from atelier.gestures.steps import change_step
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Face, Step, StepKind

Arrange = Callable[[MainWindow, str], None]

CHOSEN = (0, 0, 1, 0, 1, 2, 1, 3, 0, 1, 0, 2)
SAID = {
    "fr": (
        "Une belle énergie",
        "Trop court l’après-midi",
        "J’ai appris à connaître mes voisins",
        "À refaire",
    ),
    "en": ("Fine energy", "The afternoon was too short", "I have met my neighbours", "Let us do it again"),
}
_QUESTION = {"fr": "Comment avez-vous vécu cette journée ?", "en": "How did you find this day?"}
_OPENING = {
    "fr": "Avant les manteaux : un visage, et un mot si vous le souhaitez.",
    "en": "Before the coats: a face, and a word if you wish.",
}


def evaluation(workshop: OpenWorkshop) -> str:
    """The evaluation of a workshop, added where there is none."""
    language = workshop.tables.workshop.language
    found = [step for step in workshop.tables.children(Step) if step.kind is StepKind.EVALUATION]
    if not found:
        title = Words(language).say("Evaluation")
        faces = usual_faces(Words(language))
        workshop.do(add_ready_step, kind=StepKind.EVALUATION, title=title, faces=faces)
        found = [step for step in workshop.tables.children(Step) if step.kind is StepKind.EVALUATION]
        workshop.do(
            change_step,
            step=found[0].id,
            question=_QUESTION[language],
            opening=_OPENING[language],
            minutes=10,
        )
    return found[0].id


def answer(workshop: OpenWorkshop, step: str, people: range) -> None:
    """Some of the people of the pictures answer at the booth."""
    faces, said = workshop.tables.children(Face, step), SAID[workshop.tables.workshop.language]
    for person in people:
        workshop.evaluations.admit(step)
        word = said[person // 3] if person % 3 == 0 else ""
        workshop.evaluations.cast(step, faces[CHOSEN[person]].id, word)


def _at(window: MainWindow, sample: str, room: Room = Room.RUN) -> tuple[OpenWorkshop, str]:
    workshop = window.desk.session.workshop(sample)
    step = evaluation(workshop)
    window.go(Spot(room, sample, step))
    QApplication.processEvents()
    return workshop, step


def _prepare(window: MainWindow, sample: str) -> None:
    _at(window, sample, Room.PREPARE)


def _counted(window: MainWindow, sample: str) -> None:
    workshop, step = _at(window, sample)
    faces = workshop.tables.children(Face, step)
    workshop.do(count_faces, counts={faces[0].id: 5, faces[1].id: 6, faces[2].id: 2})
    workshop.do(add_last_words, step=step, texts=list(SAID[workshop.tables.workshop.language][:3]))
    window.findChildren(EvaluationPage)[-1].words.line.insertPlainText("…")


def _opening(window: MainWindow, sample: str) -> None:
    """Nothing was counted: the booth is about to be opened."""
    workshop, step = _at(window, sample)
    faces = workshop.tables.children(Face, step)
    workshop.do(count_faces, counts={face.id: 0 for face in faces})
    page = window.findChildren(EvaluationPage)[-1]
    page._choose(Way.BOOTH.value)
    if page.opening is not None:
        page.opening.expected.setValue(12)
        page.opening.open_button.click()


def _booth(window: MainWindow, sample: str) -> None:
    workshop, step = _at(window, sample)
    workshop.evaluations.open(step, 12)
    answer(workshop, step, range(8))
    QApplication.processEvents()


def _closing(window: MainWindow, sample: str) -> None:
    workshop, step = _at(window, sample)
    answer(workshop, step, range(8, 12))
    part = window.findChildren(EvaluationPage)[-1].answering
    if part is not None:
        part.close_button.click()


def _closed(window: MainWindow, sample: str) -> None:
    workshop, step = _at(window, sample)
    workshop.evaluations.close(step)


def _known(window: MainWindow, sample: str) -> None:
    _at(window, sample)
    cover = window.findChildren(EvaluationPage)[-1].cover
    if cover is not None:
        cover.show_button.click()
    for question in window.findChildren(SightQuestion):
        question.unseen.click()


EVALUATIONS: tuple[tuple[str, Arrange], ...] = (
    ("prepare", _prepare),
    ("counted", _counted),
    ("opening", _opening),
    ("booth", _booth),
    ("closing", _closing),
    ("closed", _closed),
    ("known", _known),
    ("frozen", _prepare),
)
"""Pictures in this order."""
