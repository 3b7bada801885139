"""One participant in full, edited in place of the list."""

from collections.abc import Sequence
from typing import Unpack

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.pages import follow, labelled
from atelier.desk.people.words import PRESENCES, known_colleges, known_roles, used
from atelier.desk.prepare.bound import Fields
from atelier.gestures.people import ParticipantFields, change_participant
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.lines import TextField
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Participant, Presence, Step


class PersonForm(QWidget):
    """Names, organisation, college, role, presence, when somebody came late or left early, the address."""

    left = Signal()
    removed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, person: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, person
        self._fields = Fields(desk, workshop)
        self.presence = self._presence_choice()
        self.arrived = self._step_choice(desk.words.say("Arrived after"))
        self.gone = self._step_choice(desk.words.say("Left before"))
        self.agreed = CheckBox(desk.look, desk.words.say("Agrees to receive the minutes by e-mail"))
        self._lay_out()
        self._show()
        self.agreed.clicked.connect(lambda agreed: self._change(agreed=agreed))
        self.presence.made.connect(lambda row: self._change(presence=Presence(self.presence.itemData(row))))
        self.arrived.made.connect(lambda row: self._change(arrived_after=self.arrived.itemData(row) or None))
        self.gone.made.connect(lambda row: self._change(left_before=self.gone.itemData(row) or None))
        follow(workshop, self, self._told)

    def take_focus(self) -> None:
        """Put the keys on the first name."""
        self._first.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list; what was typed or chosen is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        desk, say = self._desk, self._desk.words.say
        back = Button(desk.look, say("Back to the list"), kind=Kind.QUIET, icon="arrow-left")
        back.clicked.connect(self.left)
        remove = IconButton(desk.look, "trash-2", say("Take off the list"))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(back)
        head.addStretch(1)
        head.addWidget(remove)
        self._first = self._field(say("First name"), "first_name")
        tables = self._workshop.tables
        places = used(tables, lambda person: person.organisation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(head)
        for widget in (
            self._first,
            self._field(say("Last name"), "last_name"),
            self._proposing(say("Organisation"), "organisation", places),
            self._proposing(
                say("College"),
                "college",
                known_colleges(tables, desk.words),
                say("residents, volunteers, employees…"),
            ),
            self._proposing(say("Role of this person"), "role", known_roles(tables, desk.words)),
            labelled(desk, say("Presence"), self.presence),
            labelled(desk, say("Arrived after"), self.arrived),
            labelled(desk, say("Left before"), self.gone),
            self._field(say("E-mail address"), "email"),
            self.agreed,
            small_hint(desk.look, say("Only the person can agree: a new address is asked about anew.")),
        ):
            column.addWidget(widget)

    def _field(self, label: str, name: str, example: str = "") -> TextField:
        """A line for one of the texts of a participant."""
        return self._fields.line(
            label,
            field_key("participant", self._id, name),
            lambda: str(getattr(self._workshop.tables.get(Participant, self._id), name)),
            lambda text: self._keep(name, text),
            example=example,
        )

    def _keep(self, name: str, text: str) -> object:
        fields: ParticipantFields = {}
        match name:
            case "first_name":
                fields = {"first_name": text}
            case "last_name":
                fields = {"last_name": text}
            case "organisation":
                fields = {"organisation": text}
            case "college":
                fields = {"college": text}
            case "email":
                fields = {"email": text}
            case _:
                fields = {"role": text}
        return self._workshop.do(change_participant, participant=self._id, **fields)

    def _proposing(self, label: str, name: str, proposed: Sequence[str], example: str = "") -> TextField:
        """A line that completes what is used already; anything else may be typed."""
        field = self._field(label, name, example)
        completer = QCompleter(self)
        completer.setModel(QStringListModel([*proposed], completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.line.setCompleter(completer)
        return field

    def _presence_choice(self) -> Choice:
        choice = Choice(self._desk.look, self._desk.words.say("Presence"), keeps=True)
        for presence, word in PRESENCES.items():
            choice.addItem(self._desk.words.say(word), presence.value)
        return choice

    def _step_choice(self, name: str) -> Choice:
        choice = Choice(self._desk.look, name, keeps=True)
        choice.addItem("—", "")
        for step in self._workshop.tables.children(Step):
            choice.addItem(step.title, step.id)
        return choice

    def _change(self, **fields: Unpack[ParticipantFields]) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_participant, participant=self._id, **fields))
        self._show()

    def _show(self) -> None:
        person = self._workshop.tables.find(Participant, self._id)
        if person is None:
            return
        self.presence.setCurrentIndex(self.presence.findData(person.presence.value))
        self.arrived.setCurrentIndex(max(0, self.arrived.findData(person.arrived_after or "")))
        self.gone.setCurrentIndex(max(0, self.gone.findData(person.left_before or "")))
        self.agreed.setChecked(person.agreed)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Participant):
            self._show()
