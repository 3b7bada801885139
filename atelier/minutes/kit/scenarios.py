"""What groups are asked, as sheets for the wall, for their table and for their hands."""

from collections.abc import Iterator

from atelier.minutes.compose.printed import Printed, paragraphs
from atelier.minutes.kit.headed import foot_of, group_said, head_of
from atelier.minutes.kit.papers import Hang, Poster, Posters
from atelier.minutes.kit.wanted import Wanted
from atelier.words import Words
from atelier.workshop.entities import Group, Scenario, Step, StepKind
from atelier.workshop.walls import groups, walls, zones


def posters(printed: Printed, words: Words, hang: Hang, title: str) -> Posters:
    """A sheet for each scenario; where a wall has none, one for its question."""
    found = tuple(poster for poster, _ in _all(printed, words))
    return Posters(head=head_of(printed, words, title), hang=hang, posters=found)


def handouts(printed: Printed, words: Words, wanted: Wanted, title: str) -> Posters:
    """The same with lines to write on, as often as is asked for, or else one for each member of a group."""
    found = tuple(
        poster for poster, group in _all(printed, words) for poster in [poster] * _copies(group, wanted)
    )
    head = head_of(printed, words, title)
    return Posters(head=head, hang=Hang.HAND, posters=found, lines_title=words.say("My ideas"))


def count(printed: Printed, words: Words) -> int:
    """How many different sheets there are."""
    return len(list(_all(printed, words)))


def _copies(group: Group | None, wanted: Wanted) -> int:
    if wanted.copies is not None:
        return wanted.copies
    return max(len(group.members), 1) if group else 1


def _all(printed: Printed, words: Words) -> Iterator[tuple[Poster, Group | None]]:
    """Each sheet with the group that it is for; None where it is for all."""
    for step in printed.steps:
        own = list(_of_groups(printed, words, step))
        common = next(_scenarios(printed, step, step.id), None)
        asked = step.kind is StepKind.WALL and (step.question or step.opening)
        if own:
            yield from own
        elif asked or common is not None:
            yield _poster(printed, words, step, None, common), None


def _of_groups(printed: Printed, words: Words, step: Step) -> Iterator[tuple[Poster, Group]]:
    for group in groups(printed.tables, step.id):
        for scenario in _scenarios(printed, step, group.id):
            yield _poster(printed, words, step, group, scenario), group


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
        speaking=_speaking(scenario, words),
        zones=_zones(printed, words, step, group),
        foot=foot_of(printed.workshop, words),
        continued=words.say("{title} (continued)", title=kicker),
    )


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
