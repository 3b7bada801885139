"""One line for somebody who leaves while a step is led."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.fields import bind, drafting_of
from atelier.desk.people.acquainted import NameCompleter
from atelier.desk.people.words import full_name
from atelier.gestures.people import walk_out
from atelier.intake.people import read_people
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.session.knowing import Acquaintances, Known
from atelier.workshop.attending import meant
from atelier.workshop.entities import Participant
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.voters import here_during

DRAFT = "run:walk_out"


class Departures(QWidget):
    """Folded until it is asked for; Enter notes that somebody left, who then votes no more."""

    left = Signal()
    """The keys go back to where they were."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        say = desk.words.say
        name = say("Add a departure")
        self.button = IconButton(desk.look, "user-x", name)
        self.button.setToolTip(with_key(name, "walk_out"))
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda on: self.begin() if on else self._unfold(False))
        self.line = TextField(desk.look, say("Who leaves"), placeholder=say("Name"))
        NameCompleter(self.line.line, self._beginning)
        self._done = Label(desk.look, kind="muted", px=SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.line)
        column.addWidget(self._done)
        bind(desk, self.line, workshop, DRAFT, read=lambda: "", keep=self._note)
        self._unfold(bool(self.line.text()))

    @property
    def done(self) -> str:
        """What was noted last."""
        return self._done.text()

    def begin(self) -> None:
        """Unfold the line and give it the keys."""
        self._unfold(True)
        self.line.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """What was noted last is not true any more."""
        self._done.setText("")
        self._done.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is typed and folds the line."""
        if event.key() == Qt.Key.Key_Escape:
            drafting_of(self.line).taken()
            self._workshop.put_draft(DRAFT, "")
            self.line.complain("")
            self._unfold(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _unfold(self, unfolded: bool) -> None:
        self.button.setChecked(unfolded)
        self.setVisible(unfolded)
        self._done.setVisible(unfolded and bool(self._done.text()))

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
        self._done.setText(self._desk.words.say("Left: {people}", people=gone))
        self._done.show()
        screen_reader_note(self.line.line, self._done.text())
