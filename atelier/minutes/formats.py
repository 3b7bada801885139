"""The formats that minutes can be written in: one table, whose writers are loaded when first used."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final

from atelier.minutes.document import Document
from atelier.minutes.report import Report
from atelier.minutes.safe_write import write_safely
from atelier.words import N_
from atelier.workshop.refusals import Reason, Refused

Render = Callable[[Document], tuple[bytes, Report]]
"""What a writer is: a document in, the bytes of a file and what must be said of it out."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    key: str
    """What the command line calls it: its usual extension without the dot."""
    name: str
    """What a person calls it: a source string, to be said by `Words`."""
    writer: str
    """The module of its writer, imported when first used: document libraries are slow to load."""

    @property
    def extension(self) -> str:
        """The end of its file names, with the dot."""
        return f".{self.key}"

    def load(self) -> Render:
        """Import the writer."""
        render: Render = import_module(self.writer).render
        return render


FORMATS: Final = {
    format.key: format
    for format in (
        Format("pdf", N_("PDF"), "atelier.minutes.writers.pdf"),
        Format("docx", N_("Word"), "atelier.minutes.writers.word"),
        Format("html", N_("Web page"), "atelier.minutes.writers.html"),
        Format("md", N_("Markdown"), "atelier.minutes.writers.markdown"),
        Format("txt", N_("Plain text"), "atelier.minutes.writers.outline"),
    )
}
"""By key, in the order in which they are offered. The whole workshop as JSON is not one of these."""


def format_named(asked: str) -> Format:
    """The format of a key or an extension, in capitals too; raises `Refused(EXPORT_FORMAT)` for others."""
    found = FORMATS.get(asked.lower().lstrip("."))
    if found is None:
        raise Refused(Reason.EXPORT_FORMAT, asked=asked, known=", ".join(FORMATS))
    return found


def write_minutes(document: Document, path: Path, format: str) -> Report:
    """Write one file, whole or not at all; what it could not draw is in the report.

    Raises `Refused` with EXPORT_FORMAT, or as `write_safely` does.
    """
    data, report = format_named(format).load()(document)
    write_safely(path, data)
    return report
