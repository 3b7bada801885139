"""After a cut the desk says what was kept, and that the room sees nothing."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.stage.taken_up import taken_up
from atelier.desk.window.desktop import Desktop
from atelier.gestures.votes import add_orientation
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.session.arrivals import add_sample
from atelier.words import Words
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.entities import Round
from tests.desk.conftest import OpenSession
from tests.stage.answers import open_booth

EN = Words("en")


def test_of_a_workshop_in_which_nothing_was_said_it_is_still_said_that_it_is_back(
    workshop: OpenWorkshop,
) -> None:
    assert taken_up(EN, workshop, "F3") == "Everything is back where it was."


def test_a_vote_that_is_open_is_said_with_its_ballots(workshop: OpenWorkshop) -> None:
    round = next(iter(workshop.tables.all(Round)))
    for title in ("One", "Two", "Three", "Four"):
        workshop.do(add_orientation, round=round.id, title=title)
    workshop.polls.open(round.id, 3)
    assert "vote open, 0 ballots recorded" in taken_up(EN, workshop, "F3")


def test_an_evaluation_that_is_open_is_said_with_how_many_have_answered(workshop: OpenWorkshop) -> None:
    step = open_booth(workshop)
    workshop.evaluations.admit(step)
    workshop.evaluations.cast(step, None, "word")
    assert "evaluation open, 1 answer recorded" in taken_up(EN, workshop, "F3")


def test_after_a_cut_the_screen_is_black_and_the_desk_says_so(
    qtbot: QtBot, open_session: OpenSession, look: Look
) -> None:
    session = open_session()
    id = add_sample(session)
    session.shelf.remember("spot", f"run {id}")
    session.workshop(id).showing.show(Cue(CueKind.WELCOME))
    session.library.close()  # the process is killed

    session = open_session()
    after = Desktop(session, look, "en")
    after.open()
    assert after.window is not None
    assert "The room is shown nothing for now; F3" in after.window.speech.banner.accessibleName()
    assert session.workshop(id).showing.shown == BLACK
    assert session.workshop(id).showing.prepared == Cue(CueKind.WELCOME)
    assert not after.room.projection.live
    qtbot.waitExposed(after.window)
    after.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("command", ["stage_ready", "stage_full"])
def test_after_a_cut_one_key_shows_the_room_again_what_it_saw(
    qtbot: QtBot, open_session: OpenSession, look: Look, command: str
) -> None:
    session = open_session()
    id = add_sample(session)
    session.shelf.remember("spot", f"run {id}")
    session.workshop(id).showing.show(Cue(CueKind.NEXT, clock=True))
    session.library.close()  # the process is killed

    session = open_session()
    after = Desktop(session, look, "en")
    after.open()
    assert after.window is not None
    after.window.handlers()[command]()
    assert session.workshop(id).showing.shown == Cue(CueKind.NEXT, clock=True)
    assert after.room.projection.live
    after.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
