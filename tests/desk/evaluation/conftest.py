"""The page of an evaluation with four faces, in a workshop where fourteen people are counted."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.evaluation import EvaluationPage
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from tests.look.showing import show_active
from tests.stage.answers import evaluation


@pytest.fixture
def step(workshop: OpenWorkshop) -> str:
    workshop.do(change_workshop, unnamed=14)
    return evaluation(workshop)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, step: str) -> EvaluationPage:
    made = EvaluationPage(desk, workshop, step)
    show_active(qtbot, made, 1100, 640)
    made.arrive()
    return made
