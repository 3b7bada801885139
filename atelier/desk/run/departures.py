"""One line for somebody who leaves while a step is led."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.people.acquainted import NameCompleter
from atelier.desk.people.words import full_name
from atelier.desk.run.name_line import NameLine
from atelier.gestures.people import walk_out
from atelier.intake.people import read_people
from atelier.look.buttons import IconButton
from atelier.look.lines import TextField
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.session.knowing import Acquaintances, Known
from atelier.workshop.attending import meant
from atelier.workshop.entities import Participant
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.voters import here_during

DRAFT = "run:walk_out"


class Departures(NameLine):
    """Enter notes that somebody left, who then votes no more."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        say = desk.words.say
        super().__init__(
            desk, workshop, DRAFT, TextField(desk.look, say("Who leaves"), placeholder=say("Name"))
        )
        self._step = step
        name = say("Add a departure")
        self.button = IconButton(desk.look, "user-x", name)
        self.button.setToolTip(with_key(name, "walk_out"))
        NameCompleter(self.line.line, self._beginning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.line)
        column.addWidget(self._done)
        self.bind(self._note)

    def unfold(self, unfolded: bool) -> None:
        """All of it, so that it takes no room while it is folded."""
        self.setVisible(unfolded)
        super().unfold(unfolded)

    def _here(self) -> Sequence[Participant]:
        return here_during(self._workshop.tables, self._step)

    def _beginning(self, typed: str) -> Sequence[Known]:
        return Acquaintances(self._here()).beginning(typed)

    def _note(self, typed: str) -> None:
        names = [f"{each.first_name} {each.last_name}" for each in read_people(typed)]
        found = [meant(self._here(), name) for name in names]
        people = [person for person in found if person is not None]
        if not people or len(people) < len(found):
            raise Refused(Reason.PARTICIPANT_NOT_HERE, typed=" ".join(typed.split()))
        self._workshop.do(walk_out, participants=[person.id for person in people], step=self._step)
        gone = ", ".join(full_name(person) for person in people)
        self.tell(self._desk.words.say("Left: {people}", people=gone))
