"""Keeps a text on the clipboard, as a program beside this one does: one JSON string a line comes in."""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication


def main() -> int:
    """Until the other end is closed."""
    app = QGuiApplication(sys.argv)
    hearing = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def heard() -> None:
        line = sys.stdin.readline()
        if line:
            app.clipboard().setText(json.loads(line))
        else:
            app.quit()

    hearing.activated.connect(heard)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
