"""Other documents from the same workshop: what was decided, what happened in plain words, a poster."""

from collections.abc import Iterable

from atelier.minutes.compose.choice import Preset
from atelier.minutes.compose.closing import answered
from atelier.minutes.compose.forward import forward, in_all
from atelier.minutes.compose.head import SEPARATOR, head
from atelier.minutes.compose.outcomes import actions, decisions, next_workshop
from atelier.minutes.compose.parts import HEAD, Part, in_order, named_part
from atelier.minutes.compose.parts import parts as whole
from atelier.minutes.compose.places import places, zone_heading
from atelier.minutes.compose.printed import Printed, bullets, origin, paragraph
from atelier.minutes.compose.privacy import owner
from atelier.minutes.compose.results import Result, result_of
from atelier.minutes.compose.rounds import arithmetic, ranking
from atelier.minutes.compose.sentences import choice, cut
from atelier.minutes.document import Block, Bullet, Bullets, Heading, PageBreak, Paragraph, Role, Span, plain
from atelier.words import N_, Words
from atelier.workshop.entities import Action, Decision, Entity, Round, Step, StepKind, Zone
from atelier.workshop.walls import titles


def parts_of(printed: Printed, words: Words) -> list[Part]:
    """The parts of the document that the choice asks for, those that are left out among them."""
    match printed.choice.preset:
        case Preset.WHOLE:
            return whole(printed, words)
        case Preset.DECISIONS:
            return _settled(printed, words)
        case Preset.EASY:
            return _easy(printed, words)
        case Preset.POSTER:
            return _poster(printed, words)


def title_of(printed: Printed, words: Words, whole_title: str) -> str:
    """How the document is called."""
    match printed.choice.preset:
        case Preset.WHOLE:
            return whole_title
        case Preset.DECISIONS:
            return words.say("Record of decisions")
        case Preset.EASY:
            return words.say("What we did together")
        case Preset.POSTER:
            if not any(printed.tables.all(Round)) and answered(printed, words):
                return words.say("What we thought of it")
            votes = max(len(_votes(_counted(printed))), 1)
            return words.say_n("Result of the vote", "Results of the votes", votes)


def _settled(printed: Printed, words: Words) -> list[Part]:
    found = [
        Part(HEAD, words.say("Heading"), tuple(head(printed, words))),
        named_part("retained", N_("Retained orientations"), _retained, printed, words),
        named_part("decisions", N_("Decisions"), decisions, printed, words),
        named_part("actions", N_("Actions"), actions, printed, words),
        named_part("next", N_("Next workshop"), next_workshop, printed, words),
    ]
    return in_order([part for part in found if part.blocks], printed.choice.order)


def _counted(printed: Printed) -> list[Result]:
    rounds = (round for step in printed.steps for round in printed.tables.children(Round, step.id))
    return [result for round in rounds if (result := result_of(printed, round)) is not None]


def _results(printed: Printed) -> list[Result]:
    return [result for result in _counted(printed) if result.retained]


def _votes(found: Iterable[Result]) -> list[list[Result]]:
    """The results of each vote; the last of them is the one that counts, with what it settled before."""
    votes: dict[str, list[Result]] = {}
    for result in found:
        votes.setdefault(result.round.step, []).append(result)
    return list(votes.values())


def _retained(printed: Printed, words: Words) -> list[Block]:
    blocks: list[Block] = []
    kept_of = [(closed[-1], forward(closed)) for closed in _votes(_results(printed))]
    for result, orientations in kept_of:
        kept = bullets((orientation.title for orientation in orientations), result.round)
        blocks += [*_asked(result), *(Bullets(items=b.items, numbered=True, source=b.source) for b in kept)]
    if not blocks:
        return []
    heading = words.say_n(
        "Retained orientation", "Retained orientations", sum(len(kept) for _, kept in kept_of)
    )
    return [Heading(level=1, text=heading, source=origin(printed.workshop)), *blocks]


def _asked(result: Result) -> list[Block]:
    return [*paragraph(result.round.question, result.round, Role.QUESTION)]


def _easy(printed: Printed, words: Words) -> list[Part]:
    """Few words, one idea a line. It bears no label: only people who need it can say that it is easy."""
    found = [
        Part(HEAD, words.say("Heading"), tuple(_when(printed, words))),
        named_part("spoken", N_("What we spoke of"), _spoken, printed, words),
        named_part("chosen", N_("What we chose"), _chosen, printed, words),
        named_part("coming", N_("What comes next"), _coming, printed, words),
        named_part("thought", N_("What we thought of it"), _thought, printed, words),
    ]
    return in_order([part for part in found if part.blocks], printed.choice.order)


def _when(printed: Printed, words: Words) -> Iterable[Block]:
    workshop = printed.workshop
    day = words.date_long(workshop.date) if workshop.date else ""
    line = SEPARATOR.join(part for part in (day, workshop.place) if part)
    return paragraph(line, workshop, Role.LEAD)


