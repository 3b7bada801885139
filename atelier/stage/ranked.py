"""One line of a result as a room reads it: rank, wording, a bar that grows, the number, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.look import painting
from atelier.stage.context import Stage
from atelier.typography import clinging

_GROWS = 700
"""Milliseconds in which the bar of a line that has just been revealed reaches its length."""
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_WORDS = 0.6
"""Of what figures and mark leave of the width, the share of the wording; the rest is the bar's."""
_MOST = 0.75
"""The share of the wordings of a page that decides how large all of them are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands on a line; nothing but its place while `seen` is off."""

    rank: int
    title: str
    score: int
    share: float
    """Of the highest score."""
    mark: str = ""
    """A word after the number: retained, tied."""
    retained: bool = False
    doubtful: bool = False
    """Tied at the cut: the vote alone does not say what becomes of it."""
    seen: bool = True


class Wordings:
    """The titles of one page, written alike: as large as most can be; a long one is cut at a word."""

    def __init__(self, stage: Stage, titles: Sequence[str]) -> None:
        self._stage, self._titles = stage, titles
        self._found: dict[tuple[int, int], int] = {}

    def fitted(self, text: str, size: QSize) -> tuple[QFont, str]:
        """The face of one title in that room, and what is written of it."""
        look, smallest = self._stage.look, self._stage.text
        for px in (self._size(size), smallest):
            if _fits(look.title_font(px), text, size):
                return look.title_font(px), text
        face, words = look.title_font(smallest), text.split()
        while len(words) > 1 and not _fits(face, f"{' '.join(words)}…", size):
            words.pop()
        if len(words) == 1:
            return face, QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, size.width())
        return face, f"{' '.join(words)}…"

    def _size(self, size: QSize) -> int:
        key = (size.width(), size.height())
        if key not in self._found:
            stage = self._stage
            sizes = (round(1.2 * stage.title), stage.title, (stage.title + stage.text) // 2, stage.text)
            self._found[key] = next((px for px in sizes if self._most_fit(px, size)), stage.text)
        return self._found[key]

    def _most_fit(self, px: int, size: QSize) -> bool:
        face = self._stage.look.title_font(px)
        return sum(_fits(face, title, size) for title in self._titles) >= _MOST * len(self._titles)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a line stand, the same on all lines."""

    rank: QRect
    words: QRect
    bar: QRect
    score: QRect
    mark: QRect


class RankedLine(QWidget):
    """Drawn as a whole: a result of nine lines is nine widgets, each read aloud in one sentence."""

    def __init__(self, stage: Stage, line: Line, spoken: str, wordings: Wordings, *, fresh: bool) -> None:
        """`fresh`: the room has just been shown it, and its bar grows."""
        super().__init__()
        self._stage, self.line, self._wordings = stage, line, wordings
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grown = 1.0
        """How much of its length the bar has."""
        self._movement = QVariantAnimation(self)
        self._movement.setDuration(stage.look.duration(_GROWS))
        self._movement.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._movement.setStartValue(0.0)
        self._movement.setEndValue(1.0)
        self._movement.valueChanged.connect(self._grow)
        if fresh and line.seen and not stage.inert and self._movement.duration():
            self.grown = 0.0
            self._movement.start()

    def sizeHint(self) -> QSize:
        return QSize(self._stage.height, round(2.6 * self._stage.text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._stage.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.line.seen:
            return
        painter = painting.begin(self)
        palette, line = self._stage.look.palette, self.line
        whole = QRectF(self.rect())
        if line.doubtful:
            painting.panel(
                painter, whole, fill=palette.gold_light, edge=palette.gold if palette.strong else None
            )
        figure = self._stage.look.title_font(round(1.25 * self._stage.title))
        at, right = self._columns(QFontMetrics(figure)), Qt.AlignmentFlag.AlignRight
        rank = QColor(palette.petrol if line.retained else palette.gold if line.doubtful else palette.ink_2)
        self._write(painter, at.rank, str(line.rank), figure, rank, right)
        face, text = self._wordings.fitted(line.title, at.words.size())
        painter.setFont(face)
        painter.setPen(QColor(palette.ink))
        painter.drawText(at.words, _WRAPPED, clinging(text))
        self._draw_bar(painter, at.bar)
        self._write(painter, at.score, str(line.score), figure, QColor(palette.ink), right)
        self._draw_mark(painter, at.mark)
        painter.end()

    def _grow(self, share: object) -> None:
        self.grown = float(share)  # type: ignore[arg-type]
        self.update()

    def _columns(self, figures: QFontMetrics) -> _Columns:
        gap, height = self._stage.part(0.024), self.height()
        rank = figures.horizontalAdvance("00") + gap // 2
        score = figures.horizontalAdvance("0000")
        mark = 6 * self._stage.text
        rest = max(0, self.width() - rank - score - mark - 4 * gap)
        words = round(_WORDS * rest)
        widths = (rank, words, rest - words, score, mark)
        lefts = [sum(widths[:place]) + place * gap for place in range(len(widths))]
        return _Columns(*(QRect(left, 0, wide, height) for left, wide in zip(lefts, widths, strict=True)))

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        face: QFont,
        colour: QColor,
        side: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(face)
        painter.setPen(colour)
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_bar(self, painter: QPainter, area: QRect) -> None:
        palette, line = self._stage.look.palette, self.line
        thick = self._stage.part(0.026)
        width = max(float(thick) / 3, area.width() * line.share) * self.grown if line.score else 0.0
        if width:
            fill = palette.petrol if line.retained else palette.gold if line.doubtful else palette.bar
            top = (self.height() - thick) / 2
            painting.panel(painter, QRectF(area.left(), top, width, thick), fill=fill, radius=thick / 4)

    def _draw_mark(self, painter: QPainter, area: QRect) -> None:
        palette, stage, line = self._stage.look.palette, self._stage, self.line
        face = stage.look.text_font(stage.text, 600)
        if not (line.retained or line.doubtful):
            muted = QColor(palette.ink_2)
            self._write(painter, area, line.mark, face, muted, Qt.AlignmentFlag.AlignLeft)
            return
        wide = QFontMetrics(face).horizontalAdvance(line.mark) + stage.text
        high = round(1.5 * stage.text)
        pill = QRectF(area.left(), (self.height() - high) / 2, min(wide, area.width()), high)
        fill, edge = (palette.petrol, palette.petrol) if line.retained else (palette.card, palette.gold)
        painting.panel(painter, pill, fill=fill, edge=edge, stroke=2, radius=high / 2)
        colour = QColor(palette.on_petrol if line.retained else palette.gold)
        self._write(painter, pill.toRect(), line.mark, face, colour, Qt.AlignmentFlag.AlignHCenter)


def _fits(face: QFont, text: str, size: QSize) -> bool:
    needed = QFontMetrics(face).boundingRect(QRect(0, 0, size.width(), 100_000), _WRAPPED, clinging(text))
    return needed.height() <= size.height() and needed.width() <= size.width()
