"""The rounds of a step: what was asked, by which rule, with which result; of an open one, that it is open."""

from collections.abc import Sequence

from atelier.minutes.compose import sentences
from atelier.minutes.compose.forward import in_all, settled_later
from atelier.minutes.compose.holding import held
from atelier.minutes.compose.printed import Printed, origin, paragraph, paragraphs
from atelier.minutes.compose.results import Result, result_of
from atelier.minutes.compose.stakes import axes
from atelier.minutes.document import (
    Block,
    Bullet,
    Bullets,
    Heading,
    Paragraph,
    RankedRow,
    Ranking,
    Role,
    plain,
)
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.entities import Round, Step


def rounds(printed: Printed, step: Step, words: Words) -> list[Block]:
    """The rounds of a step that were opened, in order."""
    opened = [
        round
        for round in printed.tables.children(Round, step.id)
        if acts.state(printed.tables, round.id) is not RoundState.DRAFT
    ]
    closed = [result for round in opened if (result := result_of(printed, round)) is not None]
    blocks: list[Block] = []
    for place, round in enumerate(opened, start=1):
        title = round.title or (words.say("Round {number}", number=place) if len(opened) > 1 else "")
        if title and title != step.title:
            blocks.append(Heading(level=2, text=title, source=origin(round)))
        blocks += _round(printed, round, closed, words)
    return blocks


def _round(printed: Printed, round: Round, closed: Sequence[Result], words: Words) -> list[Block]:
    blocks: list[Block] = [*paragraph(round.question, round, Role.QUESTION), *axes(printed.workshop, words)]
    place = next((at for at, each in enumerate(closed) if each.round.id == round.id), None)
    if place is None:
        return [*blocks, *_open(printed, round, words)]
    result = closed[place]
    blocks += arithmetic(result, words)
    blocks.append(ranking(result, words))
    blocks += paragraph(" ".join(sentences.ties(result, words)), round)
    settled = settled_later(result, closed, words)
    blocks += paragraph(" ".join(filter(None, (sentences.cut(result, words), settled))), round, Role.NOTICE)
    for sentence in (sentences.choice(result, words), in_all(closed[: place + 1], words)):
        blocks += paragraph(sentence, round)
    return [*blocks, *paragraph(_taken_further(printed, result, words), round)]


def _open(printed: Printed, round: Round, words: Words) -> list[Block]:
    """The rule and the numbered orientations, which everybody sees, and nothing of what was cast."""
    said = " ".join([*sentences.rule(acts.rules_of(round), words), *held(round, words, ballots=False)])
    notice = words.say("The vote is open: its result will stand here once it is closed.")
    items = tuple(
        Bullet(spans=plain(orientation.title), source=origin(orientation))
        for orientation in acts.by_number(printed.tables, round.id).values()
    )
    return [
        *paragraph(notice, round, Role.NOTICE),
        *paragraph(said, round),
        Bullets(items=items, numbered=True, source=origin(round)),
    ]


def arithmetic(result: Result, words: Words) -> list[Paragraph]:
    """The sentence on a vote: the secretary's, or else the one that is proposed to her."""
    own = paragraphs(result.round.sentence, result.round)
    return own or paragraph(sentences.proposed(result, words), result.round)


def ranking(result: Result, words: Words) -> Ranking:
    """The complete ranking, best first."""
    rows = tuple(
        RankedRow(
            rank=line.rank,
            label=result.title(line.number),
            score=line.score,
            retained=line.number in result.retained,
            tied=line.tied and line.score > 0,
            source=origin(result.orientations[line.number]),
        )
        for line in result.ranking
    )
    return Ranking(
        rank_title=words.say("Rank"),
        label_title=words.say("Orientation"),
        score_title=words.say("Points") if result.rules.ordered else words.say("Dots"),
        retained_word=words.say("retained"),
        tied_word=words.say("tied"),
        rows=rows,
        source=origin(result.round),
    )


def _taken_further(printed: Printed, result: Result, words: Words) -> str:
    """What becomes of the retained orientations, where a next workshop is meant to take them up."""
    following = printed.following
    kept = {orientation.id for orientation in result.carried}
    if following is None or not kept or (following.orientations and kept - set(following.orientations)):
        return ""
    if following.date is None:
        return words.say_n(
            "The retained orientation will be taken further at the next workshop.",
            "The {n} retained orientations will be taken further at the next workshop.",
            len(kept),
        )
    return words.say_n(
        "The retained orientation will be taken further at the next workshop, on {date}.",
        "The {n} retained orientations will be taken further at the next workshop, on {date}.",
        len(kept),
        date=words.date_long(following.date),
    )
