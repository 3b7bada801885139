"""The list of the door: a name a line, and four words at its end of which one holds."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atelier.desk.context import Desk
from atelier.desk.people.words import PRESENCES, full_name
from atelier.desk.run.door_model import PERSON, DoorModel
from atelier.look import painting
from atelier.look.choices import BOX, paint_box
from atelier.look.tokens import GRID, RADIUS, SMALL
from atelier.workshop.entities import Participant, Presence

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 48
_PILL = 30
_SIDE = 3 * GRID


class DoorList(QListView):
    """Arrows walk; an initial, or a press, says how somebody takes part; the space bar ticks."""

    asked = Signal(str, str)
    """Somebody is to be given a presence."""

    def __init__(self, desk: Desk, model: DoorModel) -> None:
        super().__init__()
        self._desk = desk
        self.setModel(model)
        self.setAccessibleName(desk.words.say("Participants"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a press, letters still go to the line
        self.setUniformItemSizes(True)
        self.setMinimumHeight(4 * _HEIGHT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = _DoorDelegate(self, desk, model)
        self.setItemDelegate(self.delegate)
        self.ensurePolished()

    @property
    def current(self) -> Participant | None:
        """Who is chosen."""
        index = self.currentIndex()
        return index.data(PERSON) if index.isValid() else None

    def choose(self, place: int) -> None:
        """Choose a line and bring it into view."""
        model = self.model()
        if 0 <= place < model.rowCount():
            self.setCurrentIndex(model.index(place, 0))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Enter ticks or unticks; an initial gives its presence."""
        person = self.current
        if person is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = person.presence is Presence.PRESENT
            self.asked.emit(person.id, Presence.ABSENT if here else Presence.PRESENT)
        elif (wanted := self._initial(event.text())) is not None:
            self.asked.emit(person.id, wanted)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the box or on one of the words."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            wanted = self.delegate.presence_at(self.visualRect(index), event.position().x())
            person: Participant = index.data(PERSON)
            if wanted == "tick":
                wanted = Presence.ABSENT if person.presence is Presence.PRESENT else Presence.PRESENT
            if wanted:
                self.asked.emit(person.id, wanted)

    def _initial(self, typed: str) -> Presence | None:
        for presence, word in PRESENCES.items():
            if typed and self._desk.words.say(word)[:1].casefold() == typed.casefold():
                return presence
        return None


class _DoorDelegate(QStyledItemDelegate):
    """Paints the box, the name with the organisation, the four words."""

    def __init__(self, view: DoorList, desk: Desk, model: DoorModel) -> None:
        super().__init__(view)
        self._view, self._desk, self._model = view, desk, model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, _HEIGHT)

    def presence_at(self, area: QRect, x: float) -> str:
        """The presence whose word stands there, « tick » for the box and the name, else nothing."""
        for presence, place in self._pills(area).items():
            if place.left() <= x <= place.right():
                return presence
        return "tick" if x < self._pills(area)[Presence.PRESENT].left() - 2 * GRID else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, person, area = self._desk.look.palette, index.data(PERSON), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painting.panel(
                painter,
                QRectF(area),
                fill=palette.petrol_light if chosen else None,
                edge=palette.petrol if chosen else palette.line,  # who is only pointed at
                stroke=palette.focus_stroke if chosen else palette.stroke,
                radius=RADIUS,
            )
        box = QRectF(area.x() + _SIDE, area.center().y() - BOX / 2, BOX, BOX)
        paint_box(painter, box, palette, ticked=person.presence is Presence.PRESENT)
        pills = self._pills(area)
        left = int(box.right()) + _SIDE
        self._names(
            painter,
            person,
            QRect(left, area.y(), int(pills[Presence.PRESENT].left()) - left - _SIDE, area.height()),
        )
        for presence, place in pills.items():
            awaited = presence is Presence.ABSENT and not self._model.ticked
            self._pill(painter, place, presence, holds=person.presence is presence and not awaited)
        painter.restore()

    def _names(self, painter: QPainter, person: Participant, room: QRect) -> None:
        """The name, then in the same line where they come from, as far as there is room."""
        palette, look = self._desk.look.palette, self._desk.look
        away = (Presence.EXCUSED, Presence.ABSENT) if self._model.ticked else (Presence.EXCUSED,)
        gone = person.presence in away
        name = QFontMetrics(look.text_font(weight=600))
        said = name.elidedText(full_name(person), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(look.text_font(weight=600))
        painter.setPen(QColor(palette.ink_2 if gone else palette.ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), said)
        room.setLeft(room.left() + name.horizontalAdvance(said) + 3 * GRID)
        more = " · ".join(filter(None, (person.organisation, person.college)))
        if room.width() > 60 and more:
            small = QFontMetrics(look.text_font(SMALL))
            painter.setFont(look.text_font(SMALL))
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(
                room,
                int(Qt.AlignmentFlag.AlignVCenter),
                small.elidedText(more, Qt.TextElideMode.ElideRight, room.width()),
            )

    def _pills(self, area: QRect) -> dict[Presence, QRectF]:
        """Where the words stand, from the right; of equal places on every line."""
        metrics = QFontMetrics(self._desk.look.text_font(SMALL, 600))
        right, found = float(area.right() - 2 * GRID), {}
        for presence in reversed(PRESENCES):
            width = metrics.horizontalAdvance(self._desk.words.say(PRESENCES[presence])) + 6 * GRID
            found[presence] = QRectF(right - width, area.center().y() - _PILL / 2, width, _PILL)
            right -= width + GRID
        return {presence: found[presence] for presence in PRESENCES}

    def _pill(self, painter: QPainter, place: QRectF, presence: Presence, *, holds: bool) -> None:
        palette = self._desk.look.palette
        tones = {
            Presence.PRESENT: (palette.petrol, palette.on_petrol),
            Presence.REPRESENTED: (palette.petrol_light, palette.ink),
            Presence.EXCUSED: (palette.gold_light, palette.gold),
            Presence.ABSENT: (palette.chip, palette.ink_2),
        }
        fill, ink = tones[presence] if holds else (None, palette.ink_2)
        edge = palette.ink if holds and palette.strong else (None if holds else palette.line)
        painting.panel(painter, place, fill=fill, edge=edge, stroke=palette.stroke, radius=_PILL / 2)
        painter.setFont(self._desk.look.text_font(SMALL, 600 if holds else 400))
        painter.setPen(QColor(ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._desk.words.say(PRESENCES[presence]))
