"""The LibreOffice file (.odt): real styles, in fonts that every LibreOffice has, or those of the house's own.

`body` and `tables` turn blocks into OpenDocument, `styles` says how they look, `package` closes the file.
"""

from pathlib import Path

from atelier.minutes.document import Document
from atelier.minutes.report import Report


def render(document: Document, *, template: Path | None = None) -> tuple[bytes, Report]:
    """The file and the pictures that could not be read; the same document gives the same bytes.

    Raises `Refused(EXPORT_TEMPLATE)` for a template that is none.
    """
    from atelier.minutes.writers.odt.package import render as write

    return write(document, template)
