"""What several widgets paint in the same way: rounded surfaces and the ring that shows the focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from atelier.look.tokens import RADIUS, Palette

_GAP = 2.5


def begin(widget: QWidget) -> QPainter:
    """A painter on a widget, with smooth edges; whoever asks must end it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def panel(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: str | None,
    edge: str | None = None,
    stroke: float = 1,
    radius: float = RADIUS,
) -> None:
    """A rounded surface whose outline stays inside `rect`; None leaves fill or outline out."""
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), stroke) if edge else Qt.PenStyle.NoPen)
    inset = stroke / 2 if edge else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def focus_ring(
    painter: QPainter, rect: QRectF, palette: Palette, *, on: str | None = None, radius: float = RADIUS
) -> None:
    """The ring of the control that the keys go to.

    On paper and cards a thick edge in the colour of action; on a control filled with that colour
    (`on` is the colour of its text), and where all edges are thick, a second ring inside the first.
    """
    if palette.strong and on is None:
        on = palette.ink
    if on:
        inner = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        panel(painter, inner, fill=None, edge=on, stroke=2, radius=max(0.0, radius - _GAP))
    else:
        panel(painter, rect, fill=None, edge=palette.petrol, stroke=palette.focus_stroke + 0.5, radius=radius)
