"""What is asked of the whole kit: for how many people, up to which number, with names or without."""

import json
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.choices import CheckBox, NumberBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.minutes.kit import FOR_VOTES, KEPT, MOST_NUMBERS, MOST_PEOPLE, Piece, Wanted

KIT = "kit"
"""The key under which a workshop remembers what was asked for last."""


class Settings(Card):
    """Numbers and ticks; what nobody has changed follows the workshop."""

    changed = Signal()

    def __init__(self, desk: Desk, *, people: int, numbers: int) -> None:
        """With the figures that the workshop proposes."""
        super().__init__(gap=2 * GRID)
        self._desk, self._proposed = desk, (people, numbers)
        say = desk.words.say
        self.column.addWidget(SectionLabel(desk.look, say("For how many")))
        self.people = self._number(say("People"), 1, MOST_PEOPLE, people)
        self.numbers = self._number(say("Ballots and strips numbered from 1 to"), 2, MOST_NUMBERS, numbers)
        self.copies = self._number(say("Copies of each hand-out (0: one for each person)"), 0, 500, 0)
        self.months = self._number(say("Attendance sheet kept for, in months"), 1, 120, KEPT)
        self.names = CheckBox(desk.look, say("With the names of participants"))
        self.word = CheckBox(desk.look, say("Also for Word, to be changed"))
        for tick in (self.names, self.word):
            tick.setChecked(True)
            tick.toggled.connect(lambda _: self.changed.emit())
            self.column.addWidget(tick)

    def wanted(self, pieces: frozenset[Piece]) -> Wanted:
        """What is asked for; a figure that is still the proposed one stays open, and follows the workshop."""
        people, numbers = self._proposed
        return Wanted(
            pieces=pieces,
            people=None if self.people.value() == people else self.people.value(),
            numbers=None if self.numbers.value() == numbers else self.numbers.value(),
            copies=self.copies.value() or None,
            names=self.names.isChecked(),
            months=self.months.value(),
            word=self.word.isChecked(),
        )

    def show_wanted(self, wanted: Wanted) -> None:
        """As it was asked for the last time."""
        people, numbers = self._proposed
        self.people.setValue(people if wanted.people is None else wanted.people)
        self.numbers.setValue(numbers if wanted.numbers is None else wanted.numbers)
        self.copies.setValue(wanted.copies or 0)
        self.months.setValue(wanted.months)
        self.names.setChecked(wanted.names)
        self.word.setChecked(wanted.word)

    def _number(self, name: str, least: int, most: int, value: int) -> NumberBox:
        box = NumberBox(name, least=least, most=most)
        box.setValue(value)
        box.setFixedWidth(84)
        box.valueChanged.connect(lambda _: self.changed.emit())
        label = Label(self._desk.look, name)
        label.setBuddy(box)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(box)
        self.column.addWidget(line)
        return box


def remembered(text: str, proposed: frozenset[Piece]) -> Wanted:
    """What was asked for the last time, or the proposed pieces where nothing can be read.

    What is proposed only since then is ticked as well: its texts were written, or a way of voting was chosen,
    in which case the other pieces for votes go.
    """
    with suppress(ValueError, TypeError, KeyError):
        found: dict[str, Any] = json.loads(text)
        pieces = frozenset(map(Piece, found["pieces"]))
        before = frozenset(map(Piece, found.pop("proposed", ())))
        if before & FOR_VOTES != proposed & FOR_VOTES:
            pieces -= FOR_VOTES
            before -= FOR_VOTES
        pieces |= proposed - before
        return Wanted(**found | {"pieces": pieces})
    return Wanted(pieces=proposed)


def to_remember(wanted: Wanted, proposed: frozenset[Piece]) -> str:
    """What `remembered` reads."""
    fields = ("people", "numbers", "copies", "names", "months", "word")
    found = {"pieces": sorted(wanted.pieces), "proposed": sorted(proposed)}
    return json.dumps(found | {name: getattr(wanted, name) for name in fields})
