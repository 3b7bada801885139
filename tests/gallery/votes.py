"""A vote as the desk shows it, from its titles to a tie: each arrangement goes on from the one before."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.draft import DraftRound
from atelier.desk.vote.gate import Cover
from atelier.desk.vote.names import Names
from atelier.desk.vote.opened import OpenedRound
from atelier.desk.window.window import MainWindow
from atelier.gestures.votes import add_round, change_round
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Participant, Presence, Round, Step, StepKind, Way

Arrange = Callable[[MainWindow, str], None]

BALLOTS = ("1 2 3", "1 2 4", "1 3 4", "1 2 5", "1 6 7", "1 2", "3 4 8", "1")


def _vote(window: MainWindow, sample: str) -> tuple[OpenWorkshop, str]:
    """The vote step in view, with its last round."""
    workshop = window.desk.session.workshop(sample)
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.VOTE)
    window.go(Spot(Room.RUN, sample, step.id))
    QApplication.processEvents()
    return workshop, workshop.tables.children(Round, step.id)[-1].id


def _draft(window: MainWindow, sample: str) -> None:
    """Another round, with the nine titles of the common wall."""
    workshop, last = _vote(window, sample)
    step = workshop.tables.get(Round, last).step
    workshop.do(add_round, step=step)
    view = window.findChildren(DraftRound)[-1]
    view.takes.buttons[0].click()
    view.opening.entitled.setValue(8)


def _booth(window: MainWindow, sample: str) -> None:
    workshop, round = _vote(window, sample)
    workshop.polls.open(round, 8)
    QApplication.processEvents()
    window.findChildren(OpenedRound)[-1]._choose(Way.BOOTH.value)


def _paper(window: MainWindow, sample: str) -> None:
    """Two ballots counted, one refused."""
    workshop, round = _vote(window, sample)
    workshop.polls.cast(round, ((1, 1),))
    view = window.findChildren(OpenedRound)[-1]
    view._choose(Way.PAPER.value)
    for cover in view.findChildren(Cover):
        cover.show_button.click()
    QApplication.processEvents()
    for line in ("1 4 7", "1 1 5"):
        view.ballot.line.setText(line)
        view.ballot.line.textEdited.emit(line)
        view.ballot.line.returnPressed.emit()


def _wall(window: MainWindow, sample: str) -> None:
    _vote(window, sample)
    window.findChildren(OpenedRound)[-1]._choose(Way.WALL.value)


def _closing(window: MainWindow, sample: str) -> None:
    _vote(window, sample)
    window.findChildren(OpenedRound)[-1].side.close_button.click()


def _cover(window: MainWindow, sample: str) -> None:
    """The result of a tie at the cut waits."""
    workshop, round = _vote(window, sample)
    workshop.polls.close(round)
    step = workshop.tables.get(Round, round).step
    workshop.do(add_round, step=step)
    view = window.findChildren(DraftRound)[-1]
    view.takes.buttons[0].click()
    tied = workshop.tables.children(Round, step)[-1].id
    workshop.polls.open(tied, len(BALLOTS))
    for line in BALLOTS:
        workshop.polls.cast(tied, tuple((int(number), 1) for number in line.split()))
    workshop.polls.close(tied)


def _tie(window: MainWindow, sample: str) -> None:
    _vote(window, sample)
    for cover in window.findChildren(Cover):
        cover.show_button.click()


def _reveal(window: MainWindow, sample: str) -> None:
    _vote(window, sample)
    view = window.findChildren(ClosedRound)[-1]
    view._uncover()
    for _ in range(3):
        view.reveal.go_on()


def _names(window: MainWindow, sample: str) -> None:
    """An open vote of listed people, typed from paper."""
    workshop, last = _vote(window, sample)
    step = workshop.tables.get(Round, last).step
    workshop.do(add_round, step=step, secret=False)
    window.findChildren(DraftRound)[-1].takes.buttons[0].click()
    round = workshop.tables.children(Round, step)[-1].id
    workshop.do(change_round, round=round, named=True, way=Way.PAPER)
    workshop.polls.open(round)
    people = workshop.tables.children(Participant)
    here = next(person for person in people if person.presence is Presence.PRESENT)
    workshop.polls.cast(round, ((1, 1), (2, 1)), here.id)
    QApplication.processEvents()
    for names in window.findChildren(Names):
        names.uncover()


VOTES: tuple[tuple[str, Arrange], ...] = (
    ("draft", _draft),
    ("booth", _booth),
    ("paper", _paper),
    ("wall", _wall),
    ("closing", _closing),
    ("cover", _cover),
    ("tie", _tie),
    ("reveal", _reveal),
    ("names", _names),
)
"""Pictures in this order."""
