import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

import atelier
from atelier import assets
from atelier.look.appearance import Look
from atelier.look.icons import icon_pixmap
from atelier.look.tokens import DARK

NAMED = re.compile(r'icon="([a-z0-9-]+)"|IconButton\(\s*\w*look,\s*"([a-z0-9-]+)"')


def colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(pixel).name() for point in points if (pixel := image.pixelColor(*point)).alpha() == 255}


def test_an_icon_has_the_colour_that_was_asked_for(qapp: QApplication) -> None:
    assert colours(icon_pixmap("plus", "#0b6b6f", 24)) == {"#0b6b6f"}


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    picture = icon_pixmap("plus", "#000000", 18, 2)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (36, 18)


def test_an_icon_that_is_not_bundled_is_a_bug_that_says_its_name(qapp: QApplication) -> None:
    with pytest.raises(assets.AssetMissing, match="no-such-icon"):
        icon_pixmap("no-such-icon", "#000000", 18)


def test_icons_follow_the_palette(look: Look) -> None:
    before = look.icon("plus")
    look.wear(DARK)
    assert look.icon("plus") is not before
    assert look.icon("plus") is look.icon("plus")


def test_every_icon_that_the_code_names_is_bundled() -> None:
    package = Path(atelier.__file__).parent
    named = {
        first or second
        for file in package.rglob("*.py")
        for first, second in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert named
    assert [name for name in sorted(named) if not assets.path("icons").joinpath(f"{name}.svg").exists()] == []
