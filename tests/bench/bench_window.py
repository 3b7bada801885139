"""How soon the window can be used, against an empty one: `python -m tests.bench.bench_window`.

Whole processes under one platform (offscreen unless `QT_QPA_PLATFORM` says otherwise), run in turn, from the
start of Python to the first turn of the event loop with the window shown. The ratio is what counts.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from atelier.__main__ import main
shown = QMainWindow.show
def show(self):
    shown(self)
    QTimer.singleShot(0, end)
def end():
    late = {"reportlab", "docx", "openpyxl", "odfdo", "pypdfium2"} & set(sys.modules)
    print(*sorted(late))
    sys.stdout.flush()
    import os
    os._exit(1 if late else 0)
QMainWindow.show = show
main()
"""

RUNS = 15


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
        asked = ["--library", str(library), "--language", "fr"]
        empty, ours = [], []
        for _ in range(RUNS + 1):
            empty.append(_timed([sys.executable, "-c", EMPTY], environment))
            ours.append(_timed([sys.executable, "-c", OURS, *asked], environment))
        ratios = [a / b for a, b in zip(ours[1:], empty[1:], strict=True)]
        rows = (("empty window", empty[1:], "ms"), ("home", ours[1:], "ms"), ("ratio", ratios, ""))
        for name, found, unit in rows:
            median, least, most = statistics.median(found), min(found), max(found)
            print(f"{name:14} median {median:8.2f} {unit}  min {least:8.2f}  max {most:8.2f}")
    return 0


def _timed(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
