"""The page for a browser (.html): one file that fetches nothing, for screens, screen readers and paper.

`body` turns blocks into elements, `text` what people said into safe text, `style` says how it looks, on paper
too. There is no script in it, and pictures are inside.
"""

from atelier.minutes.document import Document
from atelier.minutes.report import Report


def render(document: Document) -> tuple[bytes, Report]:
    """The file in UTF-8 and the pictures that could not be read; nothing else is ever replaced."""
    from atelier.minutes.writers.html.body import page

    text, findings = page(document)
    return text.encode(), findings.report()
