"""Rounds and what is put to the vote, until the first act of a vote freezes them."""

import dataclasses
from collections.abc import Sequence
from typing import Any, TypedDict, Unpack

from atelier.gestures.fields import (
    Reader,
    flag,
    number,
    numbers,
    one_line,
    optional,
    read_fields,
    required_line,
    whole,
)
from atelier.gestures.work import Work
from atelier.workshop.acts import RoundState, state
from atelier.workshop.change import Change
from atelier.workshop.entities import Act, Cluster, Orientation, Round, Step, StepKind, Way
from atelier.workshop.order import keys_among
from atelier.workshop.pictures import is_name
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.vote import Rules


class RoundFields(TypedDict, total=False):
    """What may be said of a round before it opens."""

    title: str
    question: str
    dots: int
    cap: int
    all_placed: bool
    weights: Sequence[int]
    blank_allowed: bool
    secret: bool
    retain: int
    entitled: int | None
    sentence: str
    named: bool
    by_college: bool
    way: Way
    covered: bool


_ROUND: dict[str, Reader] = {
    "title": one_line,
    "question": optional,
    "dots": number,
    "cap": number,
    "all_placed": flag,
    "weights": numbers,
    "blank_allowed": flag,
    "secret": flag,
    "retain": number,
    "entitled": whole(1, 1_000_000),
    "sentence": optional,
    "named": flag,
    "by_college": flag,
    "way": Way,
    "covered": flag,
}

WORDS_OF_MINUTES = frozenset({"title", "sentence"})
"""What the secretary may still write once a vote has opened: no rule, and nothing that was put to it."""

HOW_BALLOTS_COME = frozenset({"way", "covered"})
"""What may change until the close: paper takes over where a screen fails."""

_RULES = tuple(rule.name for rule in dataclasses.fields(Rules))


def add_round(
    tables: Tables, stamp: Stamp, *, step: str, at: int | None = None, **fields: Unpack[RoundFields]
) -> list[Change]:
    """Prepare a round of voting in a vote step; raises `ROUND_RULE` for rules that cannot be."""
    work = Work(tables)
    if tables.get(Step, step).kind is not StepKind.VOTE:
        raise Refused(Reason.WRONG_PLACE, kind="round", place="step")
    values = read_fields(Round, _ROUND, fields)
    new = Round(id=stamp.id(), step=step, order=work.key(Round, step, at), **values)
    work.put(_ruled(new, values))
    return work.done()


def change_round(tables: Tables, stamp: Stamp, *, round: str, **fields: Unpack[RoundFields]) -> list[Change]:
    """Change a round; raises `ROUND_FROZEN` once it has acts.

    But for `WORDS_OF_MINUTES`, and for `HOW_BALLOTS_COME` while it is open.
    """
    work = Work(tables)
    old = tables.get(Round, round)
    free = WORDS_OF_MINUTES
    if state(tables, old.id) is RoundState.OPEN:
        free |= HOW_BALLOTS_COME
    if set(fields) - free:
        check_unfrozen(tables, old.id)
    values = read_fields(Round, _ROUND, fields)
    work.put(_ruled(dataclasses.replace(old, **values), values))
    return work.done()


def remove_round(tables: Tables, stamp: Stamp, *, round: str) -> list[Change]:
    """Take away a round that was never opened, with its orientations."""
    work = Work(tables)
    old = tables.get(Round, round)
    check_unfrozen(tables, old.id)
    work.remove(old)
    return work.done()


def take_orientations(
    tables: Tables,
    stamp: Stamp,
    *,
    round: str,
    clusters: Sequence[str],
) -> list[Change]:
    """Put titles of walls to the vote, in the order given, after what is there.

    Titles that were taken are skipped; one with the words of an orientation becomes another source of it.
    """
    work = Work(tables)
    check_unfrozen(tables, round)
    for cluster in dict.fromkeys(clusters):
        title = tables.get(Cluster, cluster)
        present = work.tables.children(Orientation, round)
        if any(title.id in orientation.clusters for orientation in present):
            continue
        same = [orientation for orientation in present if fold(orientation.title) == fold(title.title)]
        if same:
            work.change(same[0], clusters=(*same[0].clusters, title.id))
        else:
            key = work.key(Orientation, round)
            sources = (title.id,)
            work.put(Orientation(id=stamp.id(), round=round, order=key, title=title.title, clusters=sources))
            _by_hand(work, round)
    return work.done()


def add_orientation(
    tables: Tables,
    stamp: Stamp,
    *,
    round: str,
    title: str,
    at: int | None = None,
) -> list[Change]:
    """Put something to the vote that comes from no wall; raises `SAME_TITLE`."""
    work = Work(tables)
    check_unfrozen(tables, round)
    key = work.key(Orientation, round, at)
    text = _free_title(tables, round, title)
    work.put(Orientation(id=stamp.id(), round=round, order=key, title=text))
    _by_hand(work, round)
    return work.done()


def reword_orientation(tables: Tables, stamp: Stamp, *, orientation: str, title: str) -> list[Change]:
    """Change what is put to the vote, apart from the title that it comes from; raises `SAME_TITLE`."""
    work = Work(tables)
    old = _unfrozen(tables, orientation)
    work.change(old, title=_free_title(tables, old.round, title, but=old.id))
    return work.done()


