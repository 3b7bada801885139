"""What a voter waits for: `python -m tests.bench.bench_booth`. Offscreen unless told other.

A tap until its dot is painted, and a confirmed ballot until it is durable and the thank-you stands, with 40
orientations at the 1st and at the 120th voter, by touch and by keys. Each may take 50 ms in 95 of 100 cases.
"""

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atelier.gestures.votes import add_orientation
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.notices import PlainWords
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Round
from tests.bench.bench_library import say, times
from tests.bench.planted import planted

VOTERS, ORIENTATIONS, DOTS = 120, 40, 3


def main() -> int:
    with planted("atelier-du-futur") as (workshop, look):
        _measure(workshop, _opened(workshop), look)
    return 0


def _opened(workshop: OpenWorkshop) -> str:
    (round,) = workshop.tables.all(Round)
    for number in range(ORIENTATIONS):
        title = f"Faire reconnaître les missions et le travail de chacun, {number}"
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.polls.open(round.id, VOTERS)
    return round.id


def _measure(workshop: OpenWorkshop, round: str, look: Look) -> None:
    """A booth beside a projected screen that follows the turnout."""
    stage = Stage(workshop, Words("fr"), dressed(look, strong=False), height=1080)
    use = VoteUse(workshop, round)
    turn = Turn(stage, use, PlainWords(stage, "Booth"), private=True, seconds=_Clock())
    room = build(stage, Cue(CueKind.VOTE, round=round))
    for widget in (turn, room):
        workshop.listen(widget.told)
        widget.resize(1920, 1080)
        widget.show()
    turn.activateWindow()
    QTest.qWaitForWindowActive(turn)
    taps: list[float] = []
    keys: list[float] = []
    confirms: list[float] = []
    for voter in range(VOTERS):
        workshop.polls.admit(round)
        QApplication.processEvents()
        numbers = [(voter * 7 + 11 * dot) % ORIENTATIONS + 1 for dot in range(DOTS)]
        for number in numbers:
            if voter % 2:
                keys += times(_typing(turn, number), 1)
            else:
                turn.panel.grid.turn_to_card(number - 1)
                QApplication.processEvents()
                taps += times(_touching(turn, number), 1)
        assert len(turn.panel.filling.placed) == DOTS
        confirms += times(_confirming(turn), 1)
        assert workshop.polls.turnout(round) == voter + 1
    say("A touch, until its dot is painted", taps)
    say("A number of two digits, until its dot is painted", keys)
    say("Confirm, until it is durable and thanked", confirms)
    say("the same, the last ten voters", confirms[-10:])


class _Clock:
    """Every call is a second later: no tap is the trembling of the one before."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


def _touching(turn: Turn, number: int) -> Callable[[int], None]:
    def touch(_number: int) -> None:
        QTest.mouseClick(turn.panel.cards[number], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    return touch


def _typing(turn: Turn, number: int) -> Callable[[int], None]:
    def press(_number: int) -> None:
        QTest.keyClicks(turn.panel, str(number))
        if number < 5:  # may go on to 10, 20, 30 or 40
            QTest.keyClick(turn.panel, Qt.Key.Key_Return)
        QApplication.processEvents()

    return press


def _confirming(turn: Turn) -> Callable[[int], None]:
    def confirm(_number: int) -> None:
        QTest.keyClick(turn.panel, Qt.Key.Key_Return)
        QApplication.processEvents()

    return confirm


if __name__ == "__main__":
    sys.exit(main())
