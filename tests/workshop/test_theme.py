"""The theme is said where it adds to the title."""

import pytest

from atelier.workshop.entities import Workshop
from atelier.workshop.theme import own_theme


@pytest.mark.parametrize(
    ("title", "theme", "said"),
    [
        ("L’avenir d’Épinal", "L'AVENIR D'EPINAL", ""),
        ("L’avenir d’Épinal", "L’avenir", "L’avenir"),
        ("L’avenir", "", ""),
    ],
)
def test_a_theme_that_is_the_title_is_not_said_twice(title: str, theme: str, said: str) -> None:
    assert own_theme(Workshop(id="a" * 32, title=title, theme=theme)) == said
