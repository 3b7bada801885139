"""The pictures of a library: files in a folder beside it, named by their content and never changed."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from atelier.library import backups, migrations, opening
from atelier.library.faults import faults
from atelier.library.store import Store, all_rows
from atelier.workshop.pictures import is_name, name_of
from atelier.workshop.refusals import Reason, Refused

_SINCE = 2
"""The version that brought pictures."""
_DRAWINGS_SINCE, _LOGOS_SINCE = 3, 4
_PASSING = ".part"


def folder_of(path: Path) -> Path:
    """Where the pictures of a library lie."""
    return path.with_name(f"{path.stem} pictures")


@dataclass(frozen=True, slots=True)
class Pictures:
    """Puts pictures there and reads them; a picture is there before anything names it."""

    _store: Store

    def path(self, name: str) -> Path:
        """Where the picture of that name lies, or would."""
        if not is_name(name):
            raise Refused(Reason.PICTURE_MISSING, path=name)
        return folder_of(self._store.path) / name

    def put(self, content: bytes) -> str:
        """Keep a picture, durably, and give its name: do so before the gesture that names it.

        Raises `PICTURE_FOREIGN`, `PICTURE_TOO_HEAVY`, `LIBRARY_READ_ONLY` or `DISK_FULL`.
        """
        name = name_of(content)
        if self._store.read_only:
            raise Refused(Reason.LIBRARY_READ_ONLY, path=self._store.path)
        target = self.path(name)
        with faults(self._store.path):
            if target.exists() and target.read_bytes() == content:
                return name
            target.parent.mkdir(exist_ok=True)
            _write(target, content)
        return name

    def read(self, name: str) -> bytes:
        """What is in a picture's file; raises `PICTURE_MISSING` where it has gone or is not as it was put."""
        path = self.path(name)
        try:
            content = path.read_bytes()
            if name_of(content) == name:
                return content
        except (OSError, Refused):
            pass
        raise Refused(Reason.PICTURE_MISSING, path=path)

    def sweep(self, before: float) -> list[str]:
        """Take away the files that no row and no line of the journal names, here or in a backup; gives them.

        Only those put before that moment (seconds since 1970): between a picture's file and its row it is
        named nowhere, and whoever put an old library in the place of a new one may take the new one back.
        """
        folder = folder_of(self._store.path)
        if self._store.read_only or not folder.is_dir():
            return []
        old = [file.name for file in folder.iterdir() if file.stat().st_mtime < before]
        stray = {name for name in old if is_name(name)}
        with self._store.reading():
            stray -= _named(self._store.db, stray)
        for backup in backups.all_of(self._store.path) if stray else ():
            stray -= _named_in(backup, stray)
        stray |= {name for name in old if name.endswith(_PASSING)}
        with faults(self._store.path):
            for name in stray:
                (folder / name).unlink(missing_ok=True)
        return sorted(stray)


def _write(target: Path, content: bytes) -> None:
    """Under a passing name first, so that a power cut leaves no half picture under its own."""
    passing = target.with_name(target.name + _PASSING)
    try:
        with passing.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        passing.replace(target)
    except BaseException:
        passing.unlink(missing_ok=True)
        raise
    opening.sync_folder(target.parent)
    opening.sync_folder(target.parent.parent)


def _named_in(backup: Path, names: set[str]) -> set[str]:
    """Those that a backup names; all of them where it cannot be read."""
    try:
        with closing(opening.connect(backup, "ro")) as db:
            return _named(db, names)
    except sqlite3.Error:
        return names


def _named(db: sqlite3.Connection, names: set[str]) -> set[str]:
    """Those of the names that a row or the journal of a library holds."""
    if not names or migrations.version_of(db) < _SINCE:
        return set()
    rows = {name for (name,) in all_rows(db, 'SELECT "file" FROM "picture"')}
    if migrations.version_of(db) >= _DRAWINGS_SINCE:
        rows |= {name for (name,) in all_rows(db, 'SELECT "drawing" FROM "orientation"')}
    if migrations.version_of(db) >= _LOGOS_SINCE:
        rows |= {name for (name,) in all_rows(db, 'SELECT "file" FROM "logo"')}
    told = 'SELECT EXISTS (SELECT 1 FROM "entry" WHERE instr("changes", ?))'
    return {name for name in names if name in rows or all_rows(db, told, [name])[0][0]}
