"""What the steps of a method really took before is known when its next workshop is prepared."""

import datetime as dt
from collections.abc import Mapping

from atelier.gestures.steps import add_step, change_step
from atelier.gestures.workshops import change_workshop
from atelier.session import Session
from atelier.session.arrivals import new_workshop
from atelier.session.keeping import keep_workshop, new_from_kept
from atelier.session.lengths import Took, earlier_lengths
from atelier.workshop.change import created
from atelier.workshop.entities import Step, Timing

METHOD = "tour-de-table"


def begun(session: Session, method: str = METHOD) -> str:
    return new_workshop(session, method=method, title="Un tour", language="fr")


def led(session: Session, id: str, *minutes: int, day: int = 1) -> None:
    """The steps took so long, on a day of March."""
    workshop = session.workshop(id)
    date = dt.date(2008, 3, day)
    workshop.do(change_workshop, date=date)
    now = dt.datetime.combine(date, dt.time(14), dt.UTC)
    timings = []
    for step, length in zip(workshop.tables.children(Step), minutes, strict=False):
        end = now + dt.timedelta(minutes=length)
        stamps = [moment.isoformat().replace("+00:00", "Z") for moment in (now, end)]
        timing = Timing(id=session.stamp().id(), step=step.id, order="a0", started=stamps[0], ended=stamps[1])
        timings.append(created(timing))
        now = end
    workshop.record(timings, "take_step")


def known(session: Session, id: str) -> Mapping[str, Took]:
    tables = session.workshop(id).tables
    found = earlier_lengths(session, tables)
    return {step.title: found[step.id] for step in tables.children(Step) if step.id in found}


def test_the_last_time_and_the_usual_one(session: Session) -> None:
    for day, minutes in ((3, 30), (1, 20), (2, 60)):
        led(session, begun(session), 5, minutes, day=day)
    found = known(session, begun(session))
    first, second = list(found.values())
    assert first == Took(last=5, usual=5, times=3)
    assert second == Took(last=30, usual=30, times=3)


def test_other_methods_and_workshops_that_were_not_led_teach_nothing(session: Session) -> None:
    led(session, begun(session, "vote-simple"), 30, 30)
    begun(session)
    assert known(session, begun(session)) == {}


def test_steps_are_known_by_their_words_else_by_their_place(session: Session) -> None:
    led(session, begun(session), 5, 40)
    id = begun(session)
    workshop = session.workshop(id)
    first, second, *_ = workshop.tables.children(Step)
    workshop.do(change_step, step=second.id, title="Autrement dit")
    assert [took.last for took in known(session, id).values()] == [5, 40]
    workshop.do(add_step, kind=second.kind, title="Encore", at=1)
    assert first.title in known(session, id)
    assert "Autrement dit" not in known(session, id)


def test_a_method_that_is_kept_knows_the_workshop_that_it_was_kept_from(session: Session) -> None:
    source = begun(session)
    led(session, source, 5, 45)
    kept = keep_workshop(session, source, title="Le nôtre")
    first = new_from_kept(session, kept, title="Un")
    assert [took.last for took in known(session, first).values()] == [5, 45]
    led(session, first, 10, 55, day=8)
    second = new_from_kept(session, kept, title="Deux")
    assert [took.last for took in known(session, second).values()] == [10, 55]
    assert [took.usual for took in known(session, kept).values()] == [8, 50]
