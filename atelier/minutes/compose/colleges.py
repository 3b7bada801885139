"""How many find themselves in what was retained, and how each college voted, for those who ask for it."""

from atelier.minutes.compose.printed import Printed, origin, paragraph
from atelier.minutes.compose.results import Result, college_results, result_of
from atelier.minutes.document import Block, Column, Heading, Row, Table
from atelier.words import Words
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Round
from atelier.workshop.vote import coverage
from atelier.workshop.vote.colleges import CollegeResult, colleges_in


def vote_details(printed: Printed, words: Words) -> list[Block]:
    """Coverage and colleges of each closed round; nothing of a round whose ballots are not known."""
    blocks: list[Block] = []
    for step in printed.steps:
        for round in printed.tables.children(Round, step.id):
            result, record = result_of(printed, round), printed.records.get(round.id)
            if result is not None and record is not None:
                said = [*_covered(result, record, words), *_colleges(printed, result, record, words)]
                title = round.title or step.title
                blocks += [Heading(level=2, text=title, source=origin(round)), *said] if said else []
    if not blocks:
        return []
    return [Heading(level=1, text=words.say("The vote in detail"), source=origin(printed.workshop)), *blocks]


def _covered(result: Result, record: RoundRecord, words: Words) -> list[Block]:
    found = coverage(record.ballots, result.retained)
    if not found.known:
        return []
    said = words.say_n(
        "{covered} of the {n} voter whose ballot is known has a mark on what is retained.",
        "{covered} of the {n} voters whose ballots are known have a mark on what is retained.",
        found.known,
        covered=found.covered,
    )
    return [*paragraph(said, result.round)]


def _colleges(printed: Printed, result: Result, record: RoundRecord, words: Words) -> list[Block]:
    groups = college_results(printed.tables, result, record)
    if not groups:
        return []
    source = origin(result.round)
    heads = [Column(title=words.say("Orientation"), weight=4.0)]
    heads += [Column(title=_named(group, words), weight=1.6, numeric=True) for group in groups]
    rows = [
        Row(
            cells=(result.title(line.number), *(str(group.scores[line.number]) for group in groups)),
            source=origin(result.orientations[line.number]),
        )
        for line in result.ranking
    ]
    rows.append(Row(cells=(words.say("Voters"), *(str(group.voters) for group in groups)), source=source))
    return [Table(columns=tuple(heads), rows=tuple(rows), source=source)]


def _named(group: CollegeResult, words: Words) -> str:
    return words.listed([name or words.say("no college") for name in colleges_in(group.group)])
