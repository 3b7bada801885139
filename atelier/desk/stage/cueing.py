"""What the room may be shown at a step, and which of it comes first. No Qt here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from atelier.desk.stage.table_cues import table_after, table_cue, table_parts
from atelier.wall.saying import group_name
from atelier.words import N_, Words
from atelier.workshop.acts import RoundState, revealed, state
from atelier.workshop.cue import BARS, BLACK, RADAR, Cue, CueKind
from atelier.workshop.entities import (
    Action,
    Cluster,
    Decision,
    Degree,
    Face,
    GridItem,
    Group,
    NextWorkshop,
    Orientation,
    Round,
    Scenario,
    Step,
    StepKind,
    TableColumn,
)
from atelier.workshop.evaluating import COUNTS, WORDS, known
from atelier.workshop.grids import axes
from atelier.workshop.tables import Tables
from atelier.workshop.vote.revealing import AT_ONCE
from atelier.workshop.walls import groups, titles, walls, zones

NAMES: Final = {
    CueKind.BLACK: N_("Black"),
    CueKind.WELCOME: N_("Welcome"),
    CueKind.STAKES: N_("Stakes"),
    CueKind.RECALL: N_("Last time"),
    CueKind.GROUPS: N_("Groups"),
    CueKind.SCENARIOS: N_("Instruction"),
    CueKind.RESTITUTION: N_("Restitution"),
    CueKind.WALL: N_("Wall"),
    CueKind.POSITIONING: N_("Grid"),
    CueKind.ORIENTATIONS: N_("Orientations"),
    CueKind.VOTE: N_("Vote"),
    CueKind.RESULTS: N_("Results"),
    CueKind.EVALUATION: N_("Evaluation"),
    CueKind.TABLE: N_("Table"),
    CueKind.NEXT: N_("Next steps"),
}
"""Each kind as its button says it."""

_NEAR: Final = {
    StepKind.TALK: (CueKind.WELCOME, CueKind.STAKES, CueKind.RECALL, CueKind.SCENARIOS, CueKind.NEXT),
    StepKind.WALL: (CueKind.SCENARIOS, CueKind.WALL, CueKind.RESTITUTION),
    StepKind.VOTE: (CueKind.ORIENTATIONS, CueKind.VOTE, CueKind.RESULTS),
    StepKind.POSITIONING: (CueKind.SCENARIOS, CueKind.POSITIONING),
    StepKind.ACTIONS: (CueKind.RESULTS, CueKind.NEXT),
    StepKind.EVALUATION: (CueKind.EVALUATION, CueKind.NEXT),
    StepKind.TABLE: (CueKind.SCENARIOS, CueKind.TABLE),
}
"""What a kind of step is shown with most often."""
_PARTED: Final = (CueKind.GROUPS, CueKind.SCENARIOS, CueKind.RESTITUTION, CueKind.WALL)
"""Kinds that may be shown of one group."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a cue: all, or a part by its name."""

    name: str
    cue: Cue


def cue_of(tables: Tables, kind: CueKind, step: Step | None) -> Cue | None:
    """The cue of a kind at a step, about the nearest thing that can be shown so; None where there is none."""
    match kind:
        case CueKind.BLACK | CueKind.WELCOME:
            return Cue(kind)
        case CueKind.STAKES:
            return Cue(kind) if _has_stakes(tables) else None
        case CueKind.RECALL:
            return Cue(kind) if _comes_after(tables) else None
        case CueKind.RESTITUTION:
            found = _nearest(
                tables, step, lambda each: each.kind is StepKind.WALL and bool(groups(tables, each.id))
            )
            return None if found is None else Cue(kind, found.id, groups(tables, found.id)[0].id)
        case kind if kind in _ABOUT:
            found = _nearest(tables, step, lambda each: _ABOUT[kind](tables, each))
            own = table_cue if kind is CueKind.TABLE else lambda _tables, each: Cue(kind, each.id)
            return None if found is None else own(tables, found)
        case CueKind.NEXT:
            said = any(tables.count(cls) for cls in (Action, Decision, NextWorkshop))
            return Cue(kind) if said else None
    return _cue_of_round(tables, kind, step)


def near(tables: Tables, step: Step | None) -> list[Cue]:
    """The few cues that a step is led with, black last."""
    kinds = _NEAR.get(step.kind, ()) if step is not None else (CueKind.WELCOME,)
    if step is None or tables.workshop.follows is None or not opens(tables, step):
        kinds = tuple(kind for kind in kinds if kind is not CueKind.RECALL)
    if step is not None and CueKind.STAKES in kinds:
        kinds = _with_stakes(tables, step, kinds)
    found = [cue_of(tables, kind, step) for kind in kinds]
    return [*(cue for cue in found if cue is not None), BLACK]


