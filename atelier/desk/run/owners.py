"""Who may do something: those of the list, where they come from and who facilitates, while one types."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from atelier.desk.people.words import full_name
from atelier.look.lines import DraftLine
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Participant
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

_MOST: Final = 8
_BETWEEN: Final = ","


def owners(tables: Tables) -> Sequence[str]:
    """Names of the list, then of those who lead the workshop, then organisations, each once."""
    people = tables.children(Participant)
    workshop = tables.workshop
    leading = (*workshop.facilitators, workshop.secretary)
    organisations = (person.organisation for person in people)
    found = (*map(full_name, people), *leading, *organisations, workshop.organisation)
    return list(dict.fromkeys(name for name in found if name))


def proposed(names: Iterable[str], typed: str) -> list[str]:
    """Lines that a line may become: the last of the names typed there, completed."""
    before, comma, last = typed.rpartition(_BETWEEN)
    wanted = fold(last).split()
    if not wanted:
        return []
    folded = ((name, f" {fold(name).replace('-', ' ')}") for name in names)
    fit = [name for name, text in folded if all(f" {word}" in text for word in wanted)]
    if fold(last).strip() in map(fold, fit[:1]):
        return []
    return [f"{before}{comma}{' ' if comma else ''}{name}" for name in fit[:_MOST]]


class OwnerCompleter(QObject):
    """Proposes them below a line in which several names may stand, parted by commas."""

    def __init__(self, line: DraftLine, workshop: OpenWorkshop) -> None:
        """Becomes a child of the line."""
        super().__init__(line)
        self._line, self._workshop = line, workshop
        self.model = QStringListModel(self)
        completer = QCompleter(self.model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._chosen, Qt.ConnectionType.QueuedConnection)
        line.textEdited.connect(self._propose)  # before the line asks its completer
        line.setCompleter(completer)

    def _chosen(self, said: str) -> None:
        """What is put in by the completer counts as typed: it is kept when the line is left."""
        self._line.setText(said)
        self._line.drafting.typed()

    def _propose(self, typed: str) -> None:
        self.model.setStringList(proposed(owners(self._workshop.tables), typed))
