"""What can be done with lines of the outline: each verb finds its gesture by what the lines show."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from atelier.gestures.groups import move_zone
from atelier.gestures.notes import move_notes, remove_notes, reword_note
from atelier.gestures.outcomes import (
    change_action,
    change_decision,
    move_action,
    move_decision,
    remove_action,
    remove_decision,
)
from atelier.gestures.remarks import move_remark, remove_remark, reword_remark
from atelier.gestures.titles import (
    dissolve_titles,
    face_title,
    merge_titles,
    move_row,
    move_title,
    move_titles,
    reword_title,
)
from atelier.session import OpenWorkshop
from atelier.wall.shape import Item, Kind
from atelier.workshop.change import Change
from atelier.workshop.entities import Action, Cluster, Comment, Decision, Note, Row, Synthesis, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.walls import rows, titles, wall_of, zones

REMARKS = (Kind.SYNTHESIS, Kind.COMMENT)
WORDED = (Kind.NOTE, Kind.TITLE, Kind.DECISION, Kind.ACTION, *REMARKS)
"""What has words that can be edited in place."""

Changes = list[Change]


def words_of(tables: Tables, item: Item) -> str:
    """The words that an item may be given others for; raises `Refused(GONE)`."""
    match item.kind:
        case Kind.NOTE:
            return tables.get(Note, item.id).text
        case Kind.TITLE:
            return tables.get(Cluster, item.id).title
        case Kind.DECISION:
            return tables.get(Decision, item.id).text
        case Kind.ACTION:
            return tables.get(Action, item.id).what
        case Kind.SYNTHESIS:
            return tables.get(Synthesis, item.id).text
        case _:
            return tables.get(Comment, item.id).text


def reword(workshop: OpenWorkshop, item: Item, text: str) -> Changes:
    """Give an item other words."""
    match item.kind:
        case Kind.NOTE:
            return workshop.do(reword_note, note=item.id, text=text)
        case Kind.TITLE:
            with _naming(item.id):
                return workshop.do(reword_title, cluster=item.id, title=text)
        case Kind.DECISION:
            return workshop.do(change_decision, decision=item.id, text=text)
        case Kind.ACTION:
            return workshop.do(change_action, action=item.id, what=text)
        case _:
            return workshop.do(reword_remark, remark=item.id, text=text)


def set_aside(workshop: OpenWorkshop, note: str, aside: str) -> Changes:
    """Give a note another aside, or none."""
    text = workshop.tables.get(Note, note).text
    return workshop.do(reword_note, note=note, text=text, aside=aside)


def remove(workshop: OpenWorkshop, items: Sequence[Item]) -> Changes:
    """Take items away: all notes among them in one gesture, all titles in one, every other in its own."""
    done: Changes = []
    for item in items:
        match item.kind:
            case Kind.SYNTHESIS | Kind.COMMENT:
                done += workshop.do(remove_remark, remark=item.id)
            case Kind.DECISION:
                done += workshop.do(remove_decision, decision=item.id)
            case Kind.ACTION:
                done += workshop.do(remove_action, action=item.id)
    dissolved = [item.id for item in items if item.kind is Kind.TITLE]
    if dissolved:
        done += workshop.do(dissolve_titles, clusters=dissolved)
    notes = [item.id for item in items if item.kind is Kind.NOTE]
    return done + (workshop.do(remove_notes, notes=notes) if notes else [])


def rank_among(tables: Tables, item: Item) -> tuple[int, int]:
    """The place of an item among its like, and how many they are."""
    match item.kind:
        case Kind.NOTE:
            note = tables.get(Note, item.id)
            if note.merged:  # it stands for nothing by itself
                return 0, 1
            ids = [id for _, id in tables.positions(Note, note.parent)]
        case Kind.TITLE:
            zone = tables.get(Zone, tables.get(Cluster, item.id).zone)
            ids = [title.id for title in titles(tables, zone)]
        case Kind.ROW:
            row = tables.get(Row, item.id)
            ids = [row.id for row in rows(tables, wall_of(tables, row))]
        case Kind.ZONE:
            zone = tables.get(Zone, item.id)
            ids = [zone.id for zone in zones(tables, wall_of(tables, zone))]
        case Kind.DECISION:
            ids = [id for _, id in tables.positions(Decision, tables.get(Decision, item.id).step)]
        case Kind.ACTION:
            ids = [id for _, id in tables.positions(Action, tables.get(Action, item.id).step)]
        case Kind.SYNTHESIS | Kind.COMMENT:
            remark = tables.find(Synthesis, item.id) or tables.get(Comment, item.id)
            ids = [r.id for r in tables.children(type(remark), remark.parent) if r.step == remark.step]
        case _:
            return 0, 1
    return ids.index(item.id), len(ids)


def move_among(workshop: OpenWorkshop, item: Item, by: int) -> Changes:
    """Put an item one place further up (-1) or down (1) among its like; at the end nothing happens."""
    here, count = rank_among(workshop.tables, item)
    return to_place(workshop, item, here + by) if 0 <= here + by < count else []


def to_place(workshop: OpenWorkshop, item: Item, index: int | None) -> Changes:
    """Put an item at a place among the others of its like (None: last)."""
    match item.kind:
        case Kind.NOTE:
            note = workshop.tables.get(Note, item.id)
            return workshop.do(move_notes, notes=[item.id], zone=note.zone, cluster=note.cluster, index=index)
        case Kind.TITLE:
            return workshop.do(move_title, cluster=item.id, index=index)
        case Kind.ROW:
            return workshop.do(move_row, row=item.id, index=index)
        case Kind.ZONE:
            return workshop.do(move_zone, zone=item.id, index=index)
        case Kind.DECISION:
            return workshop.do(move_decision, decision=item.id, index=index)
        case Kind.ACTION:
            return workshop.do(move_action, action=item.id, index=index)
        case _:
            return workshop.do(move_remark, remark=item.id, index=index)


def face(workshop: OpenWorkshop, title: str, by: int) -> Changes:
    """Put a title into the row before (-1) or after (1), opposite what stands there; at the end, alone."""
    cluster = workshop.tables.get(Cluster, title)
    wall = wall_of(workshop.tables, workshop.tables.get(Zone, cluster.zone))
    order = [row.id for row in rows(workshop.tables, wall)]
    if cluster.row not in order:
        return []
    there = order.index(cluster.row) + by
    if there < 0:
        return []
    return workshop.do(face_title, cluster=title, row=order[there] if there < len(order) else None)


def merge(workshop: OpenWorkshop, items: Sequence[Item]) -> Changes:
    """Make one title of several, with the words of the first."""
    into, *others = [item.id for item in items if item.kind is Kind.TITLE]
    return workshop.do(merge_titles, into=into, others=others)


def put_under(workshop: OpenWorkshop, items: Sequence[Item], target: Item, row: int = -1) -> Changes:
    """Put notes or titles where a line of the outline stands, at a place below it.

    -1 is last; of titles on a title, 0 is before it and anything else after it.
    """
    tables = workshop.tables
    notes = [item.id for item in items if item.kind is Kind.NOTE]
    moved = [item.id for item in items if item.kind is Kind.TITLE]
    if target.kind is Kind.NOTE:
        beside = tables.get(Note, target.id)
        if notes:
            return _put_notes(workshop, notes, beside.zone, beside.cluster, beside.merged or beside.id)
        target = Item(Kind.TITLE, beside.cluster) if beside.cluster else Item(Kind.ZONE, beside.zone)
    if target.kind is Kind.TITLE:
        cluster = tables.get(Cluster, target.id)
        if notes:
            return _put_notes(workshop, notes, cluster.zone, cluster.id, _before(tables, cluster.id, row))
        others = [t.id for t in titles(tables, tables.get(Zone, cluster.zone)) if t.id not in moved]
        at = others.index(cluster.id) + (row != 0) if cluster.id in others else None
        return _put_titles(workshop, moved, cluster.zone, at)
    if target.kind in (Kind.ZONE, Kind.TRAY):
        if notes:
            return workshop.do(move_notes, notes=notes, zone=target.id)
        return _put_titles(workshop, moved, target.id, None)
    if target.kind is Kind.CELL and len(moved) == 1:
        return _put_opposite(workshop, moved[0], target)
    return []


def _put_titles(workshop: OpenWorkshop, moved: Sequence[str], zone: str, at: int | None) -> Changes:
    with _naming(moved[0] if len(moved) == 1 else ""):
        return workshop.do(move_titles, clusters=moved, zone=zone, index=at) if moved else []


@contextmanager
def _naming(title: str) -> Iterator[None]:
    """Where another title is called the same, say which of the two was being changed (none: empty)."""
    try:
        yield
    except Refused as refused:
        if refused.reason is Reason.SAME_TITLE and title and "cluster" in refused.details:
            raise Refused(refused.reason, **refused.details, other=title) from refused
        raise


def _put_opposite(workshop: OpenWorkshop, title: str, place: Item) -> Changes:
    if workshop.tables.get(Cluster, title).zone == place.zone:
        return workshop.do(face_title, cluster=title, row=place.id)
    return workshop.do(move_title, cluster=title, zone=place.zone)


def _put_notes(
    workshop: OpenWorkshop, notes: Sequence[str], zone: str, cluster: str | None, after: str | None
) -> Changes:
    """`after` is the note that they follow; None puts them last, an empty text first."""
    others = [id for _, id in workshop.tables.positions(Note, cluster or zone) if id not in notes]
    index = None if after is None else others.index(after) + 1 if after in others else 0
    return workshop.do(move_notes, notes=notes, zone=zone, cluster=cluster, index=index)


def _before(tables: Tables, cluster: str, row: int) -> str | None:
    ids = [id for _, id in tables.positions(Note, cluster)]
    if row < 0 or row >= len(ids):
        return None
    return ids[row - 1] if row else ""
