from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.look import moments
from atelier.look.moments import Misread, read_date, read_time
from atelier.words import Words

DAY = date(2008, 3, 27)


@pytest.mark.parametrize(
    "text",
    [
        "27/03/2008",
        "27/3/08",
        "27.03.2008",
        "27-03-2008",
        " 27 03 2008 ",
        "2008-03-27",
        "27 mars 2008",
        "jeudi 27 mars 2008",
        "Jeudi 27 MARS 2008",
        "le 27 mars 2008".removeprefix("le "),
        "27 March 2008",
        "27th of March 2008",
        "March 27, 2008",
        "27 mar. 2008",
        "27\u00a0mars\u202f2008",
    ],
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["1er avril 2008", "1 avr 2008", "mardi 1er avril 2008", "1st April 2008"])
def test_the_first_of_a_month_has_its_own_ending(text: str) -> None:
    assert read_date(text) == date(2008, 4, 1)


@pytest.mark.parametrize("text", ["15 août 2008", "15 aout 2008", "15 AOÛT 2008", "15 aug 2008"])
def test_accents_and_case_do_not_matter(text: str) -> None:
    assert read_date(text) == date(2008, 8, 15)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("30/02/2008", moments.NO_SUCH_DAY),
        ("31 avril 2008", moments.NO_SUCH_DAY),
        ("0/4/2008", moments.NO_SUCH_DAY),
        ("03/27/2008", moments.NO_SUCH_MONTH),
        ("27 mars", moments.NO_YEAR),
        ("27/03", moments.NO_YEAR),
        ("0000-03-01", moments.NO_YEAR),
        ("27 jui 2008", moments.NO_DATE),
        ("bientôt", moments.NO_DATE),
        ("27/03/20081", moments.NO_DATE),
    ],
)
def test_what_is_no_date_is_said_with_its_reason(text: str, sentence: str) -> None:
    with pytest.raises(Misread) as problem:
        read_date(text)
    assert problem.value.source == sentence


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28 mars", date(2008, 3, 28)),
        ("27/03", date(2008, 3, 27)),
        ("15 janvier", date(2009, 1, 15)),
        ("March 26", date(2009, 3, 26)),
        ("29 février", date(2012, 2, 29)),
    ],
)
def test_a_date_without_its_year_is_the_next_from_a_day_on(text: str, day: date) -> None:
    assert read_date(text, DAY) == day


def test_a_day_without_its_year_must_exist() -> None:
    with pytest.raises(Misread) as problem:
        read_date("31 avril", DAY)
    assert problem.value.source == moments.NO_SUCH_DAY


def test_nothing_written_is_no_date_and_no_time() -> None:
    assert read_date("  ") is None
    assert read_time("") is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["fr", "en"]))
def test_what_the_field_shows_can_be_read_again(day: date, language: str) -> None:
    words = WORDS[language]
    assert read_date(words.date_long(day)) == day
    assert read_date(words.date_short(day)) == day
    assert read_date(day.isoformat()) == day


@given(st.times(), st.sampled_from(["fr", "en"]))
def test_a_shown_time_can_be_read_again(moment: time, language: str) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert read_time(WORDS[language].time(minute)) == minute


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_date, lambda text: read_date(text, DAY), read_time):
        try:
            said = str(read(text) or "nothing")
        except Misread as problem:
            said = WORDS["fr"].say(problem.source, example="27/03/2008", **problem.values)
        assert said


@pytest.mark.parametrize("text", ["14 h 30", "14h30", "14:30", "1430", "14.30", "2:30 pm", "14 h 30 min"])
def test_a_time_is_read_as_people_write_it(text: str) -> None:
    assert read_time(text) == time(14, 30)


@pytest.mark.parametrize(
    ("text", "hour"), [("9", 9), ("9h", 9), ("9 am", 9), ("12 am", 0), ("12 pm", 12), ("0 h", 0)]
)
def test_an_hour_needs_no_minutes(text: str, hour: int) -> None:
    assert read_time(text) == time(hour)


@pytest.mark.parametrize("text", ["25:00", "14:60", "13 pm", "0 am", "midi", "14:3"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Misread):
        read_time(text)


WORDS = {language: Words(language) for language in ("fr", "en")}
