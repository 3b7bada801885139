"""What a secretary may want to look at before the minutes go out: contradictions, then what is missing.

It asks and never concludes: where more people voted than are listed, both figures may be right. Each point
can be waived; a part that is left out of the minutes on purpose has no points.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.attending import unknown
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import (
    KINDS,
    Action,
    Cluster,
    Entity,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Presence,
    Round,
    Scenario,
    Step,
    StepKind,
    Zone,
)
from atelier.workshop.tables import Tables
from atelier.workshop.vote import Totals, count, rank, retain
from atelier.workshop.walls import tray, walls, zones


class Check(StrEnum):
    """What a point is about; the gravest first, which is the order in which points are told."""

    VOTE_OPEN = "vote-open"
    """round: its result is not in the minutes."""
    MORE_VOTERS = "more-voters"
    """round; voters, present: more voted than people are listed or counted as present."""
    TIE = "tie"
    """round; titles: a tie at the cut that nobody has settled."""
    REWORDED = "reworded"
    """orientation; voted, now: the title that it comes from reads otherwise."""
    OWNERS_LEFT_OUT = "owners-left-out"
    """action; n: the version asked for names nobody where somebody was named."""
    NO_DATE = "no-date"
    """workshop"""
    NO_PLACE = "no-place"
    NOBODY = "nobody"
    """workshop: nobody is listed and nobody counted."""
    UNTICKED = "unticked"
    """workshop; n: people are listed and nobody was ticked, so that nobody knows who came."""
    NO_SECRETARY = "no-secretary"
    NO_SCENARIO = "no-scenario"
    """scenario; step: neither a situation nor a question."""
    NO_NOTES = "no-notes"
    """step; step: a wall on which nothing was said."""
    EMPTY_TITLE = "empty-title"
    """cluster; title: no note stands under it."""
    UNSORTED = "unsorted"
    """step; n, step: notes without a title, on a wall that has titles."""
    NO_VOTE = "no-vote"
    """step; step: a vote that was prepared and not held."""
    NO_OWNER = "no-owner"
    """action; what"""
    NO_DUE = "no-due"
    """action; what"""
    NEXT_DATE = "next-date"
    """next_workshop"""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at, and where."""

    check: Check
    kind: str
    """Of the entity, as in `ENTITIES`."""
    id: str
    details: tuple[tuple[str, str | int], ...] = ()

    @property
    def key(self) -> str:
        """What a waiver names: the same point is found again under it."""
        return f"{self.check}:{self.id}"


def points(
    tables: Tables,
    records: Mapping[str, RoundRecord],
    hidden: Collection[str] = (),
    left_out: Sequence[Action] = (),
) -> tuple[Point, ...]:
    """Everything to look at, the gravest first, else in the order of the workshop.

    `records` are those of closed rounds; `hidden` are the ids of steps that are not printed;
    `left_out` are the actions whose owner the version asked for does not say.
    """
    found = [point for look in _LOOKS for point in look(tables, records)]
    if unsaid := [action for action in left_out if action.step not in hidden]:
        found.append(_point(Check.OWNERS_LEFT_OUT, unsaid[0], n=len(unsaid)))
    order = list(Check)
    shown = [point for point in found if _step_of(tables, point) not in hidden]
    return tuple(sorted(shown, key=lambda point: order.index(point.check)))


def _point(check: Check, entity: Entity, **details: str | int) -> Point:
    return Point(check, KINDS[type(entity)], entity.id, tuple(details.items()))


