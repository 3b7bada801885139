"""The minutes as they will read: a white sheet on the desk, and the list of their parts beside it."""

from PySide6.QtCore import QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

from atelier.desk.minutes.page_html import BAR_COLOURS, CSS, anchor, page_html
from atelier.look.appearance import Look
from atelier.look.tokens import GRID, LIGHT
from atelier.minutes.document import Block, Document, Facing, Heading, Notes
from atelier.minutes.writers.outline import outline
from atelier.words import Words

SHEET = 780
"""Logical pixels of the widest sheet."""


class _Sheet(QTextBrowser):
    """Gives the bars of rankings their colour, and reads nothing from disk or network."""

    def loadResource(self, _type: int, name: QUrl | str) -> object:
        """A picture of one pixel, which the page stretches."""
        colour = BAR_COLOURS.get(name.toString() if isinstance(name, QUrl) else name)
        if colour is None:
            return None
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        return image


class Preview(QWidget):
    """The sheet. A screen reader gets the whole text as the plain-text format writes it."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("desk-under-sheet")
        self.browser = _Sheet()
        self.browser.setAccessibleName(words.say("Minutes as they will be printed"))
        self.browser.setMaximumWidth(SHEET)
        self.browser.setOpenLinks(False)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser.document().setDocumentMargin(10 * GRID)
        self.browser.document().setDefaultStyleSheet(CSS)
        self.browser.setStyleSheet(f"QTextBrowser {{ background: {LIGHT.card}; color: {LIGHT.ink}; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 0)
        row.addWidget(self.browser)
        self._look = look
        self._html = ""
        look.changed.connect(self._dress)
        self._dress()

    def show_document(self, document: Document) -> None:
        """Lay the document out, and stay where the reader was."""
        html = page_html(document)
        if html == self._html:
            return
        self._html = html
        bar = self.browser.verticalScrollBar()
        at = bar.value()
        self.browser.setHtml(html)
        bar.setValue(at)
        self.browser.setAccessibleDescription(outline(document))

    def go_to(self, place: int) -> None:
        """Scroll to the heading at that place among the blocks."""
        self.browser.scrollToAnchor(anchor(place))

    def _dress(self) -> None:
        self.setStyleSheet(f"#desk-under-sheet {{ background: {self._look.palette.shade}; }}")
        self.browser.document().setDefaultFont(self._look.text_font())


class Parts(QTreeWidget):
    """The headings of the minutes with how many notes stand under each; Enter or a click goes there."""

    asked = Signal(int)
    """The place of the heading among the blocks of the document."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setColumnCount(1)
        self.setHeaderHidden(True)
        self.setItemsExpandable(False)
        self.setRootIsDecorated(False)
        self.setIndentation(4 * GRID)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(words.say("Parts of the minutes"))
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)

    def show_document(self, document: Document) -> None:
        """List the headings of levels 1 and 2, and keep the current one by its place."""
        current = self.currentItem()
        kept = current.data(0, Qt.ItemDataRole.UserRole) if current else None
        self.clear()
        above: QTreeWidgetItem | None = None
        for place, block in enumerate(document.blocks):
            if not isinstance(block, Heading) or block.level > 2:
                continue
            count = notes_under(document.blocks, place)
            said = self._words.say_n("{title} ({n} note)", "{title} ({n} notes)", count, title=block.text)
            item = QTreeWidgetItem([said if count else block.text])
            item.setData(0, Qt.ItemDataRole.UserRole, place)
            item.setData(0, Qt.ItemDataRole.UserRole + 1, block.level)
            if block.level == 1 or above is None:
                self.addTopLevelItem(item)
                above = item if block.level == 1 else above
            else:
                above.addChild(item)
            if place == kept:
                self.setCurrentItem(item)
        self.expandAll()
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headings wrap anew."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        rows = QTreeWidgetItemIterator(self)
        while (item := rows.value()) is not None:
            level = int(item.data(0, Qt.ItemDataRole.UserRole + 1))
            item.setSizeHint(0, self._size(item.text(0), level))
            rows += 1

    def _size(self, text: str, level: int) -> QSize:
        """The height that a text needs where it wraps: Qt measures it without its indentation."""
        width = self.viewport().width() - level * self.indentation() - 8 * GRID
        wrap = Qt.TextFlag.TextWordWrap
        needed = self.fontMetrics().boundingRect(QRect(0, 0, max(width, 80), 10_000), int(wrap), text)
        return QSize(width, needed.height() + 4 * GRID)

    def _ask(self, item: QTreeWidgetItem) -> None:
        self.asked.emit(int(item.data(0, Qt.ItemDataRole.UserRole)))


def notes_under(blocks: tuple[Block, ...], place: int) -> int:
    """How many notes stand between a heading and the next of its level or above."""
    heading = blocks[place]
    assert isinstance(heading, Heading)
    count = 0
    for block in blocks[place + 1 :]:
        if isinstance(block, Heading) and block.level <= heading.level:
            break
        if isinstance(block, Notes):
            count += len(block.items)
        elif isinstance(block, Facing):
            count += sum(len(cell.items) for row in block.rows for cell in row.cells if cell)
    return count
