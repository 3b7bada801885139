"""From one workshop to the next: what the one before hands on is put into a workshop just planted."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from atelier.gestures.work import Work
from atelier.workshop.cells import read_cell
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Cell,
    Cluster,
    Group,
    Layout,
    Logo,
    Minutes,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Presence,
    Record,
    Row,
    RowsAs,
    Scenario,
    Step,
    StepKind,
    TableColumn,
    Zone,
)
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What a workshop hands on, beside what its tables say."""

    retained: tuple[Orientation, ...] = ()
    """Best first."""
    programme: str | None = None
    number: int | None = None
    context: str = ""
    """Its aims as paragraphs, in the language of the workshop."""
    date: dt.date | None = None
    places: frozenset[str] = field(default_factory=frozenset)
    """The steps in which the method takes up what was retained; empty: the first wall of all."""


def take_further(tables: Tables, stamp: Stamp, *, before: Tables, handed: Handed) -> list[Change]:
    """Fill a workshop just planted with what the one before leaves.

    Nobody on its list has come yet, nor agreed to be sent its minutes.

    Ballots, counts and what was said beyond the notes of what was retained stay where they are.
    """
    work = Work(tables)
    _say(work, before, handed)
    for person in before.children(Participant):
        new = replace(
            person,
            id=stamp.id(),
            order=work.key(Participant, ""),
            presence=Presence.ABSENT,
            person=person.person or person.id,
        )
        work.put(replace(new, arrived_after=None, left_before=None, role="", agreed=False))
    for logo in before.children(Logo):
        work.put(replace(logo, id=stamp.id()))
    asked = next(before.all(Minutes), None)
    if asked is not None:
        work.put(Minutes(id=stamp.id(), people=asked.people, initials=asked.initials))
    for step in _places(tables, handed):
        if step.kind is StepKind.TABLE:
            _rows(work, stamp, step, handed.retained)
        elif step.by_group:
            _groups(work, stamp, step, handed.retained)
        else:
            _titles(work, stamp, step, before, handed.retained)
    return work.done()


def _say(work: Work, before: Tables, handed: Handed) -> None:
    old = before.workshop
    following = next(before.all(NextWorkshop), NextWorkshop(id=""))
    work.change(
        work.tables.workshop,
        follows=old.id,
        programme=handed.programme,
        number=handed.number,
        theme=old.theme,
        stakes=old.stakes,
        axes=old.axes,
        organisation=old.organisation,
        facilitators=old.facilitators,
        secretary=old.secretary,
        context=handed.context,
        date=handed.date,
        starts=following.starts,
        place=following.place or old.place,
    )


def _places(tables: Tables, handed: Handed) -> list[Step]:
    """Where what was retained is taken up."""
    steps = tables.children(Step)
    named = [step for step in steps if step.id in handed.places]
    shared = [step for step in steps if step.kind is StepKind.WALL and not step.by_group]
    return named or shared[:1]


def _titles(work: Work, stamp: Stamp, step: Step, before: Tables, retained: Sequence[Orientation]) -> None:
    """Each retained orientation is a title of the first zone, over the notes that it comes from."""
    zone, *_ = work.tables.children(Zone, step.id)
    made: dict[str, Cluster] = {}
    for orientation in retained:
        key = fold(orientation.title)
        if key not in made:
            row = None
            if step.layout is Layout.FACING:
                row = work.put(Row(id=stamp.id(), order=work.key(Row, step.id), step=step.id)).id
            made[key] = work.put(
                Cluster(
                    id=stamp.id(),
                    order=work.key(Cluster, zone.id),
                    zone=zone.id,
                    row=row,
                    title=orientation.title,
                    takes_up=orientation.id,
                )
            )
        for old in (note for id in orientation.clusters for note in before.children(Note, id)):
            work.put(
                Note(
                    id=stamp.id(),
                    order=work.key(Note, made[key].id),
                    zone=zone.id,
                    cluster=made[key].id,
                    text=old.text,
                    aside=old.aside,
                    times=old.times,
                )
            )


def _groups(work: Work, stamp: Stamp, step: Step, retained: Sequence[Orientation]) -> None:
    """A group for each retained orientation; where nothing was retained, those of the method stay."""
    present = work.tables.children(Group, step.id)
    if not retained or not present:
        return
    for place, orientation in enumerate(retained):
        group = present[place] if place < len(present) else _one_more(work, stamp, present[-1])
        work.change(group, title=orientation.title)
    work.remove(*present[len(retained) :])


def _one_more(work: Work, stamp: Stamp, like: Group) -> Group:
    """A group with the zones and the scenario that another one has, in every step that it works in."""
    tables = work.tables
    number = max(group.number for group in tables.children(Group, like.step)) + 1
    group = work.put(
        Group(
            id=stamp.id(),
            order=work.key(Group, like.step),
            step=like.step,
            number=number,
            layout=like.layout,
        )
    )
    for zone in tables.children(Zone, like.id):
        work.put(replace(zone, id=stamp.id(), group=group.id, order=work.key(Zone, group.id)))
    for told in tables.children(Scenario, like.id):
        work.put(replace(told, id=stamp.id(), group=group.id, order=work.key(Scenario, group.id)))
    return group


def _rows(work: Work, stamp: Stamp, step: Step, retained: Sequence[Orientation]) -> None:
    """A record for each retained orientation, before those that the method prepared."""
    columns = work.tables.children(TableColumn, step.id)
    if not columns or step.rows_as is RowsAs.FORM:
        return
    for place, orientation in enumerate(retained):
        text = read_cell(columns[0], orientation.title).text
        record = work.put(Record(id=stamp.id(), order=work.key(Record, step.id, place), step=step.id))
        if text:
            work.put(Cell(id=stamp.id(), record=record.id, column=columns[0].id, text=text))
