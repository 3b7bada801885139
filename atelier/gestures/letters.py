"""What a letter says of a workshop, brought in at once: itself, the next one, groups with their scenarios."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from atelier.gestures.groups import (
    ScenarioFields,
    add_group,
    add_zone,
    change_group,
    in_use,
    remove_zone,
    set_scenario,
)
from atelier.gestures.steps import change_step
from atelier.gestures.work import Work
from atelier.gestures.workshops import NextFields, WorkshopFields, change_next_workshop, change_workshop
from atelier.workshop.change import Change
from atelier.workshop.entities import Group
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.walls import groups, wall_at, zones


@dataclass(frozen=True, slots=True)
class GroupTold:
    """What is said of a group; what is not said stays as it was."""

    title: str = ""
    zones: Sequence[str] = ()
    scenario: ScenarioFields = field(default_factory=ScenarioFields)


def bring_in_letter(
    tables: Tables,
    stamp: Stamp,
    *,
    workshop: WorkshopFields,
    following: NextFields,
    step: str | None = None,
    told: Mapping[int, GroupTold] | None = None,
    asked: Mapping[str, str] | None = None,
) -> list[Change]:
    """Say all of it; `told` is of the groups of a step, by their numbers: one that is not there is made.

    `asked` is what steps ask, by their ids.
    Zones that hold something stay, whatever is said. Raises what saying each by itself would raise.
    """
    work = Work(tables)
    if workshop:
        work.do(change_workshop(work.tables, stamp, **workshop))
    if following:
        work.do(change_next_workshop(work.tables, stamp, **following))
    for id, question in (asked or {}).items():
        work.do(change_step(work.tables, stamp, step=id, question=question))
    for number, said in sorted((told or {}).items()):
        assert step is not None, "groups belong to a step"
        group = _group(work, stamp, step, number)
        if said.title:
            work.do(change_group(work.tables, stamp, group=group, title=said.title))
        if said.zones:
            _name_zones(work, stamp, step, group, said.zones)
        if said.scenario:
            work.do(set_scenario(work.tables, stamp, step=step, group=group, **said.scenario))
    return work.done()


def _group(work: Work, stamp: Stamp, step: str, number: int) -> str:
    """The group of that number, made where there is none."""
    present = {group.number: group.id for group in groups(work.tables, step)}
    if number in present:
        return present[number]
    made = add_group(work.tables, stamp, step=step)
    work.do(made)
    new = next(change.entity.id for change in made if isinstance(change.entity, Group))
    work.do(change_group(work.tables, stamp, group=new, number=number))
    return new


def _name_zones(work: Work, stamp: Stamp, step: str, group: str, titles: Sequence[str]) -> None:
    wanted = {fold(title): title for title in titles}
    standing = zones(work.tables, wall_at(work.tables, step, group))
    known = {fold(zone.title) for zone in standing}
    for key, title in wanted.items():
        if key not in known:
            work.do(add_zone(work.tables, stamp, step=step, group=group, title=title))
    for zone in standing:
        gone = work.tables.find(type(zone), zone.id) is None
        if not gone and fold(zone.title) not in wanted and not in_use(work.tables, zone):
            work.do(remove_zone(work.tables, stamp, zone=zone.id))
