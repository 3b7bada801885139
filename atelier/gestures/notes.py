"""What somebody said: added, said again, reworded, split, moved, copied, taken away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from atelier.gestures.fields import optional, required
from atelier.gestures.merging import carry, loosen, own_times, standing, without_followers
from atelier.gestures.work import Work, keys_of_move
from atelier.workshop.change import Change, created, removed
from atelier.workshop.entities import Cluster, Direction, Group, Note, Zone
from atelier.workshop.order import keys_among
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note as it is typed; its aside stands apart, never guessed from brackets."""

    text: str
    aside: str = ""


def add_notes(
    tables: Tables,
    stamp: Stamp,
    *,
    zone: str,
    notes: Sequence[NewNote | str],
    group: str | None = None,
    cluster: str | None = None,
    at: int | None = None,
) -> list[Change]:
    """Put notes on the wall, under a title or in the tray, from place `at` on (None: last).

    Where the zone is a group's, the group that said them is that one unless another is named. Raises
    `TEXT_EMPTY`, and `WRONG_PLACE` for a title of another zone or a group that does not work in the step.
    """
    place, title = _place(tables, zone, cluster)
    said_by = _said_by(tables, place, group)
    typed = [note if isinstance(note, NewNote) else NewNote(note) for note in notes]
    keys = (
        keys_among(tables.positions(Note, title.id if title else place.id), at, len(typed)) if typed else []
    )
    return [
        created(
            Note(
                id=stamp.id(),
                order=key,
                zone=place.id,
                cluster=title.id if title else None,
                group=said_by,
                text=required(note.text),
                aside=optional(note.aside),
            )
        )
        for note, key in zip(typed, keys, strict=True)
    ]


def reword_note(
    tables: Tables, stamp: Stamp, *, note: str, text: str, aside: str | None = None
) -> list[Change]:
    """Change what a note says; its aside stays where none is given."""
    old = tables.get(Note, note)
    kept = old.aside if aside is None else optional(aside)
    return _changes([(old, replace(old, text=required(text), aside=kept))])


def move_notes(
    tables: Tables,
    stamp: Stamp,
    *,
    notes: Sequence[str],
    zone: str | None = None,
    cluster: str | None = None,
    index: int | None = None,
) -> list[Change]:
    """Put notes, in the order given, under a title or into a tray, at `index` among the others (None: last).

    Without title and zone each goes to the tray of its own zone. The group that said a note stays. Those
    merged into a note follow it; one that moves by itself is separated.
    """
    work = Work(tables)
    moved = without_followers(tables, notes)
    if cluster is None and zone is None:
        by_zone = sorted(moved, key=lambda note: note.zone)
        parts = [(home, list(part)) for home, part in groupby(by_zone, key=lambda note: note.zone)]
    else:
        home = tables.get(Cluster, cluster).zone if cluster else ""
        parts = [(zone or home, moved)] if moved else []
    for home, part in parts:
        place, title = _place(tables, home, cluster)
        under = title.id if title else None
        keys = keys_of_move(tables, part, under or place.id, index)
        for note in part:
            loosen(work, note)
            now = work.tables.get(Note, note.id)
            carry(work, now, zone=place.id, cluster=under, merged=None, order=keys[note.id])
    return work.done()


def remove_notes(tables: Tables, stamp: Stamp, *, notes: Sequence[str]) -> list[Change]:
    """Take notes off the wall, with those merged into them."""
    work = Work(tables)
    for note in without_followers(tables, notes):
        loosen(work, note)
        # Nothing but what was merged into it refers to a note: no need to look through everything.
        work.do(removed(merged) for merged in work.tables.children(Note, note.id))
        work.do([removed(work.tables.get(Note, note.id))])
    return work.done()


