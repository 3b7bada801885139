"""What must be read from far: titles, and sentences that were said, at a size that can be read.

They are painted over the wall in the coordinates of the view, shortened to the place that they have there.
"""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption, QTransform

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import SMALL
from atelier.typography import clinging
from atelier.wall.saying import Line
from atelier.wall.scene.blocks import Rect
from atelier.wall.scene.scene import WallScene
from atelier.wall.scene.tiles import SENTENCES
from atelier.wall.shape import Item, Kind

READ = 0.82
"""The zoom below which the words of titles would be smaller than those painted here."""
_READ_SENTENCE = 0.6
"""The same of sentences, which lose words here."""
_DIM = 0.25
_NARROWEST = 40.0
_CHIP = 20
_RING = 8
_OVER = 4
"""Pixels by which one title may come over another: letters are lower than their line."""
_LANE = 4
"""Pixels of width by which is noted what is taken."""


class Captions:
    """Gathered when the layout changes; what they say is asked anew at each painting, of those in view."""

    def __init__(self, scene: WallScene, look: Look) -> None:
        self._scene, self._look = scene, look
        self._places: list[tuple[Item, Rect]] | None = None
        scene.laid_out.connect(self._forget)

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """In the coordinates of the view; from top to bottom, so that none hides the one above it."""
        if self._places is None:
            self._places = sorted(self._gather(), key=lambda each: each[1].y)
        shown, scale = QRectF(painter.viewport()), to_view.m11()
        metrics = QFontMetrics(self._look.text_font(SMALL, 600))
        taken: dict[int, list[float]] = defaultdict(list)
        for item, place in self._places:
            corner = to_view.map(QPointF(place.x, place.y))
            if corner.y() > shown.bottom():
                break
            sentence = item.kind in SENTENCES
            if sentence and scale >= _READ_SENTENCE:
                continue
            wide, high = max(place.w * scale, _NARROWEST), place.h * scale
            if not sentence:
                high = metrics.height() * max(1, int(high // metrics.height()))
            box = QRectF(corner.x(), corner.y(), wide, high)
            if not box.intersects(shown) or (sentence and high < metrics.height()):
                continue
            if not sentence and not _take(taken, box):
                continue
            line = self._scene.faces.line(item)
            if line is not None:
                self._paint(painter, item, line, box)

    def _paint(self, painter: QPainter, item: Item, line: Line, box: QRectF) -> None:
        marks, palette = self._scene.marks, self._look.palette
        away = marks.found is not None and item.id not in marks.found and item.kind is not Kind.GROUP
        if item.kind in SENTENCES:
            edge = palette.border if palette.strong else palette.line
            painting.panel(painter, box, fill=palette.card, edge=edge, stroke=palette.stroke, radius=4)
            painter.setOpacity(_DIM if away else 1)
            painter.fillRect(QRectF(box.x(), box.y() + 4, 3, box.height() - 8), QColor(palette.petrol))
            painter.setFont(self._look.text_font(SMALL))
            self._write(painter, line.text, box.adjusted(9, 1, -4, 0), QColor(palette.ink))
        else:
            painter.fillRect(box.adjusted(-1, 0, 1, 0), QColor(palette.paper))
            painter.setOpacity(_DIM if away else 1)
            painter.setFont(self._look.text_font(SMALL, 600))
            self._paint_heading(painter, item, line, box)
        painter.setOpacity(1)
        if item in marks.selected or item == marks.target or (item == marks.current and marks.keys):
            painter.setPen(QPen(QColor(palette.petrol), 2 * palette.stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, 0, 3, 1), 4, 4)

    def _paint_heading(self, painter: QPainter, item: Item, line: Line, box: QRectF) -> None:
        palette, metrics = self._look.palette, painter.fontMetrics()
        if line.number is not None:
            chip = QRectF(box.x(), box.y() + 1, _CHIP - 4, metrics.height() - 2)
            edge = palette.note_ink if palette.strong else None
            painting.panel(painter, chip, fill=palette.note(line.number), edge=edge, radius=4)
            painter.setPen(QColor(palette.note_ink))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), str(line.number))
            box = box.adjusted(_CHIP, 0, 0, 0)
        count = "" if line.count is None else str(line.count)
        after = metrics.horizontalAdvance(f"  {count}")
        ink = QColor(palette.petrol if item == self._scene.marks.aim else palette.ink)
        end = self._write(painter, line.text, box.adjusted(0, 0, -after, 0), ink)
        if count:
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(end + QPointF(metrics.horizontalAdvance(" "), 0), count)

    def _write(self, painter: QPainter, text: str, box: QRectF, ink: QColor) -> QPointF:
        """Gives where the last line ends, on its base line."""
        metrics = painter.fontMetrics()
        painter.setPen(ink)
        at = QPointF(box.x(), box.y() + metrics.ascent())
        end = at
        most = max(1, int(box.height() // metrics.height()))
        for said in shortened(text, painter.font(), box.width(), most):
            painter.drawText(at, said)
            end = at + QPointF(metrics.horizontalAdvance(said), 0)
            at = at + QPointF(0, metrics.height())
        return end

    def bounds(self, item: Item, to_view: QTransform) -> QRectF:
        """What an item may take of the view, with the ring of what is selected; nothing where it has gone."""
        place = self._scene.place(item)
        if place is None:
            return QRectF()
        corner, scale = to_view.map(QPointF(place.x, place.y)), to_view.m11()
        high = QFontMetrics(self._look.text_font(SMALL, 600)).height()
        box = QRectF(corner.x(), corner.y(), max(place.w * scale, _NARROWEST), max(place.h * scale, high))
        return box.adjusted(-_RING, -_RING, _RING, _RING)

    def headroom(self, scale: float) -> float:
        """The height that a title needs on the wall, so that it hides no note at this zoom."""
        if scale >= READ:
            return 0
        return (QFontMetrics(self._look.text_font(SMALL, 600)).height() + 3) / scale

    def _gather(self) -> Iterator[tuple[Item, Rect]]:
        picture = self._scene.picture
        yield from (each for each in picture.headings.items() if each[0].kind is not Kind.CELL)
        for item, block in picture.blocks.items():
            if block.head:
                yield item, Rect(block.x, block.y, block.width, block.head)
            for said, place in block.rest:
                yield said, Rect(block.x + place.x, block.y + place.y, place.w, place.h)

    def _forget(self) -> None:
        self._places = None


def shortened(text: str, font: QFont, width: float, most: int) -> list[str]:
    """A text in so many lines at most, the last one shortened; only what can be shown is laid out."""
    plain = clinging(" ".join(text[: int(most * width)].split()))
    metrics = QFontMetrics(font)
    if most == 1 or metrics.horizontalAdvance(plain) <= width:
        return [metrics.elidedText(plain, Qt.TextElideMode.ElideRight, int(width))]
    layout, option = QTextLayout(plain, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        rest = plain[start:] if len(found) == most - 1 else plain[start : start + line.textLength()]
        found.append(metrics.elidedText(rest.rstrip(), Qt.TextElideMode.ElideRight, int(width)))
    layout.endLayout()
    return found


def _take(taken: dict[int, list[float]], box: QRectF) -> bool:
    """Whether nothing above reaches into a box, which is then taken; boxes come from top to bottom."""
    lanes = range(int(box.x()) // _LANE, int(box.right()) // _LANE + 1)
    if any(bottom > box.y() + _OVER for lane in lanes for bottom in taken[lane][-1:]):
        return False
    for lane in lanes:
        taken[lane].append(box.bottom())
    return True
