"""What a round being prepared proposes: titles to take, how many may vote, in which way. No Qt here."""

from atelier.workshop.acts import rules_of
from atelier.workshop.attending import expected
from atelier.workshop.entities import Orientation, Participant, Round, Step, StepKind, Workshop
from atelier.workshop.tables import Tables
from atelier.workshop.vote.ways import Proposal, ways
from atelier.workshop.walls import titles, walls, zones


def titles_to_take(tables: Tables, round: str) -> list[tuple[Step, tuple[str, ...]]]:
    """Wall steps before the vote with titles that no orientation comes from yet, the latest wall first.

    A second round that has its orientations is among those alone: nothing else of the first is offered.
    """
    here = tables.get(Step, tables.get(Round, round).step)
    taken = _sources(tables, round)
    if taken:
        taken |= {id for each in tables.children(Round, here.id) for id in _sources(tables, each.id)}
    found = []
    for step in tables.children(Step):
        if step.kind is StepKind.WALL and step.position < here.position:
            left = tuple(id for id in _titles(tables, step) if id not in taken)
            if left:
                found.append((step, left))
    return found[::-1]


def _sources(tables: Tables, round: str) -> set[str]:
    """The titles that a round's orientations come from."""
    return {id for orientation in tables.children(Orientation, round) for id in orientation.clusters}


def entitled_now(tables: Tables, round: str) -> int:
    """The number said for the round, else the people who are here: by name, represented, or only counted."""
    said = tables.get(Round, round).entitled
    if said is not None:
        return said
    return len(expected(tables, tables.all(Participant))) + next(tables.all(Workshop)).unnamed


def offered_ways(tables: Tables, round: str, voters: int) -> tuple[Proposal, ...]:
    """The ways that the rules allow with the time of each, the fitting one first."""
    found = tables.get(Round, round)
    numbers = len(tables.children(Orientation, round))
    return ways(rules_of(found), voters=voters, orientations=numbers)


def _titles(tables: Tables, step: Step) -> list[str]:
    return [
        cluster.id
        for wall in walls(tables, step.id)
        for zone in zones(tables, wall)
        for cluster in titles(tables, zone)
    ]
