"""One item of the scene for each note, heading and sentence, painted by hand: no effects, no text items."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from atelier.look import painting
from atelier.wall.saying import Line
from atelier.wall.scene.blocks import Rect
from atelier.wall.scene.dress import end_of
from atelier.wall.scene.faces import CHIP, MARK, PAD, Faces, heading_room
from atelier.wall.scene.papers import MARGIN
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Direction, Note

SENTENCES = (Kind.SYNTHESIS, Kind.COMMENT, Kind.DECISION, Kind.ACTION)
_DIM = 0.22
_CUT = 0.5
_ROUGH = 0.7
"""Below this zoom corners are square and nothing throws a shadow where there are many notes."""
_RIM = 8


@dataclass(slots=True)
class Marks:
    """What is marked on a wall at the moment, by whoever looks at it: never stored, never in the room."""

    selected: set[Item] = field(default_factory=set)
    current: Item | None = None
    keys: bool = False
    """Whether the keys go to the wall."""
    aim: Item | None = None
    """Where the next line goes."""
    target: Item | None = None
    """Where what is dragged would land."""
    found: frozenset[str] | None = None
    """The ids that a search found; None: nothing is searched."""
    faded: frozenset[str] = frozenset()
    """Cut, and not yet put elsewhere."""


class Holder(QGraphicsItem):
    """Carries tiles, so that they move together and are passed over together. Paints nothing itself."""

    def __init__(self, parent: QGraphicsItem | None = None) -> None:
        """Passed over only once it knows what it `spans`."""
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self._span = QRectF()

    def span(self, place: Rect) -> None:
        """All that it carries stands in this place: where that is out of view, nothing of it is asked."""
        wide = QRectF(*place).adjusted(-_RIM, -_RIM, _RIM, _RIM)
        if wide != self._span:
            self.prepareGeometryChange()
            self._span = wide
            self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemContainsChildrenInShape)
            self.setFlag(
                QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, False
            )  # else it is never passed over

    def boundingRect(self) -> QRectF:
        return self._span

    def paint(self, *_: object) -> None:
        """Nothing."""


class Tile(QGraphicsItem):
    """One thing on the wall, at a place of its parent's."""

    def __init__(self, item: Item, faces: Faces, marks: Marks, parent: QGraphicsItem) -> None:
        """Without a size until `put`."""
        super().__init__(parent)
        self.item, self._faces, self._marks = item, faces, marks
        self.w = self.h = 0.0
        self._bounds = QRectF()
        self._words: QStaticText | None = None
        self._line: Line | None = None
        self._end = QPointF()
        self._cut = False

    def put(self, place: Rect) -> None:
        """Take a place and a size."""
        if (place.w, place.h) != (self.w, self.h):
            self.prepareGeometryChange()
            self.w, self.h = place.w, place.h
            self._bounds = QRectF(-_RIM, -_RIM, self.w + 2 * _RIM, self.h + 2 * _RIM)
            self._words = None
        self.setPos(place.x, place.y)

    def refresh(self) -> None:
        """What it says may be other."""
        self._words = self._line = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """What it shows, with what is marked on it."""
        marks = self._marks
        if self.item.kind is not Kind.NOTE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if marks.found is not None and self.item.id not in marks.found and self.item.kind is not Kind.GROUP:
            painter.setOpacity(_DIM)
        elif self.item.id in marks.faded:
            painter.setOpacity(_CUT)
        self.draw(painter)
        if self.item in marks.selected or self.item in (marks.current, marks.target):
            self._paint_rim(painter)

    def draw(self, painter: QPainter) -> None:
        """What it shows, without what is marked on it."""
        if self.item.kind is Kind.NOTE:
            self._paint_note(painter)
        elif self.item.kind in SENTENCES:
            self._paint_sentence(painter)
        elif self.item.kind is Kind.CELL:
            self._paint_cell(painter)
        else:
            self._paint_heading(painter)

    # ------------------------------------------------------------ kinds

    def _paint_note(self, painter: QPainter) -> None:
        note = self._faces.note_of(self.item.id)
        if note is None:
            return
        palette, number = self._faces.look.palette, self._faces.number(note)
        scale = painter.deviceTransform().m11()
        near = scale >= _ROUGH or self._faces.few
        if near:
            sheet = self._faces.papers.paper(palette, number, self.w, self.h, scale)
            painter.drawPixmap(QPointF(-MARGIN, -MARGIN), sheet)
        else:
            painter.fillRect(QRectF(0, 0, self.w, self.h), self._faces.colour(palette.note(number or 1)))
        if self._words is None:
            self._words = self._faces.note_words(note, self.w)
            self._cut = self._faces.is_cut(note, self.w)
        painter.setPen(self._faces.colour(palette.note_ink))
        painter.setFont(self._faces.font(Kind.NOTE))
        high = self.h - 2 * PAD - (self._faces.badge if note.times > 1 else 0)
        if self._cut:
            painter.setClipRect(QRectF(0, 0, self.w, PAD + high))
        painter.drawStaticText(QPointF(PAD, PAD), self._words)
        if self._cut:
            painter.setClipping(False)
        if near:
            self._paint_marks(painter, note, number)

    def _paint_marks(self, painter: QPainter, note: Note, number: int) -> None:
        """The number of the group, the arrow, how many times it was said, that there is more to read."""
        palette, corner = self._faces.look.palette, QRectF(self.w - MARK - 3, PAD - 3, MARK, MARK + 3)
        painter.setFont(self._faces.font(Kind.STEP))
        if self._faces.marked and number:
            # A swatch as in the list of groups: a bare figure in a corner reads as a count.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = palette.note_ink if palette.strong else self._faces.shade(palette.note(number))
            swatch = QRectF(self.w - MARK - 5, PAD - 4, MARK, MARK)
            painting.panel(painter, swatch, fill=fill, radius=4)
            painter.setPen(self._faces.colour(palette.note(number) if palette.strong else palette.note_ink))
            painter.drawText(swatch, int(Qt.AlignmentFlag.AlignCenter), str(number))
            painter.setPen(self._faces.colour(palette.note_ink))
            corner.translate(0, MARK + 2)
        if note.direction is not None:
            name = "arrow-up" if note.direction is Direction.UP else "arrow-down"
            self._picture(painter, name, corner.center())
        if note.times > 1:
            below = QRectF(PAD, self.h - PAD - self._faces.badge, self.w - 2 * PAD, self._faces.badge)
            painter.setOpacity(painter.opacity() * 0.8)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), f"×{note.times}")
        if self._cut:
            painter.fillRect(QRectF(self.w - 24, self.h - 19, 20, 16), QColor(palette.note(number or 1)))
            self._picture(painter, "chevron-down", QPointF(self.w - 14, self.h - 11))

    def _paint_heading(self, painter: QPainter) -> None:
        line = self._said()
        if line is None:
            return
        palette, kind = self._faces.look.palette, self.item.kind
        left = 0.0
        painter.setFont(self._faces.font(Kind.STEP))
        if line.number is not None:
            chip = QRectF(0, 1, 24, 24)
            edge = palette.note_ink if palette.strong else None
            painting.panel(
                painter, chip, fill=palette.note(line.number), edge=edge, stroke=palette.stroke, radius=5
            )
            painter.setPen(QColor(palette.note_ink))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), str(line.number))
            left = CHIP
        count = "" if line.count is None else str(line.count)
        aimed = self.item == self._marks.aim
        painter.setFont(self._faces.font(kind))
        ink = palette.ink_2 if kind is Kind.TRAY else palette.ink
        painter.setPen(QColor(palette.petrol if aimed else ink))
        room = heading_room(line, self.w)
        metrics = self._faces.metrics(kind)
        wide = min(room, metrics.horizontalAdvance(line.text[:400]))
        if self._words is None:
            self._words = self._faces.words(kind, line.text, room)
            end = end_of(line.text, self._faces.font(kind), room) if wide == room else QPointF(wide, 0)
            self._end = end + QPointF(8, metrics.ascent())
        painter.drawStaticText(QPointF(left, 0), self._words)
        if count:
            painter.setFont(self._faces.font(Kind.ROW))
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(QPointF(left, 0) + self._end, count)
        if aimed:
            bottom = self._words.size().height() + 1
            painter.fillRect(QRectF(left, bottom, wide, 2), QColor(palette.petrol))

    def _paint_cell(self, painter: QPainter) -> None:
        palette, line = self._faces.look.palette, self._said()
        aimed = self.item == self._marks.aim
        edge = palette.petrol if aimed else palette.border if palette.strong else palette.line
        area = QRectF(0, 0, self.w, self.h - 6)
        painting.panel(painter, area, fill=None, edge=edge, stroke=2 if aimed else palette.stroke, radius=6)
        if line is not None:
            painter.setFont(self._faces.font(Kind.STEP))
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), line.text)

    def _paint_sentence(self, painter: QPainter) -> None:
        line = self._said()
        if line is None:
            return
        palette, area = self._faces.look.palette, QRectF(0, 0, self.w, self.h)
        edge = palette.border if palette.strong else palette.line
        painting.panel(painter, area, fill=palette.card, edge=edge, stroke=palette.stroke, radius=6)
        painter.fillRect(QRectF(0, 8, 3, self.h - 16), QColor(palette.petrol))
        painter.setFont(self._faces.font(Kind.STEP))
        painter.setPen(QColor(palette.petrol))
        small = self._faces.metrics(Kind.STEP)
        painter.drawText(QPointF(PAD + 4, PAD + small.ascent() - 2), line.chip)
        if self._words is None:
            self._words = self._faces.words(self.item.kind, line.text, self.w - 2 * PAD - 6)
        painter.setFont(self._faces.font(self.item.kind))
        painter.setPen(QColor(palette.ink))
        top = PAD + self._faces.metrics(self.item.kind).lineSpacing() - 1
        painter.drawStaticText(QPointF(PAD + 4, top), self._words)
        if line.after:
            painter.setFont(self._faces.font(Kind.STEP))
            painter.setPen(QColor(palette.ink_2))
            said = small.elidedText(line.after, Qt.TextElideMode.ElideRight, int(self.w - 2 * PAD))
            painter.drawText(QPointF(PAD + 4, self.h - PAD), said)

    def _paint_rim(self, painter: QPainter) -> None:
        """Selected: a rim; the one that the keys act on: a thicker one; a target: dashes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, marks = self._faces.look.palette, self._marks
        here = self.item == marks.current and marks.keys
        if self.item not in marks.selected and self.item != marks.target and not here:
            return
        stroke = 3.0 * palette.stroke if here else 2.0 * palette.stroke
        area = QRectF(0, 0, self.w, self.h).adjusted(-2, -2, 2, 2)
        if self.item.kind is not Kind.NOTE and self.item.kind not in SENTENCES:
            area.adjust(-4, 0, 4, -4)
        painter.setOpacity(1)
        painting.panel(painter, area, fill=None, edge=palette.petrol, stroke=stroke, radius=6)

    # ------------------------------------------------------------ parts

    def _said(self) -> Line | None:
        if self._line is None:
            self._line = self._faces.line(self.item)
        return self._line

    def _picture(self, painter: QPainter, name: str, middle: QPointF) -> None:
        look = self._faces.look
        picture = look.picture(name, look.palette.note_ink, 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(middle - QPointF(7, 7), picture)
