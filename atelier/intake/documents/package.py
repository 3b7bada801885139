"""What a document is, before any library opens it: whose, not locked, not one that swells when unpacked."""

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeVar

from atelier.workshop.refusals import Reason, Refused

Package = Literal["word", "writer"]
Workbook = Literal["excel", "calc"]
Kind = TypeVar("Kind")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODT = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template")
_ODS = tuple(kind.replace(".text", ".spreadsheet") for kind in _ODT)
_MOST_PARTS = 5_000
_UNPACKED = 150_000_000
"""Bytes of all parts together; `zipfile` reads no part beyond the size that it declares."""
_UNPACKED_TEXT = 25_000_000
"""Bytes of one part that holds text: some thirty times its size when it has been read."""


def is_locked(path: Path, content: bytes) -> None:
    """Refuse a document with a password; one of before 2007 is left to whoever says what can be read."""
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise Refused(Reason.FILE_LOCKED, path=str(path))


def is_locked_or_old(path: Path, content: bytes) -> None:
    """Refuse what Office wraps in its old container: documents with a password, and those of before 2007."""
    is_locked(path, content)
    if content.startswith(_OLE):
        raise Refused(Reason.FILE_NOT_LIST, path=str(path))


def open_package(path: Path, content: bytes) -> Package | None:
    """Which library reads a document; None where it is not a package at all. Raises `Refused`."""
    return _open(path, content, _kind)


def open_any(path: Path, content: bytes) -> Workbook | Package | None:
    """Which library reads a workbook or a document; None for no package at all. Raises `Refused`."""
    return _open(path, content, lambda package: _book(package) or _kind(package))


def _open(path: Path, content: bytes, kind_of: Callable[[zipfile.ZipFile], Kind | None]) -> Kind | None:
    if not content.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            kind = kind_of(package)
            if kind is None:
                raise Refused(Reason.FILE_NOT_LIST, path=str(path))
            _check(path, package)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise Refused(Reason.FILE_NOT_LIST, path=str(path)) from None
    return kind


def _kind(package: zipfile.ZipFile) -> Package | None:
    if "word/document.xml" in package.namelist():
        return "word"
    return "writer" if _open_document(package) in _ODT else None


def _book(package: zipfile.ZipFile) -> Workbook | None:
    if "xl/workbook.xml" in package.namelist():
        return "excel"
    return "calc" if _open_document(package) in _ODS else None


def _open_document(package: zipfile.ZipFile) -> str:
    """The type that a document of LibreOffice says it has; empty for any other."""
    if not {"mimetype", "content.xml"} <= set(package.namelist()):
        return ""
    if package.getinfo("mimetype").file_size >= 200:
        return ""
    return package.read("mimetype").decode("ascii", "replace").strip()


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
