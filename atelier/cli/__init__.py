"""The command line: the door without a window. It never loads Qt.

Exit codes are a contract with scripts: 0 done, 1 refused with one clear line, 2 not understood.
"""

import sys
import traceback
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Final

from atelier.cli.doorway import Usage, language_typed, window_asked
from atelier.cli.terminal import Terminal, Unprinted
from atelier.words import Words, best_language, system_languages
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

DONE: Final = 0
REFUSED: Final = 1
MISUSED: Final = 2
INTERRUPTED: Final = 130
"""What shells say of a command that Ctrl+C stopped."""

OpenWindow = Callable[[Path | None, str | None], int]
"""Opens the window on a library (None: the user's own) in a language (None: the system's)."""


def main(argv: list[str], *, open_window: OpenWindow) -> int:
    """Do what was typed, or open the window where no command was; gives the exit code."""
    terminal = Terminal(Words(language_typed(argv) or best_language([*system_languages(), *_of_windows()])))
    try:
        code = _run(argv, terminal, open_window)
        terminal.flush()
    except Unprinted as lost:
        terminal.abandon(lost)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(argv: list[str], terminal: Terminal, open_window: OpenWindow) -> int:
    try:
        window = window_asked(argv)
        if window is not None:
            return open_window(*window)
        from atelier.cli.parsing import build

        asked = build(terminal).parse_args(argv)
        if asked.command is None:
            return open_window(asked.library, asked.language)
        return _carry_out(asked, terminal)
    except SystemExit as ended:  # argparse, after --help and --version
        return int(ended.code or DONE)
    except Usage as mistake:
        terminal.err(str(mistake))
        return MISUSED
    except Refused as refused:
        terminal.err(say_refusal(terminal.words, refused))
        return REFUSED


def _carry_out(asked: Namespace, terminal: Terminal) -> int:
    from atelier.cli.commands import COMMANDS

    try:
        return COMMANDS[asked.command](asked, terminal)
    except (Refused, Usage, Unprinted):
        raise
    except Exception as error:  # noqa: BLE001 - a bug is said in one line, never shown as a traceback
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}, {last.lineno}"
        terminal.err(
            terminal.words.say(
                "Something unexpected happened inside Atelier ({name}: {place}). What was already in the "
                "library is still there.",
                name=type(error).__name__,
                place=place,
            )
        )
        return REFUSED


def _of_windows() -> list[str]:
    """The language of the user's Windows, where no variable of the environment tells one."""
    if sys.platform == "win32":
        import ctypes
        import locale

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return [locale.windows_locale.get(code, "")]
    return []
