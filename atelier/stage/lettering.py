"""Words for a room: plain or with bold and italic, broken anywhere where a word is wider than its place."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QLabel

from atelier.stage.context import Stage
from atelier.typography import clinging
from atelier.workshop import rich

_BETWEEN = 0.45
"""Of a line, between two paragraphs."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set."""

    font: QFont
    leading: float = 1.2
    """The distance of lines, in heights of the font's pixels."""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A text in a width: its lines with their tops."""

    lines: Sequence[tuple[float, QTextLine]]
    height: float
    layouts: Sequence[QTextLayout] = field(repr=False)
    """Own the lines."""


def paragraphs_of(text: str, *, marked: bool) -> tuple[rich.Paragraph, ...]:
    """The paragraphs of a text: with its bold and italic where it is `marked` up, else as it stands."""
    if marked:
        return rich.parse(text)
    return ((rich.Span(text),),) if text else ()


def lay(paragraphs: Sequence[rich.Paragraph], style: Style, width: float) -> Laid:
    """Lay paragraphs out below each other."""
    step = style.font.pixelSize() * style.leading
    lines: list[tuple[float, QTextLine]] = []
    layouts: list[QTextLayout] = []
    top = 0.0
    for number, paragraph in enumerate(paragraphs):
        top += step * _BETWEEN if number else 0
        layout = _layout(paragraph, style)
        layouts.append(layout)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            lines.append((top, line))
            top += step
        layout.endLayout()
    return Laid(lines, math.ceil(top), layouts)


def _layout(paragraph: rich.Paragraph, style: Style) -> QTextLayout:
    text = "".join(span.text for span in paragraph).replace("\n", "\u2028")
    layout = QTextLayout(clinging(text), style.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if style.centred:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    layout.setTextOption(option)
    formats, start = [], 0
    for span in paragraph:
        units = len(span.text.encode("utf-16-le")) // 2
        if span.bold or span.italic:
            made = QTextLayout.FormatRange()
            made.start, made.length = start, units
            form = QTextCharFormat()
            if span.bold:
                form.setFontWeight(QFont.Weight.Bold)
            form.setFontItalic(span.italic)
            made.format = form
            formats.append(made)
        start += units
    layout.setFormats(formats)
    return layout


def largest(most: int, least: int, fits: Callable[[int], bool]) -> int | None:
    """The largest size between two that fits, where smaller ones do as well; None where none does."""
    if not fits(least):
        return None
    low, high = least, max(least, most)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def whole_words(text: str, font: QFont, width: float) -> bool:
    """Whether each word fits in a width: only the smallest size breaks one."""
    metrics = QFontMetricsF(font)
    return all(metrics.horizontalAdvance(word) <= width for word in text.split())


class Text(QLabel):
    """A text on the stage, named by its own words. It has no tool tip, is never selected, takes no touch."""

    def __init__(
        self, stage: Stage, text: str, style: Style, *, colour: str = "", marked: bool = False
    ) -> None:
        """`colour` is that of text unless said; `marked`: the text may hold bold and italic."""
        super().__init__()
        self._stage, self._style, self._colour = stage, style, colour or stage.look.palette.ink
        self._paragraphs = paragraphs_of(text, marked=marked)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(style.font)
        self.setText(rich.plain(text) if marked else text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._laid: tuple[int, Laid] | None = None
        self._first, self._last = 0, 10**6

    def show_lines(self, first: int, last: int) -> None:
        """Show some of its lines only: what does not fit on one page goes on on the next."""
        self._first, self._last = first, last
        self.update()

    def high(self, width: int) -> int:
        """The height that the lines which are shown take in a width."""
        lines = self._lines(width)
        if not lines:
            return 0
        return math.ceil(lines[-1][0] - lines[0][0] + self._style.font.pixelSize() * self._style.leading)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, in the colour of the text."""
        lines = self._lines(self.width())
        if not lines:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        start = lines[0][0]
        for top, line in lines:
            gap = (self._style.font.pixelSize() * self._style.leading - line.height()) / 2
            line.draw(painter, QPointF(0, top - start + gap - line.y()))
        painter.end()

    def _lines(self, width: int) -> Sequence[tuple[float, QTextLine]]:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, lay(self._paragraphs, self._style, width))
        return self._laid[1].lines[self._first : self._last]


def put(text: Text, place: QRect) -> int:
    """Set a text at the top of a place, as high as it is; gives where it ends."""
    high = text.high(place.width())
    text.setGeometry(place.left(), place.top(), place.width(), high)
    return place.top() + high
