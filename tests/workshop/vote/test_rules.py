from typing import Any

import pytest

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Rules, check_round


def test_three_dots_for_three_orientations_unless_said_otherwise() -> None:
    rules = Rules()
    assert (rules.dots, rules.cap, rules.all_placed, rules.blank_allowed, rules.secret, rules.retain) == (
        (3, 1, False, True, True, 3)
    )
    assert rules.budget == 3


def test_ordered_marks_say_how_many_they_are() -> None:
    rules = Rules(weights=(4, 2), dots=7, cap=5)
    assert (rules.dots, rules.cap, rules.budget, rules.heaviest) == (2, 1, 6, 4)


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("dots", {"dots": 0}),
        ("dots", {"dots": 101}),
        ("cap", {"cap": 0}),
        ("cap", {"dots": 3, "cap": 4}),
        ("retain", {"retain": 0}),
        ("weights", {"weights": (1, 2)}),
        ("weights", {"weights": (2, 2, 1)}),
        ("weights", {"weights": (1, 0)}),
        ("weights", {"weights": (101, 1)}),
    ],
)
def test_rules_that_mean_nothing_are_refused(rule: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        Rules(**wrong)
    assert refused.value.reason is Reason.ROUND_RULE
    assert refused.value.details["rule"] == rule


@pytest.mark.parametrize(
    ("rules", "orientations", "reason"),
    [
        (Rules(), 0, Reason.ROUND_WITHOUT_ORIENTATION),
        (Rules(), 1, Reason.ROUND_ONE_ORIENTATION),
        (Rules(), 2, Reason.RETAIN_TOO_MANY),
        (Rules(dots=5, cap=2, all_placed=True, retain=1), 2, Reason.ROUND_DOTS_UNPLACEABLE),
        (Rules(weights=(3, 2, 1), all_placed=True, retain=1), 2, Reason.ROUND_DOTS_UNPLACEABLE),
    ],
)
def test_a_round_that_cannot_be_held_is_refused(rules: Rules, orientations: int, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        check_round(rules, range(1, orientations + 1))
    assert refused.value.reason is reason


@pytest.mark.parametrize("rules", [Rules(), Rules(dots=6, cap=2, all_placed=True)])
def test_as_many_retained_as_there_are_orientations_is_the_limit(rules: Rules) -> None:
    check_round(rules, (2, 5, 9))
