"""A radar and bars, painted from plain figures in any size: the desk and the room draw them alike.

Colour never speaks alone: bars carry their counts, what is earlier is dashed, words have a colour beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from atelier.look import painting
from atelier.look.tokens import Palette

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_HEAD = _WRAP | Qt.TextFlag.TextWrapAnywhere
_SIDE = 0.2
"""The part of the width above which a label beside a radar wraps."""
_OVER, _BESIDE = 0.6, 0.3
"""The same above and below it, and how far out a label counts as beside."""
_DASHES = [3.0, 2.4]


@dataclass(frozen=True, slots=True)
class Ray:
    """What one spoke, or one bar, stands for."""

    label: str
    now: float | None = None
    """From 0, the centre, to 1; None: a gap in the outline, since nothing is known."""
    before: float | None = None
    counts: tuple[int, ...] = ()
    """How many of each part, in the order of the words."""
    open: int = 0
    """How many of none of them."""


@dataclass(frozen=True, slots=True)
class Ink:
    """In what colours and letters a chart is painted."""

    palette: Palette
    font: QFont
    stroke: float = 2.5

    @property
    def metrics(self) -> QFontMetricsF:
        """Of the letters."""
        return QFontMetricsF(self.font)


def paint_radar(
    painter: QPainter, room: QRectF, rays: Sequence[Ray], words: Sequence[str], ink: Ink, *, named: bool
) -> None:
    """A ring for each word, from the centre out; `named`: the words stand at their rings."""
    labels = []
    for place, ray in enumerate(rays):
        beside = abs(_way(place, len(rays))[0]) > _BESIDE
        labels.append(_label(ray.label, room.width() * (_SIDE if beside else _OVER), ink))
    gap = ink.metrics.height() * 0.4
    radius, centre = _fitted(room, labels, gap)
    ways = [_way(place, len(rays)) for place in range(len(rays))]
    _paint_rings(painter, centre, radius, ways, len(words), ink)
    painter.setFont(ink.font)
    if named:  # before the outlines, which stay whole
        _paint_words(painter, centre, radius, words, ink, side=_emptier(rays))
    pen = QPen(QColor(ink.palette.brick), ink.stroke * 0.8)
    pen.setDashPattern(_DASHES)
    _paint_outline(painter, _corners(centre, radius, ways, [ray.before for ray in rays]), pen, None)
    fill = QColor(ink.palette.petrol)
    fill.setAlphaF(0.18)
    pen = QPen(QColor(ink.palette.petrol), ink.stroke)
    _paint_outline(painter, _corners(centre, radius, ways, [ray.now for ray in rays]), pen, (centre, fill))
    painter.setPen(QColor(ink.palette.ink))
    for ray, box in zip(rays, _places(labels, radius, gap), strict=True):
        painter.drawText(box.translated(centre).adjusted(-1, 0, 1, 1), int(_WRAP), ray.label)


def bars_height(rays: Sequence[Ray], words: Sequence[str], width: float, ink: Ink) -> float:
    """How high the bars stand with their labels and the legend."""
    rows = sum(_label_height(ray, width, ink) + _bar(ink) + _between(ink) for ray in rays)
    return rows + _legend(None, QPointF(), words, width, ink)


def paint_bars(painter: QPainter, room: QRectF, rays: Sequence[Ray], words: Sequence[str], ink: Ink) -> None:
    """A bar for each, parted by the words; what is on none of them is left open."""
    top = room.top()
    painter.setFont(ink.font)
    for ray in rays:
        high = _label_height(ray, room.width(), ink)
        painter.setPen(QColor(ink.palette.ink))
        painter.drawText(QRectF(room.left(), top, room.width(), high), int(_LEFT), ray.label)
        top += high
        _paint_bar(painter, QRectF(room.left(), top, room.width(), _bar(ink)), ray, ink)
        top += _bar(ink) + _between(ink)
    _legend(painter, QPointF(room.left(), top), words, room.width(), ink)


def table_height(rays: Sequence[Ray], words: Sequence[str], width: float, ink: Ink) -> float:
    """How high a table of the counts stands."""
    first, _, head = _columns(words, width, ink)
    return head + sum(sum(_row_heights(ray, first, width, ink)) for ray in rays)


def paint_table(painter: QPainter, room: QRectF, rays: Sequence[Ray], words: Sequence[str], ink: Ink) -> None:
    """The labels, and how many of each word, under the words."""
    first, columns, top = _columns(words, room.width(), ink)
    painter.setFont(ink.font)
    painter.setPen(QColor(ink.palette.ink_2))
    left = room.left() + first
    for word, wide in zip(words, columns, strict=True):
        painter.drawText(QRectF(left, room.top(), wide, top), int(_HEAD), word)
        left += wide
    top += room.top()
    for ray in rays:
        over, high = _row_heights(ray, first, room.width(), ink)
        painter.setPen(QPen(QColor(ink.palette.line), max(1, ink.palette.stroke)))
        painter.drawLine(QPointF(room.left(), top), QPointF(room.right(), top))
        painter.setPen(QColor(ink.palette.ink))
        label = QRectF(room.left(), top, first or room.width(), over or high)
        painter.drawText(label, int(_LEFT | Qt.AlignmentFlag.AlignVCenter), ray.label)
        top += over
        left = room.left() + first
        for count, wide in zip(ray.counts, columns, strict=True):
            box = QRectF(left, top, wide, high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(count) if count else "")
            left += wide
        top += high


def _columns(words: Sequence[str], width: float, ink: Ink) -> tuple[float, list[float], float]:
    """The width of the labels, that of each word, the height of the words.

    Where the columns leave the labels no room they share the whole width, and labels stand over their counts.
    """
    pieces = [
        max((ink.metrics.horizontalAdvance(part) for part in word.split()), default=0) for word in words
    ]
    columns = [piece + ink.metrics.height() * 0.6 for piece in pieces]
    first = width - sum(columns)
    if first < width * 0.3:
        first, columns = 0.0, [width / len(words) for _ in words]
    high = max(
        (
            ink.metrics.boundingRect(QRectF(0, 0, wide, 10_000), int(_HEAD), word).height()
            for word, wide in zip(words, columns, strict=True)
        ),
        default=0.0,
    )
    return first, columns, high + ink.metrics.height() * 0.4


def _row_heights(ray: Ray, first: float, width: float, ink: Ink) -> tuple[float, float]:
    """Of the label over its counts, 0 where it stands beside them, and of the counts."""
    high = ink.metrics.boundingRect(QRectF(0, 0, first or width, 10_000), int(_LEFT), ray.label).height()
    air = ink.metrics.height() * 0.6
    return (0.0, high + air) if first else (high + air / 2, ink.metrics.height() + air / 2)


# ------------------------------------------------------------ the radar


def _way(place: int, count: int) -> tuple[float, float]:
    turn = 2 * pi / max(count, 1) * place
    return sin(turn), -cos(turn)


def _label(text: str, most: float, ink: Ink) -> QSizeF:
    """The size of a label, on as many lines as a width asks for; no word is broken."""
    longest = max((ink.metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
    wide = max(most, longest + 1)
    bounds = ink.metrics.boundingRect(QRectF(0, 0, wide, 10_000), int(_WRAP), text)
    return QSizeF(min(bounds.width() + 2, wide + 1), bounds.height())


def _places(labels: Sequence[QSizeF], radius: float, gap: float) -> list[QRectF]:
    """Where labels stand beyond the ends of their spokes, around a centre at 0, 0."""
    found = []
    for place, size in enumerate(labels):
        x, y = _way(place, len(labels))
        box = QRectF(QPointF(), size)
        box.moveCenter(QPointF(x * (radius + gap + size.width() / 2), y * (radius + gap + size.height() / 2)))
        found.append(box)
    return found


def _fitted(room: QRectF, labels: Sequence[QSizeF], gap: float) -> tuple[float, QPointF]:
    """The largest radius at which every label has its place, and the centre."""
    low, high = 8.0, min(room.width(), room.height()) / 2
    for _ in range(16):
        middle = (low + high) / 2
        extent = _extent(labels, middle, gap)
        if extent.width() <= room.width() and extent.height() <= room.height():
            low = middle
        else:
            high = middle
    return low, room.center() - _extent(labels, low, gap).center()


def _extent(labels: Sequence[QSizeF], radius: float, gap: float) -> QRectF:
    """What the ends of the spokes and their labels take."""
    extent = QRectF(0, 0, 0, 0)
    for place, box in enumerate(_places(labels, radius, gap)):
        x, y = _way(place, len(labels))
        extent = extent.united(box).united(QRectF(x * radius, y * radius, 0.01, 0.01))
    return extent


def _polygon(
    centre: QPointF, radius: float, ways: Sequence[tuple[float, float]], reaches: Sequence[float | None]
) -> QPolygonF:
    return QPolygonF(
        [
            centre + QPointF(x, y) * (radius * (reach or 0.0))
            for (x, y), reach in zip(ways, reaches, strict=True)
        ]
    )


def _paint_rings(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    ways: Sequence[tuple[float, float]],
    rings: int,
    ink: Ink,
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink.palette.line), max(1.0, ink.stroke * 0.5)))
    for ring in range(rings):
        painter.drawPolygon(_polygon(centre, radius, ways, [(ring + 1) / rings] * len(ways)))
    for x, y in ways:
        painter.drawLine(centre, centre + QPointF(x, y) * radius)


def _corners(
    centre: QPointF, radius: float, ways: Sequence[tuple[float, float]], reaches: Sequence[float | None]
) -> list[QPointF | None]:
    return [
        None if reach is None else centre + QPointF(x, y) * (radius * reach)
        for (x, y), reach in zip(ways, reaches, strict=True)
    ]


def _paint_outline(
    painter: QPainter, corners: Sequence[QPointF | None], pen: QPen, filled: tuple[QPointF, QColor] | None
) -> None:
    """From each known corner to the next; it is broken at a spoke of which nothing is known."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    known = [corner for corner in corners if corner is not None]
    pairs = list(zip(corners, [*corners[1:], *corners[:1]], strict=True))
    sides = [(start, end) for start, end in pairs if start is not None and end is not None]
    if filled:
        centre, fill = filled
        whole = QPainterPath()
        for start, end in sides:
            whole.addPolygon(QPolygonF([centre, start, end, centre]))
        painter.fillPath(whole.simplified(), fill)
    painter.setPen(pen)
    if len(known) == len(corners):
        painter.drawPolygon(QPolygonF(known))
        return
    for start, end in sides:
        painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    for corner in known:  # one that has no neighbour is seen too
        painter.drawEllipse(corner, pen.widthF() * 1.7, pen.widthF() * 1.7)


