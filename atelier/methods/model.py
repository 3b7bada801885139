"""A method as its file has it, checked: the plan of a workshop without anything of one workshop in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from atelier.workshop.entities import ColumnType, Layout, Mood, RowsAs, StepKind, Way
from atelier.workshop.vote import Rules

SCHEMA = 2
"""Of the file format; a file of a later one is refused. 2 brought advice, grids, tables, faces."""

FIRST_KINDS = (StepKind.TALK, StepKind.WALL, StepKind.VOTE, StepKind.ACTIONS)
"""The kinds of step that a file of schema 1 may have."""

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
    speaking: int | None = None
    """Minutes that the group has to speak before the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlan:
    """A group of a step; zones and layout stand only where the wall is by group.

    In a step that takes over the groups of an earlier one, it says what the group of that number has there.
    """

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
    way: Way = Way.UNSAID
    """How the ballots come in, where that is settled."""
    named: bool = False
    by_college: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPlan:
    """An item of a grid with those below it."""

    title: Said
    description: Said
    items: "tuple[ItemPlan, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnPlan:
    """A column of a table, or a question of a form."""

    title: Said
    type: ColumnType
    choices: tuple[Said, ...]
    hint: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class FacePlan:
    """An answer of an evaluation."""

    title: Said
    mood: Mood


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a facilitator wants to know before choosing a method: a page of texts."""

    whom: Said
    """For whom it is."""
    people: Said
    """How many take part."""
    length: Said
    material: Said
    pitfalls: Said


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
    silent: bool = False
    """People begin by writing without a word."""
    scale: tuple[Said, ...] = ()
    items: tuple[ItemPlan, ...] = ()
    rows_as: RowsAs = RowsAs.TABLE
    columns: tuple[ColumnPlan, ...] = ()
    rows: tuple[Said, ...] = ()
    """What the first column of each prepared row says."""
    faces: tuple[FacePlan, ...] = ()
    retained: bool = False
    """Whether it takes up what the workshop before has retained: as titles, groups or rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A plan of steps in one or more languages; `name` is the stem of its file."""

    name: str
    languages: tuple[str, ...]
    title: Said
    summary: Said
    steps: tuple[StepPlan, ...]
    advice: Advice | None = None

    @property
    def minutes(self) -> int:
        """The planned duration of all steps that have one, in minutes."""
        return sum(step.minutes or 0 for step in self.steps)
