"""The window's door: the application, its look, its library, and what to do where one of them is refused."""

import datetime as dt
import gc
import secrets
import signal
import sys
from pathlib import Path

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    QTranslator,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from atelier.desk.stage.awake import watch
from atelier.desk.window.desktop import Desktop
from atelier.desk.window.report import Reporter
from atelier.library import Library
from atelier.look.appearance import BASE, Look, preferred_palette
from atelier.session import Session
from atelier.words import Words, best_language, system_languages
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import instant

_WAIT = 2.0
"""Seconds that a start waits for a command that is writing in the library."""


def main(library: Path | None, language: str | None) -> int:
    """Open the window on a library (None: the user's own) and stay until it is closed.

    Gives 1 where the library was refused and nothing else was chosen; 0 also where another window had the
    library and came to the front.
    """
    app = _application()
    qInstallMessageHandler(print_message)
    asked = library or _default_library()
    chosen = language or best_language([*system_languages(), *QLocale.system().uiLanguages()])
    look = Look(preferred_palette())
    look.install(app, based=bool(app.property("based")))
    session = _open(asked, look, Words(chosen))
    if not isinstance(session, Session):
        return session
    reporter = Reporter(_report_folder, _now, app)
    reporter.install()
    desktop = Desktop(session, look, chosen, forced=language is not None, watch=watch)
    reporter.happened.connect(desktop.tell_of_report)
    desktop.spoke.connect(lambda said: _translate(app, said))
    _translate(app, desktop.language)  # before anything is said: Qt names the keys
    desktop.open()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal: all is on disk
    QTimer.singleShot(0, desktop, lambda: _settle(app, desktop))
    code = app.exec()
    desktop.close()
    session.close()
    qInstallMessageHandler(None)  # Qt may still speak when Python has gone
    return code


def print_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's warnings go where its own handler puts them, but for one.

    X window managers offer the keys even to a window that says it takes none, and Qt wonders at that.
    """
    if sys.stderr is not None and "Qt::WindowDoesNotAcceptFocus set" not in message:
        sys.stderr.write(f"{qFormatLogMessage(kind, context, message)}\n")


def _settle(app: QApplication, desktop: Desktop) -> None:
    """What can wait until the window stands: answering a second start, collecting garbage."""
    from atelier.desk.window.twin import Twin

    gc.freeze()  # what stands stays: looking through it again would stop the window, if briefly
    gc.enable()

    twin = Twin(desktop.library, app)
    twin.called.connect(desktop.come_forward)
    app.aboutToQuit.connect(twin.close)


def _application() -> QApplication:
    """The one application of this process (a test may have made it)."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *BASE])
        app.setProperty("based", True)
    app.setApplicationName("Atelier")
    app.setApplicationDisplayName("Atelier")
    app.setDesktopFileName("atelier")
    return app


def _open(path: Path, look: Look, words: Words) -> Session | int:
    """The session of a library; where it is refused, ask until one opens or somebody leaves.

    Then gives the exit code: 0 where the window that has the library came forward.
    """
    asked: Path | None = path
    while asked is not None:
        try:
            return _session(asked)
        except Refused as refused:
            from atelier.desk.window.start import StartRefused

            if refused.reason is Reason.LIBRARY_LOCKED and _call_twin(asked):
                return 0
            _translate(_application(), words.language)
            asked = StartRefused(look, words, say_refusal(words, refused), asked).answer()
    return 1


def _session(path: Path) -> Session:
    """A library that nobody has is opened at once, that of another window never, a command is waited for."""
    try:
        library = Library.open(path, now=instant(_now()), new_id=_new_id)
    except Refused as refused:
        if refused.reason is not Reason.LIBRARY_LOCKED or _call_twin(path):
            raise
        library = Library.open(path, wait=_WAIT, now=instant(_now()), new_id=_new_id)
    return Session(library, _new_id, _now)


def _call_twin(path: Path) -> bool:
    from atelier.desk.window.twin import call_twin

    return call_twin(path)


def _translate(app: QApplication, language: str) -> None:
    """Qt's own words for its stock dialogs, in a language other than its English."""
    for old in app.findChildren(QTranslator, "qtbase"):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName("qtbase")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def _default_library() -> Path:
    from atelier.session.places import default_library

    return default_library()


def _report_folder() -> Path:
    from platformdirs import user_log_path

    return user_log_path("Atelier", appauthor=False)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return secrets.token_hex(16)
