"""Libraries for the tests of this room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from atelier.library import Library, opening
from tests.library.places import open_library, shelve, small_workshop


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a library that holds one small workshop."""
    path = tmp_path_factory.mktemp("small") / "atelier.sqlite"
    library = open_library(path)
    shelve(library, small_workshop())
    library.close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "atelier.sqlite"


@pytest.fixture
def library(path: Path, small: bytes) -> Iterator[Library]:
    """A library that holds one small workshop."""
    path.write_bytes(small)
    library = open_library(path, start=100)
    yield library
    library.close()
