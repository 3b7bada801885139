"""From a wall for each group to one common wall, and back, without losing a note."""

from atelier.gestures.groups import make_zone
from atelier.gestures.merging import carry
from atelier.gestures.rows import drop_empty_rows, new_row, set_rows
from atelier.gestures.titles import carry_remarks
from atelier.gestures.work import Work
from atelier.workshop.entities import Cluster, Group, Layout, Note, Step, Zone
from atelier.workshop.stamp import Stamp
from atelier.workshop.text import fold
from atelier.workshop.walls import Wall, groups_home, rows, titles, tray, walls, zones


def gather(work: Work, stamp: Stamp, step: Step) -> None:
    """Make one common wall of the groups' walls: zones with equal names become one, and so do titles in them.

    The common wall faces only where each of the groups' walls that holds titles does.
    """
    old = list(walls(work.tables, step.id))
    used = [wall for wall in old if any(titles(work.tables, zone) for zone in zones(work.tables, wall))]
    layouts = {wall.layout for wall in used or old}
    layout = layouts.pop() if len(layouts) == 1 else Layout.COLUMNS
    step = work.change(step, by_group=False, layout=layout)
    common = Wall(step)
    joined: dict[str, str] = {}
    left = [zone for wall in old for zone in zones(work.tables, wall)]
    for wall in old:
        if wall.facing and layout is not Layout.FACING:
            set_rows(work, stamp, wall, False)
        for row in rows(work.tables, wall):
            work.change(row, group=None, order=new_row(work, stamp, common).order)
        for zone in zones(work.tables, wall):
            joined |= _gather_zone(work, stamp, common, zone)
    work.redirect(joined)
    work.remove(*left)
    drop_empty_rows(work)


def _gather_zone(work: Work, stamp: Stamp, common: Wall, zone: Zone) -> dict[str, str]:
    """Empty a group's zone into the common one of its name, made where there is none.

    Returns, for each title that was there already, the one whose notes its notes have joined.
    """
    joined: dict[str, str] = {}
    known = [z for z in zones(work.tables, common) if fold(z.title) == fold(zone.title)]
    target = known[0] if known else make_zone(work, stamp, common, zone.title)
    group = zone.group
    for title in titles(work.tables, zone):
        same = [t for t in titles(work.tables, target) if fold(t.title) == fold(title.title)]
        if same:
            _join(work, title, same[0], group)
            joined[title.id] = same[0].id
        else:
            moved = work.change(title, zone=target.id, order=work.key(Cluster, target.id))
            for note in work.tables.children(Note, title.id):
                _gather_note(work, note, group, zone=target.id)
            carry_remarks(work, moved, moved)
    for note in tray(work.tables, zone):
        key = work.key(Note, target.id)
        _gather_note(work, note, group, zone=target.id, order=key)
    return joined


def _join(work: Work, title: Cluster, into: Cluster, group: str | None) -> None:
    for note in work.tables.children(Note, title.id):
        key = work.key(Note, into.id)
        _gather_note(work, note, group, zone=into.zone, cluster=into.id, order=key)
    carry_remarks(work, title, into)


def _gather_note(work: Work, note: Note, group: str | None, **place: str) -> None:
    """Put a note where it goes, with those merged into it: each says from now on which group said it."""
    for merged in work.tables.children(Note, note.id):
        work.change(merged, group=merged.group or group)
    carry(work, note, group=note.group or group, **place)


def part(work: Work, stamp: Stamp, step: Step) -> None:
    """Give each group its own wall with the zones of the common one: notes go to the group that said them.

    A title goes to each group that has notes under it, with its remarks to the first. What no group of the
    step said goes to the first group, made where there is none.
    """
    common = Wall(step)
    shared = zones(work.tables, common)
    step = work.change(step, by_group=True)
    groups = [wall.group for wall in walls(work.tables, step.id) if wall.group]
    if not groups and any(titles(work.tables, z) or tray(work.tables, z) for z in shared):
        home = groups_home(work.tables, step.id).id
        new = Group(id=stamp.id(), step=home, number=1, order=work.key(Group, home), layout=step.layout)
        groups = [work.put(new)]
    if common.facing:
        set_rows(work, stamp, common, False)
    for zone in shared:
        _part_zone(work, stamp, step, zone, groups)
    work.remove(*shared)
    for group in groups:
        _part_layout(work, stamp, Wall(step, group), step.layout)


def _part_zone(work: Work, stamp: Stamp, step: Step, zone: Zone, groups: list[Group]) -> None:
    own = {group.id: make_zone(work, stamp, Wall(step, group), zone.title) for group in groups}
    first = groups[0].id if groups else ""
    for title in titles(work.tables, zone):
        notes = work.tables.children(Note, title.id)
        speakers = [note.group if note.group in own else first for note in notes]
        homes = [group.id for group in groups if group.id in speakers] or [first]
        twins = {
            homes[0]: work.change(title, zone=own[homes[0]].id, order=work.key(Cluster, own[homes[0]].id))
        }
        for home in homes[1:]:
            key = work.key(Cluster, own[home].id)
            twins[home] = work.put(Cluster(id=stamp.id(), zone=own[home].id, title=title.title, order=key))
        carry_remarks(work, title, twins[homes[0]])
        for note, speaker in zip(notes, speakers, strict=True):
            twin = twins[speaker]
            carry(work, note, zone=twin.zone, cluster=twin.id)
    for note in tray(work.tables, zone):
        place = own[note.group if note.group in own else first]
        carry(work, note, zone=place.id, order=work.key(Note, place.id))


def _part_layout(work: Work, stamp: Stamp, wall: Wall, layout: Layout) -> None:
    """Let a group's new wall stand as the common one did, unless the group has walls in other steps."""
    group = wall.group
    assert group is not None
    elsewhere = any(zone.step != wall.step.id for zone in work.tables.children(Zone, group.id))
    if not elsewhere:
        wall = Wall(wall.step, work.change(group, layout=layout))
    if wall.facing:
        set_rows(work, stamp, wall, True)
