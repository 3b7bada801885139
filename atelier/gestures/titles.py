"""Titles with the notes under them, and the rows in which they answer each other."""

from collections.abc import Sequence
from dataclasses import replace

from atelier.gestures.fields import required_line
from atelier.gestures.merging import carry
from atelier.gestures.notes import move_notes
from atelier.gestures.rows import alone, drop_empty_rows, in_row, move_row_in, new_row, row_of
from atelier.gestures.work import Work, keys_of_move
from atelier.workshop.change import Change
from atelier.workshop.entities import Cluster, Comment, Note, Remark, Row, Synthesis, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.walls import cell, rows, titles, wall_of

REMARKS: tuple[type[Remark], ...] = (Synthesis, Comment)


def add_title(
    tables: Tables, stamp: Stamp, *, zone: str, title: str, at: int | None = None, row: str | None = None
) -> list[Change]:
    """Put a title into a zone, at a place among its titles (None: last).

    In facing zones it takes the row that is given, a new row just before the title that stands at `at`, or
    the first row after the zone's last title in which the zone has none, made where there is none. Raises
    `SAME_TITLE` where the zone has it, and `WRONG_PLACE` for a row of another wall or one that is taken.
    """
    work = Work(tables)
    place = tables.get(Zone, zone)
    new = Cluster(
        id=stamp.id(),
        zone=place.id,
        title=_free_title(tables, place, title),
        order=work.key(Cluster, place.id, at),
    )
    work.put(in_row(work, stamp, new, at, row))
    return work.done()


def reword_title(tables: Tables, stamp: Stamp, *, cluster: str, title: str) -> list[Change]:
    """Change the words of a title; raises `SAME_TITLE` where another of its zone has them."""
    work = Work(tables)
    old = tables.get(Cluster, cluster)
    work.change(old, title=_free_title(tables, tables.get(Zone, old.zone), title, but=old.id))
    return work.done()


def move_title(
    tables: Tables, stamp: Stamp, *, cluster: str, zone: str | None = None, index: int | None = None
) -> list[Change]:
    """Put a title elsewhere in its zone or into another, with its notes and remarks, at `index` (None: last).

    Between facing zones of a wall it keeps its row if the other zone has nothing there. Within a facing zone
    its row moves with it where it stands alone; otherwise it leaves what it faced and takes a row of its own.
    """
    work = Work(tables)
    old = tables.get(Cluster, cluster)
    place = tables.get(Zone, zone or old.zone)
    if place.id == old.zone:
        _move_within(work, stamp, old, place, index)
    else:
        _free_title(tables, place, old.title)
        _carry(work, stamp, old, place, index)
    drop_empty_rows(work)
    return work.done()


def move_titles(
    tables: Tables,
    stamp: Stamp,
    *,
    clusters: Sequence[str],
    zone: str | None = None,
    index: int | None = None,
) -> list[Change]:
    """Put several titles, in the order given, at a place among the others of a zone, as `move_title` does."""
    work, moved = Work(tables), list(dict.fromkeys(clusters))
    if len(moved) > 1 and index is not None:
        for cluster in moved:  # out of the way first: places are counted among the others
            work.do(move_title(work.tables, stamp, cluster=cluster, zone=zone))
    for offset, cluster in enumerate(moved):
        at = None if index is None else index + offset
        work.do(move_title(work.tables, stamp, cluster=cluster, zone=zone, index=at))
    return work.done()


def face_title(tables: Tables, stamp: Stamp, *, cluster: str, row: str | None = None) -> list[Change]:
    """Put a title into a row, opposite what stands there; None: into a new row of its own, just after.

    Where its zone has a title in that row already, the two change places. Raises `WRONG_PLACE` for a row of
    another wall, or where the zones do not face each other.
    """
    work = Work(tables)
    old = tables.get(Cluster, cluster)
    place = tables.get(Zone, old.zone)
    wall = wall_of(tables, place)
    if not wall.facing:
        raise Refused(Reason.WRONG_PLACE, kind="cluster", place="row")
    if row is None:
        if alone(work, old):
            return []
        present = rows(tables, wall)
        index = [r.id for r in present].index(old.row or "") + 1
        work.change(old, row=new_row(work, stamp, wall, index).id)
        return work.done()
    target = row_of(tables, wall, row)
    other = cell(tables, place, target)
    if other and other.id != old.id:
        work.change(other, row=old.row)
    work.change(old, row=target.id)
    drop_empty_rows(work)
    return work.done()


def move_row(tables: Tables, stamp: Stamp, *, row: str, index: int | None) -> list[Change]:
    """Put a row, with all its titles, at another place among the rows of its wall (None: last)."""
    work = Work(tables)
    move_row_in(work, tables.get(Row, row), index)
    return work.done()


