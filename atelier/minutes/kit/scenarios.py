"""What groups are asked, as sheets for the wall, for their table and for their hands."""

from collections.abc import Iterator
from dataclasses import dataclass

from atelier.minutes.compose.printed import Printed, paragraphs
from atelier.minutes.kit.headed import foot_of, group_said, head_of
from atelier.minutes.kit.papers import Hang, Poster, Posters
from atelier.minutes.kit.wanted import Wanted, listed_of, people_of
from atelier.words import Words
from atelier.workshop.entities import Group, Presence, Scenario, Step, StepKind
from atelier.workshop.walls import groups, walls, zones


def posters(printed: Printed, words: Words, hang: Hang, title: str) -> Posters:
    """A sheet for each scenario; where a wall has none, one for its question."""
    found = tuple(poster for poster, _ in _all(printed, words))
    return Posters(head=head_of(printed, words, title), hang=hang, posters=found)


def handouts(printed: Printed, words: Words, wanted: Wanted, title: str) -> Posters:
    """The same with lines to write on, as often as is asked for, or else one for each person it is for."""
    found = tuple(
        poster
        for poster, each in _all(printed, words)
        for poster in [poster] * _copies(printed, each, wanted)
    )
    head = head_of(printed, words, title)
    return Posters(head=head, hang=Hang.HAND, posters=found, lines_title=words.say("My ideas"))


def handed_out(printed: Printed, words: Words, wanted: Wanted) -> list[tuple[str, int]]:
    """Each step that has hand-outs, by its title, and how many sheets that makes."""
    found: dict[str, tuple[str, int]] = {}
    for _, each in _all(printed, words):
        _, before = found.get(each.step.id, ("", 0))
        found[each.step.id] = (each.step.title, before + _copies(printed, each, wanted))
    return list(found.values())


def count(printed: Printed, words: Words) -> int:
    """How many different sheets there are."""
    return len(list(_all(printed, words)))


def unwritten(printed: Printed, words: Words) -> list[str]:
    """Groups that get no sheet in a step where others have a scenario: « les groupes 2 et 3 de “Utopie” »."""
    said = []
    for step in printed.steps:
        asked = {
            group.id: any(_scenarios(printed, step, group.id)) for group in groups(printed.tables, step.id)
        }
        if not any(asked.values()) or all(asked.values()):
            continue
        numbers = [
            words.number(group.number) for group in groups(printed.tables, step.id) if not asked[group.id]
        ]
        said.append(
            words.say_n(
                "group {numbers} of {step}",
                "groups {numbers} of {step}",
                len(numbers),
                numbers=words.listed(numbers),
                step=words.quoted(step.title),
            )
        )
    return said


@dataclass(frozen=True, slots=True)
class _For:
    """Whom a sheet is for: one group of a step, or everybody in it."""

    step: Step
    group: Group | None = None


def _copies(printed: Printed, sheet: _For, wanted: Wanted) -> int:
    """One for each member; groups that nobody is in yet share out those who are in none."""
    if wanted.copies is not None:
        return wanted.copies
    found = groups(printed.tables, sheet.step.id)
    inside = {group.id: len(_coming(printed, group)) for group in found if group.members}
    placed = sum(inside.values())
    people = max(people_of(printed, wanted), placed)
    if sheet.group is None:
        return people
    if sheet.group.id in inside:
        return max(inside[sheet.group.id], 1)
    return max(-(-(people - placed) // (len(found) - len(inside))), 1)


def _coming(printed: Printed, group: Group) -> list[str]:
    """Its members but those who have excused themselves: nobody writes on their sheets."""
    here = {p.id for p in listed_of(printed) if p.presence is not Presence.EXCUSED}
    return [member for member in group.members if member in here]


def _all(printed: Printed, words: Words) -> Iterator[tuple[Poster, _For]]:
    """Each sheet with those whom it is for."""
    for step in printed.steps:
        own = list(_of_groups(printed, words, step))
        common = next(_scenarios(printed, step, step.id), None)
        asked = step.kind is StepKind.WALL and (step.question or step.opening)
        if own:
            yield from own
        elif asked or common is not None:
            yield _poster(printed, words, step, None, common), _For(step)


def _of_groups(printed: Printed, words: Words, step: Step) -> Iterator[tuple[Poster, _For]]:
    for group in groups(printed.tables, step.id):
        for scenario in _scenarios(printed, step, group.id):
            yield _poster(printed, words, step, group, scenario), _For(step, group)


def _scenarios(printed: Printed, step: Step, parent: str) -> Iterator[Scenario]:
    """Those of a group or of all in this step that say something."""
    for each in printed.tables.children(Scenario, parent):
        texts = (each.title, each.role, each.situation, each.question, each.instruction)
        if each.step == step.id and any(text.strip() for text in texts):
            yield each


def _poster(
    printed: Printed, words: Words, step: Step, group: Group | None, scenario: Scenario | None
) -> Poster:
    kicker = _for_whom(printed, words, step) if group is None else group_said(group, words)
    situation = scenario.situation if scenario else step.opening
    question = (scenario.question if scenario else "") or step.question
    role = scenario.role.rstrip(". ") if scenario else ""
    return Poster(
        kicker=kicker,
        group=group.number if group else None,
        title=(scenario.title if scenario else "") or step.title,
        year=str(scenario.year) if scenario and scenario.year is not None else "",
        role=words.say("You are {role}.", role=role) if role else "",
        situation=tuple(each.spans for each in paragraphs(situation, step)),
        question=question,
        instruction=scenario.instruction if scenario else "",
        speaking=_speaking(scenario, words),
        zones=_zones(printed, words, step, group),
        foot=foot_of(printed.workshop, words),
        continued=words.say("{title} (continued)", title=kicker),
    )


def _for_whom(printed: Printed, words: Words, step: Step) -> str:
    """Above what is asked of all: where they work in groups, they are not told to work together."""
    if step.by_group or groups(printed.tables, step.id):
        return words.say("For all groups")
    return words.say("For everybody")


def _speaking(scenario: Scenario | None, words: Words) -> str:
    if scenario is None or not scenario.speaking:
        return ""
    return words.say("Speaking time: {duration}", duration=words.duration(scenario.speaking))


def _zones(printed: Printed, words: Words, step: Step, group: Group | None) -> str:
    """Where answers go, as far as zones have names."""
    named = [
        zone.title
        for wall in walls(printed.tables, step.id)
        if wall.group is None or wall.group == group
        for zone in zones(printed.tables, wall)
        if zone.title.strip()
    ]
    if not named:
        return ""
    return words.say("On the wall: {zones}", zones=words.listed([words.quoted(name) for name in named]))
