"""How soon the window can be used, against an empty one: `python -m tests.bench.bench_window [--many]`.

Whole processes under one platform (offscreen unless `QT_QPA_PLATFORM` says otherwise), run in turn, from the
start of Python to the first turn of the event loop with the window shown, then to the end of its first paint;
all are cut off there. The ratio is what counts. The time of the processor is told too: it says more where the
machine does other things besides. `--many` puts three hundred workshops on the shelf.
"""

import datetime as dt
import os
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from atelier.library import Library
from atelier.methods import find, plant
from atelier.session import Session

END = """
def end(window, painted):
    import os
    from PySide6.QtCore import QTimer
    if painted and not window.windowHandle().isExposed():
        QTimer.singleShot(1, window, lambda: end(window, painted))
        return
    if painted:
        window.repaint()
    late = {"reportlab", "docx", "openpyxl", "odfdo", "pypdfium2", "sqlite_utils"} & set(sys.modules)
    os._exit(1 if late else 0)
"""

EMPTY = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{END}
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: end(window, sys.argv.pop() == "painted"))
app.exec()
"""

OURS = f"""
import sys
from atelier.__main__ import main
from atelier.look import binding
{END}
painted = sys.argv.pop() == "painted"
bring = binding.bring_in
def bring_in():
    bring()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMainWindow
    shown = QMainWindow.show
    def show(self):
        shown(self)
        QTimer.singleShot(0, self, lambda: end(self, painted))
    QMainWindow.show = show
binding.bring_in = bring_in  # nothing of Qt is loaded before the product does so
main()
"""

NOW = "2026-11-21T09:00:00.000+00:00"
RUNS = 15


class Run(NamedTuple):
    """Milliseconds of the clock and of the processor, and MiB at the most."""

    clock: float
    processor: float
    memory: float


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        environment = {
            **os.environ,
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
            "HOME": folder,
            "XDG_DATA_HOME": folder,
            "XDG_CONFIG_HOME": folder,
        }
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it compiled
        command = [sys.executable, "-m", "atelier", "--library", str(library), "sample"]
        subprocess.run(command, check=True, capture_output=True, env=environment)
        if "--many" in sys.argv:
            _fill(library)
        asked = ["--library", str(library), "--language", "fr"]
        for until in ("shown", "painted"):
            found: dict[str, list[Run]] = {"empty": [], "home": []}
            for _ in range(RUNS + 1):
                found["empty"].append(_timed([sys.executable, "-c", EMPTY, until], environment))
                found["home"].append(_timed([sys.executable, "-c", OURS, *asked, until], environment))
            _tell(until, found["empty"][1:], found["home"][1:])
    return 0


def _fill(library: Path) -> None:
    """Three hundred workshops of a method, a day apart."""
    session = Session(Library.open(library, now=NOW, new_id=_id), _id, lambda: dt.datetime.fromisoformat(NOW))
    method = find("atelier-du-futur")
    for n in range(300):
        session.add(plant(method, session.stamp(), title=f"Atelier {n}", language="fr"), "new_workshop")
    session.close()


def _id() -> str:
    return secrets.token_hex(16)


def _tell(until: str, empty: list[Run], home: list[Run]) -> None:
    for name, runs in (("empty window", empty), ("home", home)):
        clock = [run.clock for run in runs]
        processor, memory = (statistics.median(run[i] for run in runs) for i in (1, 2))
        print(
            f"{name:12} {until:8} median {statistics.median(clock):6.1f} ms  min {min(clock):6.1f}"
            f"  max {max(clock):6.1f}  processor {processor:6.1f} ms  {memory:5.1f} MiB"
        )
    pairs = list(zip(home, empty, strict=True))
    for i, name in enumerate(("clock", "processor")):
        print(f"ratio of the {name:10} {statistics.median(a[i] / b[i] for a, b in pairs):5.2f}")


def _timed(command: list[str], environment: dict[str, str]) -> Run:
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    clock = (time.perf_counter() - start) * 1000
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"a start failed: {child.returncode}")
    return Run(clock, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024)


if __name__ == "__main__":
    sys.exit(main())
