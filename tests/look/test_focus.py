"""The focus is seen on every control, in every palette, and every control has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.tokens import PALETTES, Palette
from atelier.words import Words
from tests.look.specimen import build


def controls(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(page)
        and widget.isEnabled()
        and not isinstance(widget.parent(), QAbstractSpinBox)
    ]


def changed_pixels(page: QWidget, control: QWidget) -> int:
    """How many pixels of a control differ once it has the focus, the caret left out."""
    page.setFocus()
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    after = control.grab().toImage()
    return sum(
        before.pixel(x, y) != after.pixel(x, y) for x in range(before.width()) for y in (0, 1, 2, 3, 4)
    )


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_the_focus_is_seen_on_every_control(
    look: Look, words: Words, qtbot: QtBot, qapp: QApplication, palette: Palette
) -> None:
    page = build(look, words)
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.addWidget(page)
    look.wear(palette)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    unseen = [
        f"{type(control).__name__} {control.accessibleName()}"
        for control in controls(page)
        if changed_pixels(page, control) < control.width() // 2
    ]
    assert len(controls(page)) > 15
    assert unseen == []


def test_every_control_has_a_name_for_screen_readers(look: Look, words: Words, qtbot: QtBot) -> None:
    page = build(look, words)
    qtbot.addWidget(page)
    nameless = [
        type(control).__name__
        for control in controls(page)
        if isinstance(control, QAbstractButton | QLineEdit) and not control.accessibleName()
    ]
    assert nameless == []
