"""Prepares the sample from nothing by keys, keeps it as a method, shares it, begins from it.

`python -m tests.window.methods OUT [--quick]` counts the keys, estimates what a person needs, takes pictures.
What is in the library afterwards is asked from the command line. The exit code is 1 where a thing is missing.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from atelier.methods import find, read, sample
from atelier.workshop.entities import NextWorkshop, StepKind
from atelier.workshop.tables import Tables
from tests.window import preparing
from tests.window.x11 import Screen, screen

LETTERS_A_SECOND, SECONDS_A_KEY = 4.0, 1.0
"""Somebody who types forty words a minute, and looks before each key that is no letter."""


class Counted:
    """A screen that counts what is pressed and typed on it."""

    def __init__(self, shown: Screen) -> None:
        self._shown = shown
        self.keys = self.letters = 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._shown, name)

    def key(self, *names: str, times: int = 1) -> None:
        self.keys += len(names) * times
        self._shown.key(*names, times=times)

    def type(self, text: str) -> None:
        self.letters += len(text)
        self._shown.type(text)

    def said(self, what: str) -> str:
        minutes = (self.letters / LETTERS_A_SECOND + self.keys * SECONDS_A_KEY) / 60
        line = f"{what}: {self.keys} keys, {self.letters} letters, about {minutes:.1f} min for a person"
        self.keys = self.letters = 0
        return line


def run(out: Path, *, quick: bool) -> bool:
    """Whether everything was found. `quick`: what a method says already is not typed again."""
    home, library = out / "home", out / "library.atelier"
    (home / "Documents").mkdir(parents=True)
    command = [sys.executable, "-m", "atelier", "--library", str(library), "--language", "fr"]
    settled = {"HOME": str(home), **{f"XDG_{k}_HOME": str(home / k) for k in ("CONFIG", "DATA")}}
    known = sample()
    tables = Tables(known.entities)
    (after,) = tables.all(NextWorkshop)
    assert known.programme
    with screen(out, command, extra=settled) as real:
        shown: Any = Counted(real)
        began = time.monotonic()
        preparing.programme(shown, known.programme)
        preparing.identity(shown, tables.workshop, after)
        print(shown.said("identity"))
        if quick:
            preparing.scenarios(shown, tables)
            print(shown.said("two scenarios, all else as the method has it"))
        else:
            preparing.steps(shown, tables)
            print(shown.said("eight steps, two scenarios, the vote"))
        preparing.people(shown, tables)
        print(shown.said("people"))
        print(f"typed by the machine in {time.monotonic() - began:.0f} s")
        keep_and_begin(shown)
    return _found(command, out, home, tables)


def keep_and_begin(shown: Any) -> None:  # noqa: ANN401 - a screen that counts
    """Keep the workshop in hand as a method, find it, share it, begin the next workshop of it."""
    shown.pause(4)  # people are read while they are typed
    shown.key("ctrl+shift+F2")
    shown.pause(0.6)
    shown.picture("kept")
    shown.key("ctrl+Home")
    shown.pause(1.2)
    shown.picture("home")
    shown.key("ctrl+n")
    shown.pause(0.6)
    shown.type("poids")
    shown.pause(0.4)
    shown.picture("found")
    shown.key("ctrl+e")
    shown.pause(1)
    shown.picture("folder")
    shown.key("Return")
    shown.pause(1)
    shown.picture("shared")
    shown.key("Return")
    shown.pause(1.5)
    shown.picture("begun")
    shown.type("Le suivant")
    shown.key("ctrl+Next", "ctrl+Next", "ctrl+Next")
    shown.pause(1)
    shown.picture("begun-visions")
    print(shown.said("kept, shared and begun from"))
    shown.key("ctrl+Home")
    shown.pause(0.5)


def _kinds(file: Path) -> list[StepKind]:
    """Of its steps; the evaluation at the end is taken away where all was prepared: it was not held."""
    return [step.kind for step in read(file).steps]


def _found(command: list[str], out: Path, home: Path, tables: Tables) -> bool:
    def asked(*words: str) -> str:
        return subprocess.run([*command, *words], capture_output=True, text=True, check=False).stdout

    listed = [workshop["title"] for workshop in json.loads(asked("list", "--json"))["workshops"]]
    files = list(home.rglob("*.toml"))
    steps = [step.kind for step in find("atelier-du-futur").steps]
    seen = {
        "the next workshop is in the list": "Le suivant" in listed,
        "the method is not": len(listed) == 2,
        "the method is listed among the methods": tables.workshop.title in asked("methods"),
        "the file is there": len(files) == 1,
        "it is the same method": bool(files) and _kinds(files[0]) in (steps, steps[:-1]),
        "nothing was printed": not (out / "program.log").read_text("utf-8").strip(),
    }
    for what, there in seen.items():
        print("seen   " if there else "MISSING", what)
    return all(seen.values())


if __name__ == "__main__":
    sys.exit(0 if run(Path(sys.argv[1]), quick="--quick" in sys.argv[2:]) else 1)
