"""One group beside the others: who is in it, of which colleges, with which duties."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from atelier.desk.context import Desk
from atelier.desk.people.words import full_name
from atelier.desk.run.door_words import by_college
from atelier.desk.run.duties import DUTIES
from atelier.desk.run.members_list import MembersList
from atelier.gestures.composing import Duty
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.marks import NumberDot
from atelier.look.tokens import GRID, SMALL
from atelier.workshop.entities import Group, Participant

WIDTH = 250
"""Pixels without which names would wrap."""


class GroupColumn(QFrame):
    """A card; the one without a group has no duties."""

    duty_given = Signal(str, str)
    """A duty, and the id of a member (empty: nobody)."""

    def __init__(self, desk: Desk, group: Group | None) -> None:
        super().__init__()
        self._desk, self.group = desk, group
        self.setProperty("kind", "card")
        self.setMinimumWidth(WIDTH)
        say = desk.words.say
        name = say("Group {number}", number=group.number) if group else say("Without a group")
        self.list = MembersList(desk, name)
        self._name = Label(desk.look, weight=600)
        self._count = Label(desk.look, kind="muted", weight=600, wrap=False)
        self._colleges = Label(desk.look, kind="muted", px=SMALL)
        self._members: Sequence[Participant] = ()
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        if group is not None:
            head.addWidget(NumberDot(desk.look, group.number, name))
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._colleges)
        column.addWidget(self.list, 1)
        self.duties: dict[Duty, Button] = {}
        below = QVBoxLayout()
        below.setSpacing(0)
        column.addLayout(below)
        for duty in DUTIES if group is not None else ():
            button = Button(desk.look, "", kind=Kind.QUIET)
            button.setProperty("slim", "true")
            button.clicked.connect(lambda _=False, asked=duty: self._ask(asked))
            self.duties[duty] = button
            below.addWidget(button)

    def show_group(
        self, group: Group | None, people: Sequence[Participant], counted: Sequence[Participant]
    ) -> None:
        """Show who is in it now; `counted` are those of them who are here, or may come."""
        self.group, self._members = group, people
        words = self._desk.words
        told = words.say("Without a group")
        if group is not None:
            told = group.title or words.say("Group {number}", number=group.number)
        self._name.setText(told)
        self._count.setText(words.number(len(counted)))
        self._colleges.setText(by_college([*counted], words))
        self._colleges.setVisible(bool(self._colleges.text()))
        self.list.show_members([self._marked(person) for person in people])
        for duty, button in self.duties.items():
            who = next((full_name(p) for p in people if p.id == getattr(group, duty)), "—")
            said = words.say("{role}: {people}", role=words.say(DUTIES[duty]).capitalize(), people=who)
            button.setText(said)
            button.setAccessibleName(said)
            button.refuse("" if people else words.say("This group has no members yet."))

    def duty_of(self, person: str) -> Duty | None:
        """What a member does in this group."""
        return next((duty for duty in DUTIES if getattr(self.group, duty, None) == person), None)

    def _marked(self, person: Participant) -> Participant:
        """As the list shows them: their duties before where they come from."""
        mine = [self._desk.words.say(DUTIES[d]) for d in DUTIES if getattr(self.group, d, None) == person.id]
        below = " · ".join(filter(None, (*mine, person.organisation)))
        return replace(person, organisation=below)

    def _ask(self, duty: Duty) -> None:
        menu = QMenu(self)
        for person in self._members:
            action = menu.addAction(full_name(person).replace("&", "&&"))
            action.triggered.connect(lambda _=False, id=person.id: self.duty_given.emit(duty, id))
        menu.addSeparator()
        nobody = menu.addAction(self._desk.words.say("Nobody"))
        nobody.triggered.connect(lambda: self.duty_given.emit(duty, ""))
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.duties[duty]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
