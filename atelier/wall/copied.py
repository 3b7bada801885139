"""What a clipboard or a drag holds: files, words, and which lines of them are bold. Nothing is fetched."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QTextBlock, QTextDocument

_LONGEST = 2_000_000
"""Characters of a page's markup above which only its words are taken."""


def files_in(data: QMimeData) -> list[Path]:
    """The files and folders of this machine that are handed over."""
    if not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def strong_lines(data: QMimeData) -> list[str]:
    """The lines that are headings or wholly bold where the text was copied."""
    html = data.html() if data.hasHtml() else ""
    if not html or len(html) > _LONGEST:
        return []
    document = QTextDocument()
    document.setHtml(html)
    found: list[str] = []
    block = document.begin()
    while block.isValid():
        if _strong(block):
            found += block.text().split("\u2028")
        block = block.next()
    return found


def _strong(block: QTextBlock) -> bool:
    if not block.text().strip():
        return False
    if block.blockFormat().headingLevel() > 0:
        return True
    walker = block.begin()
    while not walker.atEnd():
        piece = walker.fragment()
        if piece.text().strip() and piece.charFormat().fontWeight() <= QFont.Weight.Medium:
            return False
        walker += 1
    return True
