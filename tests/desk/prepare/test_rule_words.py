import pytest

from atelier.desk.prepare.rule_words import rules_said
from atelier.words import Words
from atelier.workshop.vote import Rules

ENGLISH = Words("en")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (Rules(), "Each person has 3 dots, for 3 different orientations."),
        (Rules(dots=1), "Each person has one dot."),
        (Rules(cap=2), "Each person has 3 dots, at most 2 on one orientation."),
        (Rules(cap=3), "Each person has 3 dots, to place as they wish, several on one orientation too."),
        (Rules(weights=(3, 2, 1)), "Each person ranks 3 orientations, which receive 3, 2 and 1 points."),
    ],
)
def test_what_each_person_may_do(rules: Rules, said: str) -> None:
    assert rules_said(rules, ENGLISH).startswith(said)


def test_every_rule_is_said() -> None:
    said = rules_said(Rules(all_placed=True, blank_allowed=False, secret=False, retain=1), ENGLISH)
    assert said.endswith(
        "All dots are placed. A blank ballot is not allowed. The vote is open. "
        "The first orientation is retained."
    )
