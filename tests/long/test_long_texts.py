"""Texts as long as a paste by mistake can be: read at once, printed whole."""

from time import process_time

import pytest

from atelier.minutes.formats import FORMATS
from atelier.workshop.rich import parse
from tests.minutes.writers.test_hostile import printed_whole


@pytest.mark.parametrize("text", ["m" * 100_000, "mot " * 25_000], ids=["one word", "many words"])
@pytest.mark.parametrize("wanted", FORMATS)
def test_a_text_of_100000_characters_is_printed_whole(text: str, wanted: str) -> None:
    printed_whole(text, wanted)


@pytest.mark.parametrize(
    "hostile", ["*" * 100_000, "*a " * 50_000, "**a*" * 40_000, "\\*" * 60_000, "\n " * 90_000]
)
def test_hostile_texts_are_read_quickly(hostile: str) -> None:
    start = process_time()
    parse(hostile)
    assert process_time() - start < 5
