"""Who is in which group: by hand, by lot, or balanced; and who leads, writes, and keeps the time there."""

from collections.abc import Sequence
from enum import StrEnum

from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Group, Participant
from atelier.workshop.joining import smallest
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.sharing import balanced, by_lot
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups


class Sharing(StrEnum):
    """How people are shared out."""

    LOT = "lot"
    BALANCED = "balanced"


class Duty(StrEnum):
    """What somebody does in their group; also the name of the field."""

    LEADER = "leader"
    SCRIBE = "scribe"
    TIMEKEEPER = "timekeeper"


def put_in_group(
    tables: Tables, stamp: Stamp, *, step: str, participants: Sequence[str], group: str | None
) -> list[Change]:
    """Put people at the end of a group that works in a step, or (None) in none; they leave any other."""
    work = Work(tables)
    for id in participants:
        tables.get(Participant, id)
    if group is not None and tables.get(Group, group) not in groups(tables, step):
        raise Refused(Reason.WRONG_PLACE, kind="group", place="step")
    going = tuple(dict.fromkeys(participants))
    for each in groups(tables, step):
        here = going if each.id == group else ()
        _keep(work, each, tuple(id for id in each.members if id not in going or id in here))
    if group is not None:
        target = work.tables.get(Group, group)
        work.change(target, members=tuple(dict.fromkeys((*target.members, *going))))
    return work.done()


def join_smallest(tables: Tables, stamp: Stamp, *, step: str, participants: Sequence[str]) -> list[Change]:
    """Put each of those who came late into the group that is the smallest then.

    Raises `GROUPS_NONE` where there is no group.
    """
    work = Work(tables)
    for id in dict.fromkeys(participants):
        tables.get(Participant, id)
        target = smallest(work.tables, step)
        if target is None:
            raise Refused(Reason.GROUPS_NONE)
        if id not in {member for group in groups(work.tables, step) for member in group.members}:
            work.change(target, members=(*target.members, id))
    return work.done()


def compose_groups(
    tables: Tables, stamp: Stamp, *, step: str, participants: Sequence[str], way: Sharing
) -> list[Change]:
    """Share these people out among the groups that work in a step; the others are in none any more.

    Raises `GROUPS_NONE` where there is no group.
    """
    work, there = Work(tables), groups(tables, step)
    if not there:
        raise Refused(Reason.GROUPS_NONE)
    people = [tables.get(Participant, id) for id in dict.fromkeys(participants)]
    share = balanced if way is Sharing.BALANCED else by_lot
    places = {p.id: place for place, p in enumerate(tables.children(Participant))}
    for group, ids in zip(there, share(people, len(there), stamp.id()), strict=True):
        _keep(work, group, tuple(sorted(ids, key=places.__getitem__)))
    return work.done()


def empty_groups(tables: Tables, stamp: Stamp, *, step: str) -> list[Change]:
    """Let nobody be in any group of a step."""
    work = Work(tables)
    for group in groups(tables, step):
        _keep(work, group, ())
    return work.done()


def give_duty(
    tables: Tables, stamp: Stamp, *, group: str, duty: Duty, participant: str | None
) -> list[Change]:
    """Let a member of a group, or nobody, have a duty there; raises `WRONG_PLACE` for who is no member."""
    work = Work(tables)
    old = tables.get(Group, group)
    if participant is not None and participant not in old.members:
        raise Refused(Reason.WRONG_PLACE, kind="participant", place="group")
    work.change(old, **{Duty(duty).value: participant})
    return work.done()


def _keep(work: Work, group: Group, members: tuple[str, ...]) -> None:
    """Who is not in a group has no duty there."""
    duties = {duty.value: getattr(group, duty) for duty in Duty}
    work.change(
        group, members=members, **{name: id if id in members else None for name, id in duties.items()}
    )