def copy_notes(
    tables: Tables,
    stamp: Stamp,
    *,
    notes: Sequence[str],
    zone: str,
    cluster: str | None = None,
    index: int | None = None,
) -> list[Change]:
    """Put copies of notes, in the order given, under a title or into a tray, at `index` (None: last).

    In a group's zone they are that group's; elsewhere they keep the group that said them, if it works there.
    What was merged into a note is copied with it.
    """
    work = Work(tables)
    place, title = _place(tables, zone, cluster)
    below = title.id if title else None
    here = {group.id for group in groups(tables, place.step)}
    copied = without_followers(tables, notes)
    keys = keys_among(tables.positions(Note, below or place.id), index, len(copied))
    for note, key in zip(copied, keys, strict=True):
        head = replace(note, id=stamp.id(), merged=None, order=key)
        merged = tables.children(Note, note.id)
        for each in (head, *(replace(each, id=stamp.id(), merged=head.id) for each in merged)):
            said_by = place.group or (each.group if each.group in here else None)
            work.put(replace(each, zone=place.id, cluster=below, group=said_by))
    return work.done()


def say_again(tables: Tables, stamp: Stamp, *, note: str) -> list[Change]:
    """Count a note once more; of a merged one, the note that stands for it."""
    old = standing(tables, tables.get(Note, note))
    return _changes([(old, replace(old, times=old.times + 1))])


def split_note(tables: Tables, stamp: Stamp, *, note: str, texts: Sequence[str]) -> list[Change]:
    """Make several notes of one: it keeps the first text, its aside and what was merged into it.

    The others follow it, said by the same group and as often as it was in its own words. Raises `TEXT_EMPTY`.
    """
    work = Work(tables)
    old = tables.get(Note, note)
    first, *more = [required(text) for text in texts] or [required("")]
    times = own_times(tables, old)
    beside = tables.positions(Note, old.parent)
    keys = keys_among(beside, beside.index(old.position) + 1, len(more))
    work.change(old, text=first)
    for text, key in zip(more, keys, strict=True):
        work.put(replace(old, id=stamp.id(), text=text, aside="", times=times, order=key))
    if old.merged and more:
        head = tables.get(Note, old.merged)
        work.change(head, times=head.times + times * len(more))
    return work.done()


def set_direction(
    tables: Tables, stamp: Stamp, *, notes: Sequence[str], direction: Direction | None
) -> list[Change]:
    """Say of notes that they mean going up or coming down, or neither."""
    old = [tables.get(Note, note) for note in dict.fromkeys(notes)]
    return _changes([(note, replace(note, direction=direction)) for note in old])


def change_note_group(
    tables: Tables, stamp: Stamp, *, notes: Sequence[str], group: str | None
) -> list[Change]:
    """Say which group said the notes, wherever they stand; raises `WRONG_PLACE` for a group of elsewhere."""
    old = [tables.get(Note, note) for note in dict.fromkeys(notes)]
    for note in old:
        _check_group(tables, tables.get(Zone, note.zone), group)
    return _changes([(note, replace(note, group=group)) for note in old])


def _place(tables: Tables, zone: str, cluster: str | None) -> tuple[Zone, Cluster | None]:
    """The zone and the title under which notes go."""
    place = tables.get(Zone, zone)
    title = tables.get(Cluster, cluster) if cluster else None
    if title and title.zone != place.id:
        raise Refused(Reason.WRONG_PLACE, kind="cluster", place="zone")
    return place, title


def _said_by(tables: Tables, zone: Zone, group: str | None) -> str | None:
    if group is None:
        return zone.group
    _check_group(tables, zone, group)
    return group


def _check_group(tables: Tables, zone: Zone, group: str | None) -> None:
    if group is None or group == zone.group:
        return
    if tables.get(Group, group) not in groups(tables, zone.step):
        raise Refused(Reason.WRONG_PLACE, kind="group", place="step")


def _changes(pairs: Sequence[tuple[Note, Note]]) -> list[Change]:
    return [Change(old, new) for old, new in pairs if old != new]
