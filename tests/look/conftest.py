"""One look for each test, worn by the application as the product wears it."""

import pytest
from PySide6.QtWidgets import QApplication

from atelier.look.appearance import Look
from atelier.words import Words


@pytest.fixture
def look(qapp: QApplication) -> Look:
    dressed = Look()
    dressed.install(qapp)
    return dressed  # what it put on stays for the next test: dressing anew takes longer than most tests


@pytest.fixture
def words() -> Words:
    return Words("en")