def _emptier(rays: Sequence[Ray]) -> int:
    """On which side of the first spoke there is less to write over: right (1) or left (-1)."""
    right, left = (max(ray.now or 0.0, ray.before or 0.0) for ray in (rays[1 % len(rays)], rays[-1]))
    return -1 if left < right else 1


def _paint_words(
    painter: QPainter, centre: QPointF, radius: float, words: Sequence[str], ink: Ink, *, side: int
) -> None:
    """Beside the first spoke, below the rings."""
    painter.setPen(QColor(ink.palette.ink_2))
    high = ink.metrics.height()
    for place, word in enumerate(words):
        wide = ink.metrics.horizontalAdvance(word) + 4
        y = centre.y() - radius * (place + 1) / len(words)
        ground = QColor(ink.palette.paper)
        ground.setAlphaF(0.7)
        left = centre.x() + high * 0.25 if side > 0 else centre.x() - high * 0.25 - wide
        box = QRectF(left, y + 1, wide, high)
        painter.fillRect(box, ground)
        painter.drawText(box.adjusted(2, 0, 4, 0), int(_LEFT), word)


# ------------------------------------------------------------ the bars


def _bar(ink: Ink) -> float:
    return ink.metrics.height() * 1.15


def _between(ink: Ink) -> float:
    return ink.metrics.height() * 0.55