def _votes(tables: Tables, records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    present = tables.workshop.unnamed + sum(
        person.presence is Presence.PRESENT for person in tables.all(Participant)
    )
    for round in tables.all(Round):
        match acts.state(tables, round.id):
            case RoundState.OPEN:
                yield _point(Check.VOTE_OPEN, round)
            case RoundState.CLOSED if (record := records.get(round.id)) is not None:
                if record.voters > present > 0:
                    yield _point(Check.MORE_VOTERS, round, voters=record.voters, present=present)
                yield from _ties(tables, round, record)


def _ties(tables: Tables, round: Round, record: RoundRecord) -> Iterator[Point]:
    """A tie that a later round was held for is settled there."""
    if acts.group_choice(tables, round.id) is not None:
        return
    numbers = acts.by_number(tables, round.id)
    walls = [Totals(batch.voters, dict(batch.totals)) for batch in record.batches]
    cut = retain(
        rank(count(record.ballots, walls, acts.rules_of(round), numbers.keys()).scores), round.retain
    )
    later = [other for other in tables.children(Round, round.step) if other.position > round.position]
    held = any(acts.state(tables, other.id) is not RoundState.DRAFT for other in later)
    if cut.tied_at_cut and not held:
        titles = ", ".join(numbers[number].title for number in cut.tied_at_cut)
        yield _point(Check.TIE, round, titles=titles)


def _orientations(tables: Tables, _records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    """Only one that stands for a single title has one wording to be compared with."""
    for orientation in tables.all(Orientation):
        title = tables.find(Cluster, orientation.clusters[0]) if len(orientation.clusters) == 1 else None
        if orientation.number is not None and title is not None and title.title != orientation.title:
            yield _point(Check.REWORDED, orientation, voted=orientation.title, now=title.title)


def _identity(tables: Tables, _records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    workshop = tables.workshop
    if workshop.date is None:
        yield _point(Check.NO_DATE, workshop)
    if not workshop.place:
        yield _point(Check.NO_PLACE, workshop)
    if not workshop.secretary:
        yield _point(Check.NO_SECRETARY, workshop)
    if not workshop.unnamed and not any(tables.all(Participant)):
        yield _point(Check.NOBODY, workshop)
    if awaited := len(unknown(tables)):
        yield _point(Check.UNTICKED, workshop, n=awaited)
    for coming in tables.all(NextWorkshop):
        if coming.date is None and (coming.aims or coming.place):
            yield _point(Check.NEXT_DATE, coming)


def _steps(tables: Tables, _records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    for step in tables.children(Step):
        if step.kind is StepKind.WALL:
            yield from _wall(tables, step)
        elif step.kind is StepKind.VOTE:
            rounds = tables.children(Round, step.id)
            if all(acts.state(tables, round.id) is RoundState.DRAFT for round in rounds):
                yield _point(Check.NO_VOTE, step, step=step.title)


def _wall(tables: Tables, step: Step) -> Iterator[Point]:
    here = [zone for wall in walls(tables, step.id) for zone in zones(tables, wall)]
    titles = [title for zone in here for title in tables.children(Cluster, zone.id)]
    unsorted = sum(len(tray(tables, zone)) for zone in here)
    empty = [title for title in titles if not tables.children(Note, title.id)]
    if not unsorted and len(empty) == len(titles):
        yield _point(Check.NO_NOTES, step, step=step.title)
        return
    for title in empty:
        yield _point(Check.EMPTY_TITLE, title, title=title.title)
    if unsorted and titles:
        yield _point(Check.UNSORTED, step, n=unsorted, step=step.title)


def _scenarios(tables: Tables, _records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    for scenario in tables.all(Scenario):
        if not scenario.situation and not scenario.question:
            yield _point(Check.NO_SCENARIO, scenario, step=tables.get(Step, scenario.step).title)


def _actions(tables: Tables, _records: Mapping[str, RoundRecord]) -> Iterator[Point]:
    for action in tables.all(Action):
        if not action.who:
            yield _point(Check.NO_OWNER, action, what=action.what)
        if action.due is None and not action.done:
            yield _point(Check.NO_DUE, action, what=action.what)


def _step_of(tables: Tables, point: Point) -> str:
    """The step in which a point is; empty for what belongs to none."""
    match point.kind:
        case "step":
            return point.id
        case "round":
            return tables.get(Round, point.id).step
        case "orientation":
            return tables.get(Round, tables.get(Orientation, point.id).round).step
        case "cluster":
            return tables.get(Zone, tables.get(Cluster, point.id).zone).step
        case "scenario":
            return tables.get(Scenario, point.id).step
        case "action":
            return tables.get(Action, point.id).step
        case _:
            return ""


_LOOKS: tuple[Callable[[Tables, Mapping[str, RoundRecord]], Iterator[Point]], ...] = (
    _votes,
    _orientations,
    _identity,
    _scenarios,
    _steps,
    _actions,
)