def opens(tables: Tables, step: Step) -> bool:
    """Whether a step comes before anything is collected: what was left last time is recalled there."""
    steps = tables.children(Step)
    first = next((s.position for s in steps if s.kind is not StepKind.TALK), None)
    return step.kind is StepKind.TALK and (first is None or step.position < first)


def _with_stakes(tables: Tables, step: Step, kinds: tuple[CueKind, ...]) -> tuple[CueKind, ...]:
    """What is at stake comes first once people were welcomed, and nowhere once a wall has begun."""
    rest = tuple(kind for kind in kinds if kind is not CueKind.STAKES)
    if not opens(tables, step):
        return rest
    return kinds if step == tables.children(Step)[0] else (CueKind.STAKES, *rest)


def _has_stakes(tables: Tables) -> bool:
    workshop = tables.workshop
    return bool(workshop.context.strip() or workshop.stakes.strip() or workshop.axes)


def _comes_after(tables: Tables) -> bool:
    """Whether other workshops may have come before: what they left is not known from here."""
    workshop = tables.workshop
    later = workshop.number is None or workshop.number > 1
    return workshop.follows is not None or (workshop.programme is not None and later)


def every(tables: Tables, step: Step | None) -> list[Cue]:
    """A cue of each kind that there is."""
    found = [cue_of(tables, kind, step) for kind in CueKind if kind is not CueKind.BLACK]
    return [*(cue for cue in found if cue is not None), BLACK]


def variants(tables: Tables, words: Words, cue: Cue) -> list[Variant]:
    """The forms of a cue, all first; none where there is one only."""
    return list(_variants(tables, words, replace(cue, page=0)))


def said(tables: Tables, words: Words, cue: Cue) -> str:
    """A cue in a few words."""
    name = words.say(NAMES[cue.kind])
    bare = replace(cue, page=0, clock=False, shown=0)
    part = next((v.name for v in variants(tables, words, bare) if v.cue == bare), "")
    whole = not (cue.group or cue.cluster or cue.item or cue.number)
    return name if whole or not part else words.say("{cue} · {part}", cue=name, part=part)


def after(tables: Tables, cue: Cue, pages: int, by: int) -> Cue | None:
    """The cue that follows, or comes before, on a key of a remote control; None at the ends."""
    page = cue.page + by
    if 0 <= page < pages:
        return replace(cue, page=page)
    if cue.kind is CueKind.ORIENTATIONS and cue.number:
        number = cue.number + by
        count = len(tables.children(Orientation, cue.round))
        return replace(cue, page=0, number=number) if 1 <= number <= count else None
    if cue.kind is CueKind.TABLE:
        return table_after(tables, cue, by)
    if cue.item and cue.kind is CueKind.POSITIONING:
        ids = [axis.id for axis in axes(tables, cue.step)]
        place = ids.index(cue.item) + by if cue.item in ids else -1
        return replace(cue, page=0, item=ids[place]) if 0 <= place < len(ids) else None
    if cue.group and cue.kind in _PARTED:
        ids = [group.id for group in groups(tables, cue.step)]
        place = ids.index(cue.group) + by if cue.group in ids else -1
        return replace(cue, page=0, group=ids[place]) if 0 <= place < len(ids) else None
    return None


def _variants(tables: Tables, words: Words, cue: Cue) -> Iterator[Variant]:
    step = tables.find(Step, cue.step)
    if cue.kind is CueKind.ORIENTATIONS:
        yield from _of_vote(tables, words, cue)
    elif step is not None and cue.kind is CueKind.EVALUATION:
        yield Variant(words.say("The question and its faces"), replace(cue, number=0))
        if known(step):
            yield Variant(words.say("What was answered"), replace(cue, number=COUNTS))
            yield Variant(words.say("Words at the end"), replace(cue, number=WORDS))
    elif step is not None and cue.kind is CueKind.POSITIONING:
        yield from _of_grid(tables, words, step, cue)
    elif step is not None and cue.kind is CueKind.TABLE:
        yield from (Variant(name, part) for name, part in table_parts(tables, words, cue, step))
    elif step is not None and cue.kind in _PARTED:
        yield from _of_groups(tables, words, step, cue)


