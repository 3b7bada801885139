"""What stands on the ballot of a round: the question, the rules, the numbered orientations."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from PySide6.QtGui import QPixmap

from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.entities import Round, Way
from atelier.workshop.refusals import Refused
from atelier.workshop.vote.rules import Rules


@dataclass(frozen=True, slots=True)
class Paper:
    """An unfilled ballot."""

    rules: Rules
    titles: dict[int, str]
    question: str = ""
    """The facilitator's own; empty: the usual one."""
    drawings: Mapping[int, QPixmap] = field(default_factory=dict)
    stays: bool = False
    """The dots of a voter stay in view of the next one."""


def paper_of(workshop: OpenWorkshop, round: str) -> Paper:
    """The ballot of an opened round, as it was frozen."""
    found = workshop.tables.get(Round, round)
    by_number = acts.by_number(workshop.tables, round)
    titles = {number: o.title for number, o in by_number.items()}
    drawings = {number: _drawing(workshop, o.drawing) for number, o in by_number.items() if o.drawing}
    there = {number: drawing for number, drawing in drawings.items() if not drawing.isNull()}
    return Paper(acts.rules_of(found), titles, found.question, there, stays=_stays(found))


def standing_dots(workshop: OpenWorkshop, round: str) -> Counter[int]:
    """The dots that lie in view of the room in an open round on the shared screen; none in any other."""
    dots: Counter[int] = Counter()
    found = workshop.tables.get(Round, round)
    if _stays(found):
        for ballot in workshop.polls.open_ballots(round):
            dots.update({number: 1 if found.weights else worth for number, worth in ballot.marks})
    return dots


def _stays(round: Round) -> bool:
    return not round.secret and not round.covered and round.way is Way.SCREEN


def _drawing(workshop: OpenWorkshop, name: str) -> QPixmap:
    """A drawing that is not there is left out: the words are."""
    made = QPixmap()
    with suppress(Refused):
        made.loadFromData(workshop.picture(name))
    return made


def question_of(paper: Paper, words: Words) -> str:
    """What the voter is asked."""
    if paper.question:
        return paper.question
    return words.say_n("What is your priority?", "What are your {n} priorities?", paper.rules.dots)


def turnout_said(workshop: OpenWorkshop, round: str, words: Words) -> str:
    """How many have voted, in words: the only figure before the close."""
    voted = workshop.polls.turnout(round)
    entitled = workshop.tables.get(Round, round).entitled or 0
    return words.say_n(
        "{n} person out of {entitled} has voted.",
        "{n} people out of {entitled} have voted.",
        voted,
        entitled=entitled,
    )
