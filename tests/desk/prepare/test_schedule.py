import datetime as dt
from dataclasses import replace

from atelier.workshop.entities import Step, StepKind, Workshop
from atelier.workshop.schedule import schedule
from atelier.workshop.tables import Tables

EVENING = Workshop(id="w", title="Evening", starts=dt.time(22, 30), ends=dt.time(0, 30))


def step(order: str, minutes: int | None) -> Step:
    return Step(id=order, order=order, kind=StepKind.TALK, title=order, minutes=minutes)


def test_hours_follow_from_lengths_and_pass_midnight() -> None:
    plan = schedule(Tables([EVENING, step("a", 60), step("b", 45), step("c", 15)]))
    assert [p.starts for p in plan.steps] == [dt.time(22, 30), dt.time(23, 30), dt.time(0, 15)]
    assert (plan.ends, plan.total, plan.over) == (dt.time(0, 30), 120, 0)


def test_what_goes_beyond_the_hour_announced_is_counted() -> None:
    assert schedule(Tables([EVENING, step("a", 150)])).over == 30
    assert schedule(Tables([EVENING, step("a", 90)])).over == -30


def test_no_hour_is_invented_after_a_step_without_length() -> None:
    plan = schedule(Tables([EVENING, step("a", 10), step("b", None), step("c", 5)]))
    assert [p.starts for p in plan.steps] == [dt.time(22, 30), dt.time(22, 40), None]
    assert plan.ends is None


def test_without_a_start_there_are_lengths_only() -> None:
    plan = schedule(Tables([replace(EVENING, starts=None), step("a", 10)]))
    assert (plan.steps[0].starts, plan.ends, plan.total, plan.over) == (None, None, 10, 0)
