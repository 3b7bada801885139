"""What is known of the arguments before they are parsed, and the window opened without parsing any.

The parser knows every format and every paper: whoever starts the window does not wait for it.
"""

from collections.abc import Sequence
from pathlib import Path

from atelier.words import LANGUAGES


class Usage(Exception):
    """A command that cannot be understood, with a sentence about it that is already said."""


def language_typed(argv: Sequence[str]) -> str | None:
    """The language that the arguments ask for, found before they are parsed, since the parser speaks it."""
    found = None
    for place, argument in enumerate(argv):
        following = argv[place + 1] if place + 1 < len(argv) else ""
        asked = following if argument == "--language" else argument.removeprefix("--language=")
        if argument.startswith("--language") and asked in LANGUAGES:
            found = asked
    return found


def window_asked(argv: Sequence[str]) -> tuple[Path | None, str | None] | None:
    """The library and the language of a window, where nothing else is asked; None: it is for the parser."""
    library: Path | None = None
    language: str | None = None
    rest = list(argv)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if not equals:
            value = rest.pop(0) if rest else ""
        if not value or value.startswith("-"):
            return None
        if name == "--library":
            library = Path(value)
        elif name == "--language" and value in LANGUAGES:
            language = value
        else:
            return None
    return library, language
