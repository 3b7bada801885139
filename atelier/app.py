"""The window's door: the application, its look, its library, and what to do where one of them is refused."""

import datetime as dt
import secrets
import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from atelier.desk.window import MainWindow
from atelier.library import Library
from atelier.look.appearance import Look, preferred_palette
from atelier.session import Session
from atelier.words import Words, best_language
from atelier.workshop.stamp import instant


def main(library: Path | None, language: str | None) -> int:
    """Open the window on a library (None: the user's own) and stay until it is closed."""
    app = QApplication(sys.argv[:1])
    words = Words(language or best_language(QLocale.system().uiLanguages()))
    look = Look(preferred_palette())
    look.install(app)
    assert library is not None
    opened = Library.open(library, now=instant(_now()), new_id=_new_id)
    session = Session(opened, _new_id, _now)
    window = MainWindow(session, words, look)
    window.resize(1280, 800)
    window.show()
    code = app.exec()
    session.close()
    return code


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return secrets.token_hex(16)
