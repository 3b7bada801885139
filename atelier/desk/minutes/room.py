"""The minutes room: the parts on the left, the pages themselves in the middle, the export on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.fields import close_editors
from atelier.desk.minutes.drawing import Asked
from atelier.desk.minutes.export_panel import Choose, ExportPanel, Open
from atelier.desk.minutes.parts import Parts
from atelier.desk.minutes.sentences import Sentences
from atelier.desk.minutes.sheets import Sheets
from atelier.desk.places import Place
from atelier.look.buttons import Button, Kind
from atelier.look.labels import SectionLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.minutes import Printed
from atelier.session import Notice, OpenWorkshop
from atelier.session.arrivals import programme_of
from atelier.words_refusals import say_refusal

WAIT = 60
"""Milliseconds of quiet after a change before the minutes are drawn again."""
NARROW = 1180
"""Logical pixels below which the parts are folded: the sheet keeps its width."""


class MinutesRoom(QWidget):
    """Reads the workshop as it stands; composes again only while it is in view."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, *, choose: Choose | None = None, open: Open | None = None
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self.parts = Parts(desk.look, desk.words)
        self.sheets = Sheets(desk)
        self.panel = ExportPanel(desk, workshop, choose=choose, open=open)
        self.sentences = Sentences(desk, workshop)
        self._left = self._parts_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self.sheets, 1)
        row.addWidget(self._export_side())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.refresh)
        self.parts.asked.connect(self.sheets.show_part)
        self.sheets.drawing.made.connect(lambda shown: self.parts.show_parts(shown.parts, ()))
        self.sheets.drawing.failed.connect(lambda refused: desk.tell(say_refusal(desk.words, refused)))
        self.panel.language.currentIndexChanged.connect(lambda _: self.refresh())
        self.destroyed.connect(workshop.listen(self._told))

    def handlers(self) -> Handlers:
        """Export, and how the pages are seen; the rest is done where it is written."""
        return {"export": self.panel.begin, **self.sheets.bar.handlers()}

    def places(self) -> Sequence[Place]:
        """None yet: the list of parts is beside the sheet."""
        return ()

    def arrive(self, _spot: Spot) -> None:
        """Show the minutes as they stand now, with the keys in the list of parts, or on the sheet."""
        self.refresh()
        target = self.parts if self._left.isVisibleTo(self) else self.sheets.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close what is being typed; nothing is drawn for nobody."""
        close_editors(self)
        self._timer.stop()
        self.sheets.drawing.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draws nothing once out of view: the library may be about to close."""
        super().hideEvent(event)
        self._timer.stop()
        self.sheets.drawing.finish()

    def refresh(self) -> None:
        """Draw again, from entities as they stand now."""
        self._timer.stop()
        self.sentences.refresh()
        self.panel.propose()
        workshop, words = self._workshop, self.panel.words
        programme = programme_of(self._desk.session, workshop.tables.workshop)
        records = self._desk.attempt(workshop.records)
        if records is not None:
            printed = Printed(workshop.tables.copy(), records, programme)
            self.sheets.drawing.ask(Asked(printed, words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the parts where they would take the room of the sheet."""
        super().resizeEvent(event)
        self._left.setVisible(self.width() >= NARROW)

    def _told(self, notice: Notice) -> None:
        if notice.changes and self.isVisible():
            self._timer.start()

    def _parts_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(290)
        column = QVBoxLayout(side)
        column.setContentsMargins(4 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(self._desk.look, self._desk.words.say("Parts")))
        column.addWidget(self.parts, 1)
        return side

    def _export_side(self) -> QWidget:
        say = self._desk.words.say
        side = ScrolledColumn(margin=4 * GRID, gap=5 * GRID)
        side.setFixedWidth(330)
        side.column.addWidget(self.panel)
        side.column.addWidget(self.sentences)
        link = Button(self._desk.look, say("Change the texts in Prepare"), kind=Kind.QUIET, icon="pencil")
        link.clicked.connect(lambda: self._desk.go(Spot(Room.PREPARE, self._workshop.name)))
        side.column.addWidget(link)
        return side
