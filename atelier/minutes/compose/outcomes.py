"""What was settled: decisions, who does what, and the next workshop."""

from atelier.minutes.compose import remarks
from atelier.minutes.compose.printed import Printed, bullets, origin, paragraph, paragraphs
from atelier.minutes.compose.privacy import owner
from atelier.minutes.compose.results import result_of
from atelier.minutes.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Fact,
    Facts,
    Heading,
    Role,
    Row,
    Span,
    Table,
    plain,
)
from atelier.words import N_, Words
from atelier.workshop.entities import (
    Action,
    Decision,
    DecisionMode,
    NextWorkshop,
    Orientation,
    Round,
    Step,
    StepKind,
)

HOW = {
    DecisionMode.UNSAID: "",
    DecisionMode.VOTE: N_("Settled by vote"),
    DecisionMode.CONSENSUS: N_("Settled by consensus"),
    DecisionMode.ORGANISER: N_("Settled by the organiser"),
}
"""How a decision was taken, as it is said on the line under it."""


def decisions(printed: Printed, words: Words) -> list[Block]:
    """All decisions in the order of their steps, numbered, each with how it was taken."""
    found = [d for step in printed.steps for d in printed.tables.children(Decision, step.id)]
    if not found:
        return []
    items = tuple(
        Bullet(
            spans=(*plain(decision.text), *_how(decision, words)),
            source=origin(decision),
        )
        for decision in found
    )
    source = origin(printed.workshop)
    heading = words.say_n("Decision", "Decisions", len(found))
    return [
        Heading(level=1, text=heading, source=source),
        Bullets(items=items, numbered=True, source=source),
    ]


def _how(decision: Decision, words: Words) -> tuple[Span, ...]:
    how = HOW[decision.mode]
    return (Span("\n"), Span(words.say(how), italic=True)) if how else ()


def actions(printed: Printed, words: Words) -> list[Block]:
    """The table of all actions, under the title of the step where they were agreed."""
    found = [a for step in printed.steps for a in printed.tables.children(Action, step.id)]
    steps = [step for step in printed.steps if step.kind is StepKind.ACTIONS]
    said: list[Block] = [
        block
        for step in steps
        for block in (
            *remarks.syntheses(printed.tables, step),
            *remarks.comments(printed.tables, step, words),
        )
    ]
    if not found and not said:
        return []
    one = steps[0] if len(steps) == 1 else None
    blocks: list[Block] = [
        Heading(
            level=1,
            text=one.title if one else words.say_n("Action", "Actions", len(found)),
            source=origin(one or printed.workshop),
        )
    ]
    blocks += [block for step in steps for block in _asked(step)]
    return [*blocks, *([_table(printed, found, words)] if found else []), *said]


def _asked(step: Step) -> list[Block]:
    return [*paragraphs(step.opening, step), *paragraph(step.question, step, Role.QUESTION)]


def _table(printed: Printed, found: list[Action], words: Words) -> Table:
    """One row an action; a column that no action fills is left out, except who and when, which are missed.

    Where names are left out, nobody is missed either.
    """
    columns = (
        Column(title=words.say("Action"), weight=3.2),
        Column(title=words.say("For which orientation"), weight=2.6),
        Column(title=words.say("Who"), weight=1.8),
        Column(title=words.say("With whom"), weight=1.8),
        Column(title=words.say("By when"), weight=2),
        Column(title=words.say("Skills"), weight=2.2),
    )
    rows = [_cells(printed, action, words) for action in found]
    always = (0, 2, 4) if printed.choice.names else (0, 4)
    kept = [n for n in range(len(columns)) if n in always or any(row[n] for row in rows)]
    return Table(
        columns=tuple(columns[n] for n in kept),
        rows=tuple(
            Row(cells=tuple(row[n] for n in kept), source=origin(action))
            for row, action in zip(rows, found, strict=True)
        ),
        source=origin(printed.workshop),
    )


def _cells(printed: Printed, action: Action, words: Words) -> tuple[str, ...]:
    orientation = printed.tables.find(Orientation, action.orientation)
    return (
        action.what,
        orientation.title if orientation else "",
        owner(action.who, printed, words),
        owner(action.with_whom, printed, words),
        words.date_short(action.due) if action.due else "",
        action.skills,
    )


def next_workshop(printed: Printed, words: Words) -> list[Block]:
    """When and where the next one is, what it aims at, and the orientations that go on to it."""
    following = printed.following
    if following is None:
        return []
    source = origin(following)
    facts = (
        (words.say("Date"), words.date_long(following.date) if following.date else ""),
        (words.say("Time"), words.time(following.starts) if following.starts else ""),
        (words.say("Place"), following.place),
    )
    lines = tuple(Fact(label=label, value=value, source=source) for label, value in facts if value)
    blocks: list[Block] = [Facts(lines=lines, source=source)] if lines else []
    if aims := bullets(following.aims, following):
        count = len(aims[0].items)
        blocks += paragraph(words.say_n("Its aim:", "Its aims:", count), following)
        blocks += aims
    if not blocks and not following.orientations:
        return []
    if carried := _carried(printed, following):
        blocks += paragraph(
            words.say_n("Orientation to take further:", "Orientations to take further:", len(carried)),
            following,
        )
        items = tuple(Bullet(spans=plain(each.title), source=origin(each)) for each in carried)
        blocks.append(Bullets(items=items, source=source))
    return [Heading(level=1, text=words.say("Next workshop"), source=source), *blocks]


def _carried(printed: Printed, following: NextWorkshop) -> list[Orientation]:
    """Those that were named for it; where none were, those that the votes retained."""
    tables = printed.tables
    if following.orientations:
        named = (tables.find(Orientation, id) for id in following.orientations)
        return [orientation for orientation in named if orientation is not None]
    results = (result_of(printed, r) for step in printed.steps for r in tables.children(Round, step.id))
    return [orientation for result in results if result is not None for orientation in result.carried]
