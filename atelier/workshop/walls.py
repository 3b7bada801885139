"""Reading a wall: whose it is, how it stands, its zones, rows and titles in the order that people see."""

from collections.abc import Iterator
from dataclasses import dataclass

from atelier.workshop.entities import Cluster, Group, Layout, Note, Row, Step, Zone
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class Wall:
    """The zones of a step that stand together: one wall for all, or one for each group of the step."""

    step: Step
    group: Group | None = None

    @property
    def layout(self) -> Layout:
        """How its zones stand."""
        return self.step.layout if self.group is None else self.group.layout

    @property
    def facing(self) -> bool:
        """Whether its titles stand in rows."""
        return self.layout is Layout.FACING

    @property
    def below(self) -> str:
        """The id below which its zones and rows stand in order."""
        return self.step.id if self.group is None else self.group.id


def groups_home(tables: Tables, step: str) -> Step:
    """The step to which the groups of a step belong: itself, or the one whose groups it takes over."""
    found = tables.get(Step, step)
    seen = {found.id}
    while found.groups_from and found.groups_from not in seen:
        found = tables.get(Step, found.groups_from)
        seen.add(found.id)
    return found


def groups(tables: Tables, step: str) -> tuple[Group, ...]:
    """The groups that work in a step, in order."""
    return tables.children(Group, groups_home(tables, step).id)


def walls(tables: Tables, step: str) -> tuple[Wall, ...]:
    """The walls of a step: one per group where it is by group, otherwise the one of all."""
    found = tables.get(Step, step)
    if not found.by_group:
        return (Wall(found),)
    return tuple(Wall(found, group) for group in groups(tables, step))


def wall_at(tables: Tables, step: str, group: str | None) -> Wall:
    """The wall of a step and of one of its groups; raises `Refused(GONE)`."""
    return Wall(tables.get(Step, step), None if group is None else tables.get(Group, group))


def wall_of(tables: Tables, thing: Zone | Row) -> Wall:
    """The wall on which a zone or a row stands."""
    return wall_at(tables, thing.step, thing.group)


def zones(tables: Tables, wall: Wall) -> tuple[Zone, ...]:
    """The zones of a wall, in order."""
    return tuple(zone for zone in tables.children(Zone, wall.below) if zone.step == wall.step.id)


def rows(tables: Tables, wall: Wall) -> tuple[Row, ...]:
    """The rows of a wall with facing zones, in order."""
    return tuple(row for row in tables.children(Row, wall.below) if row.step == wall.step.id)


def titles(tables: Tables, zone: Zone) -> tuple[Cluster, ...]:
    """The titles of a zone as they stand: by row in facing zones, otherwise by their own order."""
    found = tables.children(Cluster, zone.id)
    if not any(cluster.row for cluster in found):
        return found
    return tuple(sorted(found, key=lambda cluster: _height(tables, cluster)))


def _height(tables: Tables, cluster: Cluster) -> tuple[bool, tuple[str, str], tuple[str, str]]:
    row = tables.find(Row, cluster.row)
    return (row is None, row.position if row else ("", ""), cluster.position)


def cell(tables: Tables, zone: Zone, row: Row) -> Cluster | None:
    """The title of a zone in a row, or None where nothing answers there."""
    return next((cluster for cluster in tables.children(Cluster, zone.id) if cluster.row == row.id), None)


def tray(tables: Tables, zone: Zone) -> tuple[Note, ...]:
    """The notes of a zone that stand under no title, in order."""
    return tables.children(Note, zone.id)


def zone_notes(tables: Tables, zone: Zone) -> Iterator[Note]:
    """All notes of a zone: title after title, then the tray."""
    for cluster in titles(tables, zone):
        yield from tables.children(Note, cluster.id)
    yield from tray(tables, zone)
