"""Paper walls as somebody photographs them: sheets pinned in columns, written on by hand."""

import random
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

SIZE = (2560, 1920)
_TITLES = ("Se déplacer", "Se loger", "Se rencontrer", "Apprendre")
_SAID = (
    "une navette le samedi",
    "covoiturage entre voisins",
    "un banc tous les 200 m",
    "des logements adaptés",
    "habitat partagé",
    "un café associatif",
    "le jardin ouvert",
    "cours de cuisine ensemble",
    "prêter ses outils",
    "lire aux plus petits",
)
_PAPERS = ("#FFE389", "#FFC4B0", "#B7DDF7", "#BFE8CB")


def paper_wall(path: Path, seed: int = 1, size: tuple[int, int] = SIZE) -> Path:
    """Draw one and write it; the same for the same seed."""
    chance = random.Random(seed)
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QLinearGradient(QPointF(0, 0), QPointF(*size))
    light.setColorAt(0, QColor("#D9C7A8"))
    light.setColorAt(1, QColor("#A98F68"))
    painter.fillRect(image.rect(), light)
    wide = size[0] / len(_TITLES)
    for column, title in enumerate(_TITLES):
        left = column * wide + wide * 0.08
        _sheet(painter, QRectF(left, 60, wide * 0.84, 150), "#FFFFFF", title, 64, chance.uniform(-2, 2))
        for row in range(5):
            place = QRectF(left + chance.uniform(-10, 10), 260 + row * 320, wide * 0.8, 270)
            colour = _PAPERS[(column + seed) % len(_PAPERS)]
            _sheet(painter, place, colour, chance.choice(_SAID), 52, chance.uniform(-4, 4))
    painter.end()
    image.save(str(path), quality=85)
    return path


def _sheet(painter: QPainter, place: QRectF, colour: str, text: str, px: int, lean: float) -> None:
    painter.save()
    painter.translate(place.center())
    painter.rotate(lean)
    area = QRectF(-place.width() / 2, -place.height() / 2, place.width(), place.height())
    painter.fillRect(area.translated(6, 8), QColor(0, 0, 0, 60))
    painter.fillRect(area, QColor(colour))
    hand = QFont()
    hand.setPixelSize(px)
    hand.setItalic(True)
    painter.setFont(hand)
    painter.setPen(QColor("#1A2A5A"))
    inside = area.adjusted(24, 12, -24, -12)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
    painter.restore()
