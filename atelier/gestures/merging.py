"""Notes that say the same thing: one stands for all, the others stay readable and can be separated."""

from collections.abc import Sequence
from typing import Any

from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Note
from atelier.workshop.order import keys_among
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


def merge_notes(tables: Tables, stamp: Stamp, *, into: str, others: Sequence[str]) -> list[Change]:
    """Let one note stand for others too: its text stays, and it was said as often as all of them together.

    They go where it stands, each with the group that said it. One that stands for others brings them along;
    `into` may itself have been merged: the note that stands for it is meant.
    """
    work = Work(tables)
    target = standing(tables, tables.get(Note, into))
    for other in dict.fromkeys(others):
        note = work.tables.get(Note, other)
        if target.id not in (note.id, note.merged):
            _take_in(work, target, note)
    return work.done()


def separate_notes(tables: Tables, stamp: Stamp, *, notes: Sequence[str]) -> list[Change]:
    """Let merged notes stand for themselves again, just after the note that stood for them.

    A note that stands for others means all of these.
    """
    work = Work(tables)
    chosen: dict[str, None] = {}
    for id in notes:
        note = tables.get(Note, id)
        chosen |= dict.fromkeys([id] if note.merged else [merged.id for merged in tables.children(Note, id)])
    for head in dict.fromkeys(tables.get(Note, id).merged for id in chosen):
        _let_out(work, tables.get(Note, head), chosen)
    return work.done()


def standing(tables: Tables, note: Note) -> Note:
    """The note itself, or the one that stands for it."""
    return tables.get(Note, note.merged) if note.merged else note


def own_times(tables: Tables, note: Note) -> int:
    """How often it was said in its own words."""
    return note.times - sum(merged.times for merged in tables.children(Note, note.id))


def carry(work: Work, note: Note, **values: Any) -> Note:  # noqa: ANN401
    """Change a note; those merged into it follow to its zone and title."""
    moved = work.change(note, **values)
    for merged in work.tables.children(Note, note.id):
        work.change(merged, zone=moved.zone, cluster=moved.cluster)
    return moved


def loosen(work: Work, note: Note) -> None:
    """Count a merged note no longer beside the one that stood for it, which it is about to leave."""
    if note.merged:
        head = work.tables.get(Note, note.merged)
        work.change(head, times=head.times - note.times)


def without_followers(tables: Tables, ids: Sequence[str]) -> list[Note]:
    """Each of the notes once, in that order, but those that follow another of them anyway."""
    found = [tables.get(Note, id) for id in dict.fromkeys(ids)]
    return [note for note in found if note.merged not in set(ids)]


def _take_in(work: Work, target: Note, note: Note) -> None:
    loosen(work, note)
    brought = [(note, own_times(work.tables, note))]
    brought += [(merged, merged.times) for merged in work.tables.children(Note, note.id)]
    for each, times in brought:
        key = work.key(Note, target.id)
        place = {"zone": target.zone, "cluster": target.cluster, "merged": target.id}
        work.change(each, times=times, order=key, **place)
    head = work.tables.get(Note, target.id)
    work.change(head, times=head.times + sum(times for _, times in brought))


def _let_out(work: Work, head: Note, chosen: dict[str, None]) -> None:
    going = [merged for merged in work.tables.children(Note, head.id) if merged.id in chosen]
    beside = work.tables.positions(Note, head.parent)
    after = beside.index(head.position) + 1
    for merged, key in zip(going, keys_among(beside, after, len(going)), strict=True):
        loosen(work, merged)
        work.change(merged, merged=None, order=key)
