"""The sample workshop, on which everything has been said, before a room."""

import pytest

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.stage.context import Stage, dressed
from atelier.words import Words
from atelier.workshop.entities import Step, StepKind


@pytest.fixture
def said_workshop(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def said_stage(said_workshop: OpenWorkshop, words: Words, look: Look) -> Stage:
    return Stage(said_workshop, words, dressed(look, strong=False), height=1080)


def wall_of(workshop: OpenWorkshop, *, by_group: bool) -> Step:
    return next(
        step
        for step in workshop.tables.children(Step)
        if step.kind is StepKind.WALL and step.by_group is by_group
    )
