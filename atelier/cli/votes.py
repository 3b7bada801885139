"""The commands about closed votes: counting them anew, and their ballots as they were cast."""

from argparse import Namespace

from atelier.cli.doorway import Usage
from atelier.cli.sessions import session_of
from atelier.cli.terminal import Terminal
from atelier.session import OpenWorkshop
from atelier.session.ballots_csv import export_ballots
from atelier.session.recounts import Recount, closed_rounds, recounts
from atelier.words import Words
from atelier.workshop.entities import Round, Step


def recount(asked: Namespace, terminal: Terminal) -> int:
    """Print each closed vote as SQL counts it, and whether that is what was shown: 1 where it is not."""
    words = terminal.words
    with session_of(asked, write=False) as session:
        workshop = session.workshop(session.find(asked.workshop).id)
        found = list(recounts(workshop))
    if not found:
        terminal.out(words.say("No vote of this workshop is closed."))
    for number, each in enumerate(found, start=1):
        terminal.out(f"{number}. {_title(workshop, each.round)}")
        for line in _lines(each, words):
            terminal.out(line)
    return 0 if all(each.agrees for each in found) else 1


def ballots(asked: Namespace, terminal: Terminal) -> int:
    """Write the ballots of a closed vote as CSV."""
    words = terminal.words
    with session_of(asked, write=False) as session:
        workshop = session.workshop(session.find(asked.workshop).id)
        closed = closed_rounds(workshop)
        number = asked.vote or 1
        if not 1 <= number <= len(closed) or (asked.vote is None and len(closed) > 1):
            raise Usage(_which(workshop, closed, words))
        spoken = Words(asked.language or workshop.tables.workshop.language)
        export_ballots(workshop, closed[number - 1].id, asked.output, spoken)
    return 0


def _title(workshop: OpenWorkshop, round: Round) -> str:
    return round.title or workshop.tables.get(Step, round.step).title


def _which(workshop: OpenWorkshop, closed: list[Round], words: Words) -> str:
    if not closed:
        return words.say("No vote of this workshop is closed.")
    known = ", ".join(f"{number} ({_title(workshop, each)})" for number, each in enumerate(closed, start=1))
    return words.say("Say which vote with --vote: {known}.", known=known)


def _lines(found: Recount, words: Words) -> list[str]:
    """Rank, number, dots and words of each orientation, then the verdict."""
    lines = [
        f"{rank:>5}  {score:>6}  {number:>3}  {found.orientations[number].title}"
        for number, score, rank in found.again.scores
        if number in found.orientations
    ]
    placed = sum(score for _, score, _ in found.again.scores)
    lines.append(
        words.say_n(
            "{n} voter, {placed} dots or points.",
            "{n} voters, {placed} dots or points.",
            found.again.voters,
            placed=placed,
        )
    )
    lines.append(
        words.say("The recount agrees with what was counted at the close.")
        if found.agrees
        else words.say("The recount differs from what was counted at the close.")
    )
    return lines
