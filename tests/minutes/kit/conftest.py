"""A full room, made once for a file of tests: they print it and change nothing."""

import pytest

from tests.minutes.composed import Hand
from tests.minutes.kit.rooms import crowd


@pytest.fixture(scope="module")
def room() -> Hand:
    return crowd()
