"""An orientation on a card: its number, its words, a drawing beside for who reads badly, room for dots."""

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from atelier.look import painting
from atelier.look.tokens import CARD_RADIUS, Palette
from atelier.stage.context import Stage
from atelier.stage.lettering import Laid, Style, lay, paragraphs_of
from atelier.workshop.vote.rules import Rules

LEAST = 44
"""Pixels that a finger hits without looking twice."""
_DRAWN = 5
"""Dots that are drawn one by one; of more on one orientation a figure tells."""


class CardFace:
    """What a card says, at one size of text."""

    def __init__(
        self,
        stage: Stage,
        number: int,
        title: str,
        drawing: QPixmap | None,
        *,
        dots: int = 0,
        stays: bool = False,
    ) -> None:
        """`dots`: marks of a voter, none where nobody votes; `stays`: there is room for earlier ones."""
        self._stage, self._number, self._title, self._drawing = stage, number, title, drawing
        self._dots, self._stays = dots, stays
        self.px = stage.text
        """The height of its text."""
        self._laid: dict[tuple[int, int], Laid] = {}
        self._widest: dict[int, int] = {}

    @property
    def dot(self) -> int:
        """The width of a dot, with room for a figure in it."""
        return max(round(self.px * 1.7), LEAST - self.px // 2)

    def height(self, width: int) -> int:
        """What the card needs at a width."""
        words, beside = math.ceil(self._words(width).height), self._side if self._drawing else 0
        inner = max(words, beside)
        if self._dots:
            inner = max(inner, self.dot) if self._beside(width) else inner + self.dot + self._pad // 2
        elif self._stays:
            inner += self._small + self._pad // 2
        return max(inner + 2 * self._pad, LEAST)

    def whole(self, width: int) -> bool:
        """Whether no word is broken at a width."""
        return self._longest() <= self._room(width, beside=self._beside(width))

    def draw(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        """The number and the words, from the upper corner on."""
        pad, left = self._pad, rect.x() + self._pad
        figure = self._stage.look.title_font(self.px)
        painter.setPen(QColor(palette.ink_2))
        painter.setFont(figure)
        line = QRectF(left, rect.y() + pad, self._figure, self.px * 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self._number))
        left += self._figure
        if self._drawing is not None:
            self._draw_drawing(painter, QRectF(left, rect.y() + pad, self._side, self._side), palette)
            left += self._side + pad
        painter.setPen(QColor(palette.ink))
        for top, text in self._words(round(rect.width())).lines:
            text.draw(painter, QPointF(left, rect.y() + pad + top - text.y()))

    def places(self, rect: QRectF) -> list[QRectF]:
        """Where its dots lie, the first at the right, below the words."""
        side = self.dot
        drawn = min(self._dots, _DRAWN)
        y = rect.bottom() - self._pad * 0.8 - side
        return [
            QRectF(rect.right() - self._pad - (side + self._pad // 3) * at - side, y, side, side)
            for at in range(drawn)
        ]

    def draw_standing(self, painter: QPainter, rect: QRectF, palette: Palette, dots: int) -> None:
        """The dots of earlier voters, side by side or over each other, as on paper: nobody reads a figure."""
        small, left = self._small, rect.x() + self._pad + self._figure
        right = min((place.left() for place in self.places(rect)), default=rect.right()) - self._pad
        step = min(small * 1.15, (right - left - small) / max(1, dots - 1))
        painter.setPen(QPen(QColor(palette.card), 1))
        painter.setBrush(QColor(palette.brick))
        for at in range(dots):
            painter.drawEllipse(QRectF(left + at * step, rect.bottom() - self._pad - small, small, small))

    def _draw_drawing(self, painter: QPainter, room: QRectF, palette: Palette) -> None:
        assert self._drawing is not None
        size = self._drawing.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        at = QRectF(QPointF(), QSizeF(size))
        at.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(at, QColor(palette.card))
        painter.drawPixmap(at, self._drawing, QRectF(self._drawing.rect()))

    def _words(self, width: int) -> Laid:
        return self._lay(self._room(width, beside=self._beside(width)))

    def _lay(self, room: int) -> Laid:
        if (room, self.px) not in self._laid:
            self._laid[room, self.px] = lay(paragraphs_of(self._title, marked=False), Style(self._font), room)
        return self._laid[room, self.px]

    def _beside(self, width: int) -> bool:
        """Whether a single dot stands right of the words: where that breaks none and makes the card lower."""
        if self._dots != 1 or self._stays:
            return False
        narrow = self._room(width, beside=True)
        below = self._lay(self._room(width, beside=False)).height + self.dot
        return self._longest() <= narrow and self._lay(narrow).height <= below

    def _room(self, width: int, *, beside: bool) -> int:
        drawing = self._side + self._pad if self._drawing else 0
        dot = self.dot + self._pad // 2 if beside else 0
        return width - 2 * self._pad - self._figure - drawing - dot

    def _longest(self) -> int:
        """The width of the longest word."""
        if self.px not in self._widest:
            metrics = QFontMetrics(self._font)
            words = self._title.split()
            self._widest[self.px] = max(map(metrics.horizontalAdvance, words), default=0)
        return self._widest[self.px]

    @property
    def _font(self) -> QFont:
        return self._stage.look.title_font(self.px, 600)

    @property
    def _small(self) -> int:
        return round(self.px * 0.7)

    @property
    def _pad(self) -> int:
        return round(self.px * 0.6)

    @property
    def _figure(self) -> int:
        return round(self.px * (1.6 if self._number < 100 else 2.2))

    @property
    def _side(self) -> int:
        return round(self.px * 3.2)


class NumberedCard(QWidget):
    """An orientation that is only read."""

    def __init__(
        self, stage: Stage, number: int, title: str, drawing: QPixmap | None = None, *, stays: bool = False
    ) -> None:
        super().__init__()
        self._stage, self.number, self._standing = stage, number, 0
        self.face = CardFace(stage, number, title, drawing, stays=stays)
        self.setAccessibleName(stage.words.say("{number}. {title}", number=number, title=title))

    def show_dots(self, standing: int) -> None:
        """So many dots of earlier voters lie on it."""
        if standing != self._standing:
            self._standing = standing
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, area = self._stage.look.palette, QRectF(self.rect())
        painter = painting.begin(self)
        painting.panel(
            painter, area, fill=palette.card, edge=palette.line, stroke=palette.stroke, radius=CARD_RADIUS
        )
        self.face.draw(painter, area, palette)
        self.face.draw_standing(painter, area, palette, self._standing)
        painter.end()


class ChoiceCard(QAbstractButton):
    """An orientation that takes marks. Keys are the panel's: only a press of pointer or finger is its own.

    Its accessible name tells what lies on it: a voter who listens has no other way to know.
    """

    def __init__(
        self,
        stage: Stage,
        number: int,
        title: str,
        rules: Rules,
        drawing: QPixmap | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Without marks; `stays`: those of earlier voters may lie on it."""
        super().__init__()
        self._stage, self.number, self._title, self._rules = stage, number, title, rules
        self._standing = 0
        self.face = CardFace(stage, number, title, drawing, dots=rules.cap, stays=stays)
        self._worths: tuple[int, ...] = ()
        # A pointer does not take the focus along: no ring stays on what was touched.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_marks(())

    @property
    def worths(self) -> tuple[int, ...]:
        """The marks on it: a 1 for each dot, or points."""
        return self._worths

    def show_marks(self, worths: tuple[int, ...]) -> None:
        """Shows those marks and no others."""
        self._worths = worths
        self.setAccessibleName(self._said())
        self.update()

    def show_standing(self, standing: int) -> None:
        """So many dots of earlier voters lie on it."""
        if standing != self._standing:
            self._standing = standing
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, area, marked = self._stage.look.palette, QRectF(self.rect()), bool(self._worths)
        painter = painting.begin(self)
        painting.panel(
            painter,
            area,
            fill=palette.brick_light if marked else palette.card,
            edge=palette.brick if marked else palette.border,
            stroke=(palette.stroke + 2) if marked else palette.stroke,
            radius=CARD_RADIUS,
        )
        self.face.draw(painter, area, palette)
        self.face.draw_standing(painter, area, palette, self._standing)
        self._draw_marks(painter, area, palette)
        if self.hasFocus():
            painting.focus_ring(painter, area.adjusted(4, 4, -4, -4), palette, radius=CARD_RADIUS - 3)
        painter.end()

    def _draw_marks(self, painter: QPainter, area: QRectF, palette: Palette) -> None:
        many = len(self._worths) > _DRAWN
        for at, place in enumerate(self.face.places(area)):
            inner = place.adjusted(2, 2, -2, -2)
            if at < (1 if many else len(self._worths)):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.brick))
                painter.drawEllipse(inner)
                if many or self._rules.ordered:
                    figure = len(self._worths) if many else self._worths[at]
                    painter.setPen(QColor(palette.on_petrol if not palette.dark else palette.paper))
                    painter.setFont(self._stage.look.title_font(self._stage.text))
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(figure))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.border), 2, Qt.PenStyle.DashLine))
                painter.drawEllipse(inner)

    def _said(self) -> str:
        words, number, title = self._stage.words, self.number, self._title
        if not self._worths:
            return words.say("{number}. {title}", number=number, title=title)
        given = sum(self._worths)
        if self._rules.ordered:
            return words.say_n(
                "{number}. {title}: {n} point",
                "{number}. {title}: {n} points",
                given,
                number=number,
                title=title,
            )
        return words.say_n(
            "{number}. {title}: {n} dot", "{number}. {title}: {n} dots", given, number=number, title=title
        )
