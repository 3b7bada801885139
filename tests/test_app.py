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
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words

LOOK_INSIDE = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from atelier import app
    from atelier.desk.window.window import MainWindow
    application = QApplication([])
    def look():
        (window,) = [w for w in application.topLevelWidgets() if isinstance(w, MainWindow)]
        assert window.isVisible()
        print(window.desk.words.language, *sorted({name.partition(".")[0] for name in sys.modules}))
        window.close()
    QTimer.singleShot(0, look)
    sys.exit(app.main(Path(sys.argv[1]), None))
"""


def test_the_window_opens_in_french_without_any_library_of_documents(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LOOK_INSIDE), str(tmp_path / "new" / "library.db")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    language, *modules = done.stdout.split()
    assert language == "fr"
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
