"""Draws ballots and what stands around them: `python -m tests.gallery.ballots OUT`.

Usual and narrow screens, French and English, strong contrast, forty orientations, a title of 300 characters
and one of a single emoji; the cover, the thank-you, the countdown, the facilitator's panel, the room.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from atelier.gestures.votes import RoundFields, add_orientation, change_round
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.booth.voting import VotingPage
from atelier.stage.context import Stage, dressed
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Round, Way
from tests.gallery.booths import draw_scenes, given_up, late, opened, settle
from tests.stage.test_ballot_sizes import ODD, REAL

FORTY = [f"{REAL[n % 9]}, {n + 1}" for n in range(40)]
USUAL, NARROW, WIDE = (1440, 900), (1024, 768), (1920, 1080)


def _begun(turn: Turn) -> None:
    for number in (1, 2):
        turn.panel.tap(number)


@dataclass(frozen=True)
class Scene:
    """A round, a screen, and what happened on it."""

    titles: list[str]
    size: tuple[int, int]
    happens: Callable[[Turn], object] = _begun
    rules: RoundFields | None = None
    language: str = "fr"
    strong: bool = False
    room: bool = False
    """The projected screen instead of the booth."""


def _asked(turn: Turn) -> None:
    turn.panel.tap(1)
    turn.panel.confirm()


def _thanked(turn: Turn) -> None:
    for number in (1, 2, 3):
        turn.panel.tap(number)
    turn.panel.confirm()


def _late(turn: Turn) -> None:
    turn.panel.tap(1)
    late(turn)


def _doubted(turn: Turn) -> None:
    opened(turn, paused=True)


ORDERED: RoundFields = {"weights": (3, 2, 1)}
FIVE: RoundFields = {"dots": 5, "cap": 2}
OPEN: RoundFields = {"secret": False, "way": Way.SCREEN}
SCENES = {
    "usual": Scene(REAL, USUAL),
    "narrow": Scene(REAL, NARROW),
    "english-wide": Scene(REAL, WIDE, language="en"),
    "strong": Scene(REAL, USUAL, strong=True),
    "asked": Scene(REAL, NARROW, _asked),
    "odd": Scene(ODD, USUAL, rules=ORDERED),
    "forty": Scene(FORTY, USUAL),
    "forty-narrow-strong": Scene(FORTY, NARROW, rules=FIVE, language="en", strong=True),
    "two": Scene(["Oui", "Non"], USUAL, lambda turn: turn.panel.tap(2), rules={"dots": 1, "retain": 1}),
    "cover": Scene(REAL, USUAL, given_up),
    "thanks": Scene(REAL, USUAL, _thanked),
    "countdown": Scene(REAL, USUAL, _late),
    "door": Scene(REAL, USUAL, opened),
    "door-after-screens-changed": Scene(REAL, NARROW, _doubted),
    "room-secret": Scene(REAL, WIDE, room=True),
    "room-secret-forty": Scene(FORTY, NARROW, room=True),
    "room-openly": Scene(REAL, WIDE, rules=OPEN, room=True),
}


def _drawn(session: Session, look: Look, scene: Scene) -> Iterator[QWidget]:
    workshop = session.workshop(
        new_workshop(session, method="atelier-du-futur", title="Gallery", language=scene.language)
    )
    round = _opened_round(workshop, scene)
    words = Words(scene.language)
    stage = Stage(workshop, words, dressed(look, strong=scene.strong), scene.size[1], scene.strong)
    cue = Cue(CueKind.VOTE, round=round)
    page = VotingPage(stage, cue) if scene.room else CuePage(stage, cue)
    workshop.listen(page.told)
    turn = page.turn if isinstance(page, VotingPage) else None
    if not scene.room:
        use = VoteUse(workshop, round)
        turn = Turn(stage, use, use.cover(stage), private=True)
        workshop.listen(turn.told)
        page.column.addWidget(turn)
    page.resize(*scene.size)
    page.show()
    for voter in range(9):
        workshop.polls.admit(round)
        workshop.polls.cast_admitted(round, _ballot(voter, scene))
    workshop.polls.admit(round)
    settle()
    if turn is not None:
        scene.happens(turn)
    settle()
    yield page
    page.hide()


def _ballot(voter: int, scene: Scene) -> tuple[tuple[int, int], ...]:
    """Some dots, so that earlier ones lie on the cards."""
    number = voter * voter % len(scene.titles) + 1
    return ((number, scene.rules["weights"][0] if scene.rules and scene.rules.get("weights") else 1),)


def _opened_round(workshop: OpenWorkshop, scene: Scene) -> str:
    (round,) = workshop.tables.all(Round)
    workshop.do(change_round, round=round.id, **(scene.rules or {}))
    for title in scene.titles:
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.polls.open(round.id, 19)
    return round.id


if __name__ == "__main__":
    sys.exit(draw_scenes(SCENES, _drawn))
