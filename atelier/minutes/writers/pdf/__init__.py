"""The PDF: A4 pages with the bundled fonts, drawn straight on reportlab's canvas.

reportlab's own paragraphs read markup, break lines at no-break spaces and know no second font, so texts
are laid out here: `lines` cuts them, `blocks` and `tables` say how each block looks, `strips` makes pages,
`paint` draws. What the layers hand each other is plain data that a test can look at.
"""

from atelier.minutes.document import Document
from atelier.minutes.pages import Traced
from atelier.minutes.report import Report


def render(document: Document) -> tuple[bytes, Report]:
    """The file and what could not be drawn in it; the same document gives the same bytes."""
    made = traced(document)
    return made.content, made.report


def traced(document: Document) -> Traced:
    """The same file, with the way back from each place of a page to what it was made from."""
    from atelier.minutes.writers.pdf.paint import render as draw

    return draw(document)
