"""Faces with their words as a room and a person at the booth see them: drawn large, one beside the other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.moodfaces import paint_face
from atelier.look.tokens import CARD_RADIUS
from atelier.stage.context import Stage
from atelier.stage.lettering import Style, largest, lay, paragraphs_of, whole_words
from atelier.workshop.entities import Face

_IN_A_ROW = 6
_WORDS = 0.62
"""The most of its height that a face leaves to its word."""
_LEAST = 9


def _style(stage: Stage, px: int) -> Style:
    return Style(stage.look.title_font(px, 600), centred=True)


def word_size(stage: Stage, face: Face, area: QSizeF) -> int:
    """The largest text in which the word of a face stands below it, none of its words broken."""
    word, most = paragraphs_of(face.title, marked=False), area.height() * _WORDS

    def fits(px: int) -> bool:
        high = lay(word, _style(stage, px), area.width()).height
        return high <= most and whole_words(face.title, _style(stage, px).font, area.width())

    return largest(stage.title, stage.text, fits) or largest(stage.text, _LEAST, fits) or _LEAST


def paint_with_word(painter: QPainter, stage: Stage, area: QRectF, face: Face, px: int) -> None:
    """The face, and below it its word in a size; a long word makes the face smaller."""
    laid = lay(paragraphs_of(face.title, marked=False), _style(stage, px), area.width())
    most = area.height() * _WORDS
    high = min(laid.height, most)
    gap = stage.text * 0.5
    side = min(area.width(), max(area.height() - high - gap, stage.text * 1.5))
    top = area.y() + max(0.0, (area.height() - side - gap - high) / 2)
    palette = stage.look.palette
    paint_face(painter, QRectF(area.x(), top, area.width(), side), face.mood.value, palette)
    painter.setPen(QColor(palette.ink))
    for above, line in laid.lines:
        if above < most:
            line.draw(painter, QPointF(area.x(), top + side + gap + above - line.y()))


class ShownFace(QWidget):
    """A face that is only looked at."""

    def __init__(self, stage: Stage, face: Face) -> None:
        super().__init__()
        self._stage, self.face, self.px = stage, face, stage.text
        self.setAccessibleName(face.title)

    @property
    def inner(self) -> QRectF:
        """Where face and word stand."""
        return QRectF(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        paint_with_word(painter, self._stage, self.inner, self.face, self.px)
        painter.end()


class FaceCard(QAbstractButton):
    """A face that is chosen by a touch. Keys are the panel's, as on a ballot."""

    def __init__(self, stage: Stage, number: int, face: Face) -> None:
        """Not chosen."""
        super().__init__()
        self._stage, self.number, self.face, self._chosen = stage, number, face, False
        self.px = stage.text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.choose(chosen=False)

    @property
    def inner(self) -> QRectF:
        """Where face and word stand, below the number."""
        px, pad = self._stage.text, self._stage.text * 0.6
        return QRectF(self.rect()).adjusted(pad, px * 1.6, -pad, -pad)

    def choose(self, *, chosen: bool) -> None:
        """Whether it is the one."""
        self._chosen = chosen
        say = self._stage.words.say
        name = say("{number}. {title}", number=self.number, title=self.face.title)
        self.setAccessibleName(say("{face}: chosen", face=name) if chosen else name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, area, stage = self._stage.look.palette, QRectF(self.rect()), self._stage
        painter = painting.begin(self)
        painting.panel(
            painter,
            area,
            fill=palette.petrol_light if self._chosen or self.isDown() else palette.card,
            edge=palette.petrol if self._chosen else palette.border,
            stroke=palette.stroke + 3 if self._chosen else palette.stroke,
            radius=CARD_RADIUS,
        )
        px, pad = stage.text, stage.text * 0.6
        painter.setPen(QColor(palette.ink_2))
        painter.setFont(stage.look.title_font(px))
        corner = QRectF(pad, pad * 0.6, px * 3, px * 1.4)
        painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self.number))
        if self._chosen:
            self._tick(painter, QRectF(area.right() - pad - px * 1.5, pad * 0.7, px * 1.5, px * 1.5))
        paint_with_word(painter, stage, self.inner, self.face, self.px)
        if self.hasFocus():
            painting.focus_ring(painter, area.adjusted(5, 5, -5, -5), palette, radius=CARD_RADIUS - 3)
        painter.end()

    def _tick(self, painter: QPainter, place: QRectF) -> None:
        """What is chosen is told by a mark, not by a colour."""
        palette = self._stage.look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.petrol))
        painter.drawEllipse(place)
        size = round(place.width() * 0.62)
        picture = self._stage.look.picture("check", palette.on_petrol, size, self.devicePixelRatioF())
        at = place.center()
        painter.drawPixmap(round(at.x() - size / 2), round(at.y() - size / 2), picture)


class FaceRow(QWidget):
    """Faces side by side in the order of their numbers, in two rows where there are many."""

    def __init__(self, stage: Stage, cards: Sequence[ShownFace | FaceCard], *, widest: float = 0.30) -> None:
        """`widest` is the most that one takes, as a share of the height of the screen."""
        super().__init__()
        self._stage, self._cards, self._widest = stage, list(cards), widest
        for card in cards:
            card.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def columns(self) -> int:
        """Faces side by side."""
        rows = -(-len(self._cards) // _IN_A_ROW) or 1
        return max(1, -(-len(self._cards) // rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._stage.part(0.2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything in the middle, as large as there is room."""
        super().resizeEvent(event)
        columns, gap = self.columns, self._stage.part(0.018)
        rows = -(-len(self._cards) // columns) or 1
        wide = min((self.width() - gap * (columns - 1)) // columns, self._stage.part(self._widest))
        high = min((self.height() - gap * (rows - 1)) // rows, round(wide * 1.45))
        left = (self.width() - columns * wide - (columns - 1) * gap) // 2
        top = (self.height() - rows * high - (rows - 1) * gap) // 2
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            card.setGeometry(QRect(left + column * (wide + gap), top + row * (high + gap), wide, high))
        sizes = [word_size(self._stage, card.face, card.inner.size()) for card in self._cards]
        for card in self._cards:
            card.px = min(sizes)  # all words alike
            card.update()
