"""A text of the minutes, written beside its page: the page follows, and so does the next export."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.happened import first_words
from atelier.gestures.minutes import change_minutes
from atelier.gestures.outcomes import change_decision
from atelier.gestures.remarks import reword_remark
from atelier.look.areas import RichEdit, TextArea
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.minutes.document import Source
from atelier.session import OpenWorkshop
from atelier.words import N_
from atelier.workshop.entities import ENTITIES, Comment, Decision, Entity, Minutes, Synthesis

_TITLES = {
    "synthesis": N_("This synthesis"),
    "comment": N_("This comment"),
    "decision": N_("This decision"),
    "minutes": N_("Introduction"),
}
_LONGEST = 90


class Beside(QWidget):
    """One text or thing at a time, with the way to where it was said; hidden while none is asked for."""

    asked = Signal(object)
    """The `Source` whose own place is to be shown."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self.editor: TextArea | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.hide()

    def takes(self, source: Source) -> bool:
        """Whether what came from this entity is a text of the secretary's."""
        return source.kind in _TITLES

    def write(self, source: Source) -> None:
        """Open the editor of a text, with the keys in it."""
        self.clear()
        say = self._desk.words.say
        title = say(_TITLES[source.kind])
        self._column.addWidget(SectionLabel(self._desk.look, title))
        self.editor = self._editor(source, title)
        self._column.addWidget(self.editor)
        hint = say("The page follows once you leave this text.")
        self._column.addWidget(small_hint(self._desk.look, hint))
        if source.kind != "minutes":
            self._show_way(source, Kind.QUIET)
        self.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, source: Source) -> None:
        """Say what something is, and offer the way to it: nothing is left by a single press."""
        self.clear()
        look, say = self._desk.look, self._desk.words.say
        self._column.addWidget(SectionLabel(look, say("Chosen on the page")))
        if words := first_words(self._found(source), _LONGEST):
            self._column.addWidget(Label(look, say("“{words}”", words=words), px=15))
        self._show_way(source, Kind.SECONDARY)
        self._column.addWidget(small_hint(look, say("A double press goes there at once.")))
        self.show()

    def _found(self, source: Source) -> Entity | None:
        kind = ENTITIES.get(source.kind)
        return self._workshop.tables.find(kind, source.id) if kind else None

    def _show_way(self, source: Source, kind: Kind) -> None:
        there = Button(self._desk.look, self._desk.words.say("Go to where it was said"), kind=kind)
        there.clicked.connect(partial(self.asked.emit, source))
        self._column.addWidget(there)

    def clear(self) -> None:
        """Close what is being typed, and put the editor away."""
        close_editors(self)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.editor = None
        self.hide()

    def _editor(self, source: Source, title: str) -> TextArea:
        if source.kind == "minutes":
            area: TextArea = RichEdit(self._desk.look, title, lines=(4, 14))
            self._bind(area, source, "introduction", self._introduction, self._introduce)
            return area
        area = TextArea(self._desk.look, title, lines=(3, 12))
        self._bind(area, source, "text", partial(self._text, source), partial(self._reword, source))
        return area

    def _bind(
        self,
        area: TextArea,
        source: Source,
        field: str,
        read: Callable[[], str],
        keep: Callable[[str], object],
    ) -> None:
        key = field_key(source.kind, source.id, field)
        bind(self._desk, area, self._workshop, key, read=read, keep=keep)

    def _text(self, source: Source) -> str:
        tables, id = self._workshop.tables, source.id
        found = tables.find(Synthesis, id) or tables.find(Comment, id) or tables.get(Decision, id)
        return found.text

    def _reword(self, source: Source, text: str) -> object:
        if source.kind == "decision":
            return self._workshop.do(change_decision, decision=source.id, text=text)
        return self._workshop.do(reword_remark, remark=source.id, text=text)

    def _introduction(self) -> str:
        said = next(self._workshop.tables.all(Minutes), None)
        return said.introduction if said else ""

    def _introduce(self, text: str) -> object:
        return self._workshop.do(change_minutes, introduction=text)
