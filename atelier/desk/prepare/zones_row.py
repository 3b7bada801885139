"""The zones of a wall as chips: each is a line to rename it, with a cross to take it away."""

from atelier.desk.context import Desk
from atelier.desk.pages import follow
from atelier.desk.prepare.chip_row import ChipRow, Chips
from atelier.gestures.groups import add_zone, change_zone, move_zone, remove_zone
from atelier.look.buttons import IconButton
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Step, Zone
from atelier.workshop.walls import wall_at, zones


class ZonesRow(ChipRow):
    """The unnamed zone of a wall cannot be taken away: it has no cross."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None) -> None:
        self._step, self._group = step, group
        say = desk.words.say
        of = Chips(
            present=lambda: zones(workshop.tables, wall_at(workshop.tables, step, group)),
            add=lambda title: workshop.do(add_zone, step=step, group=group, title=title),
            rename=lambda id, title: workshop.do(change_zone, zone=id, title=title),
            remove=lambda id: workshop.do(remove_zone, zone=id),
            move=lambda id, index: workshop.do(move_zone, zone=id, index=index),
            each=say("Zone"),
            bare=say("Without a name"),
            new=say("Add a zone"),
            new_name=say("Add a zone"),
            cross=lambda title: say("Remove zone {title}", title=title),
        )
        super().__init__(desk, workshop, Zone, f"{step}:{group or ''}", of)
        self.refresh()
        follow(workshop, self, self._told)

    def refresh(self) -> None:
        """A zone that was named, or lost its name, gets or loses its cross."""
        super().refresh()
        for chip, id in zip(self.chips, self._shown, strict=True):
            for cross in chip.findChildren(IconButton):
                cross.setVisible(bool(self._workshop.tables.get(Zone, id).title))

    def _told(self, notice: Notice) -> None:
        tables = self._workshop.tables
        there = tables.find(Step, self._step) and (not self._group or tables.find(Group, self._group))
        if there and notice.touches(Zone):
            self.refresh()
