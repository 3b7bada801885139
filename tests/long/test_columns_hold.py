"""No column that scrolls is narrower than what it holds: nobody can scroll it sideways to see the rest."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.gallery.drawing import visit

HAIR = 2
"""Pixels that nobody misses: a margin gives them."""


def cut(window: QWidget) -> list[str]:
    """The columns in view that hold more than their width, with the pixels that are out of sight."""
    return [
        f"{type(area.parentWidget()).__name__}/{type(area).__name__}: {over}"
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and (inner := area.widget()) is not None
        and (over := inner.width() - area.viewport().width()) > HAIR
    ]


@pytest.mark.parametrize(("language", "size"), [("fr", (1093, 614)), ("en", (1280, 720))])
@pytest.mark.usefixtures("qapp")
def test_every_column_shows_all_that_it_holds(language: str, size: tuple[int, int]) -> None:
    found = {name: columns for name, window in visit(language, size, settle=0.1) if (columns := cut(window))}
    assert not found
