"""The minutes of the sample workshop as an outline, in both languages."""

import pytest

from atelier.methods import sample
from atelier.minutes import Printed, compose
from atelier.minutes.document import Document, Facing, Ranking
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.tables import Tables
from tests.minutes.golden_files import check_golden


def sample_printed() -> Printed:
    portable = sample()
    records = {record.round: record for record in portable.records}
    return Printed(Tables(portable.entities), records, portable.programme)


def minutes(language: str = "fr") -> Document:
    return compose(sample_printed(), Words(language))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_outline_is_the_accepted_one(language: str) -> None:
    check_golden(f"compose_sample.{language}.txt", outline(minutes(language)))


def test_the_ranking_is_that_of_the_reference() -> None:
    [ranking] = [block for block in minutes().blocks if isinstance(block, Ranking)]
    assert [(row.rank, row.score) for row in ranking.rows] == [
        (1, 18),
        (2, 9),
        (3, 8),
        (4, 6),
        (5, 5),
        (5, 5),
        (7, 3),
        (8, 2),
        (9, 1),
    ]
    assert [row.retained for row in ranking.rows] == [True] * 3 + [False] * 6


def test_the_third_refutation_faces_the_fifth_demand() -> None:
    [facing] = [block for block in minutes().blocks if isinstance(block, Facing)]
    assert [row.cells[1] is not None for row in facing.rows] == [True, True, False, False, True, False]
    assert all(row.cells[0] is not None for row in facing.rows)


def test_everything_that_was_said_is_printed() -> None:
    text = outline(minutes())
    for entity in sample().entities:
        for field in ("text", "aside", "what", "situation", "question", "instruction", "opening", "context"):
            for line in str(getattr(entity, field, "")).splitlines():
                assert line.replace("*", "") in text, entity
