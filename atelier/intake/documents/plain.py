"""Plain text in the encodings in which people have it."""

import re
from pathlib import Path

from atelier.intake.notes import Source
from atelier.workshop.refusals import Reason, Refused

_SUFFIXES = ("", ".txt", ".text", ".md", ".markdown")
_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OTHERS = ("%PDF-", "{\\rtf", "<!DOCTYPE", "<html", "<?xml")
"""How files begin that are text and yet no list."""


def plain_lines(path: Path, content: bytes) -> list[Source]:
    """The lines of a text; raises `Refused(FILE_NOT_LIST)` for what is none."""
    text = plain_text(content) if path.suffix.lower() in _SUFFIXES else None
    if text is None:
        raise Refused(Reason.FILE_NOT_LIST, path=str(path))
    return [Source(line) for line in re.split("\r\n|[\r\n\u2028\u2029\f\v]", text)]


def plain_text(content: bytes) -> str | None:
    """A text that people have typed, or that a table was saved as; None for anything else."""
    text = decoded(content)
    if text is None or _BINARY.search(text) or text.lstrip()[:9].startswith(_OTHERS):
        return None
    return text


def decoded(content: bytes) -> str | None:
    """A text as UTF-8, UTF-16 (with its mark, or seen by its zeros) or Windows' 1252, else None."""
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    head = content[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 4 and not even:
        return ("utf-16-le",)
    if even > len(head) // 4 and not odd:
        return ("utf-16-be",)
    return ("utf-8-sig", "cp1252")
