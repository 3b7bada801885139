"""Draws the faces of an evaluation on reportlab's canvas, as lines."""

from typing import Any

from reportlab.lib.colors import HexColor

from atelier.minutes.writers.pdf.strips import FaceMark
from atelier.minutes.writers.pdf.style import INK
from atelier.workshop.drawn import CENTRE, EYE, FACES, RADIUS, STROKE


def draw_face(canvas: Any, mark: FaceMark, left: float, top: float) -> None:
    """A face whose upper left corner stands there, y counted upwards."""
    side, drawn = mark.side, FACES[mark.mood]
    canvas.saveState()
    canvas.setStrokeColor(HexColor(INK))
    canvas.setFillColor(HexColor(INK))
    canvas.setLineWidth(STROKE * side)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.circle(left + CENTRE[0] * side, top - CENTRE[1] * side, RADIUS * side, stroke=1, fill=0)
    for line in drawn.lines:
        path = canvas.beginPath()
        (x, y), *rest = [(left + px * side, top - py * side) for px, py in line.points]
        path.moveTo(x, y)
        if len(rest) == 1:
            path.lineTo(*rest[0])
        else:
            path.curveTo(*(place for point in rest for place in point))
        if line.filled:
            path.close()
        canvas.drawPath(path, stroke=1, fill=int(line.filled))
    for x, y in drawn.eyes:
        canvas.circle(left + x * side, top - y * side, EYE * side, stroke=0, fill=1)
    canvas.restoreState()
