"""Draws the booth of an evaluation: `python -m tests.gallery.answers OUT`.

Usual and narrow screens, French and English, strong contrast, two faces and nine with long words; the covers,
an answer, what is missing, the thank-you, the countdown, the facilitator's panel.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from atelier.gestures.evaluation import NewFace, add_faces, remove_face
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.session.arrivals import new_workshop
from atelier.stage.context import Stage, dressed
from atelier.stage.door import Door
from atelier.stage.opinions import OpinionTurn, OpinionUse, touch_key
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import BLACK
from atelier.workshop.entities import Face, Mood
from tests.gallery.evaluations import answer, evaluation
from tests.gallery.shelf import empty_session

USUAL, NARROW, LOW = (1440, 900), (1024, 768), (1280, 720)
MANY = tuple(NewFace(f"{n}. tout à fait comme je l’espérais", list(Mood)[n % 5]) for n in range(9))
TWO = (NewFace("oui", Mood.PLEASED), NewFace("non", Mood.DISPLEASED))


def _chosen(turn: OpinionTurn) -> None:
    turn.panel.tap(turn.panel.cards[1].face.id)
    turn.panel.word.insert("Merci")


def _missing(turn: OpinionTurn) -> None:
    turn.panel.confirm()


def _thanked(turn: OpinionTurn) -> None:
    _chosen(turn)
    turn.panel.confirm()


def _given_up(turn: OpinionTurn) -> None:
    turn.give_up()


def _by_touch(turn: OpinionTurn) -> None:
    use = turn.use
    assert isinstance(use, OpinionUse)
    turn._stage.workshop.remember(touch_key(use.step), "yes")
    turn.give_up()


def _late(turn: OpinionTurn) -> None:
    turn.alone.start()
    turn.setCurrentWidget(turn.alone)


def _opened(turn: OpinionTurn) -> None:
    door = Door(turn._stage, turn.use)
    turn.addWidget(door)
    turn.setCurrentWidget(door)
    door.ask(paused=False)


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
    "cover": Scene(NARROW, _given_up),
    "cover-by-touch": Scene(NARROW, _by_touch),
    "thanks": Scene(NARROW, _thanked),
    "countdown": Scene(NARROW, _late),
    "door": Scene(NARROW, _opened),
}


def main() -> int:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        with tempfile.TemporaryDirectory() as folder:
            session = empty_session(Path(folder))
            _draw(session, look, scene, out / f"{name}.png")
            session.close()
        print(out / f"{name}.png")
    return 0


def _draw(session: Session, look: Look, scene: Scene, path: Path) -> None:
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
    _settle()
    scene.happens(turn)
    _settle()
    page.grab().save(str(path))
    page.hide()


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
