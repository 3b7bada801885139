"""Whether a step has been held: what its tick says, wherever the step in hand is."""

from collections.abc import Iterator

from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.entities import (
    Action,
    Booth,
    Cell,
    Cluster,
    Comment,
    Decision,
    Entity,
    Example,
    Face,
    LastWord,
    Note,
    Picture,
    Record,
    Round,
    RowsAs,
    Step,
    Synthesis,
    TableColumn,
    Timing,
)
from atelier.workshop.grids import items
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones


def held(tables: Tables, step: str) -> bool:
    """It has a real time, or something was said, written or closed in it; what was prepared is no sign."""
    return any(True for _ in _signs(tables, step))


def _signs(tables: Tables, step: str) -> Iterator[Entity]:
    for kind in (Timing, Action, Decision, Picture, LastWord):
        yield from tables.children(kind, step)
    yield from _answered(tables, step)
    yield from _filled(tables, step)
    for remark in (Comment, Synthesis):
        yield from (said for said in tables.all(remark) if said.step == step)
    for item in items(tables, step):
        if item.degree or item.synthesis:
            yield item
        yield from tables.children(Example, item.id)
    for round in tables.children(Round, step):
        if acts.state(tables, round.id) is RoundState.CLOSED:
            yield round
    mine = {zone.id for wall in walls(tables, step) for zone in zones(tables, wall)}
    if mine:
        brought = {title.id for title in tables.all(Cluster) if title.takes_up}
        yield from (note for note in tables.all(Note) if note.zone in mine and note.cluster not in brought)


def _answered(tables: Tables, step: str) -> Iterator[Entity]:
    """An evaluation is held once its booth is closed, or hands were counted."""
    found = tables.find(Step, step)
    if found is not None and found.booth is Booth.CLOSED:
        yield found
    yield from (face for face in tables.children(Face, step) if face.counted)


def _filled(tables: Tables, step: str) -> Iterator[Entity]:
    """What records say. The first column of a table names the rows that a method prepares: it is no sign."""
    found, columns = tables.find(Step, step), tables.children(TableColumn, step)
    named = {columns[0].id} if len(columns) > 1 and found and found.rows_as is not RowsAs.FORM else set()
    for record in tables.children(Record, step):
        yield from (cell for cell in tables.children(Cell, record.id) if cell.column not in named)
