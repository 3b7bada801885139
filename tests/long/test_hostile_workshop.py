"""Every field of a workshop filled with each hostile text in turn, in every format, read back."""

import socket
from pathlib import Path

import pytest

from tests.minutes.hostile_workshop import filled
from tests.minutes.reading_back import SILENT, holds_all, holds_letters, holds_or_says, holds_rows
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT
from tests.minutes.writers.test_sheets import TYPED

LONG = {
    "one word": "m" * 100_000,
    "many words": "mot " * 25_000,
    "pairs": "😀" * 20_000,
    "right to left": "שלום עולם " * 10_000,
}
SHORT = HOSTILE | RIGHT_TO_LEFT | {name: text for name, text in TYPED.items() if len(text) < 10_000} | {
    "quotes": "\"' ’ “ ” « » \\ ` ´",
    "five scripts": "été Ελλάδα Москва مرحبا שלום 会議 ไทย हिन्दी",
    "families": "👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 👍🏿 🇪🇺 1️⃣",
    "every space": "a" + "a".join("\u00a0\u202f\u2007\u2009\u200a\u200b\u2060\ufeff\u3000\u1680") + "a",
    "lines": "\n".join(f"ligne {n}" for n in range(300)),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a writer opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("name", SHORT | LONG)
@pytest.mark.parametrize("key", SILENT)
def test_documents_hold_every_text_as_it_was_typed(key: str, name: str) -> None:
    holds_all(filled((SHORT | LONG)[name]), key)


@pytest.mark.parametrize("name", SHORT | LONG)
@pytest.mark.parametrize("key", ["txt", "md"])
def test_plain_texts_hold_every_letter(key: str, name: str) -> None:
    holds_letters(filled((SHORT | LONG)[name]), key)


@pytest.mark.parametrize("name", SHORT | LONG)
def test_tables_hold_every_value_and_compute_none(name: str) -> None:
    holds_rows(filled((SHORT | LONG)[name]))


@pytest.mark.parametrize("name", SHORT)
def test_the_pdf_holds_every_letter_or_says_which_it_cannot_draw(name: str, tmp_path: Path) -> None:
    holds_or_says(filled(SHORT[name]), tmp_path)
