"""The copy at the desk: the same picture, small, on which nothing can be pressed."""

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from atelier.gestures.workshops import change_workshop
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.stage.miniature import Miniature
from atelier.workshop.cue import BLACK, Cue, CueKind


def test_it_is_drawn_as_the_room_sees_it(
    qtbot: QtBot, look: Look, stage: Stage, workshop: OpenWorkshop
) -> None:
    small = Miniature(look)
    qtbot.addWidget(small)
    small.resize(224, 126)
    small.show()
    small.show_page(lambda _: build(stage, BLACK), QSize(1920, 1080))
    qtbot.waitUntil(lambda: small.grab().toImage().pixelColor(100, 60) == Qt.GlobalColor.black)
    small.show_page(lambda _: build(stage, Cue(CueKind.WELCOME)), QSize(1920, 1080))
    paper = stage.look.palette.paper
    qtbot.waitUntil(lambda: small.grab().toImage().pixelColor(4, 60).name().upper() == paper)
    before = small.grab().toImage()
    workshop.listen(small.told)
    workshop.do(change_workshop, title="Quite another title")
    qtbot.waitUntil(lambda: small.grab().toImage() != before)


def test_its_page_is_never_shown_and_takes_nothing(qtbot: QtBot, look: Look, stage: Stage) -> None:
    small = Miniature(look)
    qtbot.addWidget(small)
    small.show()
    small.show_page(lambda _: build(stage, Cue(CueKind.WELCOME)), QSize(1920, 1080))
    qtbot.waitUntil(small.isVisible)
    assert small.page is not None
    assert not small.page.isVisible()
    assert small.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert small.heightForWidth(320) == 180


def test_another_screen_gives_it_another_shape(qtbot: QtBot, look: Look, stage: Stage) -> None:
    small = Miniature(look)
    qtbot.addWidget(small)
    small.resize(320, 180)
    small.show()
    small.show_page(lambda _: build(stage, Cue(CueKind.WELCOME)), QSize(1024, 768))
    qtbot.waitUntil(lambda: small.height() == small.heightForWidth(small.width()) == 240)