def _label_height(ray: Ray, width: float, ink: Ink) -> float:
    return ink.metrics.boundingRect(QRectF(0, 0, width, 10_000), int(_LEFT), ray.label).height() + 2


def shade(palette: Palette, place: int, count: int) -> tuple[QColor, QColor]:
    """The colour of a part of a bar, darker for more, and that of the figure on it."""
    card, petrol = QColor(palette.card), QColor(palette.petrol)
    share = (place + 1) / max(count, 1)
    mixed = QColor(
        *(
            round(a + (b - a) * share)
            for a, b in (
                (card.red(), petrol.red()),
                (card.green(), petrol.green()),
                (card.blue(), petrol.blue()),
            )
        )
    )
    return mixed, QColor(palette.on_petrol if share > 0.55 else palette.ink)


def _paint_bar(painter: QPainter, room: QRectF, ray: Ray, ink: Ink) -> None:
    total = sum(ray.counts) + ray.open
    painter.setPen(QPen(QColor(ink.palette.border), max(1, ink.palette.stroke)))
    painter.setBrush(QColor(ink.palette.card))
    painter.drawRect(room)
    left = room.left()
    for place, count in enumerate(ray.counts):
        wide = room.width() * count / total if total else 0.0
        if wide:
            fill, text = shade(ink.palette, place, len(ray.counts))
            part = QRectF(left, room.top(), wide, room.height())
            painter.setPen(QPen(QColor(ink.palette.border), max(1, ink.palette.stroke)))
            painter.setBrush(fill)
            painter.drawRect(part)
            painter.setPen(text)
            painter.drawText(part, int(Qt.AlignmentFlag.AlignCenter), str(count))
        left += wide


def _legend(painter: QPainter | None, at: QPointF, words: Sequence[str], width: float, ink: Ink) -> float:
    """The words with their colours, on as many lines as they need; gives the height."""
    high, box = ink.metrics.height() * 1.4, ink.metrics.height() * 0.8
    x, y = 0.0, 0.0
    for place, word in enumerate(words):
        wide = box * 1.4 + ink.metrics.horizontalAdvance(word) + box
        if x and x + wide > width:
            x, y = 0.0, y + high
        if painter is not None:
            swatch = QRectF(at.x() + x, at.y() + y + (high - box) / 2, box, box)
            fill, _ = shade(ink.palette, place, len(words))
            edge = ink.palette.border
            painting.panel(painter, swatch, fill=fill.name(), edge=edge, stroke=ink.palette.stroke, radius=3)
            painter.setPen(QColor(ink.palette.ink_2))
            beside = QRectF(swatch.right() + box * 0.4, at.y() + y, wide, high)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), word)
        x += wide
    return y + high
