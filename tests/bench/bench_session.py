"""How fast a session is, disk and all: `python -m tests.bench.bench_session`. Only ratios travel."""

import datetime as dt
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path

from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title
from atelier.library import Library
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Cluster, Note, Step, StepKind, Zone
from tests.bench.bench_library import SENTENCE, say, times

COUNT = 300


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_filled(Path(folder), count) for count in (0, 5000))
        for where, index in (("at the end", None), ("at the head of a title", 0)):
            few = times(_adder(small, index), COUNT)
            many = times(_adder(large, index), COUNT)
            say(f"one note {where}, empty workshop", few)
            say(f"one note {where}, 5,000 notes", many)
            print(f"{'ratio of medians':<58} {sorted(many)[COUNT // 2] / sorted(few)[COUNT // 2]:8.2f}")
        large.session.close()
        opened = times(lambda _: _open(large.path, large.workshop.name), 7)
        say("opening a library and its workshop of 5,000 notes", opened)


class Filled:
    """A session with one workshop, and the title under which its notes stand."""

    def __init__(self, path: Path, session: Session, workshop: OpenWorkshop, cluster: Cluster) -> None:
        self.path, self.session, self.workshop, self.cluster = path, session, workshop, cluster


def _filled(folder: Path, count: int) -> Filled:
    path = folder / f"{count}.db"
    session = _session(path)
    planted = plant(find("atelier-du-futur"), session.stamp(), title="Bench", language="fr")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    wall = [step for step in workshop.tables.children(Step) if step.kind is StepKind.WALL][-1]
    zone = workshop.tables.children(Zone, wall.id)[0]
    workshop.do(add_title, zone=zone.id, title="Under one title")
    cluster = next(workshop.tables.all(Cluster))
    if count:
        notes = [f"{SENTENCE} {number}" for number in range(count)]
        workshop.do(add_notes, zone=zone.id, cluster=cluster.id, notes=notes)
    return Filled(path, session, workshop, cluster)


def _adder(filled: Filled, index: int | None) -> Callable[[int], None]:
    def add(number: int) -> None:
        filled.workshop.do(
            add_notes,
            zone=filled.cluster.zone,
            cluster=filled.cluster.id,
            notes=[f"{SENTENCE} {number}"],
            at=index,
        )

    return add


def _session(path: Path) -> Session:
    library = Library.open(path, now="2026-11-21T09:00:00.000Z", new_id=lambda: secrets.token_hex(16))
    return Session(library, lambda: secrets.token_hex(16), lambda: dt.datetime.now(dt.UTC))


def _open(path: Path, id: str) -> None:
    session = _session(path)
    assert session.workshop(id).tables.count(Note) > 5000
    session.close()


if __name__ == "__main__":
    main()
