"""Texts of 100,000 signs in every script, drawn in PDF within seconds, and read back sign by sign."""

from time import process_time

import pytest

from atelier.minutes.document import Document
from atelier.minutes.writers.pdf import render
from tests.minutes.samples import DATED, paragraph
from tests.minutes.tagged_reader import TaggedFile

TEXTS = {
    "arabic in one word": "م" * 100_000,
    "hebrew": "שלום " * 20_000,
    "points": "שָׁ" * 33_000,
    "marks on one letter": "a" + "\u0301" * 100_000,
    "families": "👩\u200d🔬" * 33_000,
    "flags": "🇫🇷" * 50_000,
    "joiners": "x" + "\u200d" * 100_000,
    "overrides": "\u202e" * 100_000 + "abc",
    "nothing draws it": "\U000f0000" * 100_000,
    "one address": "https://a.example/" + "a" * 100_000,
    "many addresses": "a@b.example " * 8_000,
    "no-break spaces": "a\u00a0" * 50_000 + "a",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_100000_signs_is_drawn_and_read_as_typed(name: str) -> None:
    text = TEXTS[name]
    start = process_time()
    data, _ = render(Document(title="", language="fr", dated=DATED, blocks=(paragraph(text),)))
    assert process_time() - start < 20
    file = TaggedFile(data)
    assert file.unmarked == []
    assert file.text(file.top()).rstrip() == text.rstrip()
