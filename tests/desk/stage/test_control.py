"""The panel of the shared screen: one press chooses, the next is prepared unseen, every press has its key."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.commands.entries import command
from atelier.desk.context import Room, Spot
from atelier.desk.run.room import RunRoom
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Sight
from atelier.desk.window.window import MainWindow
from atelier.look.choosing import Chooser
from atelier.session import OpenWorkshop
from atelier.session.showing import speaking_of
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.walls import groups
from tests.desk.stage.panel import part_of
from tests.desk.stage.plugged import BEAMER, LAPTOP, FakeScreens
from tests.stage.sample import wall_of


def press(qtbot: QtBot, window: MainWindow, id: str) -> None:
    """The first key of a command, as a hand presses it."""
    keys = command(id).keys[0].split("+")
    held = Qt.KeyboardModifier.NoModifier
    for name in keys[:-1]:
        held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[
            name
        ]
    qtbot.keyClick(window.focusWidget(), Qt.Key[f"Key_{keys[-1]}"], held)


def test_one_press_chooses_what_the_room_sees(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    part = part_of(window)
    part.buttons[CueKind.BLACK].click()
    part.full.click()
    assert projection.live
    assert part.state.text() == "Black screen"
    part.buttons[CueKind.SCENARIOS].click()
    assert part.state.text() == "Visible"
    assert sample.showing.shown.kind is CueKind.SCENARIOS
    assert "Instruction" in part.copy.accessibleName()


def test_the_next_is_prepared_unseen_and_shown_by_one_press(window: MainWindow, sample: OpenWorkshop) -> None:
    part = part_of(window)
    part.hand.prepare(preparing=True)
    assert not part.full.isEnabled()
    assert part._why.isVisible(), "why is said"
    assert not part.buttons[CueKind.BLACK].accessibleDescription(), "nothing is chosen yet"
    part.buttons[CueKind.WALL].click()
    assert part._why.isHidden()
    assert sample.showing.shown == BLACK
    assert part.copy.accessibleName() == "Shared screen: Next for the room: Wall"
    part.full.click()
    assert sample.showing.shown.kind is CueKind.WALL
    assert not part.hand.preparing


def test_every_press_has_its_key(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    press(qtbot, window, "stage_full")
    assert projection.live
    for id, kind in (
        ("stage_welcome", CueKind.WELCOME),
        ("stage_scenarios", CueKind.SCENARIOS),
        ("stage_wall", CueKind.WALL),
        ("stage_orientations", CueKind.ORIENTATIONS),
        ("stage_results", CueKind.RESULTS),
        ("stage_next", CueKind.NEXT),
        ("stage_restitution", CueKind.RESTITUTION),
    ):
        press(qtbot, window, id)
        assert sample.showing.shown.kind is kind
    press(qtbot, window, "stage_clock")
    assert sample.showing.shown.clock
    press(qtbot, window, "stage_speaking")
    assert sample.timers.of(speaking_of(sample.showing.shown.group)).running
    press(qtbot, window, "stage_strong")
    assert projection.strong
    press(qtbot, window, "stage_black")
    assert sample.showing.shown.kind is CueKind.BLACK
    press(qtbot, window, "stage_full")
    assert not projection.live


def test_a_part_is_chosen_and_pages_are_turned(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    part = part_of(window)
    step = wall_of(sample, by_group=True)
    projection.put_up()
    part.buttons[CueKind.WALL].click()
    group = groups(sample.tables, step.id)[1]
    place = next(n for n, variant in enumerate(part._variants) if variant.cue.group == group.id)
    part.parts.made.emit(place)
    assert sample.showing.shown == Cue(CueKind.WALL, step.id, group.id)
    part.turning.on.click()
    assert sample.showing.shown.page == 1
    press(qtbot, window, "stage_back")
    assert sample.showing.shown.page == 0


def test_anything_is_found_by_its_name(qtbot: QtBot, window: MainWindow, sample: OpenWorkshop) -> None:
    press(qtbot, window, "stage_choose")
    chooser = window.findChild(Chooser)
    assert isinstance(chooser, Chooser)
    qtbot.keyClicks(chooser.line, "next steps")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert sample.showing.shown.kind is CueKind.NEXT


def test_who_sees_what_is_asked_and_said(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    part = part_of(window)
    assert part.seen.right.isVisible()
    part.seen.right.click()
    assert projection.eyes.alone
    assert not part.seen.right.isVisible()
    screens.plug(LAPTOP)
    assert part.how.isVisible()
    part.how.click()


def test_what_is_private_stays_covered_until_somebody_says_who_looks(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    screens.plug(LAPTOP)
    seen: list[str] = []
    window.desk.guard(lambda: seen.append("names"))
    assert window.asker is not None
    question = window.asker.question
    assert question is not None
    assert question.geometry() == window.body.rect()
    assert not seen
    question.unseen.click()
    assert seen
    assert projection.eyes.sight is Sight.UNSEEN
    assert not window.desk.alone()


def test_a_second_screen_answers_the_question_where_it_is_known(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    projection.eyes.say(Sight.APART)
    screens.plug(LAPTOP)
    seen: list[str] = []
    window.desk.guard(lambda: seen.append("names"))
    screens.plug(LAPTOP, BEAMER)
    assert seen == ["names"]


def test_a_home_without_a_workshop_has_no_cues(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Spot(Room.HOME))
    assert not any(id.startswith("stage_") for id in window.handlers())


def room(window: MainWindow) -> Room:
    return window.spot.room


def test_before_people_names_and_results_wait_until_somebody_says_who_looks(
    window: MainWindow, projection: Projection
) -> None:
    projection.eyes.say(Sight.APART)
    projection.put_up()
    window.handlers()["minutes"]()
    assert room(window) is Room.MINUTES, "the room does not see it"
    window.handlers()["run"]()
    projection.eyes.forget_private()
    projection.eyes.doubt()
    window.handlers()["minutes"]()
    assert room(window) is Room.RUN
    assert window.asker is not None
    assert window.asker.question is not None
    window.asker.question.apart.click()
    assert room(window) is Room.MINUTES


def test_the_time_before_the_room_is_that_of_the_step_in_hand(
    window: MainWindow, projection: Projection, sample: OpenWorkshop
) -> None:
    projection.show(Cue(CueKind.WELCOME, clock=True))
    projection.put_up()
    assert projection.window is not None
    page = projection.window.page
    assert page is not None
    assert page.ring is not None
    before = page.ring.accessibleName()
    window.handlers()["next_step"]()
    assert page.ring.accessibleName() != before


def test_beside_the_picture_of_a_step_left_behind_no_time_stands(
    window: MainWindow, projection: Projection, sample: OpenWorkshop
) -> None:
    here = sample.step_in_hand
    assert here is not None
    cue = Cue(CueKind.WALL, here.id, clock=True)
    projection.show(cue)
    projection.put_up()
    assert time_of(projection)
    window.handlers()["next_step"]()
    assert not time_of(projection), "that of the next step is not the wall's"
    projection.show(replace(cue, clock=False))
    projection.show(cue)
    assert time_of(projection), "somebody wants it there"


def time_of(projection: Projection) -> str:
    assert projection.window is not None
    page = projection.window.page
    assert page is not None
    return page.ring.accessibleName() if page.ring is not None else ""


def test_the_keys_stay_where_an_answer_or_a_last_page_left_them(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop
) -> None:
    part = part_of(window)
    part.seen.right.setFocus()
    qtbot.keyClick(part.seen.right, Qt.Key.Key_Return)
    assert part.seen.hasFocus(), "on no button that shows something"
    part.buttons[CueKind.WALL].click()
    qtbot.waitUntil(part.turning.on.isVisible)
    part.turning.on.setFocus()
    for _ in range(part._pages):
        qtbot.keyClick(part.turning.on, Qt.Key.Key_Space)
    assert sample.showing.shown.page == part._pages - 1
    assert part.turning.on.hasFocus()
    part.turning.back.setFocus()
    assert not part.turning.on.isEnabled()


def test_a_screen_that_went_is_said_first_and_may_wait_covered(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    projection.eyes.say(Sight.APART)
    assert window.desk.alone()
    projection.put_up()
    screens.plug(LAPTOP)
    assert window.asker is not None
    question = window.asker.question
    assert question is not None
    assert question.title.text() == "A screen has gone. Does the room see this one?"
    question.wait.click()
    assert question.isVisible(), "what stands here stays covered"
    assert question.title.text() == "Your desk is covered"
    assert not projection.live
    question.again.click()
    question.unseen.click()
    assert not question.isVisible()


def test_going_elsewhere_leaves_what_waited_undone(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    screens.plug(LAPTOP)
    seen: list[str] = []
    window.desk.guard(lambda: seen.append("names"))
    window.go(Spot(Room.HOME))
    window.desk.guard(lambda: seen.append("result"))
    assert window.asker is not None
    assert window.asker.question is not None
    window.asker.question.unseen.click()
    assert seen == ["result"]


def test_a_covered_desk_stays_covered_wherever_one_goes(
    window: MainWindow, projection: Projection, screens: FakeScreens
) -> None:
    projection.eyes.say(Sight.APART)
    assert window.desk.alone()
    screens.plug(LAPTOP)
    assert window.asker is not None
    question = window.asker.question
    window.go(Spot(Room.HOME))
    assert question is window.asker.question
    assert question is not None
    assert window.body.childAt(window.body.rect().center()) in (question, *question.findChildren(QWidget))


def test_the_screen_is_told_of_where_the_panel_is_folded(
    qtbot: QtBot, window: MainWindow, projection: Projection
) -> None:
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    window.resize(1100, 700)
    qtbot.waitUntil(room.aids.shared.isVisible)
    assert room.aids.shared.accessibleName() == "Shared screen: Hidden"
    projection.put_up()
    assert room.aids.shared.accessibleName() == "Shared screen: Black screen"
    room.aids.shared.click()
    assert part_of(window).isVisible()


def test_pages_are_turned_under_the_copy_whatever_is_scrolled(window: MainWindow) -> None:
    part = part_of(window)
    for widget in (part.copy, part.turning, part.clock, part.strong, part.full):
        assert part.top.isAncestorOf(widget)


def test_the_first_thing_shown_fits_the_step_in_hand(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    press(qtbot, window, "stage_full")
    assert projection.live
    step = wall_of(sample, by_group=True)
    assert sample.showing.shown == Cue(CueKind.SCENARIOS, step.id)
    press(qtbot, window, "stage_black")
    for live in (False, True):
        press(qtbot, window, "stage_full")
        assert projection.live is live
        assert sample.showing.shown == BLACK


def test_a_black_that_was_chosen_stays_black(
    qtbot: QtBot, window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    press(qtbot, window, "stage_black")
    press(qtbot, window, "stage_full")
    assert projection.live
    assert sample.showing.shown == BLACK


def test_the_panel_says_what_the_room_still_sees_of_a_step_left_behind(
    window: MainWindow, sample: OpenWorkshop, projection: Projection
) -> None:
    part, step = part_of(window), wall_of(sample, by_group=True)
    part.buttons[CueKind.WALL].click()
    projection.put_up()
    assert part.behind.isHidden()
    vote = next(each for each in sample.tables.children(Step) if each.kind is StepKind.VOTE)
    window.go(Spot(Room.RUN, sample.name, vote.id))
    part = part_of(window)
    assert part.behind.text.text() == f"The room still sees: Wall – {step.title}"
    assert sample.showing.shown == Cue(CueKind.WALL, step.id), "it never changes by itself"
    part.behind.button.click()
    assert sample.showing.shown.kind is CueKind.ORIENTATIONS
    assert part.behind.isHidden()
    part.hand.put(Cue(CueKind.WALL, step.id))
    assert part.behind.isHidden(), "what is chosen at a step is wanted there"
