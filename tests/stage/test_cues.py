"""Every cue gives a page: large enough to be read, and with nothing on it that takes a key or a touch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from atelier.stage.black import BlackPage
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.workshop.cue import BLACK, Cue, CueKind


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


@pytest.mark.parametrize("kind", CueKind)
def test_a_page_says_what_it_is_and_takes_no_keys(qtbot: QtBot, stage: Stage, kind: CueKind) -> None:
    page = build(stage, Cue(kind))
    qtbot.addWidget(page)
    assert page.accessibleName()
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_black_says_nothing(qtbot: QtBot, stage: Stage) -> None:
    page = build(stage, BLACK)
    qtbot.addWidget(page)
    assert isinstance(page, BlackPage)
    assert texts(page) == []


def test_the_welcome_follows_the_workshop(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    page = build(stage, Cue(CueKind.WELCOME))
    qtbot.addWidget(page)
    workshop.listen(page.told)
    workshop.do(change_workshop, theme="Speak for the centres")
    assert texts(page) == ["A future", "Speak for the centres"]


def test_no_text_is_smaller_than_a_room_can_read(qtbot: QtBot, stage: Stage) -> None:
    page = build(stage, Cue(CueKind.WELCOME))
    qtbot.addWidget(page)
    assert min(label.font().pixelSize() for label in page.findChildren(QLabel)) >= 1080 / 36
