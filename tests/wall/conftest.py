"""The session, look and words of the desk's tests, handed to the wall as a board."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.wall.board import Board
from atelier.words import Words
from atelier.workshop.entities import Step, StepKind
from tests.desk.conftest import Said, look, open_session, planted, said, session, words, workshop

__all__ = ["look", "open_session", "planted", "said", "session", "words", "workshop"]


@pytest.fixture
def board(workshop: OpenWorkshop, words: Words, look: Look, said: Said) -> Board:
    return Board(
        workshop,
        words,
        look,
        said.append,
        lambda: said.append(""),
        offer=lambda sentence, *_: said.append(sentence),
    )


@pytest.fixture
def visions(workshop: OpenWorkshop) -> Step:
    """A wall by group: the first group has one zone, the second two that face each other."""
    return next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL and s.by_group)


@pytest.fixture
def ways(workshop: OpenWorkshop) -> Step:
    """A common wall of one unnamed zone, on which three groups write."""
    return next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget in a window that has the keys."""
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
