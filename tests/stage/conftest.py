"""An open workshop before a room, on a screen of a usual size."""

import pytest

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage, dressed
from atelier.words import Words
from tests.desk.conftest import look, open_session, planted, session, words, workshop
from tests.stage.sample import said_stage, said_workshop

__all__ = ["look", "open_session", "planted", "said_stage", "said_workshop", "session", "words", "workshop"]


@pytest.fixture
def stage(workshop: OpenWorkshop, words: Words, look: Look) -> Stage:
    return Stage(workshop, words, dressed(look, strong=False), height=1080)
