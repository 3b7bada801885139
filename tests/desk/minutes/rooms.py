"""The room of the minutes, with its parts listed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.minutes import MinutesRoom
from atelier.session import OpenWorkshop


@contextmanager
def shown_room(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, opened: list[Path] | None = None
) -> Iterator[MinutesRoom]:
    """`opened` collects what would be handed to the system."""
    opened = [] if opened is None else opened
    made = MinutesRoom(desk, workshop, open=opened.append)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    made.arrive(Spot(Room.MINUTES))
    qtbot.waitUntil(lambda: made.parts.count() > 3, timeout=20_000)
    yield made
    made.leave()
