"""Sentences that sum up, and comments that are kept: on a title, a group or a whole step."""

from dataclasses import fields

from atelier.gestures.fields import required
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Cluster, Comment, Group, Remark, Step, Synthesis, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups

RemarkKind = type[Synthesis] | type[Comment]


def add_remark(
    tables: Tables,
    stamp: Stamp,
    *,
    kind: RemarkKind,
    text: str,
    step: str,
    group: str | None = None,
    cluster: str | None = None,
    at: int | None = None,
) -> list[Change]:
    """Say something of a title, a group or a step: the nearest that is given, at a place among its remarks.

    A remark on a title stands in the title's group. Raises `WRONG_PLACE` for a title or group of elsewhere.
    """
    work = Work(tables)
    if cluster is not None:
        zone = tables.get(Zone, tables.get(Cluster, cluster).zone)
        if zone.step != step:
            raise Refused(Reason.WRONG_PLACE, kind="cluster", place="step")
        group = zone.group
    elif group is not None and tables.get(Group, group) not in groups(tables, step):
        raise Refused(Reason.WRONG_PLACE, kind="group", place="step")
    below = cluster or group or tables.get(Step, step).id
    key = work.key(kind, below, at, among=_beside(tables, kind, below, step))
    work.put(kind(id=stamp.id(), step=step, group=group, cluster=cluster, order=key, text=required(text)))
    return work.done()


def reword_remark(tables: Tables, stamp: Stamp, *, remark: str, text: str) -> list[Change]:
    """Change the words of a synthesis or comment."""
    work = Work(tables)
    work.change(_remark(tables, remark), text=required(text))
    return work.done()


def move_remark(tables: Tables, stamp: Stamp, *, remark: str, index: int | None) -> list[Change]:
    """Put a remark at another place among those of its kind on the same thing (None: last)."""
    work = Work(tables)
    old = _remark(tables, remark)
    work.move(old, old.parent, index, among=_beside(tables, type(old), old.parent, old.step))
    return work.done()


def remove_remark(tables: Tables, stamp: Stamp, *, remark: str) -> list[Change]:
    """Take a synthesis or comment away."""
    work = Work(tables)
    work.remove(_remark(tables, remark))
    return work.done()


def change_remark_kind(tables: Tables, stamp: Stamp, *, remark: str, kind: RemarkKind) -> list[Change]:
    """Make a comment of a synthesis, or the other way: a new one with the same words, last among its like."""
    work = Work(tables)
    old = _remark(tables, remark)
    if type(old) is not kind:
        values = {f.name: getattr(old, f.name) for f in fields(old)}
        work.put(kind(**(values | {"id": stamp.id(), "order": work.key(kind, old.parent)})))
        work.remove(old)
    return work.done()


def _remark(tables: Tables, id: str) -> Remark:
    return tables.find(Synthesis, id) or tables.get(Comment, id)


def _beside(tables: Tables, kind: type[Remark], below: str, step: str) -> list[Remark]:
    return [remark for remark in tables.children(kind, below) if remark.step == step]
