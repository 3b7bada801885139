"""From a workshop back to a method that it could have been made from: how one works, nothing of the day."""

from atelier.methods.gather_kinds import kinds_of
from atelier.methods.model import Advice, GroupPlan, Method, RoundPlan, Said, ScenarioPlan, StepPlan
from atelier.workshop.acts import rules_of
from atelier.workshop.entities import (
    Cluster,
    Group,
    KeptMethod,
    Layout,
    Round,
    Scenario,
    Step,
    StepKind,
    Zone,
)
from atelier.workshop.kept import kept_method
from atelier.workshop.tables import Tables
from atelier.workshop.vote import Rules
from atelier.workshop.walls import groups, groups_home, wall_at, zones


def gather(tables: Tables, *, name: str = "") -> Method:
    """The steps with their groups, scenarios, zones, rounds, grids, columns and faces, in one language.

    No people, notes, orientations, ballots, dates or places. Advice comes from a method that is kept.
    """
    return _Gathering(tables).method(name)


class _Gathering:
    """Says every text in the one language of its workshop; an empty one is not said."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._language = tables.workshop.language
        self._kept = kept_method(tables) or KeptMethod(id="")
        self._steps = tables.children(Step)
        self._first: dict[str, Step] = {}
        """By the step that groups belong to, the first step in which they work: in a file it has them."""
        for step in self._steps:
            if step.kind is StepKind.WALL and groups(tables, step.id):
                self._first.setdefault(groups_home(tables, step.id).id, step)

    def method(self, name: str) -> Method:
        """The whole of it."""
        parts = {part: self.say(getattr(self._kept, part)) for part in ADVICE}
        return Method(
            name=name,
            languages=(self._language,),
            title=self.say(self.tables.workshop.title),
            summary=self.say(self._kept.summary),
            steps=tuple(self._step(step) for step in self._steps),
            advice=Advice(**parts) if any(parts.values()) else None,
        )

    def say(self, text: str) -> Said:
        """A text as a method has it."""
        return {self._language: text} if text.strip() else {}

    def _step(self, step: Step) -> StepPlan:
        wall = step.kind is StepKind.WALL
        home = self._first.get(groups_home(self.tables, step.id).id) if wall else None
        by_group = wall and step.by_group and home is not None
        common = () if by_group else self._zones(step, None)
        facing = step.layout is Layout.FACING and len(common) < _FACING
        return StepPlan(
            key=self._key(step) if step in self._first.values() else "",
            kind=step.kind,
            title=self.say(step.title),
            opening=self.say(step.opening),
            question=self.say(step.question),
            answers_heading=self.say(step.answers_heading) if wall else {},
            minutes=step.minutes or None,
            by_group=by_group,
            layout=Layout.COLUMNS if not wall or by_group or facing else step.layout,
            zones=common if wall else (),
            groups=self._groups(step, by_group=by_group, own=home is step) if home else (),
            groups_from="" if home is None or home is step else self._key(home),
            scenario=self._scenario(step, None) if wall else None,
            rounds=self._rounds(step),
            silent=wall and step.silent,
            retained=step.id in self._kept.retained or self._takes_up(step),
            **kinds_of(self.tables, step, self.say),
        )

    def _takes_up(self, step: Step) -> bool:
        """Whether titles stand in a step that another workshop has retained."""
        zones = {zone.id for zone in self.tables.all(Zone) if zone.step == step.id}
        return any(title.takes_up and title.zone in zones for title in self.tables.all(Cluster))

    def _key(self, step: Step) -> str:
        return f"step-{self._steps.index(step) + 1}"

    def _groups(self, step: Step, *, by_group: bool, own: bool) -> tuple[GroupPlan, ...]:
        """The groups of a step; of those that it takes over, only what they have in it."""
        found = []
        for group in groups(self.tables, step.id):
            zones = self._zones(step, group) if by_group else ()
            scenario = self._scenario(step, group)
            facing = group.layout is Layout.FACING and len(zones) < _FACING
            if own or zones or scenario:
                found.append(
                    GroupPlan(
                        number=group.number,
                        title=self.say(group.title) if own else {},
                        layout=group.layout if own and by_group and not facing else Layout.COLUMNS,
                        zones=zones,
                        scenario=scenario,
                    )
                )
        return tuple(found)

    def _zones(self, step: Step, group: Group | None) -> tuple[Said, ...]:
        """The named zones of a wall; the one without a name is there without being said."""
        wall = wall_at(self.tables, step.id, group.id if group else None)
        found: list[Zone] = [zone for zone in zones(self.tables, wall) if zone.title.strip()]
        return tuple(self.say(zone.title) for zone in found)

    def _scenario(self, step: Step, group: Group | None) -> ScenarioPlan | None:
        below = group.id if group else step.id
        said = [s for s in self.tables.children(Scenario, below) if s.step == step.id]
        if not said:
            return None
        (first, *_) = said
        return ScenarioPlan(
            title=self.say(first.title),
            year=first.year,
            role=self.say(first.role),
            situation=self.say(first.situation),
            question=self.say(first.question),
            instruction=self.say(first.instruction),
            speaking=first.speaking,
        )

    def _rounds(self, step: Step) -> tuple[RoundPlan, ...]:
        if step.kind is not StepKind.VOTE:
            return ()
        found = tuple(
            RoundPlan(
                title=self.say(round.title),
                question=self.say(round.question),
                rules=rules_of(round),
                way=round.way,
                named=round.named,
                by_college=round.by_college,
                covered=round.covered,
            )
            for round in self.tables.children(Round, step.id)
        )
        return found or (RoundPlan(title={}, question={}, rules=Rules()),)


ADVICE = ("whom", "people", "length", "material", "pitfalls")
"""The parts of the page of advice, in the order in which they are read."""

_FACING = 2
"""Zones that it takes to face each other."""
