"""The steps in running order: each says what was asked, then what was answered; a silent one is absent."""

import re
from dataclasses import replace

from atelier.minutes.compose import remarks
from atelier.minutes.compose.closing import evaluation
from atelier.minutes.compose.filled import filled
from atelier.minutes.compose.grids import grid
from atelier.minutes.compose.places import Place, answers, places
from atelier.minutes.compose.printed import Printed, origin, paragraph, paragraphs
from atelier.minutes.compose.rounds import rounds
from atelier.minutes.document import Block, Fact, Facts, Heading, Paragraph, Role, Span
from atelier.minutes.stopping import go_on
from atelier.words import Words
from atelier.workshop.entities import Scenario, Step, StepKind, Timing
from atelier.workshop.held import held
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


def step_parts(printed: Printed, words: Words, *, closing: bool) -> list[tuple[Step, list[Block]]]:
    """The steps with what each prints; those of actions, which are gathered after the votes, are left out.

    `closing`: the talk at the end instead, which is said after what was settled.
    """
    end = _end(printed)
    chosen = printed.steps[end:] if closing else printed.steps[:end]
    return [(step, _step(printed, step, words)) for step in chosen if step.kind is not StepKind.ACTIONS]


_ENDING = {StepKind.TALK, StepKind.EVALUATION}
"""What a workshop closes with, after what was settled."""

_SILENT = (StepKind.VOTE, StepKind.POSITIONING, StepKind.TABLE, StepKind.EVALUATION)
"""Kinds that were prepared and never held where nothing was answered."""

_BREAK = re.compile(
    r"(?:(?:petite |courte )?pause|repas|(?:petit[ -])?dejeuner|diner|gouter|collation|"
    r"(?:(?:short|tea|coffee|lunch) )?break|lunch|dinner|breakfast|meal|refreshments)(?![\w-])"
    r"|(?:cafe|the|coffee|tea)$"
)


def _end(printed: Printed) -> int:
    """Where the closing begins: after the last step of actions, else at the talk or evaluation at the end."""
    kinds = [step.kind for step in printed.steps]
    if StepKind.ACTIONS not in kinds:
        return len(kinds) - 1 if {*kinds[-1:]} & _ENDING else len(kinds)
    last = len(kinds) - kinds[::-1].index(StepKind.ACTIONS)
    return last if {*kinds[last:]} <= _ENDING else len(kinds)


def _step(printed: Printed, step: Step, words: Words) -> list[Block]:
    go_on()
    tables = printed.tables
    said = [*_asked(printed, step, words), *_answered(printed, step, words), *rounds(printed, step, words)]
    said += _of_kind(printed, step, words)
    said += remarks.comments(tables, step, words)
    introduction: list[Block] = [
        *paragraphs(step.opening, step),
        *paragraph(step.question, step, Role.QUESTION),
    ]
    if not said and (step.kind in _SILENT or _is_break(step) or _left_out(tables, step)):
        return []
    if not said and not introduction:
        return []
    return [Heading(level=1, text=step.title, source=origin(step)), *introduction, *said]


def _is_break(step: Step) -> bool:
    """Whether nothing is told of a step because people rest or eat in it: its name says so."""
    return step.kind is StepKind.TALK and _BREAK.match(fold(step.title)) is not None


def _left_out(tables: Tables, step: Step) -> bool:
    """Whether a step was not led, as far as is known: others have a time or something of theirs, it has not.

    Where no time was recorded at all, a talk of which nothing is kept may well have been held.
    """
    return any(True for _ in tables.all(Timing)) and not held(tables, step.id)


def _of_kind(printed: Printed, step: Step, words: Words) -> list[Block]:
    """What only some kinds of step answer with."""
    match step.kind:
        case StepKind.POSITIONING:
            return grid(printed, step, words)
        case StepKind.TABLE:
            return filled(printed, step, words)
        case StepKind.EVALUATION:
            return evaluation(printed, step, words)
        case StepKind.TALK | StepKind.WALL | StepKind.VOTE | StepKind.ACTIONS:
            return []


def _asked(printed: Printed, step: Step, words: Words) -> list[Block]:
    """The scenarios in full, that of all first, then group after group."""
    return [
        block
        for place in places(printed.tables, step)
        for scenario in place.each(Scenario)
        for block in _scenario(place, scenario, words)
    ]


def _scenario(place: Place, scenario: Scenario, words: Words) -> list[Block]:
    source = origin(scenario)
    heading = _scenario_heading(place, scenario, words)
    facts = (
        (words.say("Year"), "" if scenario.year is None else str(scenario.year)),
        (words.say("Role"), scenario.role),
    )
    card = tuple(Fact(label=label, value=value, source=source) for label, value in facts if value)
    body: list[Block] = [Facts(lines=card, source=source)] if card else []
    body += _situation(place, scenario)
    body += paragraph(scenario.question, scenario, Role.QUESTION)
    body += paragraph(scenario.instruction, scenario)
    if not body and not scenario.title:
        return []
    return [Heading(level=2, text=heading, source=source), *body]


def _situation(place: Place, scenario: Scenario) -> list[Paragraph]:
    """The situation; a title that the heading does not say begins its first paragraph, not to be torn off."""
    told = paragraphs(scenario.situation, scenario, Role.SCENARIO)
    group = place.group.title if place.group else ""
    if not group or fold(scenario.title) in ("", fold(group)):
        return told
    title = Span(scenario.title, bold=True)
    if not told:
        return [Paragraph(spans=(title,), role=Role.SCENARIO, source=origin(scenario))]
    return [replace(told[0], spans=(title, Span("\n"), *told[0].spans)), *told[1:]]


def _scenario_heading(place: Place, scenario: Scenario, words: Words) -> str:
    if place.group is None:
        return scenario.title or words.say("Scenario")
    title = place.group.title or scenario.title
    number = place.group.number
    if not title:
        return words.say("Group {number}", number=number)
    return words.say("Group {number}: {title}", number=number, title=title)


def _answered(printed: Printed, step: Step, words: Words) -> list[Block]:
    """The answers under their heading, and after them what sums up the whole step."""
    found = [block for place in places(printed.tables, step) for block in answers(place, words)]
    whole = remarks.syntheses(printed.tables, step)
    if not found:
        return [*whole]
    heading = step.answers_heading or words.say("Answers given")
    blocks: list[Block] = [Heading(level=2, text=heading, source=origin(step)), *found]
    if whole and step.by_group:
        # Without a heading it would read as the last group's.
        label = words.say_n("Synthesis", "Syntheses", len(whole))
        blocks.append(Heading(level=2, text=label, source=origin(step)))
    return [*blocks, *whole]
