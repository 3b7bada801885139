"""The formats that minutes can be written in: one table, whose writers are loaded when first used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Final

from atelier.minutes.document import Document
from atelier.minutes.options import USUAL, Options
from atelier.minutes.report import Report
from atelier.minutes.safe_write import write_all_safely, write_safely
from atelier.words import N_
from atelier.workshop.refusals import Reason, Refused

Content = bytes | Mapping[str, bytes]
"""The bytes of a file, or the files of a folder by their names."""

Render = Callable[..., tuple[Content, Report]]
"""What a writer is: a document in, a content and what must be said of it out; options by their names."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    key: str
    """What the command line calls it: its usual extension without the dot."""
    name: str
    """What a person calls it: a source string, to be said by `Words`."""
    writer: str
    """The module of its writer, imported when first used: document libraries are slow to load."""
    listens_to: tuple[str, ...] = ()
    """The `Options` that its writer takes."""
    folder: bool = False
    """Whether it is several files in a folder."""
    tables: bool = False
    """Whether it holds rows rather than a document: the same ones, whichever document is asked for."""

    @property
    def extension(self) -> str:
        """The end of its file names, with the dot; folders have none."""
        return "" if self.folder else f".{self.key}"

    def load(self) -> Render:
        """Import the writer."""
        render: Render = import_module(self.writer).render
        return render


FORMATS: Final = {
    format.key: format
    for format in (
        Format("pdf", N_("PDF"), "atelier.minutes.writers.pdf"),
        Format("docx", N_("Word"), "atelier.minutes.writers.word", listens_to=("template",)),
        Format("odt", N_("LibreOffice"), "atelier.minutes.writers.odt", listens_to=("template",)),
        Format("html", N_("Web page"), "atelier.minutes.writers.html"),
        Format("md", N_("Markdown"), "atelier.minutes.writers.markdown"),
        Format("txt", N_("Plain text"), "atelier.minutes.writers.outline"),
        Format("xlsx", N_("Spreadsheet"), "atelier.minutes.writers.sheets.workbook", tables=True),
        Format(
            "csv",
            N_("CSV (a folder of tables)"),
            "atelier.minutes.writers.sheets.files",
            listens_to=("csv",),
            folder=True,
            tables=True,
        ),
    )
}
"""By key, in the order in which they are offered. The whole workshop as JSON is not one of these."""


def format_named(asked: str) -> Format:
    """The format of a key or an extension, in capitals too; raises `Refused(EXPORT_FORMAT)` for others."""
    found = FORMATS.get(asked.lower().lstrip("."))
    if found is None:
        raise Refused(Reason.EXPORT_FORMAT, asked=asked, known=", ".join(FORMATS))
    return found


def holds_document(key: str) -> bool:
    """Whether a format prints one of the documents of a workshop, rather than rows or the whole of it."""
    return key in FORMATS and not FORMATS[key].tables


@dataclass(frozen=True, slots=True)
class Made:
    """What a writer made, before it is put anywhere."""

    content: Content
    report: Report

    def write(self, path: Path) -> None:
        """Put it there, whole or not at all; raises `Refused` as `write_safely` does."""
        if isinstance(self.content, bytes):
            write_safely(path, self.content)
        else:
            write_all_safely(path, self.content)

    @property
    def digest(self) -> str:
        """The hash by which a file is known again as this one."""
        if isinstance(self.content, bytes):
            return sha256(self.content).hexdigest()
        return digest_of(self.content)


def digest_of(files: Mapping[str, bytes]) -> str:
    """The hash of the files of a folder, whatever their order."""
    return sha256(b"".join(sha256(files[name]).digest() for name in sorted(files))).hexdigest()


def make_minutes(document: Document, format: str, options: Options = USUAL) -> Made:
    """The minutes in a format; raises `Refused(EXPORT_FORMAT)`, or what an option of the format raises."""
    found = format_named(format)
    return Made(*found.load()(document, **{name: getattr(options, name) for name in found.listens_to}))


def write_minutes(document: Document, path: Path, format: str, options: Options = USUAL) -> Report:
    """Write one file, whole or not at all; what it could not draw is in the report.

    Raises `Refused` as `make_minutes` and `write_safely` do.
    """
    made = make_minutes(document, format, options)
    made.write(path)
    return made.report
