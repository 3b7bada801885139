"""People known from earlier workshops: proposed while a name is typed, recognised when it is listed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit

from atelier.desk.context import Desk
from atelier.desk.people.words import full_name
from atelier.gestures.people import NewParticipant
from atelier.intake.people import ReadPerson
from atelier.session import OpenWorkshop
from atelier.session.knowing import Acquaintances, Known, acquaintances


class Acquainted:
    """Reads the other workshops of the library once, when it is first asked, and again after `forget`."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        self._desk, self._workshop = desk, workshop
        self._found: Acquaintances | None = None

    @property
    def known(self) -> Acquaintances:
        """Everybody; nobody where the library cannot be read now, which is told elsewhere."""
        if self._found is None:
            read = self._desk.attempt(lambda: acquaintances(self._desk.session, self._workshop.name))
            self._found = read or Acquaintances(())
        return self._found

    def forget(self) -> None:
        """Other workshops may have changed meanwhile."""
        self._found = None

    def newcomer(self, person: ReadPerson) -> NewParticipant:
        """Somebody as a line has them, with what is known of them, ready to be listed."""
        return self.known.recognised(as_new(person))

    def beginning(self, typed: str) -> Sequence[Known]:
        """Those in whose name each typed word begins a word."""
        return self.known.beginning(typed)

    def enriched(self, person: ReadPerson) -> ReadPerson:
        """Somebody as a line has them, with what will be listed beside."""
        new = self.newcomer(person)
        return replace(person, organisation=new.organisation, college=new.college, email=new.email)


class NameCompleter(QObject):
    """Proposes known people below a line, whatever part of their names is typed, with or without accents."""

    def __init__(self, line: QLineEdit, propose: Callable[[str], Sequence[Known]]) -> None:
        """Becomes a child of the line."""
        super().__init__(line)
        self._line, self._known = line, propose
        self._entered = False
        """Whether Enter has handed over the one chosen already: the completer writes it once more."""
        self.model = QStringListModel(self)
        completer = QCompleter(self.model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._chosen)
        line.returnPressed.connect(lambda: self._enter(entered=True))
        line.textEdited.connect(self._propose)  # before the line asks its completer
        line.setCompleter(completer)

    def _enter(self, *, entered: bool) -> None:
        self._entered = entered

    def _chosen(self, _said: str) -> None:
        """By a press the line waits for Enter; by Enter it is done, and empty for the next name."""
        if self._entered:
            QTimer.singleShot(0, self._line, self._line.clear)

    def _propose(self, typed: str) -> None:
        self._enter(entered=False)
        said = [line_of(known) for known in self._known(typed)]
        self.model.setStringList([] if said == [typed] else said)


def line_of(known: Known) -> str:
    """Somebody as a line that reads back as the same person: the last name in capitals, then where from."""
    name = full_name(known)
    if known.first_name and known.last_name:
        name = f"{known.first_name} {known.last_name.upper()}"
    return " – ".join(filter(None, (name, known.organisation)))


def as_new(person: ReadPerson) -> NewParticipant:
    """Somebody as a line has them, ready to be listed."""
    return NewParticipant(
        last_name=person.last_name,
        first_name=person.first_name,
        organisation=person.organisation,
        college=person.college,
        presence=person.presence,
        role=person.role,
        email=person.email,
    )
