"""Two hundred evaluations in random orders: nothing tells when a word was left, nor its face."""

import random
import shutil
from pathlib import Path

import pytest

from atelier.library import opening
from atelier.session import OpenWorkshop
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Face, Step
from tests.long.test_vote_kills import only, session
from tests.long.test_vote_secrecy import _copy_journal, correlation, places, within_chance

EVALUATIONS = 200
PEOPLE = 12
WORDS = [f"mot-{number:02}-{'abcdefghijkl'[number] * 5}" for number in range(PEOPLE)]
"""One for each person, all different, so that what is found in the file is known."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with an evaluation that is open for twelve."""
    path = tmp_path_factory.mktemp("opened") / "atelier.sqlite"
    begun = session(path)
    workshop = begun.workshop(
        new_workshop(begun, method="evaluation-a-chaud", title="À chaud", language="fr")
    )
    workshop.evaluations.open(workshop.tables.children(Step)[0].id, PEOPLE)
    begun.close()
    return path


def answered(
    workshop: OpenWorkshop, step: str, chance: random.Random, journal: Path
) -> list[tuple[str, str]]:
    """Everybody answers, in an order and with a face that chance gives; keeps the last rollback journal."""
    faces = [face.id for face in workshop.tables.children(Face, step)]
    left = [(chance.choice(faces), word) for word in WORDS]
    chance.shuffle(left)
    db = workshop._library._store.db
    for number, (face, word) in enumerate(left):
        if number == PEOPLE - 1:
            db.set_trace_callback(lambda sql: _copy_journal(sql, workshop._library.path, journal))
        workshop.evaluations.admit(step)
        workshop.evaluations.cast(step, face, word)
    db.set_trace_callback(None)
    return left


def test_where_a_word_lies_is_independent_of_when_it_was_left(opened: Path, tmp_path: Path) -> None:
    path, journal, chance = tmp_path / "atelier.sqlite", tmp_path / "journal", random.Random(7)
    found: dict[str, list[float]] = {"database": [], "journal": []}
    for _ in range(EVALUATIONS):
        shutil.copy(opened, path)
        begun = session(path)
        workshop = only(begun)
        step = workshop.tables.children(Step)[0].id
        left = answered(workshop, step, chance, journal)
        in_order = [word.encode() for _, word in left]
        lying = places(path.read_bytes(), in_order)
        assert min(lying) > 0
        found["database"].append(correlation(lying))
        before = places(journal.read_bytes(), in_order[:-1])
        assert min(before) > 0
        found["journal"].append(correlation(before))
        workshop.evaluations.close(step)
        content = path.read_bytes()
        assert not [word for face, word in left if (face + word).encode() in content]
        begun.close()
    assert within_chance(found["database"], PEOPLE)
    assert within_chance(found["journal"], PEOPLE - 1)
