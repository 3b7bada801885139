"""Hundreds of workshops led through a session, each by up to sixty gestures, undos and redos."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atelier.library import opening
from tests.session.test_any_session import ACTIONS, Action, disk_memory_files_and_undo_agree


@pytest.fixture(autouse=True, scope="module")
def quick() -> Iterator[None]:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(opening, "SYNC", "OFF")
        yield


@settings(max_examples=300)
@given(actions=st.lists(ACTIONS, min_size=20, max_size=60))
def test_disk_memory_files_and_undo_agree(actions: Sequence[Action]) -> None:
    disk_memory_files_and_undo_agree(actions)
