"""Who is here during a step, and who may vote in a round whose voters are listed people."""

from collections import Counter

from atelier.workshop.attending import expected
from atelier.workshop.entities import Participant, Round, Step, Workshop
from atelier.workshop.tables import Tables


def voters_of(tables: Tables, round: str) -> tuple[Participant, ...]:
    """The listed people who are here, or represented, during the step of a round, in their order."""
    return here_during(tables, tables.get(Round, round).step)


def here_during(tables: Tables, step: str) -> tuple[Participant, ...]:
    """The listed people who are here, or represented, during a step, in their order.

    Until somebody was ticked these are those who are expected.
    """
    places = {each.id: place for place, each in enumerate(tables.children(Step))}
    now = places[step]
    return tuple(
        person
        for person in expected(tables, tables.children(Participant))
        if places.get(person.arrived_after or "", -1)
        < now
        < places.get(person.left_before or "", len(places))
    )


def college_sizes(tables: Tables, round: str, signed: frozenset[str] = frozenset()) -> Counter[str]:
    """How many may vote by college; who has signed counts, gone or not."""
    here = {person.id: person for person in voters_of(tables, round)}
    gone = {id: person for id in signed if (person := tables.find(Participant, id)) is not None}
    return Counter(person.college for person in (here | gone).values())


def counted_during(tables: Tables, step: str) -> int:
    """How many people are here during a step: the listed ones, and those who are only counted."""
    return len(here_during(tables, step)) + next(tables.all(Workshop)).unnamed
