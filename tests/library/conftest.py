"""Libraries for the tests of this room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from atelier.library import Library
from tests.library.places import filled_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "atelier.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """A library that holds one small workshop."""
    yield from filled_library(path)
