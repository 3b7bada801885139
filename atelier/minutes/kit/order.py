"""The running order on paper: hours, steps, what is asked in each, what must lie ready."""

from atelier.minutes.compose.printed import Printed, origin, paragraph
from atelier.minutes.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Role,
    Row,
    Table,
    plain,
)
from atelier.minutes.kit.headed import group_said, head_of, unparted, when_and_where
from atelier.minutes.kit.people import called
from atelier.minutes.kit.votes import asked_of
from atelier.minutes.kit.wanted import Wanted, people_of
from atelier.words import N_, Words
from atelier.workshop import rich
from atelier.workshop.entities import Group, Participant, Round, Step
from atelier.workshop.schedule import Planned, Schedule, schedule
from atelier.workshop.theme import own_theme
from atelier.workshop.walls import groups, groups_home


def running_order(printed: Printed, words: Words, wanted: Wanted, title: str, ready: list[str]) -> Document:
    """For whoever leads: one table, then what must lie `ready`."""
    plan = schedule(printed.tables)
    source = origin(printed.workshop)
    blocks: list[Block] = [*_facts(printed, words, wanted)]
    if plan.steps:
        blocks.append(_table(printed, words, plan))
    blocks += paragraph(_overflow(plan, words), printed.workshop, Role.NOTICE)
    blocks += _composition(printed, words) if wanted.names else []
    if ready:
        blocks.append(Heading(level=1, text=words.say("To have ready"), source=source))
        items = tuple(Bullet(spans=plain(line), source=source) for line in ready)
        blocks.append(Bullets(items=items, source=source))
    return head_of(printed, words, title, blocks=tuple(blocks))


def _facts(printed: Printed, words: Words, wanted: Wanted) -> list[Facts]:
    workshop = printed.workshop
    source = origin(workshop)
    facts = (
        (words.say("When and where"), when_and_where(workshop, words)),
        (words.say("Theme"), own_theme(workshop)),
        (words.say("Facilitation"), words.listed([unparted(name) for name in workshop.facilitators])),
        (words.say("Secretary"), unparted(workshop.secretary)),
        (words.say("Expected"), _expected(printed, words, wanted)),
    )
    lines = tuple(Fact(label=label, value=value, source=source) for label, value in facts if value)
    return [Facts(lines=lines, source=source)] if lines else []


def _expected(printed: Printed, words: Words, wanted: Wanted) -> str:
    return words.say_n("{n} person", "{n} people", people_of(printed, wanted))


def _table(printed: Printed, words: Words, plan: Schedule) -> Table:
    timed = any(each.starts is not None for each in plan.steps)
    lengths = any(each.step.minutes is not None for each in plan.steps)
    columns = [
        *([Column(title=words.say("Hour"), weight=1.1)] if timed else []),
        *([Column(title=words.say("Length"), weight=1.0)] if lengths else []),
        Column(title=words.say("Step"), weight=2.2),
        Column(title=words.say("What is asked"), weight=5.7),
    ]
    rows = tuple(
        Row(cells=_cells(printed, words, each, timed=timed, lengths=lengths), source=origin(each.step))
        for each in plan.steps
    )
    return Table(columns=tuple(columns), rows=rows, source=origin(printed.workshop))


def _cells(
    printed: Printed, words: Words, planned: Planned, *, timed: bool, lengths: bool
) -> tuple[str, ...]:
    step = planned.step
    return (
        *([words.time(planned.starts) if planned.starts else ""] if timed else []),
        *([words.duration(step.minutes) if step.minutes is not None else ""] if lengths else []),
        step.title,
        _asked(printed, words, step),
    )


def _asked(printed: Printed, words: Words, step: Step) -> str:
    """The opening, the question and the groups, a line each."""
    found = groups(printed.tables, step.id)
    named = [group_said(each, words) for each in found if each.title]
    counted = [words.say_n("{n} group", "{n} groups", len(found))] if found and not named else []
    asked = (line for round in printed.tables.children(Round, step.id) for line in asked_of(round, words))
    lines = (rich.plain(step.opening).replace("\n\n", "\n"), step.question, *asked, *named, *counted)
    return "\n".join(line for line in lines if line.strip())


def _composition(printed: Printed, words: Words) -> list[Block]:
    """Who works in which group, where groups are composed: a table for the steps that share their groups."""
    columns = (Column(title=words.say("Group"), weight=2.2), Column(title=words.say("Members"), weight=5.7))
    blocks: list[Block] = []
    for home in printed.steps:
        rows = tuple(
            Row(
                cells=(group_said(group, words), words.listed(_members(printed, words, group))),
                source=origin(group),
            )
            for group in printed.tables.children(Group, home.id)
            if group.members
        )
        if rows:
            source = origin(home)
            blocks.append(Heading(level=2, text=words.listed(_worked_in(printed, home)), source=source))
            blocks.append(Table(columns=columns, rows=rows, source=source))
    heading = Heading(level=1, text=words.say("Groups"), source=origin(printed.workshop))
    return [heading, *blocks] if blocks else []


def _worked_in(printed: Printed, home: Step) -> list[str]:
    """The steps in which the groups of a step work: their own first, then those that take them over."""
    return [step.title for step in printed.steps if groups_home(printed.tables, step.id).id == home.id]


def _members(printed: Printed, words: Words, group: Group) -> list[str]:
    """By their names, with what they do for the group."""
    roles = (
        (group.leader, N_("leads")),
        (group.scribe, N_("takes notes")),
        (group.timekeeper, N_("keeps time")),
    )
    said = []
    for id in group.members:
        person = printed.tables.find(Participant, id)
        if person is not None:
            own = words.listed([words.say(role) for holder, role in roles if holder == id])
            name = unparted(called(person))
            said.append(words.say("{name} ({roles})", name=name, roles=own) if own else name)
    return said


def _overflow(plan: Schedule, words: Words) -> str:
    if plan.over <= 0:
        return ""
    return words.say(
        "The steps go {duration} beyond the end that was announced.", duration=words.duration(plan.over)
    )
