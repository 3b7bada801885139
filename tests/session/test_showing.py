"""What the room is shown: chosen by the facilitator, kept across a cut, black until it is chosen again."""

from atelier.session import Cause, Notice, OpenWorkshop
from atelier.session.showing import speaking_of
from atelier.workshop.cue import BLACK, Cue, CueKind
from tests.session.conftest import Restart

WELCOME, NEXT = Cue(CueKind.WELCOME), Cue(CueKind.NEXT)


def test_a_workshop_that_is_opened_shows_nothing(workshop: OpenWorkshop) -> None:
    assert (workshop.showing.shown, workshop.showing.before) == (BLACK, None)
    assert not workshop.showing.chosen


def test_listeners_are_told_once_of_what_is_shown(workshop: OpenWorkshop) -> None:
    told: list[Notice] = []
    workshop.listen(told.append)
    workshop.showing.show(WELCOME)
    workshop.showing.show(WELCOME)
    assert [(notice.cause, notice.gesture) for notice in told] == [(Cause.RECORD, "cue")]
    assert workshop.next_undo is None


def test_what_is_prepared_takes_the_place_of_what_is_shown(workshop: OpenWorkshop) -> None:
    showing = workshop.showing
    showing.show(WELCOME)
    showing.prepare(NEXT)
    assert showing.shown == WELCOME
    showing.show_prepared()
    assert (showing.shown, showing.prepared) == (NEXT, WELCOME)


def test_showing_what_was_prepared_leaves_nothing_prepared(workshop: OpenWorkshop) -> None:
    workshop.showing.prepare(NEXT)
    workshop.showing.show(NEXT)
    assert workshop.showing.prepared is None


def test_after_a_cut_the_screen_is_black_and_what_it_showed_is_known(
    workshop: OpenWorkshop, restart: Restart
) -> None:
    workshop.showing.show(WELCOME)
    again = restart().workshop(workshop.name).showing
    assert (again.shown, again.before) == (BLACK, WELCOME)


def test_time_stands_on_whatever_is_shown(workshop: OpenWorkshop) -> None:
    workshop.showing.turn(clock=True)
    assert workshop.showing.shown == Cue(CueKind.BLACK, clock=True)


def test_each_group_has_two_minutes_to_speak_unless_said(workshop: OpenWorkshop, restart: Restart) -> None:
    assert workshop.showing.speaking == 2
    workshop.showing.let_speak(5)
    assert restart().workshop(workshop.name).showing.speaking == 5


def test_the_time_of_a_group_begins_anew(workshop: OpenWorkshop) -> None:
    timer = speaking_of("a group")
    workshop.timers.start(timer)
    assert workshop.timers.of(timer).running
    workshop.timers.reset(timer)
    assert not workshop.timers.of(timer).begun


def test_a_black_that_was_chosen_is_known_after_a_cut(workshop: OpenWorkshop, restart: Restart) -> None:
    workshop.showing.show(BLACK)
    assert restart().workshop(workshop.name).showing.chosen


def test_after_a_cut_nothing_is_chosen_yet_of_what_was_shown(
    workshop: OpenWorkshop, restart: Restart
) -> None:
    workshop.showing.show(WELCOME)
    assert not restart().workshop(workshop.name).showing.chosen
