"""Texts of several lines that keep their draft: plain, or in paragraphs with bold and italic."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from atelier.look.appearance import Look
from atelier.look.drafting import Drafting
from atelier.look.tokens import CONTROL, GRID
from atelier.workshop import rich
from atelier.workshop.rich import Paragraph, Span

_BREAK = "\u2028"
"""What a document holds for a line break inside a paragraph."""
_MARGIN = 8
_SIDE = 3
"""What is added left and right, so that texts of areas and of lines begin alike."""


class TextArea(QTextEdit):
    """Plain text that grows with what it holds, up to a number of lines, and then scrolls.

    The Tab key leads to the next field. What is pasted loses its formats.
    """

    draft = Signal(str)
    closed = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        placeholder: str = "",
        lines: tuple[int, int] = (2, 12),
        parent: QWidget | None = None,
    ) -> None:
        """`name` is read aloud; `lines` are the fewest and the most that are shown at once."""
        super().__init__(parent)
        self.drafting = Drafting(
            self.read, self._write, lambda: self.moveCursor(QTextCursor.MoveOperation.End)
        )
        self._look, self._lines = look, lines
        self.drafting.setParent(self)
        self._writing = False
        self._revision = 0
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._margin = self._margin_for(lines[0])
        self.document().setDocumentMargin(self._margin)
        side = _SIDE + _MARGIN - self._margin
        self.setViewportMargins(side, 0, side, 0)
        self.drafting.draft.connect(self.draft)
        self.drafting.closed.connect(self.closed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def _margin_for(self, fewest: int) -> int:
        """An area that may be one line high stands as high then as a line does."""
        if fewest > 1:
            return _MARGIN
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        return max(2, (CONTROL - 2 * self._look.palette.focus_stroke - line) // 2)

    def show_lines(self, fewest: int, most: int) -> None:
        """Grow from now on between these numbers of lines."""
        self._lines = (fewest, most)
        self._grow()

    def read(self) -> str:
        """The text as it would be stored."""
        # Qt's plain text turns no-break spaces into others: what was typed stays as it was typed.
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_stored(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing."""
        self.drafting.set_stored(text)

    def show_text(self, text: str) -> None:
        """Replaces what is shown; what was typed before can no longer be taken back here."""
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """As wide as it may, as high as it has grown."""
        return QSize(240, self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow columns wrap."""
        return QSize(120, self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        """Leaves Ctrl+Z to the window while nothing is typed here."""
        if self.drafting.leaves_undo_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Closes the editor."""
        super().focusOutEvent(event)
        self.drafting.focus_left(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Closes the editor of a page that is left."""
        super().hideEvent(event)
        self.drafting.hidden(event)

    def changeEvent(self, event: QEvent) -> None:
        """A new font or style changes the height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes the words alone."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def _write(self, text: str) -> None:
        self._writing = True
        try:
            self.show_text(text)
        finally:
            self._writing = False
            self._revision = self.document().revision()

    def _changed(self) -> None:
        """Qt says the same of a change of font, which is none of the text: its revision tells."""
        revision = self.document().revision()
        if not self._writing and revision != self._revision:
            self._revision = revision
            self.drafting.typed()

    def _grow(self) -> None:
        if not hasattr(self, "_lines"):
            return
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # documents round each line up
        fewest, most = (count * line + 2 * self._margin for count in self._lines)
        wanted = round(self.document().size().height())
        height = max(CONTROL, max(fewest, min(wanted, most)) + 2 * self._look.palette.focus_stroke)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()


class RichEdit(TextArea):
    """Paragraphs with bold (Ctrl+B) and italic (Ctrl+I), stored in the markup of `workshop.rich`.

    Enter begins a paragraph, Shift+Enter a line. Nothing of the markup is seen.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        placeholder: str = "",
        lines: tuple[int, int] = (2, 12),
        parent: QWidget | None = None,
    ) -> None:
        """As any area. Paragraphs stand apart from the first that is typed on, which the others follow."""
        super().__init__(look, name, placeholder=placeholder, lines=lines, parent=parent)
        self._write("")

    def read(self) -> str:
        """The markup of what is shown; empty paragraphs are left out."""
        return rich.build(self._paragraphs())

    def show_text(self, text: str) -> None:
        """Shows a stored text, its bold and its italic."""
        self.clear()
        cursor = self.textCursor()
        cursor.setBlockFormat(_spaced())
        for position, paragraph in enumerate(rich.parse(text)):
            if position:
                cursor.insertBlock(_spaced(), _style(Span("")))
            for span in paragraph:
                cursor.insertText(span.text.replace("\n", _BREAK), _style(span))
        self.document().clearUndoRedoStacks()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def toggle_bold(self) -> None:
        """Makes the selection bold, or what will be typed; or undoes that."""
        style = QTextCharFormat()
        bold = self.fontWeight() > QFont.Weight.Medium
        style.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(style)

    def toggle_italic(self) -> None:
        """Makes the selection italic, or what will be typed; or undoes that."""
        style = QTextCharFormat()
        style.setFontItalic(not self.fontItalic())
        self.mergeCurrentCharFormat(style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bold and italic by their usual keys."""
        if event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_bold()
        elif event.matches(QKeySequence.StandardKey.Italic):
            self.toggle_italic()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes the words alone, a blank line between two paragraphs parting them."""
        if source.hasText():
            paragraphs = [part.strip("\n") for part in source.text().replace("\r\n", "\n").split("\n\n")]
            self.textCursor().insertText("\n".join(part.replace("\n", _BREAK) for part in paragraphs if part))

    def _paragraphs(self) -> Iterator[Paragraph]:
        block = self.document().begin()
        while block.isValid():
            spans = _merged(_spans(block))
            if any(span.text.strip() for span in spans):
                yield spans
            block = block.next()


def _spaced() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setBottomMargin(2 * GRID)
    return block


def _style(span: Span) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold if span.bold else QFont.Weight.Normal)
    style.setFontItalic(span.italic)
    return style


def _spans(block: QTextBlock) -> Iterator[Span]:
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        style = fragment.charFormat()
        bold = style.fontWeight() > QFont.Weight.Medium
        yield Span(fragment.text().replace(_BREAK, "\n"), bold, style.fontItalic())
        walker += 1


def _merged(spans: Iterator[Span]) -> Paragraph:
    """Neighbours of one style as one span; blank ends of the paragraph are not kept."""
    merged: list[Span] = []
    for span in spans:
        if merged and (merged[-1].bold, merged[-1].italic) == (span.bold, span.italic):
            merged[-1] = Span(merged[-1].text + span.text, span.bold, span.italic)
        else:
            merged.append(span)
    return tuple(merged)
