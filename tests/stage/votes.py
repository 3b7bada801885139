"""Rounds that are open before a room, and voters who press what a person would."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from atelier.gestures.votes import RoundFields, add_orientation, change_round
from atelier.session import OpenWorkshop
from atelier.stage.booth.turns import Turns
from atelier.stage.booth.voter import VoterPanel
from atelier.workshop.entities import Orientation, Round, Way
from atelier.workshop.vote import Marks
from tests.workshop.vote.reference import reference_ballots

__all__ = ["Time", "Vote", "open_vote", "put_on_screen", "reference_ballots", "vote_by_keys", "vote_by_mouse"]

WHOLE = QSize(1300, 900)
NINE = tuple(f"Orientation {number}" for number in range(1, 10))


class Time:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def open_vote(
    workshop: OpenWorkshop,
    *titles: str,
    entitled: int = 19,
    secret: bool = True,
    way: Way = Way.UNSAID,
    **fields: object,
) -> str:
    """Put orientations to the vote in the round of the workshop, nine unless said."""
    (round,) = workshop.tables.all(Round)
    rules: RoundFields = {"secret": secret, "way": way, **fields}  # type: ignore[typeddict-item]
    workshop.do(change_round, round=round.id, **rules)
    for title in titles or NINE:
        workshop.do(add_orientation, round=round.id, title=title)
    assert workshop.tables.children(Orientation, round.id)
    workshop.polls.open(round.id, entitled)
    return round.id


def put_on_screen(qtbot: QtBot, turn: Turns[Any], workshop: OpenWorkshop, size: QSize = WHOLE) -> None:
    """A booth that follows who is in hand, at a usual size."""
    workshop.listen(turn.told)
    qtbot.addWidget(turn)
    turn.resize(size)
    turn.show()
    qtbot.waitExposed(turn)


Vote = Callable[[QtBot, VoterPanel, Marks], None]


def vote_by_mouse(qtbot: QtBot, panel: VoterPanel, marks: Marks) -> None:
    for number, _ in marks:
        qtbot.mouseClick(panel.cards[number], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.foot.confirm_button, Qt.MouseButton.LeftButton)


def vote_by_keys(qtbot: QtBot, panel: VoterPanel, marks: Marks) -> None:
    qtbot.keyClicks(panel, "".join(str(number) for number, _ in marks))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
