"""Whether a step has been held: what its tick says, wherever the step in hand is."""

from collections.abc import Iterator

from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Entity,
    Example,
    Note,
    Picture,
    Record,
    Round,
    Synthesis,
    Timing,
)
from atelier.workshop.grids import items
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones


def held(tables: Tables, step: str) -> bool:
    """It has a real time, or something was said, written or closed in it; what was prepared is no sign."""
    return any(True for _ in _signs(tables, step))


def _signs(tables: Tables, step: str) -> Iterator[Entity]:
    for kind in (Timing, Action, Decision, Picture, Record):
        yield from tables.children(kind, step)
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
