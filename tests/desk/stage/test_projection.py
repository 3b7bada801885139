"""The shared screen stands where the room looks: screens come and go, and the desk is never covered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Eyes, Sight
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.stage.cover import CoverPage
from atelier.stage.screen import SharedScreen
from atelier.workshop.cue import BLACK, Cue, CueKind
from tests.desk.stage.plugged import BEAMER, LAPTOP, FakeScreens

WELCOME = Cue(CueKind.WELCOME)


@pytest.fixture
def screens(qapp: QApplication) -> FakeScreens:
    return FakeScreens(LAPTOP, BEAMER)


@pytest.fixture
def eyes(session: Session, screens: FakeScreens) -> Eyes:
    return Eyes(session, screens, lambda: None)


@pytest.fixture
def projection(session: Session, look: Look, eyes: Eyes, workshop: OpenWorkshop) -> Iterator[Projection]:
    made = Projection(session, look, eyes)
    made.follow(workshop)
    yield made
    made.close()


def window(projection: Projection) -> SharedScreen:
    assert projection.window is not None
    return projection.window


def alone(eyes: Eyes) -> bool:
    return eyes.alone


def shown(projection: Projection) -> Cue:
    page = window(projection).page
    assert page is not None
    return page.cue


def test_one_key_puts_it_up_and_takes_it_away(projection: Projection) -> None:
    assert projection.window is None, "nothing before it is asked for"
    projection.toggle()
    assert projection.live
    assert shown(projection) == BLACK
    projection.toggle()
    assert not projection.live


def test_it_shows_what_is_chosen(projection: Projection, workshop: OpenWorkshop) -> None:
    projection.put_up()
    workshop.showing.show(WELCOME)
    assert shown(projection) == WELCOME


def test_what_is_prepared_stays_unseen(projection: Projection, workshop: OpenWorkshop) -> None:
    projection.put_up()
    workshop.showing.prepare(WELCOME)
    assert shown(projection) == BLACK


def test_a_projector_that_is_unplugged_leaves_nothing_on_the_desk(
    qtbot: QtBot, projection: Projection, screens: FakeScreens
) -> None:
    projection.put_up()
    with qtbot.waitSignal(projection.lost):
        screens.plug(LAPTOP)
    assert not projection.live
    screens.plug(LAPTOP, BEAMER)
    assert projection.live, "back where it was"


def test_a_projector_that_becomes_a_copy_is_not_a_screen(
    projection: Projection, screens: FakeScreens
) -> None:
    projection.put_up()
    screens.plug(LAPTOP, type(BEAMER)("Beamer", 0, 0, 1440, 900))
    assert not projection.live


def test_screens_that_come_show_nothing_by_themselves(projection: Projection, screens: FakeScreens) -> None:
    screens.plug(LAPTOP)
    screens.plug(LAPTOP, BEAMER)
    assert not projection.live


def test_on_the_only_screen_a_plain_cover_stands_before_the_desk(
    projection: Projection, screens: FakeScreens, workshop: OpenWorkshop
) -> None:
    screens.plug(LAPTOP)
    projection.show(WELCOME)
    projection.put_up()
    assert projection.live
    projection.step_back()
    assert isinstance(window(projection).page, CoverPage)
    projection.show(Cue(CueKind.NEXT))
    assert shown(projection).kind is CueKind.NEXT
    projection.step_back()
    projection.step_back()
    assert not projection.live


def test_keys_on_the_shared_screen_lead_back_to_the_desk(qtbot: QtBot, projection: Projection) -> None:
    projection.put_up()
    qtbot.keyClick(window(projection), Qt.Key.Key_Escape)
    assert projection.live, "with two screens the room goes on seeing it"


def test_it_has_no_tool_tip_and_no_menu(qtbot: QtBot, projection: Projection) -> None:
    projection.put_up()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    assert window(projection).event(event)
    assert window(projection).contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
    assert window(projection).windowTitle() == "Shared screen"


def test_strong_contrast_for_the_room_is_remembered(
    projection: Projection, session: Session, look: Look, eyes: Eyes
) -> None:
    projection.put_up()
    projection.turn_contrast()
    page = window(projection).page
    assert page is not None
    assert page.stage.look.palette.strong
    assert not look.palette.strong, "the desk keeps its own"
    assert Projection(session, look, eyes).strong


def test_what_is_private_asks_once_who_looks(qtbot: QtBot, eyes: Eyes, screens: FakeScreens) -> None:
    screens.plug(LAPTOP)
    done: list[str] = []
    with qtbot.waitSignal(eyes.asked):
        eyes.guard(lambda: done.append("names"))
    assert not done
    eyes.say(Sight.UNSEEN)
    eyes.guard(lambda: done.append("names"))
    assert done
    assert not alone(eyes), "an answer is no proof"
    screens.plug(LAPTOP, BEAMER)
    assert eyes.sight is Sight.UNSAID


def test_two_screens_are_private_once_confirmed_and_stay_so(
    qtbot: QtBot, eyes: Eyes, screens: FakeScreens, session: Session
) -> None:
    assert not alone(eyes)
    eyes.say(Sight.APART)
    assert alone(eyes)
    screens.plug(LAPTOP)
    assert not alone(eyes)
    screens.plug(LAPTOP, BEAMER)
    assert alone(eyes)
    assert Eyes(session, screens, lambda: None).alone


def test_what_is_private_is_covered_when_screens_change(
    qtbot: QtBot, eyes: Eyes, screens: FakeScreens
) -> None:
    eyes.say(Sight.APART)
    eyes.guard(lambda: None)
    with qtbot.waitSignal(eyes.asked) as asked:
        screens.plug(LAPTOP)
    assert asked.args == [None]
    eyes.forget_private()
    with qtbot.assertNotEmitted(eyes.asked):
        screens.plug(LAPTOP, BEAMER)
        screens.plug(LAPTOP)


def test_the_screens_are_the_other_way_round(eyes: Eyes) -> None:
    eyes.swap()
    assert eyes.placing.room == LAPTOP
    assert eyes.placing.desk == BEAMER


def test_what_was_shown_because_nobody_else_looked_is_covered_when_that_changes(
    qtbot: QtBot, eyes: Eyes, screens: FakeScreens
) -> None:
    eyes.say(Sight.APART)
    assert eyes.is_alone()
    with qtbot.waitSignal(eyes.asked):
        screens.plug(LAPTOP)


def test_a_vote_that_is_shown_from_its_page_is_put_up(
    projection: Projection, workshop: OpenWorkshop, screens: FakeScreens
) -> None:
    workshop.showing.show(Cue(CueKind.RESULTS))
    assert projection.live
    projection.take_away()
    screens.plug(LAPTOP)
    workshop.showing.show(Cue(CueKind.VOTE))
    assert not projection.live, "never over the desk unasked"


def test_a_window_that_the_system_moved_over_the_desk_is_taken_away(
    qtbot: QtBot, projection: Projection, eyes: Eyes
) -> None:
    eyes.say(Sight.APART)
    projection.put_up()
    with qtbot.waitSignal(projection.unsure):
        window(projection).move(window(projection).x() - 5000, 0)
    assert not projection.live
    assert not alone(eyes), "what was said of the screens no longer holds"
    eyes.say(Sight.APART)
    assert alone(eyes)
