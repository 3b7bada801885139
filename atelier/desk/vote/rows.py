"""Numbered orientations as they are read at the desk: those on the ballot being typed are marked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID

_DOT = 22


class Dots(QWidget):
    """The dots that the ballot being typed has on one orientation."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._count = look, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def count(self) -> int:
        """How many there are now."""
        return self._count

    def show_count(self, count: int) -> None:
        """Draws that many dots."""
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(self._count, 5) * (_DOT + GRID), _DOT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.brick))
        for index in range(min(self._count, 5)):
            painter.drawEllipse(QRectF(index * (_DOT + GRID), 1, _DOT, _DOT))
        painter.end()


class OrientationRow(QFrame):
    """One orientation with its number; brick around it where the ballot being typed has it."""

    def __init__(self, look: Look, number: int, title: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(f"{number}. {title}")
        self.setMinimumHeight(50)
        label = TitleLabel(look, str(number), px=22, wrap=False)
        label.setMinimumWidth(34)
        self.dots = Dots(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(label)
        row.addWidget(Label(look, title, px=17, weight=600), 1)
        row.addWidget(self.dots)
        look.changed.connect(self.update)

    def mark(self, dots: int) -> None:
        """Shows what the ballot being typed has here."""
        if dots != self.dots.count:
            self.dots.show_count(dots)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter: QPainter = painting.begin(self)
        marked = self.dots.count > 0
        fill, edge = (palette.brick_light, palette.brick) if marked else (palette.card, palette.line)
        painting.panel(painter, QRectF(self.rect()), fill=fill, edge=edge, stroke=2 if marked else 1)
        painter.end()


class OrientationList(ScrolledColumn):
    """All orientations of a round, in the order of their numbers."""

    def __init__(self, look: Look, name: str, titles: dict[int, str]) -> None:
        super().__init__(margin=0, gap=2 * GRID)
        self.setAccessibleName(name)
        self.rows = {number: OrientationRow(look, number, title) for number, title in titles.items()}
        for row in self.rows.values():
            self.column.addWidget(row)

    def mark(self, dots: dict[int, int]) -> None:
        """Shows the dots of the ballot being typed, the newest in view; a number without any is bare."""
        fresh = [row for number, row in self.rows.items() if dots.get(number, 0) > row.dots.count]
        for number, row in self.rows.items():
            row.mark(dots.get(number, 0))
        if fresh:
            self.ensureWidgetVisible(fresh[-1])
        elif not dots:  # the next ballot begins
            self.verticalScrollBar().setValue(0)
