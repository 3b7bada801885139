from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.files import file_dialog
from atelier.words import Words


def test_no_label_of_a_dialog_stays_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, Words("fr"), "Ouvrir", tmp_path, "JSON (*.json)")
    labels = (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType)
    assert [dialog.labelText(label) for label in labels] == ["Dans\u00a0:", "Types de fichiers\u00a0:"]
