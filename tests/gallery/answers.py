"""Draws the booth of an evaluation: `python -m tests.gallery.answers OUT`.

Usual and narrow screens, French and English, strong contrast, two faces and nine with long words; the covers,
an answer, what is missing, the thank-you, the countdown, the facilitator's panel.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from atelier.gestures.evaluation import NewFace, add_faces, remove_face
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.session.arrivals import new_workshop
from atelier.stage.booth.opinions import OpinionTurn, OpinionUse, touch_key
from atelier.stage.context import Stage, dressed
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import BLACK
from atelier.workshop.entities import Face, Mood
from tests.gallery.booths import draw_scenes, given_up, late, opened, settle
from tests.gallery.evaluations import answer, evaluation

USUAL, NARROW, LOW = (1440, 900), (1024, 768), (1280, 720)
MANY = tuple(NewFace(f"{n}. tout à fait comme je l’espérais", list(Mood)[n % 5]) for n in range(9))
TWO = (NewFace("oui", Mood.PLEASED), NewFace("non", Mood.DISPLEASED))


def _chosen(turn: OpinionTurn) -> None:
    turn.panel.tap(turn.panel.cards[1].face.id)
    turn.panel.word.insert("Merci")


def _missing(turn: OpinionTurn) -> None:
    turn.panel.confirm()


def _faceless(turn: OpinionTurn) -> None:
    turn.panel.word.insert("Merci")
    turn.panel.confirm()


def _everybody(turn: OpinionTurn) -> None:
    turn.give_up()
    workshop = turn._stage.workshop
    workshop.evaluations.correct_expected(turn.use.step, workshop.evaluations.answered(turn.use.step))


def _cleared(turn: OpinionTurn) -> None:
    _by_touch(turn)
    workshop = turn._stage.workshop
    workshop.evaluations.admit(turn.use.step)
    turn._clear_left()


def _thanked(turn: OpinionTurn) -> None:
    _chosen(turn)
    turn.panel.confirm()


def _by_touch(turn: OpinionTurn) -> None:
    turn._stage.workshop.remember(touch_key(turn.use.step), "yes")
    turn.give_up()


@dataclass(frozen=True)
class Scene:
    """A screen, and what happens on it."""

    size: tuple[int, int]
    happens: Callable[[OpinionTurn], None] = _chosen
    faces: tuple[NewFace, ...] = ()
    """Instead of the usual five."""
    language: str = "fr"
    strong: bool = False


SCENES = {
    "usual": Scene(USUAL),
    "narrow": Scene(NARROW),
    "low-english-strong": Scene(LOW, language="en", strong=True),
    "two": Scene(USUAL, faces=TWO),
    "many": Scene(NARROW, faces=MANY),
    "missing": Scene(NARROW, _missing),
    "faceless": Scene(NARROW, _faceless),
    "everybody": Scene(NARROW, _everybody),
    "cleared": Scene(NARROW, _cleared),
    "cover": Scene(NARROW, given_up),
    "cover-by-touch": Scene(NARROW, _by_touch),
    "thanks": Scene(NARROW, _thanked),
    "countdown": Scene(NARROW, late),
    "door": Scene(NARROW, opened),
}


def _drawn(session: Session, look: Look, scene: Scene) -> Iterator[QWidget]:
    id = new_workshop(session, method="tour-de-table", title="Gallery", language=scene.language)
    workshop = session.workshop(id)
    step = evaluation(workshop)
    if scene.faces:
        for face in workshop.tables.children(Face, step):
            workshop.do(remove_face, face=face.id)
        workshop.do(add_faces, step=step, faces=scene.faces)
    workshop.evaluations.open(step, 12)
    if not scene.faces:
        answer(workshop, step, range(7))
    words = Words(scene.language)
    stage = Stage(workshop, words, dressed(look, strong=scene.strong), scene.size[1], scene.strong)
    page = CuePage(stage, BLACK)
    use = OpinionUse(workshop, step)
    turn = OpinionTurn(stage, use, use.cover(stage), private=True)
    workshop.listen(turn.told)
    page.column.addWidget(turn)
    page.resize(*scene.size)
    page.show()
    workshop.evaluations.admit(step)
    settle()
    scene.happens(turn)
    settle()
    yield page
    page.hide()


if __name__ == "__main__":
    sys.exit(draw_scenes(SCENES, _drawn))
