"""A method as its file has it, checked: the plan of a workshop without anything of one workshop in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from atelier.workshop.entities import Layout, StepKind
from atelier.workshop.vote import Rules

SCHEMA = 1
"""The version of the file format; a file of a later one is refused."""

Said = Mapping[str, str]
"""One text in each language of its method; empty where the method says nothing there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioPlan:
    """The skeleton of a scenario: texts that guide whoever writes the one of a workshop."""

    title: Said
    year: int | None
    role: Said
    situation: Said
    question: Said
    instruction: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlan:
    """A group of a step; zones and layout stand only where the wall is by group."""

    number: int
    title: Said
    layout: Layout
    zones: tuple[Said, ...]
    scenario: ScenarioPlan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPlan:
    """A vote that is prepared with its rules, still without orientations."""

    title: Said
    question: Said
    rules: Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPlan:
    """One step; `key` is what other steps of the file call it by, in `groups_from`."""

    key: str
    kind: StepKind
    title: Said
    opening: Said
    question: Said
    answers_heading: Said
    minutes: int | None
    by_group: bool
    layout: Layout
    zones: tuple[Said, ...]
    groups: tuple[GroupPlan, ...]
    groups_from: str
    scenario: ScenarioPlan | None
    rounds: tuple[RoundPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A plan of steps in one or more languages; `name` is the stem of its file."""

    name: str
    languages: tuple[str, ...]
    title: Said
    summary: Said
    steps: tuple[StepPlan, ...]

    @property
    def minutes(self) -> int:
        """The planned duration of all steps that have one, in minutes."""
        return sum(step.minutes or 0 for step in self.steps)
