"""How fast a vote is: `python -m tests.bench.bench_vote`. A ballot's time hangs on the disk; it is synced.

A full room: 120 listed voters, 40 orientations, secret ballots at the booth. And a town: 7,260 ballots over
183 orientations, real ones where they are at hand, else made up with the same figures.
"""

import datetime as dt
import random
import secrets
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.library import Library
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Participant, Round
from atelier.workshop.vote import Marks, Rules, marks_of, outcome
from atelier.workshop.vote.colleges import by_college
from tests.bench.bench_library import p95, say
from tests.workshop.vote.pabulib import read_vote

VOTERS, ORIENTATIONS = 120, 40
BALLOTS, IDEAS = 7260, 183
COLLEGES = ("agents", "élus", "habitants", "usagers")


def main() -> None:
    """Say the figures, and whether they are what was promised."""
    _say_room()
    _say_town()


def _say_room() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        workshop = _room(Path(folder) / "vote.sqlite")
        found = _vote(workshop)
        workshop._library.close()
    say(f"a confirmed ballot durable, {VOTERS} voters, {ORIENTATIONS} orientations", found)
    print(f"{'  at most 50 ms at p95':<58} {'yes' if p95(found) <= 50 else 'NO'}")


def _room(path: Path) -> OpenWorkshop:
    library = Library.open(path, now="2026-11-21T09:00:00.000Z", new_id=_new_id)
    session = Session(library, _new_id, lambda: dt.datetime.now(dt.UTC))
    id = new_workshop(session, method="atelier-du-futur", title="Banc", language="fr")
    workshop = session.workshop(id)
    people = [
        NewParticipant(last_name=f"Personne {n}", college=COLLEGES[n % len(COLLEGES)]) for n in range(VOTERS)
    ]
    workshop.do(add_participants, participants=people)
    (round,) = workshop.tables.all(Round)
    for number in range(ORIENTATIONS):
        workshop.do(add_orientation, round=round.id, title=f"Orientation {number}")
    workshop.do(change_round, round=round.id, named=True, by_college=True)
    workshop.polls.open(round.id)
    return workshop


def _vote(workshop: OpenWorkshop) -> list[float]:
    """Milliseconds from the confirmation of each voter to its being on disk and told."""
    (round,) = workshop.tables.all(Round)
    chance, found = random.Random(1), []
    for person in workshop.tables.children(Participant):
        marks = marks_of(dict.fromkeys(chance.sample(range(1, ORIENTATIONS + 1), 3), 1))
        workshop.polls.admit(round.id, person.id)
        start = time.perf_counter()
        workshop.polls.cast_admitted(round.id, marks)
        found.append((time.perf_counter() - start) * 1000)
    return found


def _say_town() -> None:
    ballots, numbers = _town(), range(1, IDEAS + 1)
    chance = random.Random(2)
    bearing = [(marks, chance.choice(COLLEGES)) for marks in ballots]
    found = []
    for _ in range(7):
        start = time.perf_counter()
        outcome(ballots, (), Rules(dots=3), numbers)
        by_college(bearing, numbers)
        found.append((time.perf_counter() - start) * 1000)
    say(f"count, ranks, colleges, coverage: {len(ballots)} over {IDEAS}", found)
    print(f"{'  under 1 s':<58} {'yes' if max(found) < 1000 else 'NO'}")


def _town() -> Sequence[Marks]:
    try:
        return read_vote("toulouse_2024_3voix.pb").ballots
    except pytest.skip.Exception:
        chance = random.Random(3)
        return [marks_of(dict.fromkeys(chance.sample(range(1, IDEAS + 1), 3), 1)) for _ in range(BALLOTS)]


def _new_id() -> str:
    return secrets.token_hex(16)


if __name__ == "__main__":
    main()
