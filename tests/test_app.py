"""The window's door: what is loaded at start, a second start, libraries that are refused."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier import app
from atelier.desk.window.start import StartRefused
from atelier.desk.window.twin import Twin, call_twin
from atelier.library import Library
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words

LOOK_INSIDE = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from atelier import app
    from atelier.desk.commands.keys import native
    from atelier.desk.window.window import MainWindow
    application = QApplication([])
    def look():
        (window,) = [w for w in application.topLevelWidgets() if isinstance(w, MainWindow)]
        assert window.isVisible()
        loaded = sorted({name.partition(".")[0] for name in sys.modules})
        print(window.desk.words.language, native("Ctrl+Shift+F12"), *loaded)
        window.close()
    QTimer.singleShot(0, look)
    sys.exit(app.main(Path(sys.argv[1]), None))
"""

LOADED = """
    import builtins, os, sys
    from atelier.look import binding
    binding.bring_in()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMainWindow
    from atelier.__main__ import main
    shown = QMainWindow.show
    def show(window):
        shown(window)
        QTimer.singleShot(0, look)
    def look():
        print(builtins.__import__.__name__, *sorted(sys.modules))
        sys.stdout.flush()
        os._exit(0)
    QMainWindow.show = show
    main()
"""
LATER = (
    *("babel", "bidi", "docx", "lxml", "odfdo", "openpyxl", "PIL", "psutil", "pypdfium2", "rapidfuzz"),
    *("reportlab", "snowballstemmer", "sqlite_utils", "uharfbuzz", "vobject", "wakepy"),
    *(f"atelier.{room}" for room in ("advice", "gestures", "intake", "methods", "minutes", "wall")),
    *(f"atelier.desk.{room}" for room in ("fields", "minutes", "prepare", "programme", "run", "vote")),
    *(f"atelier.library.{part}" for part in ("ballot_box", "casting", "checking", "recounting")),
    *(f"atelier.workshop.{part}" for part in ("acts", "entities.kinds", "entities.wall", "text", "vote")),
    *("atelier.desk.workshop_frame", "atelier.session.workshop", "atelier.stage.cues"),
)
"""What the home does not need: each of these cost a start some milliseconds."""


def test_a_start_loads_what_the_home_shows_and_nothing_else(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    Library.open(library, now="2026-03-10T09:00:00Z", new_id=lambda: "0" * 32).close()
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LOADED), "--library", str(library), "--language", "fr"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    importing, *modules = done.stdout.split()
    assert importing == "__import__"
    assert [name for name in modules if name in LATER or name.startswith(tuple(f"{n}." for n in LATER))] == []


def test_the_window_opens_in_french_without_any_library_of_documents(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LOOK_INSIDE), str(tmp_path / "new" / "library.db")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    language, key, *modules = done.stdout.split()
    assert (language, key) == ("fr", "Ctrl+Maj+F12"), "keys too are said in it, from the first"
    assert not {"reportlab", "docx", "lxml", "PIL"} & set(modules)
    assert done.stderr == ""


def test_a_second_start_brings_the_first_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    assert not call_twin(library)
    twin = Twin(library, QApplication.instance())  # type: ignore[arg-type]
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from atelier.desk.window.twin import call_twin; a = QCoreApplication([]);"
        "sys.exit(0 if call_twin(Path(sys.argv[1])) else 3)"
    )
    with qtbot.waitSignal(twin.called, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", code, str(library)])
    assert second.wait(timeout=20) == 0
    twin.close()


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "foreign.db"
    path.write_bytes(b"not a library at all" * 100)
    return path


def test_a_refused_library_is_said_in_a_window_and_left_alone(
    qtbot: QtBot, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = foreign.read_bytes()
    seen: list[StartRefused] = []

    def leave(self: StartRefused) -> Path | None:
        seen.append(self)
        qtbot.addWidget(self)
        return None

    monkeypatch.setattr(StartRefused, "answer", leave)
    assert app._open(foreign, Look(), Words("en")) == 1
    assert len(seen) == 1
    assert foreign.read_bytes() == before


def test_trying_again_opens_what_was_mended(
    qtbot: QtBot, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mend(self: StartRefused) -> Path | None:
        qtbot.addWidget(self)
        foreign.unlink()
        return foreign

    monkeypatch.setattr(StartRefused, "answer", mend)
    session = app._open(foreign, Look(), Words("en"))
    assert isinstance(session, Session)
    session.close()


def test_the_window_of_a_refusal_answers_its_buttons(qtbot: QtBot, tmp_path: Path) -> None:
    page = StartRefused(Look(), Words("en"), "The sentence.", tmp_path / "a.db")
    qtbot.addWidget(page)
    QTimer.singleShot(0, page.again.click)
    assert page.answer() == tmp_path / "a.db"
    other = StartRefused(Look(), Words("en"), "The sentence.", tmp_path / "a.db")
    qtbot.addWidget(other)
    QTimer.singleShot(0, other.leave.click)
    assert other.answer() is None
