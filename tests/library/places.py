"""A library in a test's own folder, and a small workshop to put in it."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from atelier.library import SHELF, Entry, Library, Write, opening
from atelier.workshop.change import Change, created
from atelier.workshop.entities import (
    Cluster,
    Entity,
    Listing,
    Note,
    Orientation,
    Round,
    Step,
    StepKind,
    Workshop,
    Zone,
)

NOW = "2026-11-21T09:30:00.000Z"
WORKSHOP = "a" * 32
ROUND = "7" * 32


def ids(start: int = 1) -> Callable[[], str]:
    """Foreseeable ids that are still scattered, as random ones are."""
    counter = itertools.count(start)
    return lambda: f"{next(counter) * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128:032x}"


def open_library(
    path: Path, *, write: bool = True, wait: float = 0.0, now: str = NOW, start: int = 1
) -> Library:
    return Library.open(path, write=write, wait=wait, now=now, new_id=ids(start))


def lay_empty(path: Path) -> None:
    """Puts a library that holds nothing where there is none: opening would take longer than most tests."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_empty())


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "empty.db")
        opening.create(path, NOW)
        return path.read_bytes()


def small_workshop(id: str = WORKSHOP, title: str = "Bien vieillir au village") -> list[Entity]:
    """A wall with one title, and a round of four orientations that is not open yet."""
    letter = id[0]
    wall, vote = f"{letter}1" * 16, f"{letter}2" * 16
    zone, cluster = f"{letter}3" * 16, f"{letter}4" * 16
    round = ROUND if id == WORKSHOP else f"{letter}7" * 16
    return [
        Workshop(id=id, title=title, facilitators=("l’animatrice", "l’animateur")),
        Step(id=wall, order="a0", kind=StepKind.WALL, title="Visions"),
        Step(id=vote, order="a1", kind=StepKind.VOTE, title="Priorités"),
        Zone(id=zone, order="a0", step=wall),
        Cluster(id=cluster, order="a0", zone=zone, title="Se déplacer"),
        Round(id=round, order="a0", step=vote, entitled=5),
        *(
            Orientation(
                id=f"{letter}{8 + n % 2}" * 15 + f"{n:02}", order=f"a{n}", round=round, title=t, number=n
            )
            for n, t in enumerate(("Le bus", "Le café", "Le jardin", "Les visites"), start=1)
        ),
    ]


def note(number: int, text: str = "Une idée", workshop: str = WORKSHOP) -> Note:
    letter = workshop[0]
    return Note(
        id=f"{number:032x}",
        order=f"a{number:05}",
        zone=f"{letter}3" * 16,
        cluster=f"{letter}4" * 16,
        text=text,
    )


def shelve(library: Library, entities: list[Entity]) -> None:
    """Put a workshop on the shelf."""
    id = entities[0].id
    library.commit(
        Write(id, [created(e) for e in entities]),
        Write(SHELF, [created(Listing(id=id))], Entry(None, SHELF, "list_workshop", NOW)),
    )


def do(library: Library, *changes: Change, scope: str = WORKSHOP, gesture: str = "add_notes") -> int:
    """One gesture, as the session writes it."""
    (number,) = library.commit(Write(scope, changes, Entry(None, scope, gesture, NOW)))
    return number


def reworded(before: Note, text: str) -> Change:
    return Change(before, replace(before, text=text))
