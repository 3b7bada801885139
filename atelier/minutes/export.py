"""From a document to a file: the formats that there are, and the writer of each, loaded when first used."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from atelier.minutes.document import Document
from atelier.minutes.report import Report
from atelier.minutes.safe_write import write_safely
from atelier.workshop.refusals import Reason, Refused


class Format(StrEnum):
    """A format of the minutes; its value is the extension of its files and what `--format` takes."""

    PDF = "pdf"
    WORD = "docx"
    MARKDOWN = "md"
    OUTLINE = "txt"


def format_named(asked: str) -> Format:
    """The format of an extension or a name typed by a person; raises `Refused(EXPORT_FORMAT)`."""
    name = asked.strip().lstrip(".").lower()
    names = {"markdown": Format.MARKDOWN, "word": Format.WORD, "text": Format.OUTLINE}
    names |= {each.value: each for each in Format}
    if name not in names:
        raise Refused(Reason.EXPORT_FORMAT, asked=asked, known=tuple(each.value for each in Format))
    return names[name]


def render(document: Document, wanted: Format) -> tuple[bytes, Report]:
    """The bytes of a file and what could not be put into it as asked; nothing is written to disk."""
    return _writer(wanted)(document)


def _writer(wanted: Format) -> Callable[[Document], tuple[bytes, Report]]:
    match wanted:
        case Format.PDF:
            from atelier.minutes.writers import pdf

            return pdf.render
        case Format.WORD:
            from atelier.minutes.writers import word

            return word.render
        case Format.MARKDOWN:
            from atelier.minutes.writers import markdown

            return markdown.render
        case Format.OUTLINE:
            from atelier.minutes.writers import outline

            return outline.render
        case _:
            assert_never(wanted)


def export(document: Document, target: Path, wanted: Format | None = None) -> Report:
    """Write a document; the format comes from the extension unless said. Raises `Refused(EXPORT_…)`."""
    data, report = render(document, wanted or format_named(target.suffix))
    write_safely(target, data)
    return report
