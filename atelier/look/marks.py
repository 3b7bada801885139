"""Small marks: chips that say a state in a word, numbered squares in the colour of a group."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.tokens import SMALL


class Tone(StrEnum):
    """What a chip says with its colour, besides its word."""

    NEUTRAL = "chip"
    OUTLINE = "outline"
    PETROL = "petrol"
    GOLD = "gold"
    BRICK = "brick"
    GREEN = "green"


class Chip(QLabel):
    """A rounded label of one or two words, 26 px high; it is read, never pressed."""

    def __init__(
        self, look: Look, text: str = "", *, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        """The text as it is read aloud."""
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", tone.value)
        self.setText(text)
        self._set_face()
        look.changed.connect(self._set_face)

    def show_state(self, text: str, tone: Tone) -> None:
        """Changes word and colour together."""
        self.setText(text)
        if self.property("kind") != tone.value:
            self.setProperty("kind", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _set_face(self) -> None:
        self.setFont(self._look.text_font(SMALL, 600))


class NumberDot(QLabel):
    """A square in the colour of a group that carries its number, so that colour never speaks alone."""

    def __init__(
        self,
        look: Look,
        number: int,
        name: str,
        *,
        colour: int | None = None,
        side: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is read aloud ("Group 2"); `colour` counts from 1 and follows the number unless said."""
        super().__init__(parent)
        self._look, self._colour, self._side = look, colour or number, side
        self.setText(str(number))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(side, side)
        self._dress()
        look.changed.connect(self._dress)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The coloured square under the number."""
        palette = self._look.palette
        radius = max(4.0, self._side * 0.2)
        edge = palette.note_ink if palette.strong else QColor(palette.note(self._colour)).darker(112).name()
        painter = painting.begin(self)
        painting.panel(
            painter,
            QRectF(self.rect()),
            fill=palette.note(self._colour),
            edge=edge,
            stroke=palette.stroke,
            radius=radius,
        )
        painter.setPen(QColor(palette.note_ink))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()

    def _dress(self) -> None:
        big = self._side >= 40
        self.setFont(self._look.title_font(self._side * 3 // 8) if big else self._look.text_font(SMALL, 700))
        self.update()
