"""The Word file (.docx): real styles that the secretary can change, in fonts that every Word has.

`styles` prepares an empty document, or `template` that of the house; `body` and `tables` fill it, `package`
closes it without what python-docx's template leaves behind.
"""

from pathlib import Path

from atelier.minutes.document import Document
from atelier.minutes.report import Report


def render(document: Document, *, template: Path | None = None) -> tuple[bytes, Report]:
    """The file and what could not be put into it; the same document gives the same bytes.

    Raises `Refused(EXPORT_TEMPLATE)` for a template that is none.
    """
    from atelier.minutes.writers.word.body import render as write

    return write(document, template)
