"""run.sh, on a clone whose Python is a stand-in that writes down what it is asked."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.code import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the screens of Linux are asked about")

STAND_IN = """#!/bin/sh
echo "$*" >>"$ASKED"
case "$*" in
    *'list --json'*) echo "$LISTED" ;;
    *sample*) echo 0123456789abcdef ;;
    *'pip install'*) exit "${PIP_FAILS:-0}" ;;
esac
"""
EMPTY, FULL = '{"workshops": []}', '{"workshops": [{"id": "1", "title": "Un"}]}'


class Clone:
    """A folder with the scripts, and a virtual environment that only writes down."""

    def __init__(self, folder: Path) -> None:
        """Makes the clone below a folder whose name holds a space, as a user's may."""
        self.root = folder / "a clone"
        self.asked = folder / "asked"
        shutil.copytree(ROOT / "packaging", self.root / "packaging")
        shutil.copy(ROOT / "pyproject.toml", self.root)
        python = self.root / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(STAND_IN, "utf-8")
        python.chmod(0o755)

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Runs run.sh with an environment of its own, in English unless said."""
        surroundings = {"PATH": os.environ["PATH"], "ASKED": str(self.asked), "LANG": "en", "LISTED": EMPTY}
        surroundings["HOME"] = str(self.root.parent)
        command = ["sh", str(self.root / "packaging" / "run.sh"), *arguments]
        return subprocess.run(
            command, env=surroundings | environ, capture_output=True, text=True, check=False, timeout=60
        )

    def asked_of_atelier(self) -> list[str]:
        """What the product was asked since the last time, without what comes before its name."""
        lines = self.asked.read_text("utf-8").splitlines()
        self.asked.write_text("")
        return [line.removeprefix("-m atelier").strip() for line in lines if line.startswith("-m atelier")]


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A clone that nobody has set up."""
    return Clone(tmp_path)


def test_an_empty_library_gets_the_sample_before_the_window(clone: Clone) -> None:
    assert clone.run(DISPLAY=":0").returncode == 0
    assert clone.asked_of_atelier() == ["sample --if-empty", ""]
    clone.run(WAYLAND_DISPLAY="wayland-0")
    assert clone.asked_of_atelier() == ["sample --if-empty", ""]


def test_arguments_go_to_the_product(clone: Clone) -> None:
    clone.run("list", "--json")
    assert clone.asked_of_atelier() == ["list --json"]
    clone.run("--library", "a file", DISPLAY=":0", LISTED=FULL)
    assert clone.asked_of_atelier() == ["sample --if-empty --library a file", "--library a file"]


def test_without_a_screen_the_minutes_are_written_where_it_says(clone: Clone) -> None:
    done = clone.run()
    out = clone.root / "build" / "minutes"
    assert done.returncode == 0
    assert "no screen" in done.stderr
    assert done.stdout.splitlines() == [str(out / "atelier.pdf"), str(out / "atelier.docx")]
    assert clone.asked_of_atelier() == [
        "list --json",
        "sample",
        f"export 0123456789abcdef -o {out}/atelier.pdf",
        f"export 0123456789abcdef -o {out}/atelier.docx",
    ]


def test_without_a_screen_a_library_in_use_is_not_touched(clone: Clone) -> None:
    clone.run(LISTED=FULL)
    asked = clone.asked_of_atelier()
    assert all("--library" in line for line in asked if line != "list --json")


def test_the_second_time_nothing_is_installed(clone: Clone) -> None:
    clone.run("check")
    assert "pip install" in clone.asked.read_text("utf-8")
    clone.asked.unlink()
    done = clone.run("check")
    assert (clone.asked.read_text("utf-8"), done.stderr) == ("-m atelier check\n", "")


def test_a_changed_requirement_is_installed(clone: Clone) -> None:
    clone.run("check")
    clone.asked.unlink()
    with (clone.root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    clone.run("check")
    assert "pip install" in clone.asked.read_text("utf-8")


def test_a_set_up_that_fails_says_so_and_starts_again_next_time(clone: Clone) -> None:
    done = clone.run(PIP_FAILS="1", LANG="fr_FR.UTF-8")
    assert done.returncode == 1
    assert "Vérifiez le réseau" in done.stderr
    assert clone.asked_of_atelier() == []
    assert clone.run("check").returncode == 0
