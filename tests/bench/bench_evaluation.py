"""What somebody at the booth of an evaluation waits for: `python -m tests.bench.bench_evaluation`.

A touch on a face until its mark is painted, and *confirm* until the answer is durable and the thank-you
stands, with a projected screen that follows the turnout, for 120 people, by touch and by keys; and the close.
A touch and a thank-you may take 100 ms in 95 of 100 cases. Offscreen unless told other.
"""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.opinions import OpinionTurn, OpinionUse
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.notices import PlainWords
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step
from tests.bench.bench_library import say, times
from tests.bench.planted import planted

PEOPLE = 120


def main() -> int:
    with planted("evaluation-a-chaud") as (workshop, look):
        _measure(workshop, workshop.tables.children(Step)[0].id, look)
    return 0


def _measure(workshop: OpenWorkshop, step: str, look: Look) -> None:
    workshop.evaluations.open(step, PEOPLE)
    stage = Stage(workshop, Words("fr"), dressed(look, strong=False), height=1080)
    turn = OpinionTurn(stage, OpinionUse(workshop, step), PlainWords(stage, "Poste"), private=True)
    room = build(stage, Cue(CueKind.EVALUATION, step))
    for widget in (turn, room):
        workshop.listen(widget.told)
        widget.resize(1920, 1080)
        widget.show()
    turn.activateWindow()
    QTest.qWaitForWindowActive(turn)
    touches: list[float] = []
    thanks: list[float] = []
    for person in range(PEOPLE):
        workshop.evaluations.admit(step)
        QApplication.processEvents()
        touches += times(_choosing(turn, person), 1)
        if person % 3 == 0:
            turn.panel.word.insert(f"merci pour l’accueil, {person}")
        thanks += times(_confirming(turn, by_keys=bool(person % 2)), 1)
        assert workshop.evaluations.answered(step) == person + 1
    say("A touch, until the face is marked", touches)
    say("Confirm, until it is durable and thanked", thanks)
    say("the same, the last ten people", thanks[-10:])
    closing = times(lambda _: workshop.evaluations.close(step), 1)
    print(f"The close of the booth, with the room's screen: {closing[0]:.1f} ms")


def _choosing(turn: OpinionTurn, person: int) -> Callable[[int], None]:
    number = person % len(turn.panel.cards)

    def touch(_: int) -> None:
        if person % 2:
            QTest.keyClicks(turn.panel, str(number + 1))
        else:
            QTest.mouseClick(turn.panel.cards[number], Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert turn.panel.filling.face

    return touch


def _confirming(turn: OpinionTurn, *, by_keys: bool) -> Callable[[int], None]:
    def confirm(_: int) -> None:
        if by_keys:
            QTest.keyClick(turn.panel, Qt.Key.Key_Return)
        else:
            QTest.mouseClick(turn.panel.confirm_button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert turn.currentWidget() is turn.thanks

    return confirm


if __name__ == "__main__":
    sys.exit(main())
