"""What is proposed of the look-alikes on a wall, as the wall is now. No Qt here."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atelier.advice import Kind, Pair, bundles
from atelier.workshop.entities import Cluster, Note, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.walls import wall_of, walls, zone_notes, zones

IGNORED = "alike:ignored"
"""The key under which a workshop remembers the notes that somebody would not see side by side again."""

Texts = tuple[tuple[str, str], ...]
Ignored = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Notes that look alike; the first is the one that would stand for all."""

    notes: tuple[str, ...]
    kind: Kind
    cluster: str = ""
    """The title under which some of them are already, or all; empty: none is."""
    gathered: bool = False
    """Whether all are under it."""


def fields(tables: Tables, step: str) -> tuple[Texts, ...]:
    """The texts of a wall step that may be compared with each other, in the order in which they are read.

    Each group's wall is its own; facing zones answer each other, so that each is its own as well.
    """
    found = []
    for wall in walls(tables, step):
        places = [tuple(_texts(tables, zone)) for zone in zones(tables, wall)]
        found += places if wall.facing else [sum(places, ())]
    return tuple(texts for texts in found if len(texts) > 1)


def cards(tables: Tables, texts: Mapping[str, str], pairs: Sequence[Pair], ignored: Ignored) -> list[Card]:
    """What is proposed now: notes that still say what they said, where they may be brought together.

    `texts` is what was compared, by note.
    """
    order = {id: place for place, id in enumerate(texts)}
    here = [pair for pair in pairs if _stands(tables, texts, pair) and not _is_ignored(pair, ignored)]
    return [_card(tables, bundle.ids, bundle.kind, order) for bundle in bundles(here)]


def read_ignored(remembered: str) -> Ignored:
    """What was remembered; what cannot be read is nothing."""
    try:
        return tuple(frozenset(map(str, ids)) for ids in json.loads(remembered or "[]"))
    except (ValueError, TypeError):
        return ()


def written(ignored: Iterable[frozenset[str]]) -> str:
    """What is remembered."""
    return json.dumps([sorted(ids) for ids in ignored])


def _texts(tables: Tables, zone: Zone) -> Iterator[tuple[str, str]]:
    for note in zone_notes(tables, zone):
        yield note.id, note.text


def _stands(tables: Tables, texts: Mapping[str, str], pair: Pair) -> bool:
    one, other = tables.find(Note, pair.first), tables.find(Note, pair.second)
    if one is None or other is None or one.merged or other.merged:
        return False
    if (one.text, other.text) != (texts[one.id], texts[other.id]):
        return False
    if pair.kind is Kind.NEIGHBOUR:
        return one.zone == other.zone and (one.cluster is None or one.cluster != other.cluster)
    if one.zone == other.zone:
        return True
    wall = wall_of(tables, tables.get(Zone, one.zone))
    return not wall.facing and wall == wall_of(tables, tables.get(Zone, other.zone))


def _is_ignored(pair: Pair, ignored: Ignored) -> bool:
    return any(pair.first in ids and pair.second in ids for ids in ignored)


def _card(tables: Tables, ids: Sequence[str], kind: Kind, order: Mapping[str, int]) -> Card:
    notes = [tables.get(Note, id) for id in ids]
    notes.sort(key=lambda note: (note.cluster is None, order[note.id]))
    titles = {note.cluster for note in notes}
    first = notes[0].cluster
    return Card(
        tuple(note.id for note in notes),
        kind,
        cluster=first or "",
        gathered=first is not None and len(titles) == 1,
    )


def proposed_title(tables: Tables, card: Card) -> str:
    """Words for a new title: those of the shortest note, to be typed over."""
    texts = [tables.get(Note, id).text for id in card.notes]
    shortest = " ".join(min(texts, key=len).split())
    return shortest if len(shortest) <= 80 else ""


def title_of(tables: Tables, note: Note) -> str:
    """The words of the title over a note; empty in the tray."""
    cluster = tables.find(Cluster, note.cluster)
    return cluster.title if cluster else ""
