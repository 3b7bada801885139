"""Remembers what each exported file was, so that one changed by somebody since is known.

A text file beside the library, one line for each export, added without the lock of the library: commands
export while a window is open. It holds hashes only, of paths and of contents.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


class Exports:
    """What is not remembered (a disk was full) is taken for somebody's own file: nothing is lost by it."""

    def __init__(self, library: Path) -> None:
        self._path = library.with_name(f"{library.name}.exports")

    def last(self, path: Path) -> str:
        """The hash of what was exported there last; empty where nothing was."""
        key = _key(path)
        return next((digest for known, digest in reversed([*self._lines()]) if known == key), "")

    def remember(self, path: Path, digest: str) -> None:
        """Keep what was exported there just now."""
        if self.last(path) == digest:
            return
        with suppress(OSError):
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, f"{_key(path)} {digest}\n".encode())
            finally:
                os.close(handle)

    def _lines(self) -> Iterator[tuple[str, str]]:
        try:
            said = self._path.read_text("ascii", errors="replace")
        except OSError:
            return
        for line in said.splitlines():
            key, _, digest = line.partition(" ")
            yield key, digest


def _key(path: Path) -> str:
    return sha256(os.fsencode(path.resolve())).hexdigest()
