"""The house's template and the two ways of CSV, chosen in the window."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes.export_panel import ExportPanel
from atelier.desk.writing.layouts import options_of
from atelier.minutes import Csv
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample

RED = RGBColor(0xC0, 0x10, 0x20)


@pytest.fixture
def workshop(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A template whose headings are red."""
    word = docx.Document()
    word.styles["Heading 1"].font.color.rgb = RED
    word.save(str(tmp_path / "maison.docx"))
    return tmp_path / "maison.docx"


@pytest.fixture
def panel(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, session: Session, tmp_path: Path, house: Path
) -> Iterator[ExportPanel]:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))

    def choose(_parent: QWidget, _folder: Path, kinds: str) -> Path:
        assert "*.dotx" in kinds
        return house

    made = ExportPanel(desk, workshop, choose_file=choose)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.part.writing.finish()


def choose(panel: ExportPanel, format: str) -> None:
    panel.format.setCurrentIndex(panel.format.findData(format))


def export(qtbot: QtBot, panel: ExportPanel) -> Path:
    with qtbot.waitSignal(panel.part.ended, timeout=20_000) as ended:
        panel.begin()
    written = ended.args[0].written
    return Path(written[0].put.path)


def test_only_formats_that_listen_offer_it(panel: ExportPanel) -> None:
    for format in ("pdf", "docx", "odt", "csv", "md"):
        choose(panel, format)
        part = panel.layout_part
        assert part.template.isVisible() is (format in ("docx", "odt"))
        assert part.csv.isVisible() is (format == "csv")
        assert part.isVisible() is (format in ("docx", "odt", "csv"))


def test_what_a_format_asks_never_moves_the_buttons(panel: ExportPanel) -> None:
    column = panel.layout()
    assert column is not None
    asked = column.indexOf(panel.layout_part)
    for button in (panel.export, panel.print, panel.send):
        assert column.indexOf(button) < asked


def test_word_takes_the_styles_of_the_template_and_every_workshop_remembers_it(
    qtbot: QtBot, panel: ExportPanel, house: Path, desk: Desk
) -> None:
    choose(panel, "docx")
    assert panel.layout_part.without.isHidden()
    panel.layout_part.button.click()
    assert panel.layout_part.name.text() == "maison.docx"
    word = docx.Document(str(export(qtbot, panel)))
    assert word.styles["Heading 1"].font.color.rgb == RED
    assert options_of(desk, "docx").template == house
    assert options_of(desk, "odt").template is None
    panel.layout_part.without.setFocus()
    panel.layout_part.without.click()
    assert options_of(desk, "docx").template is None
    assert panel.layout_part.button.hasFocus()


def test_a_template_that_has_gone_is_said_and_done_without(
    qtbot: QtBot, panel: ExportPanel, house: Path
) -> None:
    choose(panel, "docx")
    panel.layout_part.button.click()
    house.unlink()
    panel.propose()
    assert "maison.docx" in panel.layout_part.name.text()
    assert export(qtbot, panel).is_file()
    panel.layout_part.without.click()
    assert "maison.docx" not in panel.layout_part.name.text()


def test_what_is_no_template_is_refused_and_nothing_is_written(
    qtbot: QtBot, panel: ExportPanel, house: Path
) -> None:
    house.write_bytes(b"not a document")
    choose(panel, "docx")
    panel.layout_part.button.click()
    with qtbot.waitSignal(panel.part.ended, timeout=20_000) as ended:
        panel.begin()
    assert not ended.args[0].written
    assert "maison.docx" in panel.part.said.text()


def test_csv_for_excel_is_remembered(qtbot: QtBot, panel: ExportPanel, desk: Desk) -> None:
    choose(panel, "csv")
    csv = panel.layout_part.csv
    csv.setCurrentIndex(csv.findData(Csv.EXCEL.value))
    csv.made.emit(csv.currentIndex())
    assert options_of(desk, "csv").csv is Csv.EXCEL
    folder = export(qtbot, panel)
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbf") for file in folder.iterdir())
