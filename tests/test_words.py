"""What is said in each language."""

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal

from atelier import assets
from atelier.words import Words, best_language, compile_catalogue, system_languages

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Close {title}?"
msgstr "Fermer « {title} » ?"

msgid "{n} note"
msgid_plural "{n} notes"
msgstr[0] "{n} idée"
msgstr[1] "{n} idées"

msgid "Not yet"
msgstr ""
"""


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small French catalogue in the place of the real ones."""
    folder = tmp_path / "catalogues" / "fr"
    folder.mkdir(parents=True)
    (folder / "room.po").write_text(CATALOGUE, "utf-8")
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    return folder


def compiled(folder: Path) -> Path:
    """The compiled catalogue of a folder, made now."""
    target = folder / "LC_MESSAGES" / "atelier.mo"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(compile_catalogue([folder / "room.po"], "fr"))
    return target


@pytest.mark.usefixtures("resources")
def test_french_is_said_with_its_typography() -> None:
    assert Words("fr").say("Close {title}?", title="a ?") == "Fermer «\u00a0a ?\u00a0»\u202f?"


@pytest.mark.usefixtures("resources")
def test_english_is_said_as_it_stands_in_the_code() -> None:
    assert Words("en").say("Close {title}?", title="a ?") == "Close a ??"


@pytest.mark.usefixtures("resources")
def test_braces_in_values_and_in_bare_sentences_mean_nothing() -> None:
    words = Words("fr")
    assert words.say("Close {title}?", title="{x}").count("{x}") == 1
    assert words.say("{x}") == "{x}"
    assert words.say("") == ""


@pytest.mark.usefixtures("resources")
@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("fr", 0, "0\u00a0idée"), ("fr", 1, "1\u00a0idée"), ("fr", 2, "2\u00a0idées"),
            ("fr", 1250, "1\u202f250\u00a0idées"),
        ("en", 0, "0 notes"), ("en", 1, "1 note"), ("en", 2, "2 notes"),
    ],
)  # fmt: skip
def test_a_count_takes_the_plural_of_its_language(language: str, n: int, said: str) -> None:
    assert Words(language).say_n("{n} note", "{n} notes", n) == said


@pytest.mark.usefixtures("resources")
def test_what_is_not_translated_is_said_in_english() -> None:
    assert Words("fr").say("Not yet") == "Not yet"


def test_the_compiled_catalogue_is_opened_while_it_is_fresh(resources: Path) -> None:
    target = compiled(resources)
    changed = target.read_bytes().replace("idées".encode(), "IDÉES".encode())
    target.write_bytes(changed)
    assert Words("fr").say_n("{n} note", "{n} notes", 2) == "2\u00a0IDÉES"


def test_a_catalogue_compiled_before_a_change_is_not_opened(resources: Path) -> None:
    compiled(resources)
    source = resources / "room.po"
    source.write_text(CATALOGUE.replace("Fermer", "Clore"), "utf-8")
    assert Words("fr").say("Close {title}?", title="a").startswith("Clore")


def test_a_compiled_catalogue_serves_without_its_sources(resources: Path) -> None:
    compiled(resources)
    (resources / "room.po").unlink()
    assert Words("fr").say_n("{n} note", "{n} notes", 2) == "2\u00a0idées"


def test_a_language_without_catalogue_is_a_bug() -> None:
    with pytest.raises(ValueError, match="'de'"):
        Words("de")


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr"), ("en", "en_GB")])
def test_each_day_of_a_year_is_named_as_the_common_locale_data_name_it(language: str, locale: str) -> None:
    words = Words(language)
    for number in range(366):
        day = date(2008, 1, 1) + timedelta(number)
        usual = format_date(day, "EEEE d MMMM y", locale=locale)
        said = words.date_long(day).replace(" 1er ", " 1 ")
        assert said == usual


def test_dates_are_said_in_full() -> None:
    assert Words("fr").date_long(date(2008, 3, 27)) == "jeudi 27 mars 2008"
    assert Words("fr").date_long(date(2008, 4, 1)) == "mardi 1er avril 2008"
    assert Words("fr").date_long(date(2008, 4, 11)) == "vendredi 11 avril 2008"
    assert Words("en").date_long(date(2008, 4, 1)) == "Tuesday 1 April 2008"
    assert Words("fr").date_short(date(2008, 4, 1)) == "01/04/2008"


def test_a_month_has_a_short_name() -> None:
    assert [Words(each).month_short(date(2008, 2, 1)) for each in ("fr", "en")] == ["févr.", "Feb"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ["14 h 30", "9 h", "0 h 05", "45 min", "1 h 30", "2 h"]),
        ("en", ["2:30 pm", "9:00 am", "12:05 am", "45 min", "1 h 30 min", "2 h"]),
    ],
)
def test_hours_and_durations_are_said(language: str, said: list[str]) -> None:
    words = Words(language)
    heard = [words.time(time(14, 30)), words.time(time(9)), words.time(time(0, 5))]
    heard += [words.duration(45), words.duration(90), words.duration(120)]
    assert heard == [text.replace(" ", "\u00a0") for text in said]


def test_numbers_lists_and_quotations_follow_the_language() -> None:
    ways: list[Callable[[Words], str]] = [
        lambda words: words.number(2.5),
        lambda words: words.listed(["a", "b", "c"]),
        lambda words: words.quoted("a"),
    ]
    assert [way(Words("fr")) for way in ways] == ["2,5", "a, b et c", "«\u00a0a\u00a0»"]
    assert [way(Words("en")) for way in ways] == ["2.5", "a, b and c", "“a”"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("number", [0, -7, 999, 1000, -1250, 65_536, 1_234_567])
def test_large_numbers_are_grouped_as_the_common_locale_data_group_them(language: str, number: int) -> None:
    assert Words(language).number(number) == format_decimal(number, locale=language)


@pytest.mark.parametrize(
    ("preferred", "best"),
    [
        ([], "fr"), (["C.UTF-8"], "fr"), (["de_DE", "en_GB.UTF-8"], "en"), (["fr-CA", "en"], "fr"),
        (["EN"], "en"), (["POSIX"], "fr"),
    ],
)  # fmt: skip
def test_the_first_known_language_is_taken_else_french(preferred: list[str], best: str) -> None:
    assert best_language(preferred) == best


def test_a_terminal_asks_for_languages_in_order() -> None:
    environ = {"LANGUAGE": "de:en", "LC_ALL": "fr_FR.UTF-8", "LANG": "it_IT"}
    assert system_languages(environ) == ["de", "en", "fr_FR.UTF-8"]
    assert system_languages({}) == []
