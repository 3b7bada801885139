"""French typography for what people said: asked for beside the pages, shown before it is put into a document.

Nothing of it is stored with what was typed: the workshop remembers that it is asked for, as it remembers
which document is in view, and each document is made with it.
"""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.jobs import Pool
from atelier.desk.minutes.correction_list import CorrectionList
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import Correction, Corrections, asked_for, proposed_corrections
from atelier.session import OpenWorkshop
from atelier.session.exporting import TYPOGRAPHY

_LOW = 150
_ABOVE = 210
"""Pixels of a page that stand above and below the list."""


class TypographyPart(QWidget):
    """Says what is asked for, and opens the page of corrections; hidden where a workshop is not French."""

    changed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, over: QWidget) -> None:
        super().__init__()
        self._desk, self._workshop, self._over = desk, workshop, over
        say, look = desk.words.say, desk.look
        self.page: CorrectionsPage | None = None
        self.state = Label(look, px=15)
        self.show_button = Button(look, say("Show the corrections"), icon="type")
        self.show_button.clicked.connect(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(look, say("Typography of what was said")))
        column.addWidget(self.state)
        column.addWidget(self.show_button)
        self.refresh()

    def refresh(self) -> None:
        """Say what is asked for."""
        say, asked = self._desk.words.say, asked_for(self._workshop.remembered(TYPOGRAPHY))
        self.setVisible(self._workshop.tables.workshop.language == "fr")
        if asked is None:
            self.state.setText(say("As it was typed."))
        else:
            self.state.setText(say("Put right in the documents; what was typed stays as it is."))

    def open(self) -> None:
        """Show what would be put right, on a page that covers the room."""
        if self.page is None:
            self.page = CorrectionsPage(self._desk, self._workshop, self._over)
            self.page.asked.connect(self._keep)
            self.page.closed.connect(self._closed)

    def leave(self) -> None:
        """Close the page without asking for anything."""
        if self.page is not None:
            self.page.dismiss()

    def _keep(self, asked: Corrections | None) -> None:
        remembered = "" if asked is None else asked.kept()
        self._desk.attempt(lambda: self._workshop.remember(TYPOGRAPHY, remembered))
        self.refresh()
        self.changed.emit()

    def _closed(self) -> None:
        self.page = None


class CorrectionsPage(Cover):
    """Each correction before and after; those that are unticked stay as typed."""

    asked = Signal(object)
    """The `Corrections` to be made from now on, or None: all stays as it was typed."""
    _found = Signal(object)

    def __init__(self, desk: Desk, workshop: OpenWorkshop, over: QWidget) -> None:
        """Reads what was said in another thread: a large workshop takes most of a second."""
        super().__init__(desk, over, desk.words.say("Typography of what was said"))
        say, look = desk.words.say, desk.look
        self._now = asked_for(workshop.remembered(TYPOGRAPHY))
        self._total = 0
        self._going = True
        self.put = Button(look, say("Put right in the documents"), kind=Kind.PRIMARY, icon="check")
        self.put.clicked.connect(self._put)
        self.keep = Button(look, say("Keep all as typed"))
        self.keep.clicked.connect(self._keep)
        self.count = Label(look, say("What was said is being read."), weight=600)
        self.list = CorrectionList(look, desk.words)
        self.list.changed.connect(self._say)
        self._help = Label(
            look,
            say(
                "Only documents are put right: what was typed stays as it is. Untick what is to be "
                "printed as it was typed. ␣ is a no-break space, ˽ a narrow one."
            ),
        )
        self._lay_out()
        self.appear(self._cross)
        self._found.connect(self._show)
        self._pool = Pool(self)
        tables = workshop.tables.copy()
        self._pool.take(lambda: self._found.emit(proposed_corrections(tables, lambda: self._going)))

    def dismiss(self) -> None:
        """Give up what is being read, and go."""
        self._going = False
        self._pool.wait()
        super().dismiss()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.count, 1)
        row.addWidget(self.keep)
        row.addWidget(self.put)
        self.column.addWidget(self._help)
        self.column.addLayout(row)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(1)
        for widget in (self._help, self.keep, self.put, self.list):
            widget.hide()

    def _show(self, found: Counter[Correction]) -> None:
        """List what was found; the keys go there where nobody has moved them."""
        self._total = found.total()
        if not found:
            self.count.setText(self.desk.words.say("There is nothing to put right."))
            return
        self.list.show_corrections(found, self._now.left if self._now else frozenset())
        for widget in (self._help, self.keep, self.put, self.list):
            widget.show()
        self._fit()
        self._say()
        if self._cross.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is as high as its lines, or as the page has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.list.setFixedHeight(max(_LOW, min(self.list.height_of_lines, self.height() - _ABOVE)))

    def _say(self) -> None:
        left = sum(not line.made for line in self.list.lines)
        words = self.desk.words
        said = words.say_n("{n} correction", "{n} corrections", self._total)
        if left:
            kept = words.say_n("{n} line stays as typed", "{n} lines stay as typed", left)
            said = f"{said} – {kept}"
        self.count.setText(said)

    def _put(self) -> None:
        """What was left before and is not found any more stays left."""
        lines = self.list.lines
        shown = {line.correction.before for line in lines}
        left = {line.correction.before for line in lines if not line.made}
        before = self._now.left - shown if self._now else frozenset()
        self.asked.emit(Corrections(frozenset(left) | before))
        self.dismiss()

    def _keep(self) -> None:
        self.asked.emit(None)
        self.dismiss()
