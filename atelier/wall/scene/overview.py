"""What a wall of many notes looks like from far: its notes as lists of rectangles by colour.

Thousands of items painted one by one would hold up each frame; lists of rectangles do not.
"""

from collections import defaultdict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from atelier.look.appearance import Look
from atelier.wall.scene.scene import WallScene
from atelier.wall.shape import Item

FAR = 0.5
"""The zoom below which the wall is painted so."""
FAR_OF_FEW = 0.3
"""The same of a wall of few notes: their words are seen from farther, as on paper."""
_Key = tuple[str, bool]


class Overview:
    """Rectangles are gathered when the layout changes, and only painted while the wall pans and zooms."""

    def __init__(self, scene: WallScene, look: Look) -> None:
        self._scene, self._look = scene, look
        self._lists: dict[_Key, list[QRectF]] | None = None
        scene.laid_out.connect(self.forget)
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """Gather again before the next painting."""
        self._lists = None

    def paint(self, painter: QPainter) -> None:
        """The notes, in the coordinates of the wall."""
        if self._lists is None:
            self._lists = self._gather()
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.note_ink), 0) if palette.strong else Qt.PenStyle.NoPen)
        for (paper, found), rectangles in self._lists.items():
            painter.setOpacity(1.0 if found else 0.25)
            painter.setBrush(QColor(paper))
            painter.drawRects(rectangles)
        painter.setOpacity(1)
        self._paint_selected(painter)

    def _gather(self) -> dict[_Key, list[QRectF]]:
        faces, palette, found = self._scene.faces, self._look.palette, self._scene.marks.found
        lists: dict[_Key, list[QRectF]] = defaultdict(list)
        for block in self._scene.picture.blocks.values():
            x, y = block.x, block.y
            for id, place in zip(block.notes, block.places, strict=True):
                note = faces.note_of(id)
                if note is not None:
                    paper = palette.note(faces.number(note) or 1)
                    lists[paper, found is None or id in found].append(
                        QRectF(x + place.x, y + place.y, place.w, place.h)
                    )
            for item, place in block.rest:
                lists[palette.card, found is None or item.id in found].append(
                    QRectF(x + place.x, y + place.y, place.w, place.h)
                )
        return lists

    def _paint_selected(self, painter: QPainter) -> None:
        marks = self._scene.marks
        shown: set[Item] = set(marks.selected)
        if marks.current and marks.keys:
            shown.add(marks.current)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(self._look.palette.petrol), 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for item in shown:
            place = self._scene.place(item)
            if place is not None:
                painter.drawRect(QRectF(*place))
