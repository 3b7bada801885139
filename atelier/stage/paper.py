"""What stands on the ballot of a round: the question, the rules, the numbered orientations."""

from dataclasses import dataclass

from PySide6.QtGui import QPixmap

from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.entities import Round
from atelier.workshop.vote.rules import Rules


@dataclass(frozen=True, slots=True)
class Paper:
    """An unfilled ballot."""

    rules: Rules
    titles: dict[int, str]
    question: str = ""
    """The facilitator's own; empty: the usual one."""
    drawings: dict[int, QPixmap] | None = None


def paper_of(workshop: OpenWorkshop, round: str) -> Paper:
    """The ballot of an opened round, as it was frozen."""
    found = workshop.tables.get(Round, round)
    titles = {number: o.title for number, o in acts.by_number(workshop.tables, round).items()}
    return Paper(acts.rules_of(found), titles, found.question)


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
