"""Which document of a workshop is shown and exported: remembered with it, never undone."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.gestures.minutes import Place
from atelier.look.choices import Choice as DropDown
from atelier.look.labels import SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import HEAD, Choice, Preset, asked_for, chosen, kept_as
from atelier.session import OpenWorkshop
from atelier.session.exporting import TYPOGRAPHY
from atelier.words import N_
from atelier.workshop.entities import PartSetting, Step
from atelier.workshop.tables import Tables

IN_VIEW = "document"
"""The key under which it is remembered."""
DOCUMENTS = (
    (Preset.WHOLE, N_("Minutes")),
    (Preset.DECISIONS, N_("Record of decisions")),
    (Preset.EASY, N_("Easy-to-read version")),
    (Preset.POSTER, N_("Poster of the results")),
)


def document_of(workshop: OpenWorkshop) -> Preset:
    """The document that was asked for last; the minutes where nobody has said, or a later Atelier has."""
    said = workshop.remembered(IN_VIEW, Preset.WHOLE)
    return Preset(said) if said in set(Preset) else Preset.WHOLE


def choice_of(workshop: OpenWorkshop) -> Choice:
    """How it is asked for: each document has its own parts, all name the same people."""
    said = chosen(workshop.tables, document_of(workshop))
    return replace(said, corrections=asked_for(workshop.remembered(TYPOGRAPHY)))


def places_of(
    tables: Tables, document: Preset, keys: Sequence[str], hidden: Collection[str]
) -> Sequence[Place]:
    """The parts of a document in an order, some of them left out; what others print stays as it is."""
    others = [
        Place(part.name, part.step, part.printed)
        for part in tables.children(PartSetting)
        if not kept_as(document, part)
    ]
    own = [
        Place(step=key, printed=key not in hidden)
        if tables.find(Step, key)
        else Place(document.name_of(key), printed=key not in hidden)
        for key in keys
        if key != HEAD
    ]
    return [*others, *own]


class Documents(QWidget):
    """A list that drops down; the pages, their parts and the name of the file follow."""

    changed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say, look = desk.words.say, desk.look
        self.choice = DropDown(look, say("Document"))
        for preset, name in DOCUMENTS:
            self.choice.addItem(say(name), preset.value)
        self.choice.setCurrentIndex(self.choice.findData(document_of(workshop).value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(look, say("Document")))
        column.addWidget(self.choice)
        self.choice.made.connect(lambda _: self._keep())

    def _keep(self) -> None:
        self._desk.attempt(lambda: self._workshop.remember(IN_VIEW, str(self.choice.currentData())))
        self.changed.emit()
