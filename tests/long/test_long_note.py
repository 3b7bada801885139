"""A note of one word of 100,000 letters: an editor takes a second to lay it out, and keeps all of it."""

from tests.wall.conftest import board, look, open_session, planted, said, session, ways, words, workshop
from tests.wall.scene.test_bad_input import Stage, edited_whole, stage

__all__ = [
    "board",
    "look",
    "open_session",
    "planted",
    "said",
    "session",
    "stage",
    "ways",
    "words",
    "workshop",
]


def test_it_is_edited_whole(stage: Stage) -> None:
    edited_whole(stage, "m" * 100_000)
