"""The steps of a workshop, in their running order."""

import datetime as dt
from collections.abc import Mapping
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, flag, one_line, optional, read_fields, required_line, same, whole
from atelier.gestures.gathering import gather, part
from atelier.gestures.groups import in_use, open_walls, set_layout
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Act,
    Booth,
    Group,
    Layout,
    Note,
    Record,
    Round,
    RowsAs,
    Step,
    StepKind,
)
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones


class StepDetails(TypedDict, total=False):
    """What may be said of a step beside its title."""

    opening: str
    question: str
    answers_heading: str
    minutes: int | None
    by_group: bool
    layout: Layout
    groups_from: str | None
    silent: bool
    rows_as: RowsAs


class StepFields(StepDetails, total=False):
    """What may be said of a step."""

    title: str


_STEP: dict[str, Reader] = {
    "title": required_line,
    "opening": optional,
    "question": optional,
    "answers_heading": one_line,
    "minutes": whole(0, 24 * 60),
    "by_group": flag,
    "layout": Layout,
    "groups_from": same,
    "silent": flag,
    "rows_as": RowsAs,
}


def add_step(
    tables: Tables,
    stamp: Stamp,
    *,
    kind: StepKind,
    title: str,
    at: int | None = None,
    **fields: Unpack[StepDetails],
) -> list[Change]:
    """Put a step at a place of the running order (None: last), with any of `StepDetails`.

    A wall has an unnamed zone; where it is by group and takes over groups, one for each of them.
    """
    work = Work(tables)
    values = read_fields(Step, _STEP, {**fields, "title": title})
    step = Step(id=stamp.id(), kind=kind, order=work.key(Step, "", at), **values)
    _check_groups_from(work.tables, step)
    work.put(step)
    open_walls(work, stamp, step=step.id)
    return work.done()


def change_step(tables: Tables, stamp: Stamp, *, step: str, **fields: Unpack[StepFields]) -> list[Change]:
    """Say something of a step. Gathering, parting or turning its wall keeps every note and title.

    Raises `GROUP_IN_USE` where groups would be taken from elsewhere while its own, or those that it took
    over before, have said something in it; `FORM_HAS_ONE` where a form would be made of several records.
    """
    work = Work(tables)
    old = tables.get(Step, step)
    values = read_fields(Step, _STEP, fields)
    if values.get("rows_as") is RowsAs.FORM and len(tables.positions(Record, step)) > 1:
        raise Refused(Reason.FORM_HAS_ONE, title=old.title)
    by_group, layout = values.pop("by_group", old.by_group), values.pop("layout", old.layout)
    if values.get("groups_from", old.groups_from) != old.groups_from:
        _change_groups(work, stamp, old, values.pop("groups_from"))
    work.change(work.tables.get(Step, step), **values)
    if by_group != old.by_group:
        (part if by_group else gather)(work, stamp, work.tables.get(Step, step))
    if "layout" in fields and layout != work.tables.get(Step, step).layout:
        if by_group:
            work.change(work.tables.get(Step, step), layout=layout)
        else:
            work.do(set_layout(work.tables, stamp, step=step, layout=layout))
    open_walls(work, stamp)
    return work.done()


def shorten_steps(tables: Tables, stamp: Stamp, *, minutes: Mapping[str, int], ends: dt.time) -> list[Change]:
    """Give several steps other lengths at once, by id, so that the workshop ends at that hour.

    Where no end was announced, that hour is from now on: shorter lengths come to another one.
    """
    work = Work(tables)
    if tables.workshop.ends is None:
        work.change(tables.workshop, ends=ends)
    for id, length in minutes.items():
        work.change(tables.get(Step, id), **read_fields(Step, _STEP, {"minutes": length}))
    return work.done()


def gather_wall(tables: Tables, stamp: Stamp, *, step: str) -> list[Change]:
    """Make one common wall of the walls of the groups: zones and titles with equal names become one.

    Every note says from now on which group said it. Nothing where the wall is common already.
    """
    return change_step(tables, stamp, step=step, by_group=False)


def reveal_step(tables: Tables, stamp: Stamp, *, step: str) -> list[Change]:
    """End silent writing: what was written is shown to all."""
    return change_step(tables, stamp, step=step, silent=False)


def move_step(tables: Tables, stamp: Stamp, *, step: str, index: int | None) -> list[Change]:
    """Put a step at another place of the running order (None: last)."""
    work = Work(tables)
    old = tables.get(Step, step)
    work.move(old, "", index)
    return work.done()


def remove_step(tables: Tables, stamp: Stamp, *, step: str) -> list[Change]:
    """Take a step away with all that was said in it.

    Raises `STEP_HAS_VOTE` where a vote was opened in it, `STEP_HAS_EVALUATION` where its booth was.
    Groups that work in another step too go over to that one.
    """
    work = Work(tables)
    old = tables.get(Step, step)
    if any(tables.children(Act, vote.id) for vote in tables.children(Round, old.id)):
        raise Refused(Reason.STEP_HAS_VOTE, title=old.title)
    if old.booth is not Booth.UNUSED:
        raise Refused(Reason.STEP_HAS_EVALUATION, title=old.title)
    _hand_over(work, old)
    work.remove(work.tables.get(Step, step))
    return work.done()


def _hand_over(work: Work, step: Step) -> None:
    """Give the groups of a step that goes to the first step that borrows them, and send the others there."""
    borrowers = [each for each in work.tables.children(Step) if each.groups_from == step.id]
    if not borrowers:
        return
    heir = borrowers[0]
    if step.groups_from:
        for other in borrowers:
            work.change(other, groups_from=step.groups_from)
        return
    work.change(heir, groups_from=None)
    for other in borrowers[1:]:
        work.change(other, groups_from=heir.id)
    for group in work.tables.children(Group, step.id):
        work.change(group, step=heir.id, order=work.key(Group, heir.id))


def _change_groups(work: Work, stamp: Stamp, step: Step, source: str | None) -> None:
    """Let the groups of another step work in a step, or its own again."""
    _check_groups_from(work.tables, step, source)
    own = work.tables.children(Group, step.id)
    said = {note.group for note in work.tables.all(Note)}
    for each in _working_with(work.tables, step):
        by_group = [wall for wall in walls(work.tables, each.id) if wall.group]
        standing = [zone for wall in by_group for zone in zones(work.tables, wall)]
        if any(in_use(work.tables, zone) for zone in standing):
            raise Refused(Reason.GROUP_IN_USE)
        work.remove(*standing)
    if any(group.id in said for group in own):
        raise Refused(Reason.GROUP_IN_USE)
    work.remove(*own)
    work.change(work.tables.get(Step, step.id), groups_from=source)
    open_walls(work, stamp)


def _working_with(tables: Tables, step: Step) -> list[Step]:
    """The steps whose groups change when this one takes over others: itself, and its borrowers."""
    found = [step]
    for each in found:
        found += [other for other in tables.children(Step) if other.groups_from == each.id]
    return found


def _check_groups_from(tables: Tables, step: Step, source: str | None = None) -> None:
    """Raise `WRONG_PLACE` where a step would, in the end, take over its own groups."""
    source = source or step.groups_from
    seen = {step.id}
    while source:
        if source in seen:
            raise Refused(Reason.WRONG_PLACE, kind="step", place="step")
        seen.add(source)
        source = tables.get(Step, source).groups_from
