"""A full room and a small one, made once for all tests: they print it and change nothing."""

import pytest

from tests.minutes.composed import Hand
from tests.minutes.kit.rooms import crowd


@pytest.fixture(scope="session")
def room() -> Hand:
    return crowd()


@pytest.fixture(scope="session")
def few() -> Hand:
    return crowd(12, 2)
