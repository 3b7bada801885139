import re

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from atelier.look import theme
from atelier.look.appearance import Look
from atelier.look.tokens import DARK, LIGHT, PALETTES, SMALL, STRONG, Palette


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_no_name_is_left_unfilled(palette: Palette) -> None:
    sheet = theme.style_sheet(palette, ["A", "B"])
    assert "@" not in sheet
    assert palette.petrol in sheet


def test_no_text_is_smaller_than_fourteen() -> None:
    sizes = re.findall(r"font-size: (\d+)px", theme.style_sheet(LIGHT, ["A"]))
    assert sizes
    assert min(int(size) for size in sizes) >= SMALL


def test_what_qt_draws_alone_has_our_colours() -> None:
    made = theme.qt_palette(DARK)
    assert made.color(QPalette.ColorRole.Highlight) == QColor(DARK.petrol)
    assert made.color(QPalette.ColorRole.Base) == QColor(DARK.card)


def test_a_change_of_palette_reaches_open_windows(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    page.setProperty("kind", "page")
    qtbot.addWidget(page)
    line = QLineEdit(page)
    page.show()
    with qtbot.waitSignal(look.changed):
        look.wear(STRONG)
    line.event(QEvent(QEvent.Type.StyleChange))
    assert line.palette().color(QPalette.ColorRole.Text) == QColor(STRONG.ink)
