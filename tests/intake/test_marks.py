"""What a mention beside a name says."""

import pytest

from atelier.intake.marks import college_named


@pytest.mark.parametrize(
    ("written", "college"),
    [
        ("élue", "élus"),
        ("Élu", "élus"),
        ("habitantes", "habitants"),
        ("habitant(e)", "habitants"),
        ("administratrice", "administrateurs"),
        ("professionnelle", "professionnels"),
        ("bénévole", "bénévoles"),
        ("usagère", "usagers"),
        ("salariées", "salariés"),
        ("board member", "board members"),
        ("employees", "employees"),
        ("habitant·e·s", "habitant·e·s"),
        ("commerçante", "commerçante"),
    ],
)
def test_men_and_women_are_of_one_college(written: str, college: str) -> None:
    assert college_named(written) == college
