"""The workbench of gestures: a private copy of the tables in which a gesture sees what it has done so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from atelier.workshop import entities
from atelier.workshop.change import Change
from atelier.workshop.entities import Entity, Sibling, link_fields
from atelier.workshop.links import rank, references, relink, removal
from atelier.workshop.order import keys_among
from atelier.workshop.tables import Tables

E = TypeVar("E", bound=Entity)
S = TypeVar("S", bound=Sibling)


class Work:
    """Entities put and taken away one after the other, and in the end the fewest changes that do the same."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables.copy()
        self._changes: list[Change] = []

    def do(self, changes: Iterable[Change]) -> None:
        """Add what another gesture returned for `self.tables`."""
        changes = list(changes)
        self.tables.apply(changes)
        self._changes += changes

    def put(self, entity: E) -> E:
        """Create an entity, or set it in place of the one with its id; raises `Refused(GONE)` for links."""
        before = self.tables.find(type(entity), entity.id)
        if before != entity:
            check_links(self.tables, entity)
            self.do([Change(before, entity)])
        return entity

    def change(self, entity: E, **values: Any) -> E:  # noqa: ANN401
        """Put an entity with some fields changed."""
        return self.put(replace(entity, **values))

    def move(
        self,
        entity: S,
        parent: str,
        index: int | None,
        *,
        among: Sequence[Sibling] | None = None,
        **values: Any,  # noqa: ANN401
    ) -> S:
        """Put an entity at a place below a parent, counted without itself (None: last), with fields changed.

        `among` says from which siblings the place is counted, where not all of them are shown.
        """
        if among is not None:
            shown = [each for each in among if each.id != entity.id]
            index = _index_in_all(self.tables, type(entity), parent, shown, index, but=entity.id)
        keys = keys_of_move(self.tables, [entity], parent, index)
        return self.change(entity, order=keys[entity.id], **values)

    def remove(self, *entities: Entity) -> None:
        """Take entities away with all that belongs to them."""
        self.do(removal(self.tables, entities))

    def redirect(self, ids: Mapping[str, str]) -> None:
        """Let everything that names one of these entities name the other instead, and each only once."""
        for entity in list(self.tables.entities()):
            if any(reference.id in ids for reference in references(entity)):
                renamed = relink(entity, {old: new for old, new in ids.items() if old != entity.id})
                tuples = {
                    n: v for n, _ in link_fields(type(entity)) if isinstance(v := getattr(renamed, n), tuple)
                }
                self.change(renamed, **{name: tuple(dict.fromkeys(value)) for name, value in tuples.items()})

    def key(
        self,
        kind: type[Sibling],
        parent: str,
        index: int | None = None,
        among: Sequence[Sibling] | None = None,
    ) -> str:
        """A free place among siblings (None: the last), counted `among` those that are shown."""
        if among is not None:
            index = _index_in_all(self.tables, kind, parent, among, index)
        return keys_among(self.tables.positions(kind, parent), index)[0]

    def done(self) -> list[Change]:
        """All that was done, each entity once, in an order in which rows may be written one by one."""
        return settled(self._changes)


def settled(changes: Sequence[Change]) -> list[Change]:
    """Changes brought down to one an entity: created, parents first; changed; removed, children first."""
    ends: dict[str, Change | None] = {}
    for change in changes:
        known = ends.get(change.entity.id)
        before = known.before if known else change.before
        same = before == change.after
        ends[change.entity.id] = None if same else Change(before, change.after)
    kept = [change for change in ends.values() if change]
    created = [c for c in kept if c.before is None]
    changed = [c for c in kept if c.before is not None and c.after is not None]
    gone = [c for c in kept if c.after is None]
    created.sort(key=lambda c: rank(c.entity))
    gone.sort(key=lambda c: rank(c.entity), reverse=True)
    return created + changed + gone


def check_links(tables: Tables, entity: Entity) -> None:
    """Raise `Refused(GONE)` where an entity names one that is not there."""
    for reference in references(entity):
        tables.get(entities.CLASSES[reference.kind], reference.id)


def _index_in_all(
    tables: Tables,
    kind: type[Sibling],
    parent: str,
    shown: Sequence[Sibling],
    index: int | None,
    but: str = "",
) -> int | None:
    """The index among all siblings of one counted among those that are shown, leaving out `but` in both.

    A group that works in several steps has the zones, rows and remarks of all of them below it.
    """
    if index is None or index >= len(shown):
        return None
    everywhere = [id for _, id in tables.positions(kind, parent) if id != but]
    return everywhere.index(shown[max(index, 0)].id)


def keys_of_move(
    tables: Tables, moved: Sequence[Sibling], parent: str, index: int | None
) -> Mapping[str, str]:
    """The new key of each entity that moves to `index` below a parent, counted without those that move.

    Entities that stand there already, in that order, keep their keys: nothing is rewritten.
    """
    kind = type(moved[0])
    ids = [entity.id for entity in moved]
    going = set(ids)
    present = tables.positions(kind, parent)
    others = [position for position in present if position[1] not in going]
    index = len(others) if index is None else max(0, min(index, len(others)))
    asked = [id for _, id in others[:index]] + ids + [id for _, id in others[index:]]
    if asked == [id for _, id in present]:
        return {entity.id: entity.order for entity in moved}
    return dict(zip(ids, keys_among(others, index, len(ids)), strict=True))
