"""One page of a wall for a room: a scene of its own, painted as at the desk, nothing ever marked in it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from atelier.stage.context import Stage
from atelier.stage.wallplan import Frame
from atelier.wall.scene.faces import Faces
from atelier.wall.scene.tiles import Holder, Marks, Tile


class RoomWall(QGraphicsView):
    """Takes no touch and no key; made anew for each page."""

    def __init__(self, stage: Stage, faces: Faces, frame: Frame) -> None:
        """Holds the tiles of that page only."""
        super().__init__()
        self._stage, self.frame = stage, frame
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setInteractive(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground, marks = Holder(), Marks()
        scene.addItem(ground)
        for item, place in frame.tiles:
            Tile(item, faces, marks, ground).put(place)
        scene.setSceneRect(-4, -2, 10, 10)
        self.scale(frame.zoom, frame.zoom)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paper, and the lines between walls."""
        palette = self._stage.look.palette
        painter.fillRect(rect, QColor(palette.paper))
        colour = palette.border if palette.strong else palette.line
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
        for fence in self.frame.fences:
            painter.drawLine(int(fence.x), int(fence.y), int(fence.right), int(fence.bottom))
