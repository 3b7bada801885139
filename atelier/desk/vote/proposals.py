"""What a round that is being prepared proposes: titles to take, and how many may vote. No Qt here."""

from atelier.workshop.entities import Orientation, Participant, Presence, Round, Step, StepKind, Workshop
from atelier.workshop.tables import Tables
from atelier.workshop.walls import titles, walls, zones


def titles_to_take(tables: Tables, round: str) -> list[tuple[Step, tuple[str, ...]]]:
    """Wall steps before the vote with titles that no orientation comes from yet, the latest wall first."""
    here = tables.get(Step, tables.get(Round, round).step)
    taken = {id for o in tables.children(Orientation, round) for id in o.clusters}
    found = []
    for step in tables.children(Step):
        if step.kind is StepKind.WALL and step.position < here.position:
            left = tuple(id for id in _titles(tables, step) if id not in taken)
            if left:
                found.append((step, left))
    return found[::-1]


def entitled_now(tables: Tables, round: str) -> int:
    """The number said for the round, else the people who are here: by name, represented, or only counted."""
    said = tables.get(Round, round).entitled
    if said is not None:
        return said
    here = (Presence.PRESENT, Presence.REPRESENTED)
    named = sum(1 for p in tables.all(Participant) if p.presence in here)
    return named + next(tables.all(Workshop)).unnamed


def _titles(tables: Tables, step: Step) -> list[str]:
    return [
        cluster.id
        for wall in walls(tables, step.id)
        for zone in zones(tables, wall)
        for cluster in titles(tables, zone)
    ]
