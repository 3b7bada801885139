"""Inclusive forms stay as they were typed, and on one line."""

from io import BytesIO

import docx
import pytest

from atelier.minutes.document import Document
from atelier.minutes.inclusive import FORMS
from atelier.minutes.writers.odt import render as odt
from atelier.minutes.writers.word import render as word
from tests.minutes.readers import office_text, word_text
from tests.minutes.samples import DATED, paragraph

TEXT = "les adhérent-e-s et acteur-trices, élu/e/s, du rez-de-chaussée au porte-parole"
DOCUMENT = Document(title="t", language="fr", dated=DATED, blocks=(paragraph(TEXT),))


@pytest.mark.parametrize("form", ["habitant-e-s", "Acteur-trice", "élu/e/s", "CITOYEN-NE-S"])
def test_forms_with_hyphens_and_strokes_are_known(form: str) -> None:
    assert FORMS.fullmatch(form)


@pytest.mark.parametrize("text", ["rez-de-chaussée", "porte-parole", "et/ou", "a-b@example.org", "2-3"])
def test_other_words_are_not(text: str) -> None:
    assert not FORMS.search(text)


def test_word_ends_no_line_in_them_and_reads_them_as_typed() -> None:
    data, _ = word(DOCUMENT)
    assert TEXT in word_text(data)
    body = docx.Document(BytesIO(data)).element.body
    assert sum(1 for _ in body.iter("{*}noBreakHyphen")) == 3


def test_libreoffice_ends_no_line_in_them() -> None:
    data, _ = odt(DOCUMENT)
    text = office_text(data)
    assert text.count("\u2060") == 5
    assert TEXT in text.replace("\u2060", "")
