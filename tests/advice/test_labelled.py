"""How much of what a person would bring together is found, and how much else: precision and recall."""

from collections.abc import Sequence

import pytest

from atelier.advice import Pair, alike
from tests.advice.labelled import FRENCH, HELD_OUT, Labelled


def found_in(pairs: Sequence[Labelled]) -> tuple[dict[int, Pair], list[Pair]]:
    """What is found of the labelled pairs, all texts compared with all, and what is found across them."""
    texts = [(f"{n} {side}", text) for n, pair in enumerate(pairs) for side, text in enumerate(pair[:2])]
    own, across = {}, []
    for found in alike(texts, "fr"):
        number = found.first.split()[0]
        if found.second.split()[0] == number:
            own[int(number)] = found
        else:
            across.append(found)
    return own, across


@pytest.mark.parametrize(
    ("pairs", "precision", "recall"), [(FRENCH, 0.95, 0.9), (HELD_OUT, 0.95, 0.85)], ids=["tuned", "held out"]
)
def test_precision_and_recall(pairs: Sequence[Labelled], precision: float, recall: float) -> None:
    """The second list was written after the last change of a threshold, and none was made for it."""
    own, across = found_in(pairs)
    right = sum(1 for number in own if pairs[number].kind)
    reached = right / (len(own) + len(across)), right / sum(1 for pair in pairs if pair.kind)
    print(f"{len(pairs)} pairs: precision {reached[0]:.2f}, recall {reached[1]:.2f}")
    assert reached[0] >= precision
    assert reached[1] >= recall


def test_typing_errors_are_told_from_subjects() -> None:
    own, _ = found_in(FRENCH)
    assert {n: pair.kind for n, pair in own.items()} == {n: FRENCH[n].kind for n in own}


def test_there_are_enough_of_both() -> None:
    assert sum(1 for pair in FRENCH if pair.kind) >= 20
    assert sum(1 for pair in FRENCH if not pair.kind) >= 20
