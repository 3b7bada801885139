"""Logos come in by a dialog or a drop, are named, moved and taken away, each in one gesture."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.prepare.logos import Logos
from atelier.look.buttons import IconButton
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Logo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


class Files:
    """What the dialog gives."""

    def __init__(self) -> None:
        self.paths: Sequence[Path] = ()

    def __call__(self, _parent: QWidget, _words: Words) -> Sequence[Path]:
        return self.paths


@pytest.fixture
def files(tmp_path: Path) -> Files:
    made = Files()
    made.paths = [tmp_path / "Fédération.png", tmp_path / "Mairie.svg"]
    picture = BytesIO()
    Image.new("RGB", (60, 30), "#0B6B6F").save(picture, "PNG")
    made.paths[0].write_bytes(picture.getvalue())
    made.paths[1].write_bytes(SVG)
    return made


@pytest.fixture
def band(qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, files: Files) -> Logos:
    made = Logos(desk, workshop, files)
    qtbot.addWidget(made)
    workshop.listen(made.told)
    made.show()
    return made


def names(workshop: OpenWorkshop) -> list[str]:
    return [logo.name for logo in workshop.tables.children(Logo)]


def test_pictures_and_drawings_become_logos_named_as_their_files(
    qtbot: QtBot, band: Logos, workshop: OpenWorkshop, desk: Desk
) -> None:
    band.add.click()
    qtbot.waitUntil(lambda: len(band.cards) == 2, timeout=5000)
    assert names(workshop) == ["Fédération", "Mairie"]
    for logo in workshop.tables.children(Logo):
        assert desk.session.library.pictures.read(logo.file)
    assert band.add.isEnabled()


def test_a_logo_is_moved_renamed_and_taken_away(qtbot: QtBot, band: Logos, workshop: OpenWorkshop) -> None:
    band.add.click()
    qtbot.waitUntil(lambda: len(band.cards) == 2, timeout=5000)
    left, right, _ = band.cards[0].findChildren(IconButton)
    left.click()
    assert names(workshop) == ["Fédération", "Mairie"]
    right.click()
    assert names(workshop) == ["Mairie", "Fédération"]
    band.cards[0].name.line.selectAll()
    qtbot.keyClicks(band.cards[0].name.line, "The town")
    qtbot.keyClick(band.cards[0].name.line, Qt.Key.Key_Return)
    assert names(workshop)[0] == "The town"
    band.cards[1].findChildren(IconButton)[2].click()
    assert names(workshop) == ["The town"]
    workshop.undo()
    assert len(band.cards) == 2


def test_what_is_no_picture_is_refused_and_the_rest_comes_in(
    qtbot: QtBot, band: Logos, workshop: OpenWorkshop, files: Files, said: list[str]
) -> None:
    files.paths[0].write_text("not a picture")
    band.add.click()
    qtbot.waitUntil(lambda: len(band.cards) == 1, timeout=5000)
    assert names(workshop) == ["Mairie"]
    assert any("Fédération.png" in sentence for sentence in said)
