"""The minutes room: the parts on the left, the pages themselves in the middle, the export on the right."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.fields import close_editors
from atelier.desk.folders import Choose
from atelier.desk.minutes.beside import Beside
from atelier.desk.minutes.documents import Documents, choice_of, document_of, places_of
from atelier.desk.minutes.drawing import Asked, Shown
from atelier.desk.minutes.export_panel import ExportPanel
from atelier.desk.minutes.parts import Parts
from atelier.desk.minutes.sending import SendingSide
from atelier.desk.minutes.sentences import Sentences
from atelier.desk.minutes.sheets import Sheets
from atelier.desk.minutes.spots import spot_of, spot_of_point
from atelier.desk.minutes.status import StatusPart
from atelier.desk.minutes.tocheck import ToCheck
from atelier.desk.minutes.typography import TypographyPart
from atelier.desk.minutes.versions import Versions
from atelier.desk.places import Place
from atelier.desk.writing.part import Open
from atelier.gestures.minutes import arrange_parts
from atelier.look.buttons import Button, Kind
from atelier.look.labels import SectionLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.minutes import Earlier
from atelier.minutes.document import Source
from atelier.session import Notice, OpenWorkshop
from atelier.session.exporting import snapshot_of
from atelier.session.recalling import earlier_of
from atelier.words_refusals import say_refusal

WAIT = 60
"""Milliseconds of quiet after a change before the minutes are drawn again."""
NARROW = 1180
"""Logical pixels below which the parts are folded: the sheet keeps its width."""


class MinutesRoom(QWidget):
    """Reads the workshop as it stands; draws again only while it is in view."""

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        *,
        choose: Choose | None = None,
        open: Open | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self.parts = Parts(desk.look, desk.words)
        self.sheets = Sheets(desk, self)
        self.panel = ExportPanel(desk, workshop, choose=choose, open=open)
        self.beside = Beside(desk, workshop)
        self.check = ToCheck(desk, workshop)
        self.versions = Versions(desk, workshop)
        self.typography = TypographyPart(desk, workshop, self)
        self.documents = Documents(desk, workshop)
        self.status = StatusPart(desk, workshop)
        self.sending = SendingSide(desk, workshop, self.panel, self)
        self.sentences = Sentences(desk, workshop)
        self._left = self._parts_side()
        self._right = self._right_side()
        self._folded: bool | None = None
        self._before: Earlier | None = None  # read once a visit: it lies in another workshop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self.sheets, 1)
        row.addWidget(self._right)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        desk, workshop = self._desk, self._workshop
        self.parts.asked.connect(self.sheets.show_part)
        self.parts.ticked.connect(self._tick)
        self.parts.moved.connect(lambda keys: self._arrange(keys, self._hidden))
        self.sheets.pressed.connect(self._open)
        self.sheets.opened.connect(self._open_twice)
        self.sheets.drawing.made.connect(self._show_parts)
        self.sheets.drawing.failed.connect(lambda refused: desk.tell(say_refusal(desk.words, refused)))
        self.check.asked.connect(lambda point: desk.go(spot_of_point(workshop.tables, point)))
        self.beside.asked.connect(self._go)
        self.panel.language.currentIndexChanged.connect(lambda _: self.refresh())
        self.documents.changed.connect(self.refresh)
        self.typography.changed.connect(self.refresh)
        self.destroyed.connect(workshop.listen(self._told))

    def handlers(self) -> Handlers:
        """Export, how the pages are seen, the list of parts; the rest is done where it is written."""
        if self.typography.page is not None:
            return {}
        return self.sending.handlers() or {
            "export": self.panel.begin,
            "print": self.panel.begin_print,
            "send": self.sending.open,
            "brief_panel": self._fold,
            **self.sheets.bar.handlers(),
        }

    def places(self) -> Sequence[Place]:
        """The parts of the minutes."""
        kind = self._desk.words.say("Part of the minutes")
        shown = self.sheets.shown
        found = shown.parts if shown else ()
        return [
            Place(part.title, kind, partial(self.sheets.show_part, part.key), deep=True) for part in found
        ]

    def arrive(self, _spot: Spot) -> None:
        """Show the minutes as they stand now, with the keys in the list of parts, or on the sheet."""
        self._before = earlier_of(self._desk.session.library, self._workshop.tables.workshop)
        self.refresh()
        target = self.parts if self._left.isVisibleTo(self) else self.sheets.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close what is being typed; nothing is drawn for nobody."""
        self.sending.leave()
        self.typography.leave()
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
        for side in (
            self.sentences,
            self.check,
            self.versions,
            self.typography,
            self.status,
            self.sending.sent,
        ):
            side.refresh()
        self.panel.propose()
        workshop, words = self._workshop, self.panel.words
        session = self._desk.session
        snapshot = self._desk.attempt(lambda: snapshot_of(session, workshop.name, recall=False))
        if snapshot is not None:
            printed = replace(snapshot, before=self._before).printed(choice_of(workshop))
            self.sheets.drawing.ask(Asked(printed, words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the parts where they would take the room of the sheet, unless somebody has said otherwise."""
        super().resizeEvent(event)
        if self._folded is None:
            self._left.setVisible(self.width() >= NARROW)

    @property
    def _hidden(self) -> frozenset[str]:
        return choice_of(self._workshop).hidden

    def _fold(self) -> None:
        self._folded = self._left.isVisible()
        self._left.setVisible(not self._folded)
        target = self.sheets.view if self._folded else self.parts
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, shown: Shown) -> None:
        self.parts.show_parts(shown.parts, self._hidden)
        self.sending.compare(shown.minutes)

    def _tick(self, key: str, printed: bool) -> None:
        self._arrange(self.parts.keys, self._hidden - {key} if printed else self._hidden | {key})

    def _arrange(self, keys: Sequence[str], hidden: Collection[str]) -> None:
        places = places_of(self._workshop.tables, document_of(self._workshop), keys, hidden)
        self._desk.attempt(lambda: self._workshop.do(arrange_parts, places=places))

    def _open(self, source: Source) -> None:
        """A text of the secretary's is written beside its page; of the rest, the way to it is shown."""
        if self.beside.takes(source):
            self.beside.write(source)
        else:
            self.beside.point_at(source)
        QTimer.singleShot(0, self.beside, lambda: self._right.ensureWidgetVisible(self.beside))

    def _open_twice(self, source: Source) -> None:
        """Goes where it was said at once; what is being written is left in peace."""
        if not self.beside.takes(source):
            self._go(source)

    def _go(self, source: Source) -> None:
        self._desk.go(spot_of(self._workshop.tables, source.kind, source.id))

    def _told(self, notice: Notice) -> None:
        if notice.changes and self.isVisible():
            self._timer.start()

    def _parts_side(self) -> QWidget:
        say, look = self._desk.words.say, self._desk.look
        side = QWidget(self)
        side.setFixedWidth(290)
        column = QVBoxLayout(side)
        column.setContentsMargins(4 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(look, say("Parts")))
        column.addWidget(self.parts, 1)
        first = Button(look, say("First words"), kind=Kind.QUIET, icon="pencil")
        first.clicked.connect(lambda: self._open(Source("minutes", "")))
        column.addWidget(first)
        return side

    def _right_side(self) -> ScrolledColumn:
        say = self._desk.words.say
        side = ScrolledColumn(margin=4 * GRID, gap=5 * GRID, parent=self)
        side.setFixedWidth(330)
        for part in (
            self.documents,
            self.panel,
            self.beside,  # below the export, which stays where it is
            self.sending.sent,
            self.check,
            self.versions,
            self.typography,
            self.status,
            self.sentences,
        ):
            side.column.addWidget(part)
        link = Button(self._desk.look, say("Change the texts in Prepare"), kind=Kind.QUIET, icon="pencil")
        link.clicked.connect(lambda: self._desk.go(Spot(Room.PREPARE, self._workshop.name)))
        side.column.addWidget(link)
        return side
