"""The panel of the shared screen in a window."""

from atelier.desk.run.room import RunRoom
from atelier.desk.stage.control import StagePart
from atelier.desk.window.window import MainWindow


def part_of(window: MainWindow) -> StagePart:
    room = window.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    assert room.aids.side.stage is not None
    return room.aids.side.stage
