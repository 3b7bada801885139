"""The time of a step: what is left, what is shown, how late it makes the running order."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.change import created
from atelier.workshop.entities import Step, StepKind, Timing, Workshop
from atelier.workshop.order import keys_between
from atelier.workshop.stamp import instant
from atelier.workshop.tables import Tables
from atelier.workshop.timer import LONGEST, Timer, late, read, shown, until_next

BEGIN = dt.datetime(2008, 3, 27, 13, 0, tzinfo=dt.UTC)
LAPSES = st.lists(
    st.tuples(st.sampled_from(["started", "stopped", "paused"]), st.floats(0, 5000)), max_size=12
)


def lived(lapses: list[tuple[str, float]]) -> tuple[Timer, float, float]:
    """A timer after acts with time between them, the second it is now, and how long it really counted."""
    timer, now, counted = Timer(), 1000.0, 0.0
    for act, lapse in lapses:
        timer = getattr(timer, act)(now)
        now += lapse
        counted += lapse if timer.running else 0
    return timer, now, counted


@given(LAPSES)
def test_what_is_spent_is_what_it_counted(lapses: list[tuple[str, float]]) -> None:
    timer, now, counted = lived(lapses)
    assert timer.elapsed(now) == pytest.approx(counted)


@given(LAPSES, st.floats(0, 1e9), st.floats(0, 1000))
def test_another_clock_counts_the_same(lapses: list[tuple[str, float]], there: float, on: float) -> None:
    timer, now, _ = lived(lapses)
    moved = timer.moved_to(there, now)
    assert moved.elapsed(there + on) == pytest.approx(timer.elapsed(now + on), abs=1e-3)


@given(LAPSES, st.integers(0, 60))
def test_what_is_written_is_read(lapses: list[tuple[str, float]], more: int) -> None:
    timer, now, _ = lived(lapses)
    granted = timer.extended(more)
    if granted.since is None or now - granted.since < LONGEST.total_seconds():
        assert read(granted.text(), now) == granted


@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert read(text, 0.0).elapsed(0.0) >= 0


def test_a_clock_put_back_takes_no_time_away() -> None:
    assert Timer(spent=60.0, since=1000.0).elapsed(400.0) == 60.0


def test_two_more_minutes_are_left_and_fill_the_bar_less() -> None:
    timer = Timer().started(0)
    assert timer.remaining(10, 300) == 300
    assert timer.part(10, 300) == 0.5
    assert timer.extended(2).remaining(10, 300) == 420
    assert timer.extended(2).part(10, 360) == 0.5
    assert timer.part(10, 6000) == 1.0
    assert timer.remaining(None, 300) is None
    assert timer.part(None, 300) == 0


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (900, (15, False)),
        (871, (15, False)),
        (869, (14, False)),
        (60, (1, False)),
        (59.5, (60, True)),
        (0.2, (1, True)),
        (0, (0, False)),
        (-59, (0, False)),
        (-60, (1, False)),
    ],
)
def test_minutes_are_shown_and_seconds_only_in_the_last(seconds: float, said: tuple[int, bool]) -> None:
    assert shown(seconds) == said


@given(st.floats(-10_000, 10_000))
def test_nothing_else_is_shown_before_it_is_looked_at_again(seconds: float) -> None:
    wait = until_next(seconds)
    assert 0 < wait <= 60
    assert shown(seconds - wait * 0.99) == shown(seconds) or wait < 0.01
    if wait > 0.01:
        assert shown(seconds - wait - 0.005) != shown(seconds)


def led(planned: list[int | None], took: list[int]) -> Tables:
    """Steps planned for so many minutes; the first ones took so many, the next goes on."""
    keys = keys_between(None, None, len(planned))
    steps = [
        Step(id=f"s{n}", order=key, kind=StepKind.TALK, title="", minutes=minutes)
        for n, (key, minutes) in enumerate(zip(keys, planned, strict=True))
    ]
    marks = [BEGIN + dt.timedelta(minutes=sum(took[:n])) for n in range(len(took) + 1)]
    ends = [*map(instant, marks[1:]), None]
    timings = [
        Timing(id=f"t{n}", order=keys[0], step=f"s{n}", started=instant(began), ended=end)
        for n, (began, end) in enumerate(zip(marks, ends, strict=True))
    ]
    return Tables([Workshop(id="w", title=""), *steps, *timings])


TOOK = st.lists(st.integers(0, 200), max_size=6)


@given(TOOK, st.integers(1, 120), st.integers(-60, 60))
def test_delays_add_up_whatever_the_order_says(took: list[int], minutes: int, more: int) -> None:
    tables = led([*(30 for _ in took), minutes], took)
    begun = BEGIN + dt.timedelta(minutes=sum(took))
    ends = begun + dt.timedelta(minutes=minutes + more)
    assert late(tables, f"s{len(took)}", ends, None) == sum(took) - 30 * len(took) + more
    assert late(tables, f"s{len(took)}", ends, BEGIN - dt.timedelta(minutes=10)) == (
        sum(took) - 30 * len(took) + more + 10
    )


@given(TOOK, st.integers(1, 120))
def test_steps_without_a_length_make_nobody_late(took: list[int], minutes: int) -> None:
    tables = led([*(None for _ in took), minutes], took)
    ends = BEGIN + dt.timedelta(minutes=sum(took) + minutes)
    assert late(tables, f"s{len(took)}", ends, None) == 0


def test_nothing_is_said_of_a_step_that_was_not_timed_or_is_looked_back_at() -> None:
    tables = led([10, 10, 10], [10])
    assert late(tables, "s0", BEGIN, None) is None
    assert late(tables, "s1", BEGIN, None) is not None
    assert late(tables, "s2", BEGIN, None) is None


def test_what_was_timed_on_another_day_does_not_count() -> None:
    tables = led([10, 10, 10], [10])
    again = BEGIN + dt.timedelta(days=30)
    tables.apply([created(Timing(id="again", order="b", step="s0", started=instant(again)))])
    assert late(tables, "s0", again + dt.timedelta(minutes=12), None) == 2
