"""What a command prints: on any terminal, into any pipe, without ever failing for a character."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from atelier.words import Words

# French typography for terminals that know neither Unicode's narrow space nor its apostrophe.
_PLAIN: Final = {
    **dict.fromkeys("\u202f\u00a0", " "),
    **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("–—", "-"),
    "’": "'",
    "…": "...",
    "œ": "oe",
    "Œ": "OE",
}


class Unprinted(Exception):
    """What was to be printed did not arrive; the cause is empty where its reader left."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class Terminal:
    """Standard output and error as they are when a command begins (either may be missing), and its words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._out = sys.stdout
        self._err = sys.stderr

    def out(self, line: str) -> None:
        """Print a line of what was asked for."""
        _print(self._out, line)

    def err(self, line: str) -> None:
        """Print a line for the person at the keyboard."""
        _print(self._err, line)

    def flush(self) -> None:
        """Have everything arrive; raises `Unprinted` where it cannot."""
        for stream in (self._out, self._err):
            if stream is not None:
                with _explained():
                    stream.flush()

    def abandon(self, lost: Unprinted) -> None:
        """Give up on a stream that takes nothing more, and keep the interpreter from complaining at its end.

        A reader that left is no news; anything else is told where it still can be.
        """
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (self._out, self._err):
            try:
                if stream is not None:
                    stream.flush()
            except OSError:
                os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        if lost.cause:
            self.err(
                self.words.say("What was to be printed could not be written ({cause}).", cause=lost.cause)
            )


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise Unprinted("") from None
    except OSError as error:
        raise Unprinted(error.strerror or type(error).__name__) from None


def _print(stream: TextIO | None, line: str) -> None:
    if stream is not None:
        with _explained():
            stream.write(f"{writable(line, stream.encoding or 'utf-8')}\n")


def writable(text: str, encoding: str) -> str:
    """The text as a stream of this encoding can take it; what it lacks is told by its plain twin or code."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plain = "".join(_plain(character, encoding) for character in text)
        return plain.encode(encoding, "backslashreplace").decode(encoding)
    return text


def _plain(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _PLAIN.get(character, character)
    return character