def move_orientation(tables: Tables, stamp: Stamp, *, orientation: str, index: int | None) -> list[Change]:
    """Put an orientation at another place among those of its round (None: last)."""
    work = Work(tables)
    old = _unfrozen(tables, orientation)
    moved = work.move(old, old.round, index)
    if moved != old:
        _by_hand(work, old.round)
    return work.done()


def remove_orientation(tables: Tables, stamp: Stamp, *, orientation: str) -> list[Change]:
    """Take something off the vote; the title that it comes from stays on its wall."""
    work = Work(tables)
    work.remove(_unfrozen(tables, orientation))
    return work.done()


def merge_orientations(tables: Tables, stamp: Stamp, *, into: str, others: Sequence[str]) -> list[Change]:
    """Make one orientation of several of a round: it keeps its words and comes from the titles of all."""
    work = Work(tables)
    target = _unfrozen(tables, into)
    merged = [_unfrozen(tables, other) for other in dict.fromkeys(others) if other != into]
    if any(other.round != target.round for other in merged):
        raise Refused(Reason.WRONG_PLACE, kind="orientation", place="round")
    sources = dict.fromkeys(cluster for each in (target, *merged) for cluster in each.clusters)
    work.change(target, clusters=tuple(sources))
    work.redirect({other.id: into for other in merged})
    work.remove(*merged)
    return work.done()


def split_orientation(
    tables: Tables, stamp: Stamp, *, orientation: str, titles: Sequence[str] = ()
) -> list[Change]:
    """Make several orientations of one, standing where it stood.

    With `titles`, one for each, and all keep the thread to the notes: the first takes the place of the old
    one. Without, one for each title of a wall that it comes from, under that title's words; nothing where it
    comes from one only. Raises `SAME_TITLE`.
    """
    work = Work(tables)
    old = _unfrozen(tables, orientation)
    if titles:
        parts = [(required_line(title), old.clusters) for title in titles]
    elif len(old.clusters) > 1:
        parts = [(tables.get(Cluster, cluster).title, (cluster,)) for cluster in old.clusters]
    else:
        return []
    place = [id for _, id in tables.positions(Orientation, old.round)].index(old.id)
    for offset, (words, sources) in enumerate(parts):
        title = _free_title(work.tables, old.round, words, but="" if offset else old.id)
        if not offset:
            work.change(old, title=title, clusters=sources)
            continue
        key = work.key(Orientation, old.round, place + offset)
        work.put(Orientation(id=stamp.id(), round=old.round, order=key, title=title, clusters=sources))
    if len(parts) > 1:
        _by_hand(work, old.round)
    return work.done()


def draw_order(tables: Tables, stamp: Stamp, *, round: str) -> list[Change]:
    """Draw the order of the orientations by lot, once: raises `ROUND_DRAWN` until somebody orders by hand.

    Chance comes with the ids of the stamp, which nobody can foresee.
    """
    work = Work(tables)
    check_unfrozen(tables, round)
    before = tables.get(Round, round)
    if before.drawn:
        raise Refused(Reason.ROUND_DRAWN)
    lots = sorted((stamp.id(), each) for each in tables.children(Orientation, round))
    keys = keys_among((), None, len(lots))
    for key, (_, each) in zip(keys, lots, strict=True):
        work.change(each, order=key)
    work.change(before, drawn=True)
    return work.done()


def set_drawing(tables: Tables, stamp: Stamp, *, orientation: str, drawing: str) -> list[Change]:
    """Let a picture stand beside an orientation, for who reads badly, or none; its file is put before.

    Raises `PICTURE_MISSING` for a name that no file can have.
    """
    if drawing and not is_name(drawing):
        raise Refused(Reason.PICTURE_MISSING, path=drawing)
    work = Work(tables)
    work.change(_unfrozen(tables, orientation), drawing=drawing)
    return work.done()


def check_unfrozen(tables: Tables, round: str) -> None:
    """Raise `ROUND_FROZEN` where a round has acts: what they froze is changed by another act only."""
    if tables.children(Act, tables.get(Round, round).id):
        raise Refused(Reason.ROUND_FROZEN)


def _ruled(new: Round, given: dict[str, Any]) -> Round:
    """The round as its rules have it: ordered marks settle how many there are."""
    if not set(given) & set(_RULES):
        return new
    rules = Rules(**{name: getattr(new, name) for name in _RULES})
    return dataclasses.replace(new, **{name: getattr(rules, name) for name in _RULES})


def _unfrozen(tables: Tables, orientation: str) -> Orientation:
    found = tables.get(Orientation, orientation)
    check_unfrozen(tables, found.round)
    return found


def _free_title(tables: Tables, vote: str, typed: str, but: str = "") -> str:
    title = required_line(typed)
    for orientation in tables.children(Orientation, vote):
        if orientation.id != but and fold(orientation.title) == fold(title):
            raise Refused(Reason.SAME_TITLE, title=orientation.title)
    return title


def _by_hand(work: Work, round: str) -> None:
    """The order is no longer as the lot had it."""
    work.change(work.tables.get(Round, round), drawn=False)
