"""A scenario's fields: what a group is asked to imagine, who it is there, what it is asked."""

from collections.abc import Iterator
from typing import Unpack, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.pages import follow
from atelier.desk.prepare.bound import AreaField, Fields
from atelier.desk.prepare.card_preview import CardPreview
from atelier.desk.prepare.many_lines import ManyLines
from atelier.desk.stage.projection import Projection
from atelier.gestures.groups import ScenarioFields as Said
from atelier.gestures.groups import set_scenario
from atelier.look.buttons import Button, Kind
from atelier.look.lines import TextField
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Scenario, Step
from atelier.workshop.walls import wall_at


class ScenarioFields(QWidget):
    """The scenario of a step or of one of its groups; made with the first text, folded until it is wanted."""

    pasted = Signal(str)
    """A whole scenario was pasted over its title."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, step: str, group: str | None, *, label: str, folded: bool
    ) -> None:
        """`label` is on the button that unfolds the fields."""
        super().__init__()
        self._workshop, self._step, self._group = workshop, step, group
        self._desk = desk
        self._fields = Fields(desk, workshop)
        self.unfold_button = Button(desk.look, label, kind=Kind.QUIET, icon="plus")
        self.unfold_button.clicked.connect(self._unfold)
        self._inner = self._form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inner)
        pending = any(key.startswith(self._key("")) for key in workshop.drafts())
        self._show(folded and not pending)
        follow(workshop, self, self._told)

    def watch_paste(self) -> None:
        """From now on several lines over the title are a whole scenario, handed over to be read."""
        ManyLines(self._first.line, 2).pasted.connect(self.pasted)

    def _show(self, folded: bool) -> None:
        self._inner.setVisible(not folded)
        self.unfold_button.setVisible(folded)

    def _unfold(self) -> None:
        self._show(False)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Scenario) and self._said() != Scenario(id="", order="", step=""):
            self._show(False)

    def _form(self) -> QWidget:
        inner = QWidget()
        say, fields = self._desk.words.say, self._fields
        self._first = fields.line(
            say("Title of the scenario"),
            self._key("title"),
            lambda: self._said().title,
            lambda t: self._set(title=t),
        )
        year = fields.number(
            say("Year"),
            self._key("year"),
            lambda: self._said().year,
            lambda n: self._set(year=n),
            example="2040",
        )
        year.setFixedWidth(84)
        role = fields.area(
            say("Role: “You are…”"),
            self._key("role"),
            lambda: self._said().role,
            lambda t: self._set(role=t),
            lines=(1, 9),  # beside the year it has a narrow column where two groups stand side by side
        )
        who = QHBoxLayout()
        who.setSpacing(2 * GRID)
        who.addWidget(role, 1, Qt.AlignmentFlag.AlignTop)
        who.addWidget(year, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self._first)
        column.addLayout(who)
        self._written: dict[str, TextField | AreaField] = {"title": self._first, "role": role}
        for name, text in self._texts():
            column.addWidget(text)
            self._written[name] = text
        speaking = fields.duration(
            say("Speaking time"),
            self._key("speaking"),
            lambda: self._said().speaking,
            lambda n: self._set(speaking=n),
            example=2,
        )
        speaking.setFixedWidth(120)
        column.addWidget(speaking)
        if self._desk.projection is not None:
            column.addWidget(self._card(self._desk.projection))
        return inner

    def _card(self, projection: Projection) -> CardPreview:
        """What the room will see of it, which follows the hands."""
        shown = CardPreview(self._desk, self._workshop, projection, self._step, self._group, self._typed)
        for field in self._written.values():
            editor = field.line if isinstance(field, TextField) else field.area
            editor.textChanged.connect(shown.follow_typing)
        return shown

    def _typed(self) -> Said:
        """What is being typed, and is not kept yet."""
        said: dict[str, str] = {}
        for name, field in self._written.items():
            editor = field.line if isinstance(field, TextField) else field.area
            if editor.drafting.typing:
                said[name] = field.text() if isinstance(field, TextField) else field.area.read()
        return cast(Said, said)

    def _texts(self) -> Iterator[tuple[str, AreaField]]:
        """What has happened, what is asked, how to work."""
        say, fields = self._desk.words.say, self._fields
        yield (
            "situation",
            fields.rich(
                say("Situation"),
                self._key("situation"),
                lambda: self._said().situation,
                lambda t: self._set(situation=t),
            ),
        )
        yield (
            "question",
            fields.area(
                say("Question"),
                self._key("question"),
                lambda: self._said().question,
                lambda t: self._set(question=t),
                lines=(1, 5),
            ),
        )
        yield (
            "instruction",
            fields.area(
                say("Instruction"),
                self._key("instruction"),
                lambda: self._said().instruction,
                lambda t: self._set(instruction=t),
            ),
        )

    def _set(self, **fields: Unpack[Said]) -> object:
        return self._workshop.do(set_scenario, step=self._step, group=self._group, **fields)

    def _said(self) -> Scenario:
        """The scenario as it stands, an empty one where none was written."""
        tables = self._workshop.tables
        tables.get(Step, self._step)
        below = wall_at(tables, self._step, self._group).below
        found = (s for s in tables.children(Scenario, below) if s.step == self._step)
        return next(found, Scenario(id="", order="", step=""))

    def _key(self, field: str) -> str:
        return field_key("scenario", f"{self._step}:{self._group or ''}", field)
