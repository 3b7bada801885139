"""What the room may be shown at each step: near first, in all its forms, and what follows by one key."""

from dataclasses import replace

import pytest

from atelier.desk.stage.cueing import after, cue_of, every, near, said, variants
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.words import Words
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.walls import groups
from tests.stage.answers import evaluation
from tests.stage.sample import wall_of

EN = Words("en")


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


def kinds(cues: list[Cue]) -> list[CueKind]:
    return [cue.kind for cue in cues]


def of_kind(workshop: OpenWorkshop, kind: StepKind) -> Step:
    return next(step for step in workshop.tables.children(Step) if step.kind is kind)


def test_a_wall_is_led_with_its_instruction_its_notes_and_its_restitution(sample: OpenWorkshop) -> None:
    step = wall_of(sample, by_group=True)
    found = near(sample.tables, step)
    assert kinds(found) == [CueKind.SCENARIOS, CueKind.WALL, CueKind.RESTITUTION, CueKind.BLACK]
    assert {cue.step for cue in found[:-1]} == {step.id}


def test_results_are_there_once_a_vote_is_closed(sample: OpenWorkshop, workshop: OpenWorkshop) -> None:
    assert CueKind.RESULTS in kinds(near(sample.tables, of_kind(sample, StepKind.VOTE)))
    assert CueKind.RESULTS not in kinds(every(workshop.tables, of_kind(workshop, StepKind.VOTE)))


def test_without_a_step_there_is_the_welcome(workshop: OpenWorkshop) -> None:
    assert near(workshop.tables, None) == [Cue(CueKind.WELCOME), BLACK]


def test_a_wall_is_shown_whole_by_group_or_by_title(sample: OpenWorkshop) -> None:
    cue = cue_of(sample.tables, CueKind.WALL, wall_of(sample, by_group=True))
    assert cue is not None
    found = variants(sample.tables, EN, cue)
    assert found[0].cue == cue
    assert [bool(each.cue.group) for each in found[1:3]] == [True, True]
    assert all(each.cue.cluster for each in found[3:])
    assert len(found) > 5


def test_a_cue_is_said_with_its_part(sample: OpenWorkshop) -> None:
    step = wall_of(sample, by_group=True)
    group = groups(sample.tables, step.id)[0]
    assert said(sample.tables, EN, Cue(CueKind.SCENARIOS, step.id)) == "Instruction"
    assert said(sample.tables, EN, Cue(CueKind.SCENARIOS, step.id, group.id, clock=True)).endswith(
        group.title
    )


def test_one_key_goes_through_pages_then_through_groups(sample: OpenWorkshop) -> None:
    step = wall_of(sample, by_group=True)
    first, second = (group.id for group in groups(sample.tables, step.id))
    cue = Cue(CueKind.RESTITUTION, step.id, first)
    turned = after(sample.tables, cue, 2, 1)
    assert turned is not None
    assert (turned.group, turned.page) == (first, 1)
    turned = after(sample.tables, turned, 2, 1)
    assert turned is not None
    assert (turned.group, turned.page) == (second, 0)
    assert after(sample.tables, turned, 1, 1) is None
    assert after(sample.tables, cue, 2, -1) is None


def test_one_orientation_follows_the_other(sample: OpenWorkshop) -> None:
    cue = cue_of(sample.tables, CueKind.ORIENTATIONS, of_kind(sample, StepKind.VOTE))
    assert cue is not None
    count = len(variants(sample.tables, EN, cue)) - 1
    reached, each = 1, after(sample.tables, Cue(cue.kind, cue.step, round=cue.round, number=1), 1, 1)
    while each is not None:
        reached, each = each.number, after(sample.tables, each, 1, 1)
    assert reached == count == 9


def test_an_evaluation_is_shown_in_parts_and_none_of_what_is_answered_before_the_close(
    workshop: OpenWorkshop,
) -> None:
    step = workshop.tables.get(Step, evaluation(workshop))
    cue = cue_of(workshop.tables, CueKind.EVALUATION, step)
    assert cue == Cue(CueKind.EVALUATION, step.id)
    assert near(workshop.tables, step)[0] == cue
    names = ["The question and its faces", "What was answered", "Words at the end"]
    assert [found.name for found in variants(workshop.tables, EN, cue)] == names
    assert said(workshop.tables, EN, replace(cue, number=1)) == "Evaluation · What was answered"
    workshop.evaluations.open(step.id, 3)
    assert [found.name for found in variants(workshop.tables, EN, cue)] == names[:1]
