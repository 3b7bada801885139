"""What tests of gestures share: a stamp that counts, a room in which gestures are done and undone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import TypeVar

import pytest

from atelier.gestures.groups import add_group
from atelier.gestures.steps import add_step
from atelier.workshop.change import Change
from atelier.workshop.entities import CLASSES, Entity, Step, StepKind, Workshop, Zone
from atelier.workshop.links import dangling, references
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

E = TypeVar("E", bound=Entity)
Gesture = Callable[..., list[Change]]


def counting_stamp() -> Stamp:
    """Ids that count from one: as wide as real ones."""
    numbers = count(1)
    return Stamp(lambda: f"{next(numbers):032x}", "2008-03-27T13:30:00.000Z")


class Room:
    """An open workshop without session and library."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.stamp = counting_stamp()
        self.tables = tables or Tables([Workshop(id=self.stamp.id(), title="Atelier")])

    def do(self, gesture: Gesture, /, **keywords: object) -> list[Change]:
        """Do a gesture, and check what must hold of the changes of every gesture."""
        before = self.tables.copy()
        changes = gesture(self.tables, self.stamp, **keywords)
        assert self.tables == before, "a gesture altered the tables"
        self.tables = check_writable(self.tables, changes)
        assert not dangling(self.tables)
        return changes

    def make(self, kind: type[E], gesture: Gesture, /, **keywords: object) -> E:
        """Do a gesture and give the one entity of a kind that it creates."""
        (made,) = (
            c.after for c in self.do(gesture, **keywords) if c.before is None and isinstance(c.after, kind)
        )
        return made

    def now(self, entity: E) -> E:
        """An entity as it stands now."""
        return self.tables.get(type(entity), entity.id)

    def wall(self, **fields: object) -> tuple[Step, Zone]:
        """A common wall and its unnamed zone."""
        step = self.make(Step, add_step, kind=StepKind.WALL, title="Pistes", **fields)
        (zone,) = self.tables.children(Zone, step.id)
        return step, zone

    def group_wall(self, **fields: object) -> tuple[Step, Zone]:
        """A wall by group with one group, and its zone."""
        step = self.make(Step, add_step, kind=StepKind.WALL, title="Visions", by_group=True, **fields)
        zone = self.make(Zone, add_group, step=step.id)
        return step, zone


@contextmanager
def refused(reason: Reason, **details: object) -> Iterator[None]:
    """What is done inside is refused for this reason, and with these details if any are given."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.reason is reason
    assert caught.value.details.items() >= details.items()


def check_writable(tables: Tables, changes: list[Change]) -> Tables:
    """The tables after, having checked that rows could be written one by one, and undone."""
    after = tables.copy()
    seen: set[str] = set()
    for change in changes:
        assert change.before != change.after, "a change that changes nothing"
        assert change.entity.id not in seen, "an entity changed twice"
        seen.add(change.entity.id)
        after.apply([change])
        if change.after is not None:
            assert all(after.find(CLASSES[r.kind], r.id) for r in references(change.after))
        else:
            assert change.entity.id not in {r.id for e in after.entities() for r in references(e)}
    undone = after.copy()
    undone.apply(change.reversed() for change in reversed(changes))
    assert undone == tables
    return after
