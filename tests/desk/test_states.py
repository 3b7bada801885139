import datetime as dt
from dataclasses import replace

import pytest

from atelier.desk.states import State, state_of
from atelier.library import Summary

TODAY = dt.date(2026, 11, 21)
PLAIN = Summary(
    id="0" * 32,
    title="A future",
    date=None,
    number=None,
    programme=None,
    place="",
    starts=None,
    ends=None,
    put_away=False,
    notes=0,
    orientations=0,
    participants=0,
    last_change=None,
    programme_id=None,
    voting=False,
    voted=False,
    kept=False,
    follows=None,
    theme="",
)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, State.PREPARING),
        ({"notes": 3}, State.BEGUN),
        ({"date": TODAY}, State.TODAY),
        ({"date": TODAY, "notes": 3, "voted": True}, State.MINUTES),
        ({"date": TODAY, "voting": True}, State.VOTING),
        ({"date": dt.date(2026, 11, 20), "notes": 3}, State.MINUTES),
        ({"date": dt.date(2026, 11, 20)}, State.PREPARING),
        ({"date": dt.date(2026, 11, 22), "notes": 3}, State.BEGUN),
        ({"date": dt.date(2026, 11, 22), "said": True}, State.BEGUN),
        ({"date": dt.date(2026, 11, 22), "said": True, "at_last": True}, State.MINUTES),
        ({"at_last": True, "ended": True}, State.PREPARING),
        ({"date": TODAY, "said": True, "at_last": True}, State.TODAY),
        ({"date": TODAY, "said": True, "ended": True}, State.MINUTES),
    ],
)
def test_a_state_is_derived_from_what_is_known(known: dict[str, object], expected: State) -> None:
    assert state_of(replace(PLAIN, **known), TODAY) is expected  # type: ignore[arg-type]
