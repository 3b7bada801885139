"""How many people are here, and one line for somebody who walks in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.pages import follow
from atelier.desk.people.acquainted import Acquainted, NameCompleter
from atelier.desk.people.words import expected, full_name
from atelier.desk.run.departures import Departures
from atelier.desk.run.joining import JoiningPart
from atelier.desk.run.name_line import NameLine
from atelier.desk.run.receiving import BEGUN, begin, here, unticked
from atelier.gestures.people import NewParticipant, identity, walk_in
from atelier.intake.people import ReadPerson, read_people
from atelier.look.buttons import Button
from atelier.look.labels import Label, SectionLabel
from atelier.look.lines import TextField
from atelier.look.tokens import GRID, SMALL
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.session.knowing import Acquaintances, Known
from atelier.workshop.attending import meant, ticked
from atelier.workshop.change import Change
from atelier.workshop.entities import Participant, Presence, Workshop

DRAFT = "run:walk_in"
_HERE = (Presence.PRESENT, Presence.REPRESENTED)


class Arrivals(NameLine):
    """The count, a button, and behind it a line in which Enter counts somebody present from this step on."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        say = desk.words.say
        line = TextField(desk.look, say("Who arrives"), placeholder=say("Name, organisation"))
        super().__init__(desk, workshop, DRAFT, line)
        self._step = step
        self._count = Label(desk.look, px=SMALL + 1, weight=600)
        self.button = Button(
            desk.look,
            say("Add an arrival"),
            icon="user-plus",
            tip=with_key(say("Add an arrival"), "walk_in"),
        )
        self.door_button = Button(
            desk.look,
            say("Tick arrivals"),
            icon="check-check",
            tip=with_key(say("Tick arrivals"), "door"),
        )
        self.door_button.clicked.connect(lambda: desk.go(Spot(Room.RUN, workshop.name, over="door")))
        self.acquainted = Acquainted(desk, workshop)
        NameCompleter(self.line.line, self._beginning)
        self.departures = Departures(desk, workshop, step)
        self.departures.left.connect(self.left)
        self.joining = JoiningPart(desk, workshop)
        self.joining.left.connect(lambda: self.line.line.setFocus(Qt.FocusReason.OtherFocusReason))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(desk.look, say("Who is here")))
        column.addWidget(self._count)
        column.addWidget(self.door_button)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.button, 1)
        row.addWidget(self.departures.button)
        column.addLayout(row)
        for widget in (self.line, self._done, self.joining, self.departures):
            column.addWidget(widget)
        self.bind(self._add)
        self._show()
        follow(workshop, self, self._told)

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, from top to bottom."""
        leaving = self.departures
        return [
            self.door_button,
            self.button,
            leaving.button,
            self.line.line,
            self.joining.button,
            leaving.line.line,
        ]

    def _awaited(self) -> list[Participant]:
        """Who is listed and not here, or not any more."""
        people = self._workshop.tables.children(Participant)
        if unticked(self._workshop):
            return list(people)
        return [person for person in people if person.presence not in _HERE or person.left_before]

    def _beginning(self, typed: str) -> Sequence[Known]:
        """Those of the list who are awaited, then everybody known."""
        awaited = Acquaintances(self._awaited()).beginning(typed)
        return list(dict.fromkeys([*awaited, *self.acquainted.beginning(typed)]))

    def _newcomer(self, person: ReadPerson) -> NewParticipant:
        """Who is typed by one name alone is the one who is awaited under it."""
        alone = not (person.first_name or person.organisation)
        listed = meant(self._awaited(), person.last_name) if alone else None
        if listed is None:
            return self.acquainted.newcomer(person)
        return NewParticipant(
            last_name=listed.last_name, first_name=listed.first_name, organisation=listed.organisation
        )

    def _add(self, typed: str) -> None:
        people = [self._newcomer(person) for person in read_people(typed)]
        if people:
            listed = {identity(person) for person in self._workshop.tables.all(Participant)}
            if unticked(self._workshop) and any(identity(person) in listed for person in people):
                begin(self._workshop)  # one of those expected is the first who is ticked
            self._workshop.remember(BEGUN, "1")  # who adds those who come believes the list
            self._say(self._workshop.do(walk_in, participants=people, step=self._step))

    def _say(self, changes: list[Change]) -> None:
        people = [change.entity for change in changes if isinstance(change.entity, Participant)]
        came = ", ".join(full_name(person) for person in people)
        self.tell(self._desk.words.say("Here now: {people}", people=came))
        self.joining.came(people, self._step)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Participant, Workshop):
            self._show()
            if notice.cause in (Cause.UNDO, Cause.REDO):
                self.forget()
                self.departures.forget()

    def _show(self) -> None:
        count = here(self._workshop.tables, self._step)
        words = self._desk.words
        said = words.say_n("{n} person present", "{n} people present", count)
        if unticked(self._workshop) or not ticked(self._workshop.tables):
            count = expected(self._workshop.tables)
            said = words.say_n("{n} person expected", "{n} people expected", count)
        self._count.setText(said)
