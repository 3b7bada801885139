"""Lists in files: plain text, Word's .docx and LibreOffice's .odt, told apart by what they hold.

The libraries that read documents are imported when one comes in.
"""

from pathlib import Path

from atelier.intake.documents.package import is_locked_or_old, open_package
from atelier.intake.documents.plain import plain_lines
from atelier.intake.notes import Source, Taken, arranged
from atelier.workshop.refusals import Reason, Refused

__all__ = ["LARGEST", "SUFFIXES", "file_bytes", "read_list"]

SUFFIXES = (".txt", ".md", ".docx", ".odt")
"""What a dialog offers to choose from; `.md` is read as the plain text that it is."""
LARGEST = 30_000_000
"""Bytes: a document of a hundred pages with pictures; a text that a wall could hold is far smaller."""


def read_list(path: Path) -> list[Taken]:
    """The lines of a document, with the titles that it offers; raises `Refused`, and never anything else."""
    lines = arranged(_sources(path))
    if not lines:
        raise Refused(Reason.FILE_EMPTY, path=str(path))
    return lines


def _sources(path: Path) -> list[Source]:
    content = file_bytes(path)
    if not content.strip():
        raise Refused(Reason.FILE_EMPTY, path=str(path))
    is_locked_or_old(path, content)
    package = open_package(path, content)
    if package is None:
        if path.suffix.lower() in (".docx", ".odt"):
            raise Refused(Reason.FILE_NOT_LIST, path=str(path))
        return plain_lines(path, content)
    try:
        if package == "word":
            from atelier.intake.documents.word import word_lines

            return word_lines(content)
        from atelier.intake.documents.writer import writer_lines

        return writer_lines(content)
    except Exception:  # noqa: BLE001 - whatever a library makes of a damaged file, it is not a list
        raise Refused(Reason.FILE_NOT_LIST, path=str(path)) from None


def file_bytes(path: Path) -> bytes:
    """What a file holds; raises `Refused` for what is none, is too large, or cannot be read."""
    try:
        if path.is_dir():
            raise Refused(Reason.FILE_IS_FOLDER, path=str(path))
        if not path.is_file() and path.exists():
            raise Refused(Reason.FILE_NOT_LIST, path=str(path))  # a pipe, a device: reading might never end
        size = path.stat().st_size
        if size > LARGEST:
            raise Refused(
                Reason.FILE_TOO_LARGE, path=str(path), size=size // 1_000_000, limit=LARGEST // 1_000_000
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise Refused(Reason.FILE_MISSING, path=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a name that no system has
        cause = getattr(error, "strerror", None) or type(error).__name__
        raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=cause) from None
