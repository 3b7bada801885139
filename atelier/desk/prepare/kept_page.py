"""The first item of a method that is kept: its title and language, and what whoever chooses it is told."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.methods.advice_words import ADVICE_SAID
from atelier.desk.pages import labelled, part_title
from atelier.desk.prepare.bound import AreaField, Fields
from atelier.gestures.keeping import KeptFields, change_kept_method
from atelier.gestures.workshops import change_workshop
from atelier.look.choices import SegmentedControl
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import KeptMethod, Workshop


class KeptPage(QWidget):
    """A form over the method itself; its steps are edited as those of any workshop."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, method: KeptMethod, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._workshop, self._id = desk, workshop, method.id
        self._fields = Fields(desk, workshop)
        say = desk.words.say
        self._language = SegmentedControl(desk.look, say("Language"), [("fr", "Français"), ("en", "English")])
        self._language.chosen.connect(
            lambda key: desk.attempt(lambda: workshop.do(change_workshop, language=key))
        )
        self._title = self._fields.line(
            say("Title"),
            field_key("workshop", workshop.name, "title"),
            lambda: workshop.tables.workshop.title,
            lambda text: workshop.do(change_workshop, title=text),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(TitleLabel(desk.look, say("Method"), px=26))
        hint = say(
            "Its steps are changed on the left as those of a workshop. Workshops that began from it stay as "
            "they are."
        )
        column.addWidget(Label(desk.look, hint, kind="muted", px=15))
        column.addWidget(self._title)
        column.addWidget(labelled(desk, say("Language"), self._language))
        column.addWidget(self._area(say("In a sentence"), "summary"))
        column.addWidget(part_title(desk, say("What whoever chooses it wants to know")))
        for part, name in ADVICE_SAID:
            column.addWidget(self._area(say(name), part))
        self.told(None)

    def take_title(self) -> None:
        """Put the keys on the title, all of it selected, to be typed over."""
        self._title.line.setFocus()
        self._title.line.selectAll()

    def told(self, notice: Notice | None) -> None:
        """Show the language again where it changed; fields follow by themselves."""
        if notice is None or notice.touches(Workshop):
            self._language.choose(self._workshop.tables.workshop.language)

    def _area(self, label: str, part: str) -> AreaField:
        def keep(text: str) -> object:
            fields = cast(KeptFields, {part: text})
            return self._workshop.do(change_kept_method, method=self._id, **fields)

        return self._fields.area(
            label,
            field_key("kept_method", self._id, part),
            lambda: str(getattr(self._workshop.tables.get(KeptMethod, self._id), part)),
            keep,
            lines=(1, 6),
        )
