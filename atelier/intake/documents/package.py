"""What a document is, before any library opens it: whose, not locked, not one that swells when unpacked."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Literal

from atelier.workshop.refusals import Reason, Refused

Package = Literal["word", "writer"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODT = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template")
_MOST_PARTS = 5_000
_UNPACKED = 150_000_000
"""Bytes of all parts together; `zipfile` reads no part beyond the size that it declares."""
_UNPACKED_TEXT = 25_000_000
"""Bytes of one part that holds text: some thirty times its size when it has been read."""


def is_locked_or_old(path: Path, content: bytes) -> None:
    """Refuse what Office wraps in its old container: documents with a password, and those of before 2007."""
    if content.startswith(_OLE):
        locked = _ENCRYPTED in content
        raise Refused(Reason.FILE_LOCKED if locked else Reason.FILE_NOT_LIST, path=str(path))


def open_package(path: Path, content: bytes) -> Package | None:
    """Which library reads a document; None where it is not a package at all. Raises `Refused`."""
    if not content.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            kind = _kind(package)
            if kind is None:
                raise Refused(Reason.FILE_NOT_LIST, path=str(path))
            _check(path, package)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise Refused(Reason.FILE_NOT_LIST, path=str(path)) from None
    return kind


def _kind(package: zipfile.ZipFile) -> Package | None:
    names = set(package.namelist())
    if "word/document.xml" in names:
        return "word"
    if {"mimetype", "content.xml"} <= names and package.getinfo("mimetype").file_size < 200:
        return "writer" if package.read("mimetype").decode("ascii", "replace").strip() in _ODT else None
    return None


def _check(path: Path, package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    texts = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    if (
        len(parts) > _MOST_PARTS
        or sum(part.file_size for part in parts) > _UNPACKED
        or any(part.file_size > _UNPACKED_TEXT for part in texts)
    ):
        size = sum(part.file_size for part in parts) // 1_000_000
        raise Refused(Reason.FILE_TOO_LARGE, path=str(path), size=size, limit=_UNPACKED_TEXT // 1_000_000)
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(Reason.FILE_LOCKED, path=str(path))
    for part in texts:
        content = package.read(part)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:  # no document has them; bombs do
            raise Refused(Reason.FILE_NOT_LIST, path=str(path))
        if part.filename == "META-INF/manifest.xml" and b"encryption-data" in content:
            raise Refused(Reason.FILE_LOCKED, path=str(path))
