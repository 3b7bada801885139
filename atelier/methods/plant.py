"""From a method to a new workshop, in one of the method's languages."""

from atelier.methods.model import GroupPlan, Method, RoundPlan, Said, ScenarioPlan, StepPlan
from atelier.methods.plant_kinds import plant_kinds
from atelier.typography import french
from atelier.workshop import text
from atelier.workshop.entities import Entity, Group, Round, Scenario, Step, StepKind, Workshop, Zone
from atelier.workshop.order import keys_between
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp


def plant(method: Method, stamp: Stamp, *, title: str, language: str, typeset: bool = True) -> list[Entity]:
    """Everything that a new workshop of this method holds, parents before children.

    Texts get the typography of their language unless `typeset` is false: what somebody typed stays as typed.
    Raises `Refused` with TEXT_EMPTY for a blank title, LANGUAGE_UNKNOWN where the method lacks the language.
    """
    if language not in method.languages:
        raise Refused(Reason.LANGUAGE_UNKNOWN, language=language, known=method.languages)
    planting = _Planting(stamp, language, typeset=typeset)
    workshop = Workshop(
        id=stamp.id(), title=text.one_line(text.required(title)), language=language, method=method.name
    )
    planting.entities.append(workshop)
    for step in method.steps:
        planting.step(step)
    return planting.entities


class _Planting:
    """The workshop under way: what was made, the last key below each parent, the groups of each step."""

    def __init__(self, stamp: Stamp, language: str, *, typeset: bool) -> None:
        self.entities: list[Entity] = []
        self.stamp = stamp
        self._language = language
        self._french = typeset and language == "fr"
        self._last: dict[tuple[type, str], str] = {}
        self._steps: dict[str, str] = {}
        self._groups: dict[str, list[Group]] = {}

    def step(self, plan: StepPlan) -> None:
        """A step with its groups, zones, scenarios and rounds."""
        step = Step(
            id=self.stamp.id(),
            order=self.key(Step, ""),
            kind=plan.kind,
            title=self.say(plan.title),
            opening=self.say(plan.opening),
            question=self.say(plan.question),
            answers_heading=self.say(plan.answers_heading),
            minutes=plan.minutes,
            by_group=plan.by_group,
            layout=plan.layout,
            groups_from=self._steps[plan.groups_from] if plan.groups_from else None,
            rows_as=plan.rows_as,
            silent=plan.silent,
        )
        self.entities.append(step)
        self._steps[plan.key] = step.id
        self._groups[plan.key] = self._groups.get(plan.groups_from, []) if plan.groups_from else []
        for group in () if plan.groups_from else plan.groups:
            self._groups[plan.key].append(self._group(group, step))
        self._walls(plan, step)
        for round in plan.rounds:
            self._round(round, step)
        plant_kinds(plan, step, self)

    def _group(self, plan: GroupPlan, step: Step) -> Group:
        group = Group(
            id=self.stamp.id(),
            order=self.key(Group, step.id),
            step=step.id,
            number=plan.number,
            title=self.say(plan.title),
            layout=plan.layout,
        )
        self.entities.append(group)
        if step.by_group:
            self._zones(plan.zones, step, group)
        self._scenario(plan.scenario, step, group)
        return group

    def _walls(self, plan: StepPlan, step: Step) -> None:
        """The zones that all share, or those of groups which an earlier step formed."""
        if plan.kind is not StepKind.WALL:
            return
        if not plan.by_group:
            self._zones(plan.zones, step, None)
        if plan.groups_from:
            self._taken_over(plan, step)
        self._scenario(plan.scenario, step, None)

    def _taken_over(self, plan: StepPlan, step: Step) -> None:
        """What the groups of an earlier step have here."""
        said = {group.number: group for group in plan.groups}
        for group in self._groups[plan.key]:
            own = said.get(group.number)
            if plan.by_group:
                self._zones(own.zones if own and own.zones else plan.zones, step, group)
            if own is not None:
                self._scenario(own.scenario, step, group)

    def _zones(self, titles: tuple[Said, ...], step: Step, group: Group | None) -> None:
        """A wall without named zones has one without a name."""
        below = step.id if group is None else group.id
        for title in titles or ({},):
            self.entities.append(
                Zone(
                    id=self.stamp.id(),
                    order=self.key(Zone, below),
                    step=step.id,
                    group=None if group is None else group.id,
                    title=self.say(title),
                )
            )

    def _scenario(self, plan: ScenarioPlan | None, step: Step, group: Group | None) -> None:
        if plan is None:
            return
        self.entities.append(
            Scenario(
                id=self.stamp.id(),
                order=self.key(Scenario, step.id if group is None else group.id),
                step=step.id,
                group=None if group is None else group.id,
                title=self.say(plan.title),
                year=plan.year,
                role=self.say(plan.role),
                situation=self.say(plan.situation),
                question=self.say(plan.question),
                instruction=self.say(plan.instruction),
                speaking=plan.speaking,
            )
        )

    def _round(self, plan: RoundPlan, step: Step) -> None:
        rules = plan.rules
        self.entities.append(
            Round(
                id=self.stamp.id(),
                order=self.key(Round, step.id),
                step=step.id,
                title=self.say(plan.title),
                question=self.say(plan.question),
                dots=rules.dots,
                cap=rules.cap,
                all_placed=rules.all_placed,
                weights=rules.weights,
                blank_allowed=rules.blank_allowed,
                secret=rules.secret,
                retain=rules.retain,
                way=plan.way,
                named=plan.named,
                by_college=plan.by_college,
                covered=plan.covered,
            )
        )

    def key(self, kind: type, parent: str) -> str:
        """The next key below a parent."""
        (key,) = keys_between(self._last.get((kind, parent)), None, 1)
        self._last[kind, parent] = key
        return key

    def say(self, said: Said) -> str:
        """A text of the method, which is the house's own, with the typography of its language."""
        words = said.get(self._language, "")
        return french(words) if self._french else words
