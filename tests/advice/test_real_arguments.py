"""Of the 3,012 real arguments of the shared folder each exact repeat is found, and little else.

A fifth of them is compared here, all that are repeated among them; all of them in `tests/long`.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from atelier.advice import Kind, alike


@pytest.fixture(scope="module")
def arguments(shared: Path) -> list[str]:
    path = shared / "data" / "notes" / "republique_numerique_arguments_derive.csv"
    if not path.is_file():
        pytest.skip("the real arguments are not here")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["texte"].strip() for row in csv.DictReader(file)]


def found_in(arguments: list[str]) -> None:
    """Every repeat, and nothing that is none."""
    first: dict[str, str] = {}
    repeats = set()
    for place, text in enumerate(arguments):
        if first.setdefault(text, str(place)) != str(place):
            repeats.add((first[text], str(place)))
    assert len(repeats) == 57
    found = alike([(str(place), text) for place, text in enumerate(arguments)], "fr")
    same = {(pair.first, pair.second) for pair in found if pair.kind is Kind.SAME}
    assert len({second for _, second in repeats} - {second for _, second in same}) == 0
    assert len(same) < 70
    assert sum(1 for pair in found if pair.kind is Kind.NEAR) < 20
    assert sum(1 for pair in found if pair.kind is Kind.NEIGHBOUR) < 400


def test_the_exact_repeats_are_all_found(arguments: list[str]) -> None:
    times = Counter(arguments)
    found_in([text for place, text in enumerate(arguments) if times[text] > 1 or place % 5 == 0])
