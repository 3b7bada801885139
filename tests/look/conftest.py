"""One look for each test, worn by the application as the product wears it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from atelier.look.appearance import Look
from atelier.words import Words


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    dressed = Look()
    dressed.install(qapp)
    yield dressed
    qapp.setStyleSheet("")


@pytest.fixture
def words() -> Words:
    return Words("en")