def _of_groups(tables: Tables, words: Words, step: Step, cue: Cue) -> Iterator[Variant]:
    """All, each group, and of a wall each title."""
    if cue.kind is not CueKind.RESTITUTION:
        yield Variant(words.say("All"), replace(cue, group="", cluster=""))
    for group in _told(tables, step, cue.kind):
        yield Variant(group_name(words, group), replace(cue, group=group.id, cluster=""))
    if cue.kind is CueKind.WALL:
        for title in _titles(tables, step):
            yield Variant(title.title, replace(cue, group="", cluster=title.id))


def _of_vote(tables: Tables, words: Words, cue: Cue) -> Iterator[Variant]:
    """All orientations, then each."""
    yield Variant(words.say("All"), replace(cue, number=0))
    found = sorted(tables.children(Orientation, cue.round), key=lambda each: each.number or 0)
    for place, one in enumerate(found, start=1):
        name = words.say("{number}. {title}", number=one.number or place, title=one.title)
        yield Variant(name, replace(cue, number=place))


def _of_grid(tables: Tables, words: Words, step: Step, cue: Cue) -> Iterator[Variant]:
    """The rows of all axes or of one, and the radars and bars of the same."""
    parts = [("", words.say("All")), *((axis.id, axis.title) for axis in axes(tables, step.id))]
    for item, name in parts:
        yield Variant(name, replace(cue, item=item, number=0))
    for item, name in parts if tables.children(Degree, step.id) else ():
        said = words.say("Radar: {axis}", axis=name) if item else words.say("Radar")
        yield Variant(said, replace(cue, item=item, number=RADAR))
    by_axis = parts[1:] or parts  # all at once would be too small to be read from afar
    for item, name in by_axis if tables.children(Degree, step.id) else ():
        said = words.say("Bars: {axis}", axis=name) if item else words.say("Bars")
        yield Variant(said, replace(cue, item=item, number=BARS))


def _titles(tables: Tables, step: Step) -> list[Cluster]:
    """All titles of a step, wall after wall."""
    return [
        title
        for wall in walls(tables, step.id)
        for zone in zones(tables, wall)
        for title in titles(tables, zone)
    ]


def _told(tables: Tables, step: Step, kind: CueKind) -> list[Group]:
    """The groups that have something of their own to be shown."""
    present = groups(tables, step.id)
    if kind in (CueKind.RESTITUTION, CueKind.GROUPS):
        return list(present)
    if kind is CueKind.WALL:
        return list(present) if step.by_group else []
    own = {scenario.group for scenario in tables.all(Scenario) if scenario.step == step.id}
    return [group for group in present if group.id in own]


def _nearest(tables: Tables, step: Step | None, fits: Callable[[Step], bool]) -> Step | None:
    """The step itself, else the last before it, else the first after it."""
    steps = tables.children(Step)
    place = next((n for n, each in enumerate(steps) if step is not None and each.id == step.id), 0)
    order = [*reversed(steps[: place + 1]), *steps[place + 1 :]]
    return next((each for each in order if fits(each)), None)


def _asks(tables: Tables, step: Step) -> bool:
    """Whether something stands in a step that people are asked, or told at its beginning."""
    scenarios = any(scenario.step == step.id for scenario in tables.all(Scenario))
    return bool(scenarios or step.question.strip() or step.opening.strip())


_ABOUT: Final[dict[CueKind, Callable[[Tables, Step], bool]]] = {
    CueKind.SCENARIOS: _asks,
    CueKind.GROUPS: lambda tables, step: any(group.members for group in groups(tables, step.id)),
    CueKind.WALL: lambda _tables, step: step.kind is StepKind.WALL,
    CueKind.EVALUATION: lambda tables, step: bool(tables.positions(Face, step.id)),
    CueKind.POSITIONING: lambda tables, step: bool(tables.positions(GridItem, step.id)),
    CueKind.TABLE: lambda tables, step: bool(tables.positions(TableColumn, step.id)),
}
"""What a step must have to be shown so."""


def _cue_of_round(tables: Tables, kind: CueKind, step: Step | None) -> Cue | None:
    wanted = {CueKind.VOTE: RoundState.OPEN, CueKind.RESULTS: RoundState.CLOSED}.get(kind)

    def rounds(each: Step) -> list[Round]:
        found = [r for r in tables.children(Round, each.id) if tables.children(Orientation, r.id)]
        return [r for r in found if wanted is None or state(tables, r.id) is wanted]

    found = _nearest(tables, step, lambda each: bool(rounds(each)))
    if found is None:
        return None
    of_step = rounds(found)
    current = next((r for r in of_step if state(tables, r.id) is RoundState.OPEN), of_step[-1])
    cue = Cue(kind, found.id, round=current.id)
    told = kind is CueKind.RESULTS and revealed(tables, current.id)
    return replace(cue, shown=AT_ONCE) if told else cue
