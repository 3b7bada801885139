"""A grid is read beside the latest earlier workshop with the same items, unless another is chosen."""

import datetime as dt

from atelier.gestures.positioning import change_item, place_item
from atelier.gestures.workshops import change_workshop
from atelier.session import Notice, OpenWorkshop, Session
from atelier.session.comparing import BESIDE, NOTHING
from atelier.session.exporting import snapshot_of
from atelier.workshop.entities import Degree
from tests.session.grids import item, step_of, with_grid


def held(session: Session, year: int, place: int = 0) -> OpenWorkshop:
    """A workshop in which an item was placed."""
    workshop = with_grid(session)
    workshop.do(change_workshop, date=dt.date(year, 3, 1))
    found = item(workshop, "A place")
    degree = workshop.tables.children(Degree, found.step)[place]
    workshop.do(place_item, item=found.id, degree=degree.id)
    return workshop


def years(workshop: OpenWorkshop) -> list[int]:
    found = workshop.beside.candidates(step_of(workshop))
    return [each.date.year for each in found if each.date is not None]


def test_only_what_was_held_before_under_the_same_title_or_programme_is_offered(session: Session) -> None:
    for year in (2023, 2025, 2028):
        held(session, year)
    other = held(session, 2024)
    other.do(change_workshop, title="Something else")
    workshop = held(session, 2026)
    assert years(workshop) == [2025, 2023]
    beside = workshop.beside.of(step_of(workshop))
    assert beside is not None
    assert beside.placed == {("network", "open", "a place"): "not yet"}


def test_items_of_other_names_are_not_compared(session: Session) -> None:
    held(session, 2025)
    workshop = held(session, 2026)
    assert years(workshop) == [2025]
    workshop.do(change_item, item=item(workshop, "A place").id, title="A room")
    assert years(workshop) == []
    workshop.undo()
    assert years(workshop) == [2025]


def test_a_choice_is_remembered_told_and_printed(session: Session) -> None:
    first, _ = held(session, 2024, 2), held(session, 2025)
    workshop = held(session, 2026)
    step = step_of(workshop)
    told: list[Notice] = []
    workshop.listen(told.append)
    workshop.beside.choose(step, first.name)
    assert [notice.gesture for notice in told] == [BESIDE]
    printed = snapshot_of(session, workshop.name).beside[step]
    assert printed is not None
    assert printed.date == dt.date(2024, 3, 1)
    workshop.beside.choose(step, NOTHING)
    assert snapshot_of(session, workshop.name).beside == {step: None}


def test_what_was_placed_later_in_the_earlier_one_is_seen_when_it_is_opened_again(session: Session) -> None:
    before = held(session, 2025)
    workshop = held(session, 2026)
    assert years(workshop) == [2025]
    found = item(before, "A memory")
    degree = before.tables.children(Degree, found.step)[3]
    before.do(place_item, item=found.id, degree=degree.id)
    session.leave(workshop.name)
    again = session.workshop(workshop.name)
    beside = again.beside.of(step_of(again))
    assert beside is not None
    assert beside.placed["network", "open", "a memory"] == "settled"
