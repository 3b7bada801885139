"""Writes a file whole or not at all: beside its place, synced, then put in the place of the old one.

A failure at any moment leaves the previous file as it was and no rubbish beside it. What a kill or a power
cut left there goes with the next file that is written into that folder.
"""

import errno
import os
import re
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from atelier.workshop.refusals import Reason, Refused

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN: Final = (errno.EACCES, errno.EPERM, errno.EROFS)
_WRITE_BITS: Final = 0o222
_UNFINISHED: Final = re.compile(r"\.atelier-[0-9a-f]{16}\.part")
_STALE: Final = 3600.0
"""Seconds after which an unfinished file belongs to nobody: one is written in less than a minute."""


def write_safely(target: Path, data: bytes) -> None:
    """Put `data` at `target`, through a symbolic link where it is one.

    Raises `Refused` with an `EXPORT_…` reason: the target is a folder, its folder is missing or read-only,
    the file is marked read-only or open elsewhere (Windows), the disk is full, or anything else that the
    system says.
    """
    with _refusals(target):
        place = target.resolve()
        _check(place)
        _sweep(place.parent)
        beside = _beside(place)
        try:
            _write(beside, data)
            _replace(beside, place)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    _sync_folder(place.parent)


def write_all_safely(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, made where it is missing: all are written before any is replaced.

    Other files of the folder stay. Raises `Refused` as `write_safely` does.
    """
    made = not folder.exists()
    with _refusals(folder):
        if folder.exists() and not folder.is_dir():
            raise Refused(Reason.EXPORT_NO_FOLDER, path=str(folder))
        if not folder.resolve().parent.is_dir():
            raise Refused(Reason.EXPORT_NO_FOLDER, path=str(folder.parent))
        places = {folder.resolve() / name: data for name, data in files.items()}
        written: list[tuple[Path, Path]] = []
        try:
            folder.mkdir(exist_ok=True)
            _sweep(folder)
            for place, data in places.items():
                _check(place)
                written.append((_beside(place), place))
                _write(written[-1][0], data)
            for beside, place in written:
                _replace(beside, place)
        except BaseException:
            _tidy([beside for beside, _ in written], folder if made else None)
            raise
    _sync_folder(folder)


def _beside(place: Path) -> Path:
    """A name that nobody else takes, and by which an unfinished file is known later as one of ours."""
    return place.with_name(f".atelier-{secrets.token_hex(8)}.part")


def _sweep(folder: Path) -> None:
    """Take away what was left unfinished an hour ago or more; what is newer may still be written."""
    before = time.time() - _STALE
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if _UNFINISHED.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):  # held by another program, or somebody else's
                    if entry.stat(follow_symlinks=False).st_mtime < before:
                        Path(entry.path).unlink()


def make_folder(path: Path) -> None:
    """Make a folder with those above it, where they are missing; raises `Refused` as `write_safely` does."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise Refused(Reason.EXPORT_NO_FOLDER, path=str(path)) from None
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Refused(Reason.EXPORT_FAILED, path=str(path), cause=cause) from None


def _tidy(parts: Iterable[Path], folder: Path | None) -> None:
    """Leave no rubbish: neither unfinished files nor a folder that was made for them and holds nothing."""
    for part in parts:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if folder is not None:
        with suppress(OSError):
            folder.rmdir()


def _check(place: Path) -> None:
    """What can be said before anything is written."""
    if place.is_dir():
        raise Refused(Reason.EXPORT_IS_FOLDER, path=str(place))
    if not place.parent.is_dir():
        raise Refused(Reason.EXPORT_NO_FOLDER, path=str(place.parent))
    if place.exists() and not place.stat().st_mode & _WRITE_BITS:
        raise Refused(Reason.EXPORT_READ_ONLY, path=str(place))
    if place.exists() and any(place.with_name(mark).exists() for mark in marks_of_opening(place.name)):
        raise Refused(Reason.EXPORT_OPEN_ELSEWHERE, path=str(place))


def marks_of_opening(name: str) -> tuple[str, ...]:
    """What LibreOffice and Word put beside a file while they have it open, where the system locks nothing.

    Word leaves out up to two letters of the name to make room for its own.
    """
    return (f".~lock.{name}#", *(f"~${name[cut:]}" for cut in range(3)))


def _write(beside: Path, data: bytes) -> None:
    with beside.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(beside: Path, place: Path) -> None:
    """The one step that a reader can see; Windows refuses it while another program holds the file."""
    if place.exists():
        with suppress(OSError):
            beside.chmod(place.stat().st_mode & 0o777)
    try:
        beside.replace(place)
    except PermissionError as error:
        if os.name == "nt" and place.exists():
            raise Refused(Reason.EXPORT_OPEN_ELSEWHERE, path=str(place)) from error
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where folders can be synced at all; the file itself is safe already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _refusals(target: Path) -> Iterator[None]:
    """Turn what the system says into a refusal that can be put into words."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Refused(Reason.EXPORT_DISK_FULL, path=str(target)) from error
        if error.errno in _FORBIDDEN:
            raise Refused(Reason.EXPORT_READ_ONLY, path=str(target)) from error
        cause = error.strerror or type(error).__name__
        raise Refused(Reason.EXPORT_FAILED, path=str(target), cause=cause) from error
    except ValueError as error:  # a null character in the name
        raise Refused(Reason.EXPORT_FAILED, path=repr(str(target)), cause=str(error)) from error
