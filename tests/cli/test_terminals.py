"""Commands as processes: what they load, closed pipes, terminals without Unicode, Ctrl+C."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from atelier import cli
from atelier.cli.terminal import writable
from tests.house.code import ROOT

HEAVY = ("PySide6", "reportlab", "docx", "PIL", "lxml")


@pytest.fixture
def library(tmp_path: Path, sampled: bytes) -> Path:
    path = tmp_path / "a.db"
    path.write_bytes(sampled)
    return path


def printed(encoding: str, *typed: object) -> bytes:
    """What a command prints in this process, on a terminal of an encoding."""
    with pytest.MonkeyPatch.context() as patched:
        terminal = io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True)
        patched.setattr(sys, "stdout", terminal)
        patched.setenv("LANG", "fr_FR")
        assert cli.main([str(word) for word in typed], open_window=lambda *_: 7) == 0
        buffer = terminal.detach()
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()


def test_no_command_loads_the_window_and_only_exports_load_documents(library: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from atelier import cli
for typed in (["--version"], ["list", "--library", {str(library)!r}], ["--help"]):
    assert cli.main(typed, open_window=None) == 0, typed
assert not {{"atelier.minutes", "atelier.methods", "atelier.gestures", "sqlite_utils"}} & sys.modules.keys()
for typed in (["list"], ["sample"], ["check"], ["new", "--method", "atelier-du-futur", "--title", "T"],
              ["export", "donner", "-o", {str(tmp_path / "a.json")!r}], ["--help"]):
    assert cli.main([*typed, "--library", {str(library)!r}], open_window=None) == 0, typed
print(*(set({HEAVY!r}) & sys.modules.keys()), file=sys.stderr)
assert cli.main(["export", "donner", "-o", {str(tmp_path / "a.pdf")!r}, "--library", {str(library)!r}],
                open_window=None) == 0
assert "PySide6" not in sys.modules
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr.strip()) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_that_leaves_gets_no_traceback(library: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "atelier", "list", "--library", str(library)],
            cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_what_cannot_be_printed_is_told(library: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "atelier", "--language", "en", "list", "--library", str(library)],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(b"What was to be printed could not be written (")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp850"])
@pytest.mark.parametrize("typed", ["list", "--help"])
def test_a_terminal_without_unicode_is_written_to_all_the_same(
    library: Path, encoding: str, typed: str
) -> None:
    read = printed(encoding, typed, "--library", library).decode(encoding)
    assert read
    assert "\\u202f" not in read


def test_json_is_whole_on_every_terminal(library: Path) -> None:
    read = printed("ascii", "list", "--json", "--library", library)
    assert json.loads(read)["workshops"][0]["programme"].endswith("\u202f?")


def test_what_a_terminal_lacks_has_a_plain_twin_or_its_code() -> None:
    assert writable("l’été « oui » …", "ascii") == 'l\'t\\xe9 " oui " ...'.replace("l't", "l'\\xe9t")
    assert writable("l’été\u202f?", "latin-1") == "l'été ?"
    assert writable("l’été\u202f?", "utf-8") == "l’été\u202f?"
    assert writable("\ud800", "utf-8") == "\\ud800"


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_ends_quietly(library: Path) -> None:
    code = """
import os, signal, sys
from atelier import cli
from atelier.cli import commands
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits its neglect
def interrupted(*_):
    os.kill(os.getpid(), signal.SIGINT)
    signal.pause()
commands.COMMANDS["check"] = interrupted
sys.exit(cli.main(["check"], open_window=None))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (128 + signal.SIGINT, b"", b"")


def test_a_process_without_any_stream_does_its_work(tmp_path: Path) -> None:
    code = f"""
import sys
sys.stdout = sys.stderr = None
from atelier import cli
sys.exit(cli.main(["sample", "--library", {str(tmp_path / "b.db")!r}], open_window=None))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
    assert (tmp_path / "b.db").exists()