def remove_title(tables: Tables, stamp: Stamp, *, cluster: str) -> list[Change]:
    """Take a title away: its notes go to the tray, its remarks to the group or the step."""
    work = Work(tables)
    old = tables.get(Cluster, cluster)
    work.do(move_notes(work.tables, stamp, notes=[note.id for note in tables.children(Note, old.id)]))
    carry_remarks(work, old, None)
    work.remove(old)
    drop_empty_rows(work)
    return work.done()


def merge_titles(tables: Tables, stamp: Stamp, *, into: str, others: Sequence[str]) -> list[Change]:
    """Make one title of several: the notes and remarks of the others follow those of `into`, in order."""
    work = Work(tables)
    target = tables.get(Cluster, into)
    merged = [tables.get(Cluster, id) for id in dict.fromkeys(others) if id != into]
    for other in merged:
        moved = [note.id for note in tables.children(Note, other.id)]
        work.do(move_notes(work.tables, stamp, notes=moved, cluster=target.id))
        carry_remarks(work, other, target)
    work.redirect({other.id: target.id for other in merged})
    work.remove(*merged)
    drop_empty_rows(work)
    return work.done()


def title_notes(
    tables: Tables,
    stamp: Stamp,
    *,
    notes: Sequence[str],
    title: str,
    zone: str | None = None,
    index: int | None = None,
) -> list[Change]:
    """Put notes, in the order given, under a title of these words, in a zone (None: that of the first note).

    Where the zone has no title like it, it is made, at `index` among the titles (None: last).
    """
    work = Work(tables)
    if zone is None:
        zone = tables.get(Note, notes[0] if notes else None).zone
    like = title_like(tables, zone, title)
    if like is None:
        work.do(add_title(work.tables, stamp, zone=zone, title=title, at=index))
        like = title_like(work.tables, zone, title)
    assert like is not None
    work.do(move_notes(work.tables, stamp, notes=notes, cluster=like.id))
    return work.done()


def dissolve_titles(tables: Tables, stamp: Stamp, *, clusters: Sequence[str]) -> list[Change]:
    """Take titles away: their notes return to the tray, title after title."""
    work = Work(tables)
    for cluster in dict.fromkeys(clusters):
        work.do(remove_title(work.tables, stamp, cluster=cluster))
    return work.done()


def title_like(tables: Tables, zone: str, typed: str, but: str = "") -> Cluster | None:
    """The title of a zone that differs from typed words by case or accents at most: they may be merged."""
    key = fold(typed)
    found = tables.children(Cluster, tables.get(Zone, zone).id)
    return next((title for title in found if title.id != but and fold(title.title) == key), None)


def carry_remarks(work: Work, title: Cluster, target: Cluster | None) -> None:
    """Move the remarks on a title after those of another, or of its group or step (None)."""
    zone = work.tables.get(Zone, target.zone if target else title.zone)
    for kind in REMARKS:
        for remark in work.tables.children(kind, title.id):
            below = target.id if target else zone.group or zone.step
            key = remark.order if below == title.id else work.key(kind, below)
            under = target.id if target else None
            work.change(remark, step=zone.step, group=zone.group, cluster=under, order=key)


def _move_within(work: Work, stamp: Stamp, title: Cluster, zone: Zone, index: int | None) -> None:
    wall = wall_of(work.tables, zone)
    if not wall.facing:
        keys = keys_of_move(work.tables, [title], zone.id, index)
        work.change(title, order=keys[title.id])
        return
    present = titles(work.tables, zone)
    others = [cluster for cluster in present if cluster.id != title.id]
    index = len(others) if index is None else max(0, min(index, len(others)))
    if [*others[:index], title, *others[index:]] == list(present):
        return
    order = [row.id for row in rows(work.tables, wall)]
    at = order.index(others[index].row or "") if index < len(others) else len(order)
    if not alone(work, title):
        work.change(title, row=new_row(work, stamp, wall, at).id)
        return
    own = order.index(title.row or "")
    move_row_in(work, work.tables.get(Row, title.row), at - 1 if own < at else at)


def _carry(work: Work, stamp: Stamp, title: Cluster, zone: Zone, index: int | None) -> None:
    """Move a title with all that belongs to it into another zone, perhaps of another wall."""
    wall, home = wall_of(work.tables, zone), wall_of(work.tables, work.tables.get(Zone, title.zone))
    row: str | None = None
    if wall.facing:
        own = work.tables.find(Row, title.row) if wall == home else None
        free = own is not None and cell(work.tables, zone, own) is None
        row = own.id if own and free and index is None else None
    moved = replace(title, zone=zone.id, row=row, order=work.key(Cluster, zone.id, index))
    if wall.facing and row is None:
        moved = in_row(work, stamp, moved, index, None)
    work.put(moved)
    for note in work.tables.children(Note, title.id):
        carry(work, note, zone=zone.id)
    carry_remarks(work, title, moved)


def _free_title(tables: Tables, zone: Zone, typed: str, but: str = "") -> str:
    title = required_line(typed)
    if like := title_like(tables, zone.id, title, but):
        raise Refused(Reason.SAME_TITLE, title=like.title, cluster=like.id)
    return title
