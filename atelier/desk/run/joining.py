"""Who came after groups were composed is in none: it is said, and one press puts them in the smallest."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import follow
from atelier.desk.people.words import full_name
from atelier.gestures.composing import join_smallest
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Participant
from atelier.workshop.joining import composed_ahead, in_no_group, smallest


class JoiningPart(QWidget):
    """Hidden until somebody without a group is told of; what is said stays true of the list."""

    left = Signal()
    """The button that had the keys has gone."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, *, beside: bool = False) -> None:
        """`beside` puts the button at the right of the sentence."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._step, self._people = "", list[str]()
        self._text = Label(desk.look, px=SMALL + 1)
        self.button = Button(desk.look, "", icon="users")
        self.button.clicked.connect(self._join)
        row = QHBoxLayout(self) if beside else QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._text, 1 if beside else 0)
        row.addWidget(self.button)
        self.hide()
        follow(workshop, self, self._told)

    def came(self, people: Sequence[Participant], step: str) -> None:
        """These came while a step is led, or just before it."""
        tables = self._workshop.tables
        ahead = composed_ahead(tables, step) if step else None
        self._step = ahead.id if ahead is not None else ""
        self._people = [person.id for person in people]
        self._show()
        if self._text.text():
            screen_reader_note(self, self._text.text())

    def _told(self, notice: Notice) -> None:
        if self._people and notice.touches(Participant, Group):
            self._show()

    def _show(self) -> None:
        tables, words = self._workshop.tables, self._desk.words
        found = [tables.find(Participant, id) for id in self._people]
        listed = [person.id for person in found if person is not None]
        self._people = in_no_group(tables, self._step, listed) if self._step else []
        group = smallest(tables, self._step) if self._people else None
        names = [full_name(tables.get(Participant, id)) for id in self._people]
        said = words.say_n(
            "{people} has no group yet.",
            "{people} have no group yet.",
            len(names),
            people=words.listed(names),
        )
        self._text.setText(said if group is not None else "")
        if group is not None:
            one = words.say("Put in group {number}", number=group.number)
            verb = one if len(names) == 1 else words.say("Fill up the groups")
            self.button.setText(f" {verb}")
            self.button.setAccessibleName(verb)
        self.setVisible(group is not None)

    def _join(self) -> None:
        people, step = list(self._people), self._step
        had = self.button.hasFocus()
        self._desk.attempt(lambda: self._workshop.do(join_smallest, step=step, participants=people))
        if had:
            self.left.emit()
