"""What pictures of booths have in common, whether people vote at them or answer."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from atelier.look.appearance import Look
from atelier.session import Session
from atelier.stage.booth.turns import Turns
from atelier.stage.door import Door
from tests.gallery.shelf import empty_session

S = TypeVar("S")


def draw_scenes(scenes: Mapping[str, S], drawn: Callable[[Session, Look, S], Iterator[QWidget]]) -> int:
    """Each scene in a library of its own, as a picture in the folder that the command line names."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Look(less_motion=True)
    look.install(app)
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, scene in scenes.items():
        with tempfile.TemporaryDirectory() as folder:
            session = empty_session(Path(folder))
            for page in drawn(session, look, scene):
                page.grab().save(str(out / f"{name}.png"))
            session.close()
        print(out / f"{name}.png")
    return 0


def settle() -> None:
    """Let what was shown be laid out."""
    for _ in range(5):
        QApplication.processEvents()


def given_up(turn: Turns[Any]) -> None:
    """Whoever was there has left."""
    turn.give_up()


def late(turn: Turns[Any]) -> None:
    """The countdown over what was left alone."""
    turn.alone.start()
    turn.setCurrentWidget(turn.alone)


def opened(turn: Turns[Any], *, paused: bool = False) -> None:
    """The facilitator's panel."""
    door = Door(turn._stage, turn.use)
    turn.addWidget(door)
    turn.setCurrentWidget(door)
    door.ask(paused=paused)
