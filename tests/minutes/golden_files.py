"""Comparison with files that somebody has read and accepted.

A difference is shown line by line. `ATELIER_ACCEPT=1` writes the new text in the place of the old; whoever
sets it reads the difference in git before committing it.
"""

import difflib
import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, text: str) -> None:
    """Fail with a readable difference where `text` is not what stands in `golden/NAME`."""
    file = _FOLDER / name
    if os.environ.get("ATELIER_ACCEPT"):
        file.write_text(text, encoding="utf-8", newline="\n")
        return
    accepted = file.read_text(encoding="utf-8") if file.exists() else ""
    if text != accepted:
        difference = difflib.unified_diff(
            accepted.splitlines(), text.splitlines(), f"accepted/{name}", f"now/{name}", lineterm="", n=2
        )
        raise AssertionError("\n".join(difference) + "\n\nATELIER_ACCEPT=1 takes the new one.")
