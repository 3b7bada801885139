"""A thousand workshops, each led by sixty gestures in any order."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.gestures.test_any_sequence import AnySequence


def test_any_sequence_of_gestures_holds_and_undone_gives_the_start() -> None:
    run_state_machine_as_test(AnySequence, settings=settings(max_examples=1000, stateful_step_count=60))
