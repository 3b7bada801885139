"""What is meant by an item, written below its line: one at a time."""

from PySide6.QtCore import Qt

from atelier.desk.context import Desk
from atelier.desk.fields import close_editors, field_key
from atelier.desk.prepare.bound import AreaField, Fields
from atelier.desk.prepare.grid.rows import OutlineRow, drop
from atelier.gestures.positioning import change_item
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop import rich
from atelier.workshop.entities import GridItem


class Meant:
    """Opens below a line, and closes once what was written is a gesture."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        self._fields, self._desk, self._workshop = Fields(desk, workshop), desk, workshop
        self._row: OutlineRow | None = None
        self.field: AreaField | None = None
        self.item = ""
        """Whose it is; empty while none is open."""

    def open(self, item: str, row: OutlineRow) -> None:
        """Write below a line."""
        self.close()
        workshop = self._workshop
        field = self._fields.rich(
            self._desk.words.say("What is meant"),
            field_key("item", item, "description"),
            lambda: workshop.tables.get(GridItem, item).description,
            lambda text: workshop.do(change_item, item=item, description=text),
            lines=(2, 6),
        )
        field.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        self.field, self.item, self._row = field, item, row
        row.column.addWidget(field)
        row.show_meant("")
        field.show()
        field.area.setFocus(Qt.FocusReason.OtherFocusReason)
        field.area.closed.connect(self._left)

    def show(self, item: GridItem, row: OutlineRow) -> None:
        """Show what is meant by an item, unless it is being written."""
        row.show_meant("" if item.id == self.item else rich.plain(item.description))

    def forget(self, item: str) -> None:
        """Its line has gone."""
        if item == self.item:
            self.field, self.item, self._row = None, "", None

    def close(self) -> None:
        """What is written becomes a gesture."""
        field, item, row = self.field, self.item, self._row
        if field is None or row is None:
            return
        self.forget(item)
        close_editors(field)
        drop(field)
        found = self._workshop.tables.find(GridItem, item)
        if found is not None:
            self.show(found, row)

    def _left(self) -> None:
        if self.field is not None and not self.field.area.hasFocus():
            self.close()
