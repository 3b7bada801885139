"""What is said of a programme, typed where it stands: title, organisation, description."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import Editor, bind, close_editors, field_key
from atelier.gestures.shelf import ProgrammeFields, change_programme
from atelier.look.areas import TextArea
from atelier.look.buttons import Button
from atelier.look.drafting import Drafting
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.tokens import GRID, SMALL
from atelier.workshop.entities import Programme


class ProgrammeForm(QWidget):
    """Each field is kept as it is left. Enter in a line, or Escape anywhere, ends it."""

    ended = Signal()

    def __init__(self, desk: Desk, programme: str) -> None:
        """Made for one programme."""
        super().__init__()
        self._desk, self.programme = desk, programme
        say = desk.words.say
        self.title = TextField(desk.look, say("Title of the programme"))
        self.organisation = TextField(desk.look, say("Organisation"))
        self.description = TextArea(desk.look, say("Description"), lines=(2, 6))
        self._bind(self.title, "title", lambda p: p.title)
        self._bind(self.organisation, "organisation", lambda p: p.organisation)
        self._bind(self.description, "description", lambda p: p.description)
        self.themes = TextArea(desk.look, say("Themes, one a line"), lines=(2, 8))
        self._bind(self.themes, "themes", lambda p: "\n".join(p.themes))
        themes = Label(desk.look, say("Themes, one a line"), kind="muted", px=SMALL, weight=600)
        themes.setBuddy(self.themes)
        named = Label(desk.look, say("Description"), kind="muted", px=SMALL, weight=600)
        named.setBuddy(self.description)
        close = Button(desk.look, say("Close"), icon="check")
        close.clicked.connect(self.end)
        for field in (self.title, self.organisation):
            field.line.returnPressed.connect(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (self.title, self.organisation, named, self.description, themes, self.themes):
            column.addWidget(widget)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def take_title(self) -> None:
        """Put the keys on the title, all of it selected, to be typed over."""
        self.title.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.line.selectAll()

    def end(self) -> None:
        """Keep what is typed; the form stays where something was refused."""
        close_editors(self)
        if not self.title.problem:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets what is being typed."""
        if event.key() == Qt.Key.Key_Escape:
            drafting = getattr(self.focusWidget(), "drafting", None)
            if isinstance(drafting, Drafting):
                drafting.taken(drafting.stored)
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def _bind(self, field: Editor, name: str, read: Callable[[Programme], str]) -> None:
        shelf = self._desk.session.shelf

        def keep(text: str) -> object:
            typed = text.split("\n") if name == "themes" else text
            values: ProgrammeFields = {name: typed}  # type: ignore[misc]
            return shelf.do(change_programme, programme=self.programme, **values)

        bind(
            self._desk,
            field,
            shelf,
            field_key("programme", self.programme, name),
            read=lambda: read(shelf.tables.get(Programme, self.programme)),
            keep=keep,
        )
