"""The page of a vote, shown with nine titles on the last wall before it."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.vote import VotePage
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round, Step, StepKind, Zone


@pytest.fixture
def step(workshop: OpenWorkshop) -> Step:
    return next(s for s in workshop.tables.children(Step) if s.kind is StepKind.VOTE)


@pytest.fixture
def round(workshop: OpenWorkshop, step: Step) -> Round:
    return workshop.tables.children(Round, step.id)[0]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, step: Step) -> VotePage:
    """Nine titles stand on the last wall."""
    wall = [s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL][-1]
    zone = workshop.tables.children(Zone, wall.id)[0]
    for number in range(1, 10):
        workshop.do(add_title, zone=zone.id, title=f"Way {number}")
    workshop.do(add_notes, zone=zone.id, notes=["apart"])
    made = VotePage(desk, workshop, step.id)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    qtbot.waitExposed(made)
    return made