def _spoken(printed: Printed, words: Words) -> list[Block]:
    """The theme, then the titles of each wall; the notes themselves are in the whole minutes."""
    blocks: list[Block] = [*paragraph(printed.workshop.theme, printed.workshop)]
    for step in printed.steps:
        if step.kind is StepKind.WALL:
            said = _titles(printed, step, words)
            blocks += [Heading(level=2, text=step.title, source=origin(step)), *said] if said else []
    return _headed(N_("What we spoke of"), blocks, printed, words)


def _titles(printed: Printed, step: Step, words: Words) -> list[Block]:
    """The titles of each zone, under its name: what is refused must not read as what is wished for."""
    blocks: list[Block] = []
    for place in places(printed.tables, step):
        for zone in place.each(Zone):
            found = [title for title in titles(printed.tables, zone) if title.title.strip()]
            heading = zone_heading(place.name(words), zone, words)
            if found and heading:
                blocks.append(Heading(level=3, text=heading, source=origin(zone)))
            blocks += _lines((title.title, title) for title in found)
    return blocks


def _chosen(printed: Printed, words: Words) -> list[Block]:
    kept = [(each.title, each) for result in _results(printed) for each in result.carried]
    settled = [
        (decision.text, decision)
        for step in printed.steps
        for decision in printed.tables.children(Decision, step.id)
    ]
    return _headed(N_("What we chose"), _lines([*kept, *settled]), printed, words)


def _coming(printed: Printed, words: Words) -> list[Block]:
    found = [a for step in printed.steps for a in printed.tables.children(Action, step.id) if not a.done]
    blocks = _lines((_task(action, printed, words), action) for action in found)
    following = printed.following
    if following is not None and following.date is not None:
        said = words.say("We meet again on {date}.", date=words.date_long(following.date))
        blocks += paragraph(said, following)
        blocks += paragraph(following.place, following)
    return _headed(N_("What comes next"), blocks, printed, words)


def _thought(printed: Printed, words: Words) -> list[Block]:
    """Faces with their counts, then the words at the end; the step is named where there are several."""
    found = answered(printed, words)
    blocks: list[Block] = []
    for step, said in found:
        if len(found) > 1:
            blocks.append(Heading(level=2, text=step.title, source=origin(step)))
        blocks += said
    return _headed(N_("What we thought of it"), blocks, printed, words)


def _task(action: Action, printed: Printed, words: Words) -> str:
    who = owner(action.who, printed, words)
    return words.say("{who}: {what}", who=who, what=action.what) if who else action.what


def _poster(printed: Printed, words: Words) -> list[Part]:
    """What is hung on the wall: an earlier round is left out, a tie at the cut is not."""
    found = [
        Part(HEAD, words.say("Heading"), tuple(_when(printed, words))),
        named_part("results", N_("Results"), _hung, printed, words),
    ]
    return in_order([part for part in found if part.blocks], printed.choice.order)


def _hung(printed: Printed, words: Words) -> list[Block]:
    """A sheet for each vote, then one for each evaluation."""
    evaluations = answered(printed, words)
    blocks = _ranked(printed, words) if any(printed.tables.all(Round)) or not evaluations else []
    for step, said in evaluations:
        blocks += [PageBreak(source=origin(step))] if blocks else []
        blocks.append(Heading(level=1, text=step.title, source=origin(step)))
        blocks += [_run_on(block) if isinstance(block, Bullets) else block for block in said]
    return blocks


_LISTED = 12
"""Words on a poster that stand below each other: more of them would make all letters of it small."""


def _run_on(said: Bullets) -> Block:
    """Words one after the other where there are many."""
    if len(said.items) <= _LISTED:
        return said
    parts = [(Span(" ·\u00a0"), *item.spans) for item in said.items]
    return Paragraph(spans=tuple(span for part in parts for span in part)[1:], source=said.source)


def _ranked(printed: Printed, words: Words) -> list[Block]:
    """A sheet for each vote, under the name of its step where there are several."""
    votes = _votes(_counted(printed))
    if not votes:
        said = words.say("No vote is closed yet: its result will stand here.")
        return [*paragraph(said, printed.workshop, Role.NOTICE)]
    blocks: list[Block] = []
    for place, closed in enumerate(votes):
        result = closed[-1]
        blocks += [PageBreak(source=origin(result.round))] if place else []
        if len(votes) > 1:
            step = printed.tables.get(Step, result.round.step)
            blocks.append(Heading(level=1, text=step.title, source=origin(step)))
        blocks += [*_asked(result), ranking(result, words), *arithmetic(result, words)]
        for sentence in (cut(result, words), choice(result, words), in_all(closed, words)):
            blocks += paragraph(sentence, result.round)
    return blocks


def _lines(said: Iterable[tuple[str, Entity]]) -> list[Block]:
    """One idea a line, each with what it came from."""
    items = tuple(Bullet(spans=plain(text), source=origin(entity)) for text, entity in said)
    return [Bullets(items=items)] if items else []


def _headed(title: str, blocks: Iterable[Block], printed: Printed, words: Words) -> list[Block]:
    found = list(blocks)
    heading = Heading(level=1, text=words.say(title), source=origin(printed.workshop))
    return [heading, *found] if found else []
