"""What is said of the time of a step."""

import datetime as dt

import pytest

from atelier.desk.run import clock_words
from atelier.desk.run.clock import Reading
from atelier.words import Words

FRENCH = Words("fr")
ENDS = dt.time(15, 40)


def reading(remaining: float | None, late: int | None = None, *, running: bool = True) -> Reading:
    return Reading(
        elapsed=300, remaining=remaining, part=0.5, running=running, begun=True, ends=ENDS, late=late
    )


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.mark.parametrize(
    ("remaining", "number", "button", "told"),
    [
        (720, "12 min", "12 min", "Il reste 12 min"),
        (5400, "1 h 30", "1 h 30", "Il reste 1 h 30"),
        (42, "42 s", "moins d'1 min", "Il reste moins d'une minute"),
        (12.5, "13 s", "moins d'1 min", "Il reste moins d'une minute"),
        (-250, "4 min", "4 min de trop", "4 min au-delà du temps prévu"),
    ],
)
def test_seconds_are_only_seen_and_only_in_the_last_minute(
    remaining: float, number: str, button: str, told: str
) -> None:
    now = reading(remaining)
    said = (
        clock_words.big(FRENCH, now),
        clock_words.small(FRENCH, now),
        clock_words.spoken(FRENCH, now),
    )
    assert tuple(map(plain, said)) == (number, button, told)


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (4, "Fin prévue 15 h 40 · 4 min de retard sur le déroulé"),
        (-75, "Fin prévue 15 h 40 · 1 h 15 d'avance sur le déroulé"),
        (0, "Fin prévue 15 h 40 · à l'heure"),
        (None, "Fin prévue 15 h 40"),
    ],
)
def test_the_end_is_said_with_the_delay(late: int | None, said: str) -> None:
    assert plain(clock_words.below(FRENCH, reading(60, late))) == said


@pytest.mark.parametrize(
    ("remaining", "late", "said"),
    [
        (60, 4, "Fin 15 h 40 · 4 min de retard"),
        (60, -75, "Fin 15 h 40 · 1 h 15 d'avance"),
        (-60, 4, "4 min de retard sur le déroulé"),
        (60, 0, "Fin prévue 15 h 40 · à l'heure"),
    ],
)
def test_in_a_narrow_panel_the_delay_takes_one_line(remaining: int, late: int, said: str) -> None:
    assert plain(clock_words.below(FRENCH, reading(remaining, late), short=True)) == said


def test_an_end_that_is_past_was_planned() -> None:
    assert plain(clock_words.below(FRENCH, reading(-60))) == "La fin était prévue à 15 h 40"


def test_a_step_without_a_planned_length_is_told_quietly() -> None:
    untimed = reading(None)
    assert (clock_words.big(FRENCH, untimed), clock_words.small(FRENCH, untimed)) == ("", "")
    assert plain(clock_words.quiet(FRENCH, untimed)) == "Depuis 5 min"
    assert clock_words.spoken(FRENCH, untimed) == clock_words.quiet(FRENCH, untimed)


def test_what_is_paused_or_has_not_begun_says_so() -> None:
    assert clock_words.beside(FRENCH, reading(60, running=False)) == "en pause"
    fresh = Reading(elapsed=0, remaining=60, part=0, running=False, begun=False)
    assert clock_words.beside(FRENCH, fresh) == "durée prévue"
    assert clock_words.below(FRENCH, fresh) == ""
