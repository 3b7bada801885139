"""What a room may see unasked at a step, and what of another step it still sees."""

import pytest

from atelier.desk.stage.fitting import fitting, left_behind
from atelier.gestures.steps import change_step
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step, StepKind
from tests.stage.sample import wall_of

PRIVATE = (CueKind.GROUPS, CueKind.RESTITUTION, CueKind.VOTE, CueKind.RESULTS, CueKind.NEXT, CueKind.RECALL)


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


def test_what_fits_is_of_the_step_itself_and_never_private(sample: OpenWorkshop) -> None:
    for step in sample.tables.children(Step):
        cue = fitting(sample.tables, step)
        assert cue is None or (cue.kind not in PRIVATE and cue.step in ("", step.id))


def test_notes_written_in_silence_do_not_fit(sample: OpenWorkshop) -> None:
    step = wall_of(sample, by_group=False)
    sample.do(change_step, step=step.id, silent=True, question="", opening="")
    step = sample.tables.get(Step, step.id)
    cue = fitting(sample.tables, step)
    assert cue is None or cue.kind is not CueKind.WALL


def test_results_fit_the_actions_and_a_wall_does_not(sample: OpenWorkshop) -> None:
    actions = next(step for step in sample.tables.children(Step) if step.kind is StepKind.ACTIONS)
    vote = next(step for step in sample.tables.children(Step) if step.kind is StepKind.VOTE)
    wall = wall_of(sample, by_group=True)
    seen = Cue(CueKind.WALL, wall.id)
    assert left_behind(sample.tables, seen, actions) == wall
    assert left_behind(sample.tables, seen, wall) is None
    assert left_behind(sample.tables, Cue(CueKind.WELCOME), actions) is None
    assert left_behind(sample.tables, Cue(CueKind.RESULTS, vote.id), actions) is None
