"""The one entrance, for `atelier` and `python -m atelier`.

The command line reads the words that were typed; the window is opened from here, so that
neither door knows the other and no command ever loads Qt.
"""

import sys
from pathlib import Path


def main() -> int:
    """Runs what was asked for; gives the exit code (0 done, 1 refused, 2 usage)."""
    from atelier import cli

    return cli.main(sys.argv[1:], open_window=_open_window)


def _open_window(library: Path | None, language: str | None) -> int:
    """Opens the window on a library (None: the user's own), in a language (None: the system's)."""
    import gc

    gc.disable()  # nothing of a start is garbage: looking through it thrice costs a twentieth of the start
    from atelier.look import binding

    binding.bring_in()
    from atelier import app

    return app.main(library, language)


if __name__ == "__main__":
    sys.exit(main())
