"""Real times: recorded on the day, outside undo, and never in its way."""

import datetime as dt

from atelier.gestures.steps import add_step, remove_step
from atelier.gestures.workshops import change_workshop
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.workshop.entities import Step, StepKind, Timing
from tests.session.places import Clock

DAY = dt.date(2008, 3, 27)


def lead(workshop: OpenWorkshop, index: int, clock: Clock) -> Step:
    step = workshop.tables.children(Step)[index]
    workshop.take_step(step.id, clock().date())
    return step


def times(workshop: OpenWorkshop) -> list[tuple[str, str]]:
    """When each time began and ended, as hours and minutes."""
    found = sorted(workshop.tables.all(Timing), key=lambda t: t.started)
    return [(t.started[11:16], (t.ended or "")[11:16]) for t in found]


def test_steps_are_timed_on_the_day_of_the_workshop(workshop: OpenWorkshop, clock: Clock) -> None:
    workshop.do(change_workshop, date=DAY)
    lead(workshop, 0, clock)
    clock.on(minutes=15)
    lead(workshop, 1, clock)
    lead(workshop, 1, clock)
    clock.on(minutes=35)
    lead(workshop, 0, clock)
    assert times(workshop) == [("14:30", "14:45"), ("14:45", "15:20"), ("15:20", "")]


def test_nothing_is_timed_on_another_day_or_without_date(workshop: OpenWorkshop, clock: Clock) -> None:
    step = lead(workshop, 2, clock)
    assert workshop.step_in_hand == step
    workshop.do(change_workshop, date=DAY + dt.timedelta(days=1))
    lead(workshop, 1, clock)
    clock.on(days=2)
    lead(workshop, 0, clock)
    assert times(workshop) == []


def test_a_workshop_that_passes_midnight_is_timed_to_its_end(workshop: OpenWorkshop, clock: Clock) -> None:
    workshop.do(change_workshop, date=DAY)
    clock.on(hours=9)
    lead(workshop, 0, clock)
    clock.on(hours=1)
    lead(workshop, 1, clock)
    assert times(workshop) == [("23:30", "00:30"), ("00:30", "")]
    clock.on(hours=20)
    lead(workshop, 2, clock)
    assert times(workshop) == [("23:30", "00:30"), ("00:30", "")]


def test_times_are_told_and_not_undone(workshop: OpenWorkshop, clock: Clock) -> None:
    workshop.do(change_workshop, date=DAY)
    told: list[Notice] = []
    workshop.listen(told.append)
    lead(workshop, 0, clock)
    assert {notice.cause for notice in told} == {Cause.RECORD}
    assert [len(notice.ids(Timing)) for notice in told if notice.changes] == [1]
    workshop.undo()
    assert (workshop.tables.workshop.date, times(workshop)) == (None, [("14:30", "")])


def test_undoing_a_step_takes_the_times_that_it_got_since(workshop: OpenWorkshop, clock: Clock) -> None:
    workshop.do(change_workshop, date=DAY)
    workshop.do(add_step, kind=StepKind.TALK, title="Pause", at=0)
    lead(workshop, 0, clock)
    clock.on(minutes=5)
    workshop.undo()
    assert times(workshop) == []
    workshop.redo()
    assert workshop.tables.children(Step)[0].title == "Pause"
    assert times(workshop) == [("14:30", "")]
    assert workshop._library.load(workshop.name) == workshop.tables


def test_a_removed_step_may_go_again_after_its_time_went_on(workshop: OpenWorkshop, clock: Clock) -> None:
    workshop.do(change_workshop, date=DAY)
    step = lead(workshop, 0, clock)
    workshop.do(remove_step, step=step.id)
    workshop.undo()
    clock.on(minutes=5)
    lead(workshop, 1, clock)
    workshop.redo()
    assert workshop.tables.find(Step, step.id) is None
    assert times(workshop) == [("14:35", "")]
    workshop.undo()
    assert times(workshop) == [("14:30", "14:35"), ("14:35", "")]
    assert workshop._library.load(workshop.name) == workshop.tables
