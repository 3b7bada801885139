"""Rows of facing zones: made when a title needs one, taken away when their last title leaves."""

from dataclasses import replace
from itertools import pairwise

from atelier.gestures.work import Work
from atelier.workshop.entities import Cluster, Row, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.walls import Wall, cell, rows, titles, wall_of, zones


def new_row(work: Work, stamp: Stamp, wall: Wall, index: int | None = None) -> Row:
    """Make a row at a place among those of a wall (None: last)."""
    key = work.key(Row, wall.below, index, among=rows(work.tables, wall))
    group = wall.group.id if wall.group else None
    return work.put(Row(id=stamp.id(), step=wall.step.id, group=group, order=key))


def move_row_in(work: Work, row: Row, index: int | None) -> None:
    """Put a row at a place among the others of its wall."""
    wall = wall_of(work.tables, row)
    work.move(row, wall.below, index, among=rows(work.tables, wall))


def drop_empty_rows(work: Work) -> None:
    """Take away the rows in which no title is left."""
    used = {cluster.row for cluster in work.tables.all(Cluster)}
    if empty := [row for row in work.tables.all(Row) if row.id not in used]:
        work.remove(*empty)


def row_for(work: Work, stamp: Stamp, zone: Zone) -> Row:
    """The first row after a zone's last title in which the zone has none, made where there is none."""
    wall = wall_of(work.tables, zone)
    present = rows(work.tables, wall)
    taken = {cluster.row for cluster in work.tables.children(Cluster, zone.id)}
    last = max((i for i, row in enumerate(present) if row.id in taken), default=-1)
    return present[last + 1] if last + 1 < len(present) else new_row(work, stamp, wall)


def in_row(work: Work, stamp: Stamp, cluster: Cluster, at: int | None, row: str | None) -> Cluster:
    """A title with its row: the one that is given, a new one before the title at `at`, or `row_for`."""
    zone = work.tables.get(Zone, cluster.zone)
    wall = wall_of(work.tables, zone)
    if row is not None:
        target = row_of(work.tables, wall, row)
        if cell(work.tables, zone, target):
            raise Refused(Reason.WRONG_PLACE, kind="cluster", place="row")
        return replace(cluster, row=target.id)
    if not wall.facing:
        return cluster
    present = titles(work.tables, zone)
    if at is None or at >= len(present):
        return replace(cluster, row=row_for(work, stamp, zone).id)
    order = [r.id for r in rows(work.tables, wall)]
    return replace(cluster, row=new_row(work, stamp, wall, order.index(present[max(at, 0)].row or "")).id)


def row_of(tables: Tables, wall: Wall, row: str) -> Row:
    """A row of a wall; raises `WRONG_PLACE` for one of another wall."""
    found = tables.get(Row, row)
    if found not in rows(tables, wall):
        raise Refused(Reason.WRONG_PLACE, kind="row", place="wall")
    return found


def alone(work: Work, title: Cluster) -> bool:
    """Whether nothing stands opposite a title."""
    return not any(c.row == title.row and c.id != title.id for c in work.tables.all(Cluster))


def set_rows(work: Work, stamp: Stamp, wall: Wall, facing: bool) -> None:
    """Give the titles of a wall rows, or take the rows away.

    Titles of the same rank in each zone face each other. Without rows the titles of each zone keep the
    order in which they were seen.
    """
    columns = [titles(work.tables, zone) for zone in zones(work.tables, wall)]
    if facing:
        made = [new_row(work, stamp, wall) for _ in range(max(map(len, columns), default=0))]
        for column in columns:
            for title, row in zip(column, made, strict=False):
                work.change(title, row=row.id)
        return
    for column in columns:
        keys = sorted(title.order for title in column)
        straight = all(a.position < b.position for a, b in pairwise(column))
        for title, key in zip(column, keys if not straight else [t.order for t in column], strict=True):
            work.change(title, row=None, order=key)
    work.remove(*rows(work.tables, wall))
