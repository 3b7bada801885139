"""Every piece of the paper kit with texts that break sheets, in every field that a person types."""

import pytest

from atelier.methods import bundled
from atelier.minutes.kit import Wanted, kit_files
from atelier.words import LANGUAGES, Words
from tests.minutes.hostile_workshop import one_of_everything
from tests.minutes.kit.rooms import crowd, filled
from tests.minutes.kit.test_offers import kit_of
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT

LONG = {
    "nothing but spaces": " \u00a0 ",
    "huge": "Donner du poids à celles et ceux que personne n’écoute. " * 200,
    "one word": "m" * 3_000,
    "lines": "un\n\n\ndeux\n" * 40,
    "emoji": "👩\u200d👩\u200d👧" * 500,
}


@pytest.mark.parametrize("name", [*LONG, *HOSTILE, *RIGHT_TO_LEFT])
def test_the_kit_takes_any_text(name: str) -> None:
    text = (LONG | HOSTILE | RIGHT_TO_LEFT)[name]
    for printed in (crowd(3, 2).printed, one_of_everything()):
        for file in kit_files(filled(printed, text), Words("fr"), Wanted(people=3)):
            assert len(file.make().content) > 1000, file.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", bundled())
def test_the_kit_of_every_method_can_be_made_in_each_language(method: str, language: str) -> None:
    for file in kit_of(method, language):
        assert len(file.make().content) > 1000
