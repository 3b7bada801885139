"""What could be shortened so that a workshop ends when it was to."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.catching_up import CatchUp, catch_up
from atelier.workshop.entities import Step, StepKind, Workshop
from atelier.workshop.order import keys_between
from atelier.workshop.tables import Tables

DAY = dt.date(2008, 3, 27)
PLAN = (
    (StepKind.TALK, 10),
    (StepKind.WALL, 35),
    (StepKind.WALL, 40),
    (StepKind.VOTE, 20),
    (StepKind.ACTIONS, 25),
)


def meeting(plan: tuple[tuple[StepKind, int | None], ...] = PLAN, *, ends: dt.time | None = None) -> Tables:
    keys = keys_between(None, None, len(plan))
    steps = [
        Step(id=str(n), order=key, kind=kind, title=f"Étape {n}", minutes=minutes)
        for n, (key, (kind, minutes)) in enumerate(zip(keys, plan, strict=True))
    ]
    return Tables([Workshop(id="w", title="A", date=DAY, starts=dt.time(14), ends=ends), *steps])


def at(hour: int, minute: int) -> dt.datetime:
    return dt.datetime.combine(DAY, dt.time(hour, minute)).astimezone()


def found(tables: Tables, step: str, ends: dt.datetime) -> CatchUp:
    caught = catch_up(tables, step, ends)
    assert caught is not None
    return caught


def lengths(caught: CatchUp) -> dict[str, int]:
    return {cut.step.title: cut.minutes for cut in caught.cuts}


def test_what_can_spare_most_gives_first_and_a_vote_gives_nothing() -> None:
    caught = found(meeting(), "0", at(14, 25))
    assert (caught.over, caught.left) == (15, 0)
    assert caught.ends == at(16, 25)
    assert lengths(caught) == {"Étape 1": 30, "Étape 2": 30}


def test_on_time_nothing_is_shortened() -> None:
    caught = found(meeting(), "0", at(14, 10))
    assert (caught.over, caught.cuts, caught.left) == (0, (), 0)


def test_every_step_keeps_half_of_its_time_and_the_rest_is_said() -> None:
    caught = found(meeting(), "2", at(16, 25))
    assert lengths(caught) == {"Étape 4": 13}
    assert (caught.over, caught.left) == (60, 48)


def test_the_end_that_was_announced_counts_before_that_of_the_plan() -> None:
    caught = found(meeting(ends=dt.time(17)), "0", at(14, 40))
    assert caught.over == -20
    past = meeting(((StepKind.WALL, 60), (StepKind.WALL, 60)), ends=dt.time(1))
    assert found(past, "0", at(23, 0)).over == -60, "one in the morning is the day after"


def test_without_hours_nothing_is_known() -> None:
    tables = Tables([Workshop(id="w", title="A"), *meeting().children(Step)])
    assert catch_up(tables, "0", at(14, 0)) is None
    assert catch_up(meeting(((StepKind.TALK, 10), (StepKind.WALL, None))), "0", at(14, 0)) is None


@given(
    st.lists(st.tuples(st.sampled_from(StepKind), st.integers(0, 90)), min_size=1, max_size=8), st.integers()
)
def test_what_is_saved_and_what_is_left_make_the_delay(plan: list[tuple[StepKind, int]], late: int) -> None:
    plan = [(StepKind.TALK, 10), *plan]
    caught = found(meeting(tuple(plan)), "0", at(14, 10) + dt.timedelta(minutes=late % 300))
    saved = sum((cut.step.minutes or 0) - cut.minutes for cut in caught.cuts)
    assert saved + caught.left >= caught.over >= saved + caught.left - 4
    for cut in caught.cuts:
        assert max(5, (cut.step.minutes or 0) / 2) <= cut.minutes < (cut.step.minutes or 0)
