"""`python -m tests.gallery OUT [--language en] [--size 1280x720] [--scale 2] [--only NAME]`.

A scale other than 1 needs a process that was started with it, as on a dense screen; hence the child.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description="Draw every screen.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=("fr", "en"), default="fr")
    parser.add_argument("--size", default="1440x900", help="of the window, in logical pixels")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", default="", help="pictures whose name holds this")
    options = parser.parse_args(arguments)
    if os.environ.get("ATELIER_GALLERY") != "child":
        environ = os.environ | {
            "ATELIER_GALLERY": "child",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(options.scale),
        }
        command = [sys.executable, "-m", "tests.gallery", *arguments]
        return subprocess.run(command, env=environ, check=False).returncode
    from tests.gallery.drawing import draw

    width, _, height = options.size.partition("x")
    for path in draw(options.out, options.language, (int(width), int(height)), options.only):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
