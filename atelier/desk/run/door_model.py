"""Everybody who is listed, by last name, as far as what is typed fits: who is looked for comes first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from atelier.desk.context import Desk
from atelier.desk.people.words import AWAITED, PRESENCES, full_name
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.text import fold

Index = QModelIndex | QPersistentModelIndex
PERSON = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


def fitting(people: Sequence[Participant], typed: str, keys: dict[str, str]) -> list[Participant]:
    """Those in whose name or organisation every typed word stands; `keys` holds their folded texts.

    Whose names begin so stand before others, and who is still awaited before who is here.
    """
    words = fold(typed).split()
    found = [person for person in people if all(word in keys[person.id] for word in words)]
    if not words:
        return found

    def rank(person: Participant) -> tuple[bool, bool]:
        starts = all(f" {word}" in keys[person.id] for word in words)
        return (not starts, person.presence is Presence.PRESENT)

    return sorted(found, key=rank)


class DoorModel(QAbstractListModel):
    """Who stands in the list of the door now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._typed = ""
        self._all: list[Participant] = []
        self._keys: dict[str, str] = {}
        self.people: list[Participant] = []
        self.ticked = True
        """Whether anybody was ticked: otherwise « absent » is said of nobody."""

    def show_people(self, people: Sequence[Participant], *, ticked: bool = True) -> None:
        """Follow the list; `ticked` as in the list of those who are expected."""
        self.ticked = ticked
        self._all = sorted(people, key=lambda p: (fold(p.last_name), fold(p.first_name), p.position))
        self._keys = {p.id: f" {fold(f'{p.last_name} {p.first_name} {p.organisation}')}" for p in people}
        self._show()

    def look_for(self, typed: str) -> None:
        """Keep those who fit what is typed."""
        self._typed = typed
        self._show()

    def place_of(self, id: str) -> int:
        """The line of somebody; -1 where they are not shown."""
        return next((place for place, person in enumerate(self.people) if person.id == id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The person; in words for who listens."""
        person = self.people[index.row()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return full_name(person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            awaited = person.presence is Presence.ABSENT and not self.ticked
            presence = self._desk.words.say(AWAITED if awaited else PRESENCES[person.presence])
            return ", ".join(filter(None, (full_name(person), person.organisation, person.college, presence)))
        return None

    def _show(self) -> None:
        people = fitting(self._all, self._typed, self._keys)
        if [p.id for p in people] == [p.id for p in self.people]:
            self.people = people
            if people:
                self.dataChanged.emit(self.index(0), self.index(len(people) - 1))
            return
        self.beginResetModel()
        self.people = people
        self.endResetModel()
