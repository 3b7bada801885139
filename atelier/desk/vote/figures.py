"""What is told of a closed round beside its ranking: how safe the cut is, who is in it. No Qt here."""

from atelier.minutes.compose.results import Result
from atelier.words import Words
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.vote import Distance, Totals, coverage, distance


def figures(result: Result, record: RoundRecord, words: Words) -> list[str]:
    """How safe the retained list is, and how many find themselves in it; nothing where nobody voted."""
    if not result.count.voters:
        return []
    walls = [Totals(batch.voters, dict(batch.totals)) for batch in record.batches]
    found = distance(record.ballots, walls, result.rules, result.orientations.keys())
    said = [distance_said(found, words, points=result.rules.ordered)]
    covered = coverage(record.ballots, result.retained)
    if covered.known:
        said.append(
            words.say_n(
                "{n} voter of {known} has a mark on what is retained.",
                "{n} voters of {known} have a mark on what is retained.",
                covered.covered,
                known=covered.known,
            )
        )
    if result.count.voters_in_totals:
        said.append(
            words.say_n(
                "{n} voter was counted on the wall: that ballot is not known.",
                "{n} voters were counted on the wall: their ballots are not known.",
                result.count.voters_in_totals,
            )
        )
    return said


def distance_said(found: Distance, words: Words, *, points: bool) -> str:
    """How close the cut is; ordered points move as marks, equal ones as dots."""
    if found.dots is None:
        return words.say("No mark moved would change what is retained.")
    if found.dots == 0:
        return words.say("There is a tie at the cut: the vote alone does not say what is retained.")
    if found.at_least:
        return words.say_n(
            "At least {n} dot would have to move before what is retained is uncertain.",
            "At least {n} dots would have to move before what is retained is uncertain.",
            found.dots,
        )
    if points:
        return words.say_n(
            "{n} mark moved would make what is retained uncertain.",
            "{n} marks moved would make what is retained uncertain.",
            found.dots,
        )
    return words.say_n(
        "{n} dot moved would make what is retained uncertain.",
        "{n} dots moved would make what is retained uncertain.",
        found.dots,
    )
