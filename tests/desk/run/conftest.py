"""A window for what is led in it: each test goes to its step first, and none sees the home before."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.window.window import MainWindow
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words
from tests.look.showing import show_active


@pytest.fixture
def window(qtbot: QtBot, session: Session, words: Words, look: Look) -> MainWindow:
    """The whole window, shown and active, at no place yet."""
    made = MainWindow(session, words, look, at_home=False)
    show_active(qtbot, made, 1280, 720)
    return made
