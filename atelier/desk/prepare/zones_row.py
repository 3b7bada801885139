"""The zones of a wall as chips: each is a line to rename it, with a cross to take it away."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.chips import Chip, ChipLine
from atelier.desk.prepare.pages import focus_named, focused_name, follow
from atelier.gestures.groups import add_zone, change_zone, move_zone, remove_zone
from atelier.look.buttons import IconButton
from atelier.look.flow import FlowLayout
from atelier.look.lines import DraftLine
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Step, Zone
from atelier.workshop.walls import wall_at, zones


class ZonesRow(QWidget):
    """Chips in the order of the zones. A chip is moved by `move_focused`, an emptied one is taken away."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None) -> None:
        super().__init__()
        self._desk, self._workshop, self._step, self._group = desk, workshop, step, group
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self._chips: list[Chip] = []
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

    def _chip(self, zone: Zone) -> Chip:
        say, id = self._desk.words.say, zone.id
        line = ChipLine(say("Without a name"))
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
        chip = Chip(self._desk.look, line, cross)
        cross.setVisible(bool(zone.title))
        return chip

    def _new_chip(self) -> Chip:
        say = self._desk.words.say
        line = ChipLine(say("Add a zone"))
        line.setAccessibleName(say("Add a zone"))
        key = field_key("zone", f"{self._step}:{self._group or ''}", "new")
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        return Chip(self._desk.look, line, None)

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
