"""How the zones of one wall stand, and which there are."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import follow, labelled
from atelier.desk.prepare.zones_row import ZonesRow
from atelier.gestures.groups import set_layout
from atelier.look.choices import Choice
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import N_
from atelier.workshop.entities import Group, Layout, Step
from atelier.workshop.walls import wall_at

LAYOUTS: Final[dict[Layout, str]] = {
    Layout.COLUMNS: N_("Columns"),
    Layout.BANDS: N_("Bands"),
    Layout.FACING: N_("Facing"),
}


class WallSetup(QWidget):
    """Zones as chips, and columns, bands or facing rows for them; of a group, or (None) of all."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None) -> None:
        super().__init__()
        self._desk, self._workshop, self._step, self._group = desk, workshop, step, group
        say = desk.words.say
        self.layout_choice = Choice(desk.look, say("Layout"))
        for layout, name in LAYOUTS.items():
            self.layout_choice.addItem(say(name), layout.value)
        self.layout_choice.made.connect(self._choose)
        self.zones = ZonesRow(desk, workshop, step, group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(labelled(desk, say("Zones"), self.zones))
        column.addWidget(labelled(desk, say("Layout"), self.layout_choice))
        self._show()
        follow(workshop, self, self._told)

    def _choose(self, row: int) -> None:
        layout = Layout(self.layout_choice.itemData(row))
        self._desk.attempt(
            lambda: self._workshop.do(set_layout, step=self._step, group=self._group, layout=layout)
        )
        self._show()

    def _show(self) -> None:
        layout = wall_at(self._workshop.tables, self._step, self._group).layout
        self.layout_choice.setCurrentIndex(self.layout_choice.findData(layout.value))

    def _told(self, notice: Notice) -> None:
        tables = self._workshop.tables
        there = tables.find(Step, self._step) and (not self._group or tables.find(Group, self._group))
        if there and notice.touches(Step, Group):
            self._show()
