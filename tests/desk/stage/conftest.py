"""A window before a projector, on a wall of the sample."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.sight import Eyes
from atelier.desk.window.window import MainWindow
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.words import Words
from tests.desk.stage.plugged import BEAMER, LAPTOP, FakeScreens
from tests.stage.sample import wall_of


@pytest.fixture
def screens() -> FakeScreens:
    return FakeScreens(LAPTOP, BEAMER)


@pytest.fixture
def projection(session: Session, look: Look, screens: FakeScreens) -> Iterator[Projection]:
    made = Projection(session, look, Eyes(session, screens, lambda: None))
    yield made
    made.close()


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, look: Look, projection: Projection, sample: OpenWorkshop
) -> MainWindow:
    made = MainWindow(session, Words("en"), look, projection, at_home=False)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.go(Spot(Room.RUN, sample.name, wall_of(sample, by_group=True).id))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
