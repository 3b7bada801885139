"""The participants as a list that arrows walk; the space bar and the initials change a presence."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atelier.desk.context import Desk
from atelier.desk.prepare.people_words import PRESENCES, full_name
from atelier.look import painting
from atelier.look.tokens import GRID, RADIUS, SMALL
from atelier.workshop.entities import Participant, Presence

_PERSON = Qt.ItemDataRole.UserRole
_SIDE = 3 * GRID
Index = QModelIndex | QPersistentModelIndex


class PeopleList(QListWidget):
    """One line a person: name, organisation below it, college or presence at the end."""

    opened = Signal(str)
    """Somebody is to be written about."""
    presence_asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(desk.words.say("Participants"))
        self.setItemDelegate(_PersonDelegate(self, desk))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ensurePolished()
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(person_of(item).id))

    @property
    def current(self) -> str:
        """The id of the person chosen; empty where there is none."""
        return person_of(self.item(self.currentRow())).id if self.currentRow() >= 0 else ""

    def show_people(self, people: Sequence[Participant]) -> None:
        """Replace what is listed; the person chosen stays chosen, or who stands in that place."""
        chosen, place = self.current, self.currentRow()
        height = self.verticalScrollBar().value()
        while self.count() > len(people):
            self.takeItem(self.count() - 1)
        for row, person in enumerate(people):
            new = row >= self.count()
            item = QListWidgetItem() if new else self.item(row)
            item.setText(full_name(person))
            item.setData(_PERSON, person)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._aloud(person))
            if new:  # with its data: the delegate measures it at once
                self.addItem(item)
            if person.id == chosen:
                place = row
        if people:
            self.setCurrentRow(min(max(0, place), len(people) - 1))
        self.verticalScrollBar().setValue(height)

    def choose(self, id: str) -> None:
        """Choose somebody, and bring them into view."""
        for row in range(self.count()):
            if person_of(self.item(row)).id == id:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, the space bar goes to the next presence, an initial to its own."""
        if self.currentRow() < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        person = person_of(self.item(self.currentRow()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(person.id)
        elif event.key() == Qt.Key.Key_Space:
            order = list(PRESENCES)
            self.presence_asked.emit(person.id, order[(order.index(person.presence) + 1) % len(order)])
        elif (wanted := self._initial(event.text())) is not None:
            self.presence_asked.emit(person.id, wanted)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines follow the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _initial(self, typed: str) -> Presence | None:
        """The presence whose word, as it is said here, begins with a letter."""
        for presence, word in PRESENCES.items():
            if typed and self._desk.words.say(word)[:1].casefold() == typed.casefold():
                return presence
        return None

    def _aloud(self, person: Participant) -> str:
        presence = self._desk.words.say(PRESENCES[person.presence])
        said = (full_name(person), person.organisation, person.college, presence)
        return ", ".join(filter(None, said))


def person_of(item: QListWidgetItem) -> Participant:
    """Whom a line stands for."""
    person = item.data(_PERSON)
    assert isinstance(person, Participant)
    return person


class _PersonDelegate(QStyledItemDelegate):
    """Paints a person on two lines; the chip says the presence where it is not « present »."""

    def __init__(self, view: PeopleList, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        name, small = self._metrics()
        person: Participant = index.data(_PERSON)
        second = small.height() if person.organisation else 0
        return QSize(self._view.viewport().width() - 1, name.height() + second + 3 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, look = self._desk.look.palette, self._desk.look
        person: Participant = index.data(_PERSON)
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painting.panel(
                painter,
                QRectF(area),
                fill=palette.petrol_light,
                edge=palette.petrol,
                stroke=palette.focus_stroke,
                radius=RADIUS,
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.panel(painter, QRectF(area), fill=palette.petrol_light, radius=RADIUS)
        right = self._chip(painter, area, person)
        room = right - area.x() - _SIDE
        name, small = self._metrics()
        gone = person.presence in (Presence.EXCUSED, Presence.ABSENT)
        top = area.y() + (area.height() - name.height() - (small.height() if person.organisation else 0)) // 2
        painter.setFont(look.text_font(weight=600))
        painter.setPen(QColor(palette.ink_2 if gone else palette.ink))
        self._line(painter, QRect(area.x() + _SIDE, top, room, name.height()), full_name(person), name)
        if person.organisation:
            painter.setFont(look.text_font(SMALL))
            painter.setPen(QColor(palette.ink_2))
            below = QRect(area.x() + _SIDE, top + name.height(), room, small.height())
            self._line(painter, below, person.organisation, small)
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, text: str, metrics: QFontMetrics) -> None:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _chip(self, painter: QPainter, area: QRect, person: Participant) -> int:
        """Draws the chip; gives where it begins, less a gap."""
        here = person.presence is Presence.PRESENT
        text = person.college if here else self._desk.words.say(PRESENCES[person.presence])
        if not text:
            return area.right() - _SIDE
        palette = self._desk.look.palette
        font = self._desk.look.text_font(SMALL, 600)
        metrics = QFontMetrics(font)
        most = area.width() // 2 - 5 * GRID
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(shown) + 4 * GRID
        chip = QRectF(area.right() - 2 * GRID - width, area.center().y() - 12, width, 25)
        edge = palette.ink if palette.strong else None
        fill = palette.chip if here else palette.gold_light
        painting.panel(painter, chip, fill=fill, edge=edge, stroke=palette.stroke, radius=12.5)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink_2 if here else palette.gold))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)
        return int(chip.x()) - 2 * GRID

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        look = self._desk.look
        return QFontMetrics(look.text_font(weight=600)), QFontMetrics(look.text_font(SMALL))
