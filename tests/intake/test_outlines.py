"""A pasted grid is read with its levels, however they are shown."""

import pytest

from atelier.intake.outlines import outline_of

EXPECTED = [(0, "Réseau"), (1, "Inclure"), (2, "Un lieu"), (2, "Une mémoire"), (1, "Agir"), (0, "Instance")]


@pytest.mark.parametrize(
    "text",
    [
        "Réseau\n\tInclure\n\t\tUn lieu\n\t\tUne mémoire\n\tAgir\nInstance",
        "Réseau\r\n  Inclure\r\n    - Un lieu\r\n    - Une mémoire\r\n  Agir\r\nInstance\r\n",
        "# Réseau\n## Inclure\n- Un lieu\n- Une mémoire\n## Agir\n# Instance",
        "Réseau\n1. Inclure\n- Un lieu\n- Une mémoire\n2. Agir\n\nInstance",
        "Réseau\tInclure\tUn lieu\nRéseau\tInclure\tUne mémoire\n\tAgir\nInstance",
        "Réseau\tInclure\tUn lieu\n\t\tUne mémoire\nRéseau\tAgir\t\nInstance\t\t",
    ],
)
def test_margins_bullets_headings_and_columns_say_how_deep_a_line_stands(text: str) -> None:
    assert outline_of(text, 3) == EXPECTED


def test_what_lies_deeper_stands_on_the_last_level() -> None:
    assert outline_of("a\n b\n  c\n   d\n    e", 3) == [(0, "a"), (1, "b"), (2, "c"), (2, "d"), (2, "e")]


def test_a_list_without_margins_has_one_level() -> None:
    assert outline_of("  a\n\n  b\n", 3) == [(0, "a"), (0, "b")]
    assert outline_of(" \n\t", 3) == []
