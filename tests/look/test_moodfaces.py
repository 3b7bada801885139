"""Painted faces: told apart without colours, in every palette."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from atelier.look.moodfaces import face_icon, paint_face
from atelier.look.tokens import PALETTES, STRONG, Palette
from atelier.workshop.drawn import FACES


def painted(mood: str, palette: Palette, side: int = 48) -> QImage:
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_face(painter, QRectF(0, 0, side, side), mood, palette)
    painter.end()
    return image


@pytest.mark.parametrize("side", [20, 48])
def test_in_strong_contrast_each_face_has_a_shape_of_its_own(qapp: QApplication, side: int) -> None:
    images = [painted(mood, STRONG, side) for mood in FACES]
    for place, image in enumerate(images):
        assert all(image != other for other in images[place + 1 :])


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_a_face_is_an_icon_in_every_palette(qapp: QApplication, palette: Palette) -> None:
    assert all(not face_icon(mood, palette, 24).isNull() for mood in FACES)
