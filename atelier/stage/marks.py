"""Numbered squares in the colour of a group, the line under a question, sheets under texts."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from atelier.look import painting
from atelier.stage.context import Stage


class GroupMark(QLabel):
    """A square with the number of a group: colour never speaks alone."""

    def __init__(self, stage: Stage, number: int, px: int, name: str) -> None:
        """`px` is the height of the number; `name` is what a screen reader says."""
        super().__init__()
        self._stage, self._number, self._px = stage, number, px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(str(number))
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, look = self._stage.look.palette, self._stage.look
        painter = painting.begin(self)
        edge = palette.note_ink if self._stage.strong else None
        stroke = max(2, self._px // 12)
        painting.panel(
            painter,
            QRectF(self.rect()),
            fill=palette.note(self._number),
            edge=edge,
            stroke=stroke,
            radius=self._px * 0.25,
        )
        painter.setFont(look.title_font(self._px))
        painter.setPen(QColor(palette.note_ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()


class Bar(QWidget):
    """The line that stands before what is asked. It says nothing."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._stage.look.palette.petrol))
        painter.end()


class Sheet(QWidget):
    """A white sheet under some texts; in strong contrast it has a thick border. It says nothing."""

    def __init__(self, stage: Stage, *, edge: str = "") -> None:
        """`edge` is another colour of its border."""
        super().__init__()
        self._stage, self._edge = stage, edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._stage.look.palette
        thick = self._stage.part(0.004) if self._stage.strong else self._stage.part(0.0015)
        edge = self._edge or (palette.ink if self._stage.strong else palette.line)
        painter = painting.begin(self)
        radius = self._stage.part(0.016)
        painting.panel(
            painter, QRectF(self.rect()), fill=palette.card, edge=edge, stroke=thick, radius=radius
        )
        painter.end()
