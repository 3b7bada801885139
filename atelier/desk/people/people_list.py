"""The participants as a list that arrows walk; the space bar and the initials change a presence."""

from collections.abc import Sequence
from enum import Enum, auto

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
from atelier.desk.people.words import PRESENCES, full_name, presence_said
from atelier.look import painting
from atelier.look.tokens import GRID, RADIUS, SMALL
from atelier.look.wrapping import wrapped
from atelier.workshop.entities import Participant, Presence

_PERSON = Qt.ItemDataRole.UserRole
_SIDE = 3 * GRID
_ROOMY, _TIGHT = 3 * GRID, GRID
"""Pixels added to the lines of a person: as usual, and where the list would be cut."""
_HIGHEST = 34
"""Pixels of a person on a single line, where there is room."""
_LOW = 500
"""Pixels below which people stand on a single line each, although not all of them come into view."""
_FEW = 60
"""People up to whom it is measured whether all come into view."""
_ORGANISATION = 72
"""Pixels from which the beginning of an organisation is worth reading."""
_MOST_SIZES = 20_000
Index = QModelIndex | QPersistentModelIndex


class Density(Enum):
    """How close people stand."""

    ROOMY = auto()
    TIGHT = auto()
    LINE = auto()
    """On a single line: the name, as much of the organisation as there is room for, the college."""


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
        self.density = Density.ROOMY
        """How close people stand, so that all of them are in view where that can be."""
        self.line_height = 0
        """Pixels of a person on a single line."""
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
            aloud = self._aloud(person)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud)
            item.setToolTip(f"{aloud}\n{self.toolTip()}")  # a single line may not hold all of it
            if new:  # with its data: the delegate measures it at once
                self.addItem(item)
        if people:
            self.setCurrentRow(min(max(0, place), len(people) - 1))
        self.verticalScrollBar().setValue(height)
        if self._fit() or again:
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
        self._fit()
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Lines are as high as they need from now on."""
        super().showEvent(event)
        self._fit()
        self.scheduleDelayedItemsLayout()

    def _fit(self) -> bool:
        """Stand as roomy as lets all come into view; gives whether that is otherwise than before."""
        before = self.density, self.line_height
        count, high = max(1, self.count()), self.viewport().height()
        delegate = self.itemDelegate()
        assert isinstance(delegate, _PersonDelegate)
        people = [person_of(self.item(row)) for row in range(self.count())] if count <= _FEW else []
        fitting = (
            each
            for each in (Density.ROOMY, Density.TIGHT)
            if people and sum(delegate.high(person, each) for person in people) <= high
        )
        fallen = Density.LINE if high < _LOW or people else Density.TIGHT
        self.density = next(fitting, Density.ROOMY if not self.count() else fallen)
        self.line_height = max(delegate.least, min(_HIGHEST, high // count))
        return before != (self.density, self.line_height)

    def _initial(self, typed: str) -> Presence | None:
        """The presence whose word, as it is said here, begins with a letter."""
        for presence, word in PRESENCES.items():
            if typed and self._desk.words.say(word)[:1].casefold() == typed.casefold():
                return presence
        return None

    def _aloud(self, person: Participant) -> str:
        presence = presence_said(person, self._desk.words, awaited=self.awaited(person))
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
        self._sizes: dict[tuple[int, Density, bool, Participant], int] = {}
        desk.look.changed.connect(self._forget)

    def _forget(self) -> None:
        """Another look has other letters."""
        self._measures = None
        self._sizes.clear()
        self._chips.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Remembered: Qt asks of every line, several times, whenever one comes in."""
        person: Participant = index.data(_PERSON)
        return QSize(self._width, self.high(person, self._view.density))

    @property
    def least(self) -> int:
        """Pixels that a single line needs."""
        return self._metrics()[0].height()

    @property
    def _width(self) -> int:
        return self._view.viewport().width() - 1

    def high(self, person: Participant, density: Density) -> int:
        """Pixels that somebody takes at a density."""
        if density is Density.LINE:
            return self._view.line_height
        if not self._view.isVisible():  # its width is not the one it will have
            return self._sum(density, 1, int(bool(person.organisation)))
        known = self._width, density, self._view.ticked, person
        size = self._sizes.get(known)
        if size is None:
            if len(self._sizes) > _MOST_SIZES:
                self._sizes.clear()
            size = self._sizes[known] = self._measured(self._width, density, person)
        return size

    def _measured(self, width: int, density: Density, person: Participant) -> int:
        names, below = self._lines(QRect(0, 0, width, 0), person)
        return self._sum(density, len(names), len(below))

    def _sum(self, density: Density, names: int, below: int) -> int:
        name, small, _ = self._metrics()
        around = _TIGHT if density is Density.TIGHT else _ROOMY
        return names * name.height() + below * small.height() + around

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, look = self._desk.look.palette, self._desk.look
        person: Participant = index.data(_PERSON)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        self._chip(painter, area, person)
        gone = person.presence in (Presence.EXCUSED, Presence.ABSENT) and not self._view.awaited(person)
        if self._view.density is Density.LINE:
            self._one_line(painter, area, person, gone=gone)
            painter.restore()
            return
        names, below = self._lines(area, person)
        name, small, _ = self._metrics()
        left = area.x() + _SIDE
        top = area.y() + (area.height() - len(names) * name.height() - len(below) * small.height()) // 2
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

    def _one_line(self, painter: QPainter, area: QRect, person: Participant, *, gone: bool) -> None:
        """The name, and behind it what fits of the organisation."""
        palette, look = self._desk.look.palette, self._desk.look
        name, small, _ = self._metrics()
        room, left = self._room(area, person), area.x() + _SIDE
        base = area.y() + (area.height() - name.height()) // 2 + name.ascent()
        said = name.elidedText(full_name(person), Qt.TextElideMode.ElideRight, room)
        painter.setFont(look.text_font(weight=600))
        painter.setPen(QColor(palette.ink_2 if gone else palette.ink))
        painter.drawText(left, base, said)
        taken = name.horizontalAdvance(said) + 2 * GRID
        if room - taken >= _ORGANISATION:
            where = small.elidedText(self._where(person), Qt.TextElideMode.ElideRight, room - taken)
            painter.setFont(look.text_font(SMALL))
            painter.setPen(QColor(palette.ink_2))
            painter.drawText(left + taken, base, where)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Under the text: the person chosen while the keys are here; who is pointed at has a thin outline."""
        palette = self._desk.look.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painting.panel(
                painter,
                QRectF(option.rect),
                fill=palette.petrol_light if chosen else None,
                edge=palette.petrol if chosen else palette.line,
                stroke=palette.focus_stroke if chosen else palette.stroke,
                radius=RADIUS,
            )

    def _lines(self, area: QRect, person: Participant) -> tuple[list[str], list[str]]:
        """Name and organisation in as many lines as they need beside the chip."""
        name, small, _ = self._metrics()
        room, where = self._room(area, person), self._where(person)
        below = wrapped(small, where, room) if where else []
        return wrapped(name, full_name(person), room), below

    def _room(self, area: QRect, person: Participant) -> int:
        """Pixels that the chip leaves to words."""
        chip, wide = self._chip_text(area, person)
        return area.width() - 2 * _SIDE - (wide + GRID if chip else 0)

    def _where(self, person: Participant) -> str:
        """The organisation, with the college where the chip does not say it."""
        college = "" if self._here(person) else person.college
        return " · ".join(filter(None, (person.organisation, college)))

    def _here(self, person: Participant) -> bool:
        """Whether there is nothing to say of a presence: somebody is here, or will be."""
        return person.presence is Presence.PRESENT or self._view.awaited(person)

    def _chip_text(self, area: QRect, person: Participant) -> tuple[str, int]:
        """What stands in it, and how wide it is."""
        text = person.college if self._here(person) else presence_said(person, self._desk.words)
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
        high = min(25, area.height() - 2)
        chip = QRectF(area.right() - 2 * GRID - width, area.center().y() - high // 2, width, high)
        edge = palette.ink if palette.strong else None
        fill = palette.chip if here else palette.gold_light
        painting.panel(painter, chip, fill=fill, edge=edge, stroke=palette.stroke, radius=high / 2)
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
