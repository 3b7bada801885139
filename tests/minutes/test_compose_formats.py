"""The table of formats, and the names that files are proposed."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes import FORMATS, Preset, format_named, proposed_name, write_minutes
from atelier.minutes.naming import safe
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused
from tests.minutes.composed import DAY, Hand


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_writes_an_empty_workshop(key: str, tmp_path: Path) -> None:
    target = tmp_path / f"cr.{key}"
    assert write_minutes(Hand().document(), target, key).faithful
    assert target.stat().st_size > 20


def test_a_format_goes_by_its_extension_too() -> None:
    assert format_named(".PDF") is FORMATS["pdf"]
    assert FORMATS["docx"].extension == ".docx"


def test_an_unknown_format_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        write_minutes(Hand().document(), tmp_path / "cr.xyz", "xyz")
    assert refusal.value.reason is Reason.EXPORT_FORMAT
    assert not list(tmp_path.iterdir())


def test_names_sort_by_date_and_say_what_they_are() -> None:
    assert (
        proposed_name(Hand(date=DAY).tables, Words("fr"), "pdf")
        == "2008-03-27 Atelier 2 Peser davantage compte rendu.pdf"
    )
    assert (
        proposed_name(Hand(date=DAY).tables, Words("en"), ".docx")
        == "2008-03-27 Workshop 2 Peser davantage minutes.docx"
    )


def test_names_say_which_document_it_is() -> None:
    tables = Hand(date=DAY).tables
    assert [proposed_name(tables, Words("fr"), "pdf", preset) for preset in Preset] == [
        "2008-03-27 Atelier 2 Peser davantage compte rendu.pdf",
        "2008-03-27 Atelier 2 Peser davantage relevé de décisions.pdf",
        "2008-03-27 Atelier 2 Peser davantage en gros caractères.pdf",
        "2008-03-27 Atelier 2 Peser davantage affiche des résultats.pdf",
    ]


def test_without_number_the_title_stands_in_the_name() -> None:
    tables = Hand(number=None, title='Agir : "où" / comment ?').tables
    assert proposed_name(tables, Words("fr"), "pdf") == "Agir où comment compte rendu.pdf"


@given(st.text(max_size=300) | st.just("🎉" * 90))
def test_every_system_takes_a_proposed_name(title: str) -> None:
    tables = Hand(number=None, title=title, date=dt.date(1, 1, 1)).tables
    name = proposed_name(tables, Words("fr"), "pdf")
    stem, dot, extension = name.partition(".")
    assert (dot, extension) == (".", "pdf")
    assert stem == safe(stem)
    assert stem.endswith("compte rendu")
    assert len(stem) <= 120
    assert len(name.encode()) <= 255
    assert not set('<>:"/\\|?*') & set(stem)
