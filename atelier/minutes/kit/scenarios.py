"""What groups are asked, as sheets for the wall, for their table and for their hands."""

from collections.abc import Iterator

from atelier.minutes.compose.printed import Printed, paragraphs
from atelier.minutes.kit.headed import foot_of, group_said, head_of
from atelier.minutes.kit.papers import Hang, Poster, Posters
from atelier.words import Words
from atelier.workshop.entities import Group, Scenario, Step, StepKind
from atelier.workshop.walls import groups, walls, zones


def posters(printed: Printed, words: Words, hang: Hang, title: str, *, copies: int = 1) -> Posters:
    """A sheet for each scenario; where a wall has none, one for its question. `copies` of each in a row."""
    found = tuple(poster for each in _all(printed, words) for poster in [each] * copies)
    lines = words.say("My ideas") if hang is Hang.HAND else ""
    head = head_of(printed, words, title)
    return Posters(head=head, hang=hang, posters=found, lines_title=lines)


def count(printed: Printed, words: Words) -> int:
    """How many different sheets there are."""
    return len(list(_all(printed, words)))


def _all(printed: Printed, words: Words) -> Iterator[Poster]:
    for step in printed.steps:
        own = list(_of_groups(printed, words, step))
        if own:
            yield from own
        elif step.kind is StepKind.WALL and (step.question or step.opening):
            common = next(_scenarios(printed, step, step.id), None)
            yield _poster(printed, words, step, None, common)
        elif (common := next(_scenarios(printed, step, step.id), None)) is not None:
            yield _poster(printed, words, step, None, common)


def _of_groups(printed: Printed, words: Words, step: Step) -> Iterator[Poster]:
    for group in groups(printed.tables, step.id):
        for scenario in _scenarios(printed, step, group.id):
            yield _poster(printed, words, step, group, scenario)


def _scenarios(printed: Printed, step: Step, parent: str) -> Iterator[Scenario]:
    """Those of a group or of all in this step that say something."""
    for each in printed.tables.children(Scenario, parent):
        texts = (each.title, each.role, each.situation, each.question, each.instruction)
        if each.step == step.id and any(text.strip() for text in texts):
            yield each


def _poster(
    printed: Printed, words: Words, step: Step, group: Group | None, scenario: Scenario | None
) -> Poster:
    kicker = words.say("All together") if group is None else group_said(group, words)
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
        zones=_zones(printed, words, step, group),
        foot=foot_of(printed.workshop, words),
        continued=words.say("{title} (continued)", title=kicker),
    )


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
