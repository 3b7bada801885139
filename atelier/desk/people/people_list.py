"""The participants as a list that arrows walk; the space bar and the initials change a presence."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from atelier.desk.context import Desk
from atelier.desk.people.words import AWAITED, PRESENCES, full_name
from atelier.look import painting
from atelier.look.tokens import GRID, RADIUS, SMALL
from atelier.look.wrapping import wrapped
from atelier.workshop.entities import Participant, Presence

_PERSON = Qt.ItemDataRole.UserRole
_SIDE = 3 * GRID
_ROOMY, _TIGHT = 3 * GRID, GRID
"""Pixels added to the lines of a person: as usual, and where the list would be cut on a low screen."""
_LOW = 420
_MOST_SIZES = 20_000
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
        self.tight = False
        """Whether people stand closer, so that more of them are in view."""
        self.ticked = True
        """Whether presences are known; otherwise « absent » is said of nobody."""
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ensurePolished()
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(person_of(item).id))

    @property
    def current(self) -> str:
        """The id of the person chosen; empty where there is none."""
        return person_of(self.item(self.currentRow())).id if self.currentRow() >= 0 else ""

    def show_people(self, people: Sequence[Participant], *, ticked: bool = True) -> None:
        """Replace what is listed; the person chosen stays chosen, or who stands in that place.

        `ticked`: whether presences are known yet; before, whoever is not excused is only expected.
        """
        again, self.ticked = ticked is not self.ticked, ticked
        chosen, place = self.current, self.currentRow()
        height = self.verticalScrollBar().value()
        while self.count() > len(people):
            self.takeItem(self.count() - 1)
        for row, person in enumerate(people):
            new = row >= self.count()
            item = QListWidgetItem() if new else self.item(row)
            if person.id == chosen:
                place = row
            if not new and not again and item.data(_PERSON) == person:
                continue
            item.setText(full_name(person))
            item.setData(_PERSON, person)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._aloud(person))
            if new:  # with its data: the delegate measures it at once
                self.addItem(item)
        if people:
            self.setCurrentRow(min(max(0, place), len(people) - 1))
        self.verticalScrollBar().setValue(height)
        if again:
            self.scheduleDelayedItemsLayout()

    def awaited(self, person: Participant) -> bool:
        """Whether somebody is only expected: nobody was ticked yet."""
        return person.presence is Presence.ABSENT and not self.ticked

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
        """Lines follow the width; where the height is small they stand closer."""
        super().resizeEvent(event)
        self.tight = self.viewport().height() < _LOW
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Lines are as high as they need from now on."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def _initial(self, typed: str) -> Presence | None:
        """The presence whose word, as it is said here, begins with a letter."""
        for presence, word in PRESENCES.items():
            if typed and self._desk.words.say(word)[:1].casefold() == typed.casefold():
                return presence
        return None

    def _aloud(self, person: Participant) -> str:
        presence = self._desk.words.say(AWAITED if self.awaited(person) else PRESENCES[person.presence])
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
        self._measures: tuple[QFontMetrics, QFontMetrics, QFontMetrics] | None = None
        self._chips: dict[tuple[str, int], tuple[str, int]] = {}
        """What stands in a chip, and how wide it is: a list has few colleges and presences."""
        self._sizes: dict[tuple[int, bool, bool, Participant], QSize] = {}
        desk.look.changed.connect(self._forget)

    def _forget(self) -> None:
        """Another look has other letters."""
        self._measures = None
        self._sizes.clear()
        self._chips.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Remembered: Qt asks of every line, several times, whenever one comes in."""
        width = self._view.viewport().width() - 1
        person: Participant = index.data(_PERSON)
        if not self._view.isVisible():  # its width is not the one it will have
            return self._high(width, 1, int(bool(person.organisation)))
        known = width, self._view.tight, self._view.ticked, person
        size = self._sizes.get(known)
        if size is None:
            if len(self._sizes) > _MOST_SIZES:
                self._sizes.clear()
            size = self._sizes[known] = self._measured(width, person)
        return size

    def _measured(self, width: int, person: Participant) -> QSize:
        names, below = self._lines(QRect(0, 0, width, 0), person)
        return self._high(width, len(names), len(below))

    def _high(self, width: int, names: int, below: int) -> QSize:
        name, small, _ = self._metrics()
        around = _TIGHT if self._view.tight else _ROOMY
        return QSize(width, names * name.height() + below * small.height() + around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, look = self._desk.look.palette, self._desk.look
        person: Participant = index.data(_PERSON)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        self._chip(painter, area, person)
        names, below = self._lines(area, person)
        name, small, _ = self._metrics()
        left = area.x() + _SIDE
        top = area.y() + (area.height() - len(names) * name.height() - len(below) * small.height()) // 2
        gone = person.presence in (Presence.EXCUSED, Presence.ABSENT) and not self._view.awaited(person)
        for lines, metrics, font, ink in (
            (names, name, look.text_font(weight=600), palette.ink_2 if gone else palette.ink),
            (below, small, look.text_font(SMALL), palette.ink_2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            for line in lines:
                painter.drawText(left, top + metrics.ascent(), line)
                top += metrics.height()
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """What is under the text: the person chosen while the keys are here, or the one pointed at."""
        palette = self._desk.look.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painting.panel(
                painter,
                QRectF(option.rect),
                fill=palette.petrol_light,
                edge=palette.petrol if chosen else None,
                stroke=palette.focus_stroke,
                radius=RADIUS,
            )

    def _lines(self, area: QRect, person: Participant) -> tuple[list[str], list[str]]:
        """Name and organisation in as many lines as they need beside the chip."""
        name, small, _ = self._metrics()
        chip, wide = self._chip_text(area, person)
        room = area.width() - 2 * _SIDE - (wide + GRID if chip else 0)
        college = "" if self._here(person) else person.college  # which the chip does not say then
        where = " · ".join(filter(None, (person.organisation, college)))
        below = wrapped(small, where, room) if where else []
        return wrapped(name, full_name(person), room), below

    def _here(self, person: Participant) -> bool:
        """Whether there is nothing to say of a presence: somebody is here, or will be."""
        return person.presence is Presence.PRESENT or self._view.awaited(person)

    def _chip_text(self, area: QRect, person: Participant) -> tuple[str, int]:
        """What stands in it, and how wide it is."""
        text = person.college if self._here(person) else self._desk.words.say(PRESENCES[person.presence])
        known = text, area.width()
        if known not in self._chips:
            metrics = self._metrics()[2]
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() // 2 - 5 * GRID)
            self._chips[known] = cut, metrics.horizontalAdvance(cut) + 4 * GRID
        return self._chips[known]

    def _chip(self, painter: QPainter, area: QRect, person: Participant) -> None:
        text, width = self._chip_text(area, person)
        if not text:
            return
        palette = self._desk.look.palette
        here = self._here(person)
        chip = QRectF(area.right() - 2 * GRID - width, area.center().y() - 12, width, 25)
        edge = palette.ink if palette.strong else None
        fill = palette.chip if here else palette.gold_light
        painting.panel(painter, chip, fill=fill, edge=edge, stroke=palette.stroke, radius=12.5)
        painter.setFont(self._desk.look.text_font(SMALL, 600))
        painter.setPen(QColor(palette.ink_2 if here else palette.gold))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics, QFontMetrics]:
        """Of a name, of what stands below it, of a chip."""
        if self._measures is None:
            font = self._desk.look.text_font
            fonts = font(weight=600), font(SMALL), font(SMALL, 600)
            self._measures = QFontMetrics(fonts[0]), QFontMetrics(fonts[1]), QFontMetrics(fonts[2])
        return self._measures
