"""An open workshop (or the shelf): tables of entities, with the lookups that views need kept up to date."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from atelier.workshop import entities
from atelier.workshop.change import Change
from atelier.workshop.entities import Entity
from atelier.workshop.refusals import Reason, Refused

if TYPE_CHECKING:
    from atelier.workshop.entities import Workshop

E = TypeVar("E", bound=Entity)
_Position = tuple[str, str]


class Tables:
    """Entities by kind and id, and the children of each parent in order."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._rows: dict[type[Entity], dict[str, Entity]] = {}
        self._children: dict[tuple[type[Entity], str], list[_Position]] = {}
        for entity in entities:
            self._rows.setdefault(type(entity), {})[entity.id] = entity
            self._children.setdefault((type(entity), entity.parent), []).append(entity.position)
        for places in self._children.values():
            places.sort()

    @property
    def workshop(self) -> "Workshop":
        """The one workshop of these tables."""
        return next(iter(self.all(entities.Workshop)))

    def find(self, kind: type[E], id: str | None) -> E | None:
        """The entity of that id, or None."""
        return cast("E | None", self._rows.get(kind, {}).get(id or ""))

    def get(self, kind: type[E], id: str | None) -> E:
        """The entity of that id; raises `Refused(GONE)` where it is not, or no longer, there."""
        entity = self.find(kind, id)
        if entity is None:
            raise Refused(Reason.GONE, kind=entities.KINDS[kind])
        return entity

    def all(self, kind: type[E]) -> Iterator[E]:
        """Every entity of a kind, in no order that means anything."""
        return cast("Iterator[E]", iter(self._rows.get(kind, {}).values()))

    def count(self, kind: type[E]) -> int:
        """How many there are of a kind."""
        return len(self._rows.get(kind, {}))

    def children(self, kind: type[E], parent: str = "") -> tuple[E, ...]:
        """The entities of a kind below a parent (the top: an empty text), in order."""
        rows = self._rows.get(kind, {})
        return cast("tuple[E, ...]", tuple(rows[id] for _, id in self._children.get((kind, parent), ())))

    def positions(self, kind: type[Entity], parent: str = "") -> Sequence[tuple[str, str]]:
        """The order and id of each entity of a kind below a parent, sorted. Read it at once: it changes."""
        return self._children.get((kind, parent), ())

    def descendants(self, id: str) -> Iterator[Entity]:
        """Everything below an entity, parents before children."""
        for kind in entities.ENTITIES.values():
            for child in self.children(kind, id):
                yield child
                yield from self.descendants(child.id)

    def entities(self) -> Iterator[Entity]:
        """Everything, kind after kind in the order of `ENTITIES` and `SHELF`."""
        for kind in entities.KINDS:
            yield from self.all(kind)

    def apply(self, changes: Iterable[Change]) -> None:
        """Put changes into effect, in their order; one that does not start from what is here is a bug."""
        for change in changes:
            entity = change.entity
            if self._rows.get(type(entity), {}).get(entity.id) != change.before:
                raise ValueError(f"{entities.KINDS[type(entity)]} {entity.id} is not as the change has it")
            if change.before is not None:
                self._discard(change.before)
            if change.after is not None:
                self._rows.setdefault(type(entity), {})[entity.id] = change.after
                insort(
                    self._children.setdefault((type(entity), change.after.parent), []), change.after.position
                )

    def _discard(self, stored: Entity) -> None:
        del self._rows[type(stored)][stored.id]
        places = self._children[type(stored), stored.parent]
        del places[bisect_left(places, stored.position)]
        if not places:
            del self._children[type(stored), stored.parent]

    def copy(self) -> "Tables":
        """A shallow copy that background work may read while these tables go on changing."""
        twin = Tables()
        twin._rows = {kind: rows.copy() for kind, rows in self._rows.items()}
        twin._children = {key: places.copy() for key, places in self._children.items()}
        return twin

    def __eq__(self, other: object) -> bool:
        """Equal when every entity is."""
        if not isinstance(other, Tables):
            return NotImplemented
        return {k: r for k, r in self._rows.items() if r} == {k: r for k, r in other._rows.items() if r}

    __hash__ = None  # type: ignore[assignment]
