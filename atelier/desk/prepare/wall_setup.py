"""How the zones of one wall stand, and which there are."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.prepare.pages import follow, labelled
from atelier.desk.prepare.zones_row import ZonesRow
from atelier.gestures.groups import set_layout
from atelier.look.choices import SegmentedControl
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Layout, Step
from atelier.workshop.walls import wall_at


class WallSetup(QWidget):
    """Zones as chips, and columns, bands or facing rows for them; of a group, or (None) of all."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None) -> None:
        super().__init__()
        self._desk, self._workshop, self._step, self._group = desk, workshop, step, group
        say = desk.words.say
        self.layout_choice = SegmentedControl(
            desk.look,
            say("Layout"),
            [
                (Layout.COLUMNS, say("Columns")),
                (Layout.BANDS, say("Bands")),
                (Layout.FACING, say("Facing")),
            ],
        )
        self.layout_choice.chosen.connect(self._choose)
        self.zones = ZonesRow(desk, workshop, step, group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(labelled(desk, say("Zones"), self.zones))
        column.addWidget(labelled(desk, say("Layout"), self.layout_choice))
        self._show()
        follow(workshop, self, self._told)

    def _choose(self, key: str) -> None:
        self._desk.attempt(
            lambda: self._workshop.do(set_layout, step=self._step, group=self._group, layout=Layout(key))
        )
        self._show()

    def _show(self) -> None:
        self.layout_choice.choose(wall_at(self._workshop.tables, self._step, self._group).layout)

    def _told(self, notice: Notice) -> None:
        tables = self._workshop.tables
        there = tables.find(Step, self._step) and (not self._group or tables.find(Group, self._group))
        if there and notice.touches(Step, Group):
            self._show()
