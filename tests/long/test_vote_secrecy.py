"""Two hundred votes in random orders: where a ballot lies tells neither when it came nor whose it is."""

import datetime as dt
import math
import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.votes import add_orientation, change_round
from atelier.library import opening
from atelier.session import OpenWorkshop
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Participant, Round
from atelier.workshop.vote import Marks
from tests.long.test_vote_kills import only, session
from tests.session.test_polls import NINE

VOTES = 200
VOTERS = 19
PAGE = 4096
MARKS: list[Marks] = [tuple((n, 1) for n in chosen) for chosen in combinations(range(1, 10), 3)][:VOTERS]
"""One for each voter, all different, so that a ballot found in the file is known."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What a snooper would want to put together."""

    round: str
    people: Sequence[str]
    """Ids in the order in which they voted."""
    marks: Sequence[Marks]
    """What each of them chose."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a secret vote that is open for nineteen listed people."""
    path = tmp_path_factory.mktemp("opened") / "atelier.sqlite"
    begun = session(path)
    workshop = begun.workshop(new_workshop(begun, method="atelier-du-futur", title="Un futur", language="fr"))
    people = [NewParticipant(last_name=f"Personne {number}") for number in range(VOTERS)]
    workshop.do(add_participants, participants=people)
    (round,) = workshop.tables.all(Round)
    for title in NINE:
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.do(change_round, round=round.id, named=True)
    workshop.polls.open(round.id)
    begun.close()
    return path


def held(workshop: OpenWorkshop, chance: random.Random, journal: Path) -> Vote:
    """Everybody votes, in an order and with a choice that chance gives; keeps the last rollback journal."""
    (round,) = workshop.tables.all(Round)
    people = [person.id for person in workshop.tables.children(Participant)]
    marks = MARKS.copy()
    chance.shuffle(people)
    chance.shuffle(marks)
    db = workshop._library._store.db
    for number, (person, chosen) in enumerate(zip(people, marks, strict=True)):
        if number == VOTERS - 1:
            db.set_trace_callback(lambda sql: _copy_journal(sql, workshop._library.path, journal))
        workshop.polls.admit(round.id, person)
        workshop.polls.cast_admitted(round.id, chosen)
    db.set_trace_callback(None)
    return Vote(round.id, people, marks)


def _copy_journal(sql: str, path: Path, journal: Path) -> None:
    """The old pages lie in it until the commit is done."""
    beside = path.with_name(f"{path.name}-journal")
    if sql.startswith("COMMIT") and beside.exists():
        shutil.copy(beside, journal)


def places(content: bytes, needles: Sequence[bytes]) -> list[int]:
    """Where each lies first in a file."""
    return [content.find(needle) for needle in needles]


def correlation(found: Sequence[int]) -> float:
    """Between the order of voting and the order of lying (Spearman's)."""
    ranks = {place: rank for rank, place in enumerate(sorted(found))}
    count = len(found)
    apart = sum((number - ranks[place]) ** 2 for number, place in enumerate(found))
    return 1 - 6 * apart / (count * (count**2 - 1))


def within_chance(found: Sequence[float], count: int) -> bool:
    """Whether the mean of as many correlations is one that independence gives: four deviations at most."""
    deviation = 1 / math.sqrt((count - 1) * len(found))
    mean = sum(found) / len(found)
    print(f"mean {mean:+.4f}, chance gives ±{deviation:.4f}, {len(found)} votes of {count}")
    return abs(mean) < 4 * deviation


def keys_of(workshop: OpenWorkshop) -> Mapping[str, bytes]:
    """The key of each ballot, by its marks."""
    found = workshop._library._store.rows('SELECT "marks", "key" FROM "ballot"')
    return {marks.strip(): key for marks, key in found}


def written(marks: Marks) -> str:
    return str([list(pair) for pair in marks]).replace(" ", "")


def test_where_a_ballot_lies_is_independent_of_when_it_was_cast(opened: Path, tmp_path: Path) -> None:
    path, journal, chance = tmp_path / "atelier.sqlite", tmp_path / "journal", random.Random(11)
    found: dict[str, list[float]] = {"database": [], "journal": [], "backup": [], "signatures": []}
    for _ in range(VOTES):
        shutil.copy(opened, path)
        begun = session(path)
        workshop = only(begun)
        vote = held(workshop, chance, journal)
        keys = keys_of(workshop)
        in_order = [keys[written(marks)] for marks in vote.marks]
        content = path.read_bytes()
        found["database"].append(correlation(places(content, in_order)))
        before = places(journal.read_bytes(), in_order[:-1])
        assert min(before) > 0
        found["journal"].append(correlation(before))
        signatures = [vote.round.encode() + person.encode() for person in vote.people]
        assert min(places(content, signatures)) > 0
        found["signatures"].append(correlation(places(content, signatures)))
        assert apart(content, vote, keys)
        assert apart(journal.read_bytes(), vote, keys)
        workshop.polls.close(next(workshop.tables.all(Round)).id)
        copy = begun.library.make_backup(dt.date(2026, 11, 22))
        found["backup"].append(correlation(places(copy.read_bytes(), in_order)))
        assert apart(copy.read_bytes(), vote, keys)
        copy.unlink()
        begun.close()
    assert within_chance(found["database"], VOTERS)
    assert within_chance(found["journal"], VOTERS - 1)
    assert within_chance(found["backup"], VOTERS)
    assert within_chance(found["signatures"], VOTERS)


def apart(content: bytes, vote: Vote, keys: Mapping[str, bytes]) -> bool:
    """No page of a file holds both something of a ballot and somebody's id or name."""
    ballots = [*keys.values(), *(written(marks).encode() for marks in vote.marks)]
    people = [*(person.encode() for person in vote.people), b"Personne "]
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        if any(part in page for part in ballots) and any(part in page for part in people):
            return False
    return True


def test_the_measure_would_see_an_order() -> None:
    """The same measure on rows that lie as they came: it is not blind."""
    assert correlation(list(range(0, 1900, 100))) == 1
    assert not within_chance([correlation(list(range(VOTERS)))] * VOTES, VOTERS)
    chance = random.Random(5)
    slightly = []
    for _ in range(VOTES):
        order = sorted(range(VOTERS), key=lambda number: number + chance.gauss(0, 30))
        slightly.append(correlation(order))
    assert not within_chance(slightly, VOTERS)
