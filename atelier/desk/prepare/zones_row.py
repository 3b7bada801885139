"""The zones of a wall as chips: each is a line to rename it, with a cross to take it away."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.bound import make_small
from atelier.desk.prepare.pages import focus_named, focused_name, follow
from atelier.gestures.groups import add_zone, change_zone, move_zone, remove_zone
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.buttons import IconButton
from atelier.look.flow import FlowLayout
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Step, Zone
from atelier.workshop.walls import wall_at, zones

_HIGH = 34
_NARROW = 56


class _Line(DraftLine):
    """As wide as what it says."""

    focused = Signal()
    """The focus came or went."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setProperty("kind", "bare")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        shown = self.text() or self.placeholderText()
        return QSize(max(_NARROW, self.fontMetrics().horizontalAdvance(shown) + 3 * GRID), _HIGH - 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, _HIGH - 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()


class _Chip(QFrame):
    """The frame of a line, which shows the focus that the line has."""

    def __init__(self, look: Look, line: _Line, cross: IconButton | None) -> None:
        super().__init__()
        self._look, self.line = look, line
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 1, GRID if cross else 3 * GRID, 1)
        row.setSpacing(0)
        row.addWidget(line)
        line.focused.connect(self.update)
        if cross is not None:
            make_small(cross)
            row.addWidget(cross)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        focused = self.line.hasFocus()
        painter = painting.begin(self)
        painting.panel(
            painter,
            QRectF(self.rect()),
            fill=palette.card if focused else palette.chip,
            edge=palette.petrol if focused else palette.border,
            stroke=palette.focus_stroke if focused else palette.stroke,
            radius=self.height() / 2,
        )
        painter.end()


class ZonesRow(QWidget):
    """Chips in the order of the zones. A chip is moved by `move_focused`, an emptied one is taken away."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None) -> None:
        super().__init__()
        self._desk, self._workshop, self._step, self._group = desk, workshop, step, group
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self._chips: list[_Chip] = []
        self._shown: tuple[str, ...] = ()
        self._new = self._new_chip()
        self._show()
        follow(workshop, self, self._told)

    @property
    def lines(self) -> list[DraftLine]:
        """The lines of the zones, then the one in which a new zone is named."""
        return [chip.line for chip in (*self._chips, self._new)]

    def move_focused(self, by: int) -> None:
        """Put the zone that the keys are in one place earlier (-1) or later (1)."""
        here = next((place for place, chip in enumerate(self._chips) if chip.line.hasFocus()), -1)
        if here >= 0 and 0 <= here + by < len(self._chips):
            zone = self._shown[here]
            self._desk.attempt(lambda: self._workshop.do(move_zone, zone=zone, index=here + by))

    def _show(self) -> None:
        present = zones(self._workshop.tables, wall_at(self._workshop.tables, self._step, self._group))
        shown = tuple(zone.id for zone in present)
        if shown == self._shown and self._chips:
            return
        name = focused_name(self)
        self._shown = shown
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not self._new:
                old.hide()
                old.deleteLater()
        self._chips = [self._chip(zone) for zone in present]
        for chip in (*self._chips, self._new):
            self._flow.addWidget(chip)
            chip.show()
        self.setFocusProxy(self._chips[0].line if self._chips else self._new.line)
        focus_named(self, name)
        self.updateGeometry()

    def _chip(self, zone: Zone) -> _Chip:
        say, id = self._desk.words.say, zone.id
        line = _Line(say("Without a name"))
        line.setAccessibleName(say("Zone"))
        key = field_key("zone", id, "title")
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(Zone, id).title,
            keep=lambda text: self._rename(id, text),
        )
        cross = IconButton(self._desk.look, "x", say("Remove zone {title}", title=zone.title))
        cross.clicked.connect(lambda: self._desk.attempt(lambda: self._workshop.do(remove_zone, zone=id)))
        chip = _Chip(self._desk.look, line, cross)
        cross.setVisible(bool(zone.title))
        return chip

    def _new_chip(self) -> _Chip:
        say = self._desk.words.say
        line = _Line(say("Add a zone"))
        line.setAccessibleName(say("Add a zone"))
        key = field_key("zone", f"{self._step}:{self._group or ''}", "new")
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        return _Chip(self._desk.look, line, None)

    def _rename(self, id: str, text: str) -> object:
        if not text.strip():
            return self._workshop.do(remove_zone, zone=id)
        return self._workshop.do(change_zone, zone=id, title=text)

    def _add(self, text: str) -> object:
        if not text.strip():
            return None
        return self._workshop.do(add_zone, step=self._step, group=self._group, title=text)

    def _told(self, notice: Notice) -> None:
        tables = self._workshop.tables
        there = tables.find(Step, self._step) and (not self._group or tables.find(Group, self._group))
        if there and notice.touches(Zone):
            self._show()
            for chip, id in zip(self._chips, self._shown, strict=True):
                cross = chip.findChild(IconButton)
                if cross is not None:
                    cross.setVisible(bool(tables.get(Zone, id).title))
