"""Asks for files and folders in the system's dialog; where Qt draws it, in the words of the interface too."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from atelier.words import Words


def ask_file(parent: QWidget, words: Words, title: str, folder: Path, kinds: str) -> Path | None:
    """One file that exists, of these kinds in Qt's notation; None where nobody chose one."""
    return next(iter(_chosen(file_dialog(parent, words, title, folder, kinds))), None)


def ask_files(parent: QWidget, words: Words, title: str, folder: Path, kinds: str) -> Sequence[Path]:
    """Several of them."""
    dialog = file_dialog(parent, words, title, folder, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def ask_folder(parent: QWidget, words: Words, folder: Path) -> Path | None:
    """A folder; None where nobody chose one."""
    dialog = file_dialog(parent, words, words.say("Choose a folder"), folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog)), None)


def file_dialog(parent: QWidget, words: Words, title: str, folder: Path, kinds: str = "") -> QFileDialog:
    """Not shown yet; says what Qt's own catalogues leave in English."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, words.say("In:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, words.say("Kinds of files:"))
    return dialog


def _chosen(dialog: QFileDialog) -> Sequence[Path]:
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    return chosen
