"""Every field of a workshop filled with hostile texts, in every format, read back; more in `tests/long`."""

import socket
from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes import FORMATS, Choice, Corrections, People, make_minutes
from atelier.workshop.entities import ENTITIES, KINDS
from tests.minutes.hostile_workshop import filled, one_of_everything
from tests.minutes.reading_back import SILENT, holds_all, holds_letters, holds_or_says, holds_rows

MIXED = (
    "=1+1 <b>R&D</b> </para></w:p> &copy; **x** <img src=x.png> _x0041_ '\"\n"
    "  Ελλάδα Москва مرحبا 14:30 שלום \u202eabc\u202c 👩\u200d🔬 ❤\ufe0f\u00a0a\u202fb\tc"
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be fetched: a connection is a failure, not a refusal."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a writer opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "mur.png"
    Image.new("RGB", (40, 30), "#0B6B6F").save(path)
    return path


def test_every_kind_that_minutes_print_is_tried(picture: Path) -> None:
    unprinted = {"timing", "logo", "part", "sending", "kept_method"}
    tried = {KINDS[type(entity)] for entity in one_of_everything(picture).tables.entities()}
    assert ENTITIES.keys() - tried == unprinted


@pytest.mark.parametrize("key", SILENT)
def test_documents_hold_every_text_as_it_was_typed(key: str, picture: Path) -> None:
    holds_all(filled(MIXED, picture), key)


@pytest.mark.parametrize("key", SILENT)
def test_documents_whose_typography_is_put_right_hold_every_text_too(key: str, picture: Path) -> None:
    holds_all(filled(f"L'eau : {MIXED} ?", picture, Choice(corrections=Corrections())), key)


@pytest.mark.parametrize("key", ["txt", "md"])
def test_plain_texts_hold_every_letter(key: str, picture: Path) -> None:
    holds_letters(filled(MIXED, picture), key)


def test_tables_hold_every_value_and_compute_none() -> None:
    holds_rows(filled(MIXED))


def test_the_pdf_holds_every_letter_or_says_which_it_cannot_draw(tmp_path: Path) -> None:
    holds_or_says(filled(MIXED), tmp_path)


@pytest.mark.parametrize("people", [People.ORGANISATIONS, People.NONE])
@pytest.mark.parametrize("key", sorted(FORMATS.keys() - {"pdf"}))
def test_the_other_versions_are_written_too(key: str, people: People) -> None:
    assert make_minutes(filled(MIXED, choice=Choice(people=people, initials=True)), key).content
