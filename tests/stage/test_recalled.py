"""What the room is shown of the last time."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atelier.desk.stage.cueing import cue_of, near
from atelier.gestures.outcomes import tick_action
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.session.following import follow_up
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Action, Step

RECALL = Cue(CueKind.RECALL)


@pytest.fixture
def before(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def stage(session: Session, before: OpenWorkshop, words: Words, look: Look) -> Stage:
    workshop = session.workshop(follow_up(session, before.name))
    return Stage(workshop, words, dressed(look, strong=False), height=1080)


def said(page: CuePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def all_said(qtbot: QtBot, stage: Stage) -> list[str]:
    """The texts of all its pages; none is cut."""
    found: list[str] = []
    first = build(stage, RECALL)
    qtbot.addWidget(first)
    first.resize(1920, 1080)
    first.arrange()
    for number in range(first.pages):
        page = build(stage, Cue(CueKind.RECALL, page=number))
        qtbot.addWidget(page)
        page.resize(1920, 1080)
        page.arrange()
        assert all(
            page.area.contains(label.geometry()) for label in page.findChildren(QLabel) if label.text()
        )
        found += said(page)
    return found


def test_the_room_sees_what_was_retained_decided_and_left_open(
    qtbot: QtBot, stage: Stage, before: OpenWorkshop
) -> None:
    shown = all_said(qtbot, stage)
    earlier = stage.workshop.earlier()
    assert earlier is not None
    assert {f"{n}. {title}" for n, title in enumerate(earlier.retained, start=1)} <= {*shown}
    assert {action.what for action in before.tables.all(Action)} <= {*shown}
    assert {*earlier.decisions} <= {*shown}


def test_what_is_ticked_meanwhile_goes_to_what_was_done(
    qtbot: QtBot, stage: Stage, before: OpenWorkshop
) -> None:
    page = build(stage, RECALL)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    stop = stage.workshop.listen(page.told)
    assert "Done since" not in said(page)
    for action in tuple(before.tables.all(Action)):
        before.do(tick_action, action=action.id, done=True, on=dt.date(2008, 4, 12))
    stage.workshop.recall_again()
    shown = all_said(qtbot, stage)
    assert "Done since" in shown
    assert "Still open" not in shown
    stop()


def test_it_is_offered_at_the_opening_of_a_workshop_that_comes_after(
    stage: Stage, before: OpenWorkshop, workshop: OpenWorkshop
) -> None:
    steps = stage.tables.children(Step)
    assert RECALL in near(stage.tables, steps[0])
    assert RECALL not in near(stage.tables, steps[-1])
    assert cue_of(stage.tables, CueKind.RECALL, steps[-1]) == RECALL
    assert cue_of(workshop.tables, CueKind.RECALL, None) is None


def test_the_first_of_a_programme_says_that_nothing_came_before(
    qtbot: QtBot, before: OpenWorkshop, words: Words, look: Look
) -> None:
    stage = Stage(before, words, dressed(look, strong=True), height=768)
    assert "No workshop came before this one." in all_said(qtbot, stage)
