"""Logos on the welcome, drawings beside orientations; a picture whose file has gone leaves its words."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from atelier.gestures.minutes import add_logo
from atelier.gestures.votes import add_orientation, set_drawing
from atelier.session import OpenWorkshop, Session
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.stage.page import CuePage
from atelier.stage.pictures import Drawn
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Orientation, Round


def put(session: Session, colour: str) -> str:
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return session.library.pictures.put(bytes(buffer.data().data()))


def shown(qtbot: QtBot, stage: Stage, cue: Cue) -> CuePage:
    page = build(stage, cue)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.show()
    return page


def test_logos_stand_at_the_foot_of_the_welcome(
    qtbot: QtBot, session: Session, stage: Stage, workshop: OpenWorkshop
) -> None:
    for name, colour in (("Federation", "red"), ("Town", "blue")):
        workshop.do(add_logo, file=put(session, colour), width=60, height=30, name=name)
    page = shown(qtbot, stage, Cue(CueKind.WELCOME))
    logos = page.findChildren(Drawn)
    assert [logo.accessibleName() for logo in logos] == ["Federation", "Town"]
    assert logos[0].geometry().right() < logos[1].geometry().left()
    assert logos[0].width() == 2 * logos[0].height()
    assert page.area.contains(logos[1].geometry())
    middle = logos[0].geometry().center()
    assert page.grab().toImage().pixelColor(middle) == QColor("red")


def test_a_drawing_stands_beside_its_orientation(
    qtbot: QtBot, session: Session, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = next(iter(workshop.tables.all(Round)))
    workshop.do(add_orientation, round=round.id, title="A bus for all")
    orientation = workshop.tables.children(Orientation, round.id)[0]
    file = put(session, "green")
    workshop.do(set_drawing, orientation=orientation.id, drawing=file)
    page = shown(qtbot, stage, Cue(CueKind.ORIENTATIONS, round=round.id, number=1))
    assert [drawn.accessibleName() for drawn in page.findChildren(Drawn)] == ["A bus for all"]
    session.library.pictures.path(file).unlink()
    page = shown(qtbot, stage, Cue(CueKind.ORIENTATIONS, round=round.id, number=1))
    assert not page.findChildren(Drawn)
