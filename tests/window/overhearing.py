"""What is heard of the room's screen in a secret vote: `python -m tests.window.overhearing OUT [evaluation]`.

Nineteen voters at the booth beside a projector, by keys; or the twelve people of an evaluation. At every tap
the tree of AT-SPI is read: below the shared screen, and below its copy at the desk, it says the same
each time but for the turnout, and so do the titles of all windows; below the booth every control has a name.
OUT gets trees and pictures; the exit code is 1 where anything differs.

Beside what `voting` needs: what `hearing` needs.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.window.beside import TwoScreens
from tests.window.evaluating import Evaluation
from tests.window.hearing import _LAUNCHERS, _READER
from tests.window.voting import Run, Vote

SHARED = "Écran de salle"
_TURNOUT = re.compile(r"\d+\spersonnes?\ssur\s\d+\s(?:a|ont)\s(?:voté|répondu)")

Tree = list[tuple[int, str, str, bool, bool]]


class Ears(Vote):
    """What is held at the booth, with its ears at the projected screen instead of its eyes."""

    taken = "trees"
    first_heard: str = ""
    nameless = 0
    booth = "Poste de vote"
    """What its window is called."""

    def compare(self, shown: TwoScreens) -> None:
        """What is heard of the room's window now, against what was heard first."""
        shown.pause(0.1)
        tree = self._read()
        heard = [*below(tree, f"{SHARED} — "), *below(tree, f"{SHARED}\N{NO-BREAK SPACE}:")]
        room = "\n".join(f"{'  ' * d}{role}: {name}" for d, role, name, *_ in heard)
        told = _TURNOUT.sub("TURNOUT", f"{room}\n{shown.titles()}")
        booth = below(tree, f"{self.booth} — ")
        self.nameless += sum(focusable and seen and not name for _, _, name, seen, focusable in booth)
        if not self.first_heard:
            self.first_heard = told
            (self.out / "room.txt").write_text(told, "utf-8")
            (self.out / "booth.txt").write_text("\n".join(name for _, _, name, *_ in booth), "utf-8")
            told = f"heard: {len(heard)} of the room's screen and its copy, {len(booth)} of the booth"
            self.say(told, there=bool(heard and booth))
        elif told != self.first_heard:
            self.differing += 1
            (self.out / f"differs-{self.differing}.txt").write_text(told, "utf-8")
        self.compared += 1

    def _read(self) -> Tree:
        done = subprocess.run(["/usr/bin/python3", "-c", _READER], capture_output=True, text=True, check=True)
        return [(d, role, name, seen, keys) for d, role, name, seen, keys in json.loads(done.stdout)]


class EvaluationHeard(Ears, Evaluation):
    """The same of an evaluation."""

    booth = "Poste d’évaluation"


def below(tree: Tree, name: str) -> Tree:
    """The first whose name begins so, with all that it holds."""
    found: Tree = []
    for line in tree:
        if found and line[0] <= found[0][0]:
            break
        if found or line[2].startswith(name):
            found.append(line)
    return found


def main() -> int:
    """Under a bus of its own."""
    if len(sys.argv) < 2 or Path(sys.argv[1]).exists() or sys.argv[2:] not in ([], ["evaluation"]):
        print("python -m tests.window.overhearing OUT [evaluation]  (OUT not there yet)", file=sys.stderr)
        return 2
    if os.environ.get("ATELIER_HEARING") != "1":
        if shutil.which("dbus-run-session") is None:
            raise SystemExit("missing: dbus-run-session")
        inside = [sys.executable, "-m", "tests.window.overhearing", *sys.argv[1:]]
        environment = {**os.environ, "ATELIER_HEARING": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        return subprocess.run(["dbus-run-session", "--", *inside], env=environment, check=False).returncode
    launcher = next((path for path in _LAUNCHERS if Path(path).exists()), "")
    if not launcher:
        raise SystemExit("missing: at-spi-bus-launcher")
    bus = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        heard = EvaluationHeard if sys.argv[2:] else Ears
        vote = heard(Path(sys.argv[1]).resolve(), "booth-heard", Run(secret=True, keys=True))
        vote.hold()
    finally:
        bus.terminate()
        bus.wait(5)
    vote.say(f"controls without a name at the booth: {vote.nameless}", there=not vote.nameless)
    return 1 if vote.missing else 0


if __name__ == "__main__":
    sys.exit(main())
