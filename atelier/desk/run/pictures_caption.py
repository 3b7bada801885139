"""The caption of the photograph that is shown: one line, one gesture when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.gestures.pictures import change_picture
from atelier.look.lines import DraftLine
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Picture


class CaptionPart(QWidget):
    """A line for each photograph in turn: what is typed in one is never taken for another's."""

    left = Signal()
    """Enter: the keys go back."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, after: QWidget) -> None:
        """No line yet; Tab comes to it from `after`."""
        super().__init__()
        self._desk, self._workshop, self._after = desk, workshop, after
        self._picture = ""
        self.line: DraftLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_picture(self, id: str) -> None:
        """Show what is said of that photograph; the line of the one before is closed."""
        if id == self._picture and self.line is not None:
            return
        before, had_keys = self.line, self.line is not None and self.line.hasFocus()
        self._picture = id
        self.line = self._make(id) if id else None
        if self.line is not None:
            self._column.addWidget(self.line)
            self.line.show()  # at once: the keys may come to it
            if self._after.window() is self.line.window():
                QWidget.setTabOrder(self._after, self.line)
            if had_keys:
                self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.drafting.finish()
            before.hide()
            before.deleteLater()

    def edit(self) -> None:
        """Give the keys to the line."""
        if self.line is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.selectAll()

    def _make(self, id: str) -> DraftLine:
        words, workshop = self._desk.words, self._workshop
        name = words.say("Caption")
        line = DraftLine(placeholder=words.say("What does it show?"))
        line.setAccessibleName(name)
        line.setToolTip(with_key(name, "picture_caption"))
        line.setAcceptDrops(False)  # photographs may be let go here as well
        bind(
            self._desk,
            line,
            workshop,
            field_key("picture", id, "caption"),
            read=lambda: workshop.tables.get(Picture, id).caption,
            keep=lambda text: workshop.do(change_picture, picture=id, caption=text),
        )
        line.returnPressed.connect(self.left)
        return line
