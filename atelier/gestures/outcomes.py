"""What the group settles, and who does what."""

import datetime as dt
from typing import TypedDict, Unpack

from atelier.gestures.fields import (
    Reader,
    date,
    flag,
    one_line,
    optional,
    read_fields,
    required,
    same,
)
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Action, Decision, DecisionMode, Step
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class DecisionFields(TypedDict, total=False):
    """What may be said of a decision."""

    text: str
    mode: DecisionMode


class ActionDetails(TypedDict, total=False):
    """What may be said of an action beside what is to be done."""

    who: str
    with_whom: str
    due: dt.date | None
    skills: str
    orientation: str | None
    done: bool
    done_on: dt.date | None
    done_note: str


class ActionFields(ActionDetails, total=False):
    """What may be said of an action."""

    what: str


_DECISION: dict[str, Reader] = {"text": required, "mode": DecisionMode}

_ACTION: dict[str, Reader] = {
    "what": required,
    "who": one_line,
    "with_whom": one_line,
    "due": date,
    "skills": optional,
    "orientation": same,
    "done": flag,
    "done_on": date,
    "done_note": one_line,
}


def add_decision(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    text: str,
    mode: DecisionMode = DecisionMode.UNSAID,
    at: int | None = None,
) -> list[Change]:
    """Write down what was settled in a step, and how."""
    work = Work(tables)
    below = tables.get(Step, step).id
    key = work.key(Decision, below, at)
    work.put(Decision(id=stamp.id(), step=below, order=key, text=required(text), mode=DecisionMode(mode)))
    return work.done()


def change_decision(
    tables: Tables, stamp: Stamp, *, decision: str, **fields: Unpack[DecisionFields]
) -> list[Change]:
    """Say otherwise what was settled, or how."""
    work = Work(tables)
    work.change(tables.get(Decision, decision), **read_fields(Decision, _DECISION, fields))
    return work.done()


def move_decision(tables: Tables, stamp: Stamp, *, decision: str, index: int | None) -> list[Change]:
    """Put a decision at another place among those of its step (None: last)."""
    work = Work(tables)
    old = tables.get(Decision, decision)
    work.move(old, old.step, index)
    return work.done()


def remove_decision(tables: Tables, stamp: Stamp, *, decision: str) -> list[Change]:
    """Take a decision away."""
    work = Work(tables)
    work.remove(tables.get(Decision, decision))
    return work.done()


def add_action(
    tables: Tables,
    stamp: Stamp,
    *,
    step: str,
    what: str,
    at: int | None = None,
    **fields: Unpack[ActionDetails],
) -> list[Change]:
    """Write down what is to be done, with what is known of who, when and how."""
    work = Work(tables)
    below = tables.get(Step, step).id
    values = read_fields(Action, _ACTION, {**fields, "what": what})
    work.put(Action(id=stamp.id(), step=below, order=work.key(Action, below, at), **values))
    return work.done()


def change_action(
    tables: Tables, stamp: Stamp, *, action: str, **fields: Unpack[ActionFields]
) -> list[Change]:
    """Say something of an action, also that it is done."""
    work = Work(tables)
    work.change(tables.get(Action, action), **read_fields(Action, _ACTION, fields))
    return work.done()


def tick_action(
    tables: Tables, stamp: Stamp, *, action: str, done: bool, on: dt.date | None = None
) -> list[Change]:
    """Say that an action is done, and when; or that it is not, which forgets the day and what came of it."""
    work = Work(tables)
    stored = tables.get(Action, action)
    note = stored.done_note if done else ""
    work.change(stored, done=done, done_on=date(on) if done else None, done_note=note)
    return work.done()


def move_action(tables: Tables, stamp: Stamp, *, action: str, index: int | None) -> list[Change]:
    """Put an action at another place among those of its step (None: last)."""
    work = Work(tables)
    old = tables.get(Action, action)
    work.move(old, old.step, index)
    return work.done()


def remove_action(tables: Tables, stamp: Stamp, *, action: str) -> list[Change]:
    """Take an action away."""
    work = Work(tables)
    work.remove(tables.get(Action, action))
    return work.done()
