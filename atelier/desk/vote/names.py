"""The list at hand: who is here, who has voted; a name is ticked, or chosen for the ballot being typed."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.people.words import full_name
from atelier.look.buttons import Button
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Participant
from atelier.workshop.text import fold
from atelier.workshop.voters import voters_of

_ID = Qt.ItemDataRole.UserRole


class Use(Enum):
    """What the list is for."""

    TICK = "tick"
    """Each tick says that a ballot was handed in, or that dots were placed: never which."""
    CHOOSE = "choose"
    """The ballot being typed bears the name that is chosen."""


class Names(QWidget):
    """Never on a screen that the room sees: it says who has voted."""

    chosen = Signal(str)
    """Somebody was chosen (the id; empty: nobody)."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, use: Use) -> None:
        super().__init__()
        self._desk, self._workshop, self._id, self._use = desk, workshop, round, use
        look, say = desk.look, desk.words.say
        title = say("Ballots handed in") if use is Use.TICK else say("Whose ballot is it?")
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find a name"))
        self.search.setAccessibleName(say("Find a name"))
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.ensurePolished()
        self.list.setMinimumHeight(150)
        self.list.itemChanged.connect(self._ticked)
        self.list.currentItemChanged.connect(self._moved)
        self.told = Label(look, kind="muted", px=15)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._show_button = Button(look, say("Show the names"), icon="eye")
        self._show_button.clicked.connect(lambda: desk.guard(self.uncover))
        column.addWidget(SectionLabel(look, title))
        column.addWidget(self._show_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.told, self.search):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.covered = not desk.alone()
        self._show_button.setVisible(self.covered)
        self.search.setVisible(not self.covered)
        self.list.setVisible(not self.covered)
        self.refresh()

    @property
    def participant(self) -> str | None:
        """Who is chosen."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if self._use is Use.CHOOSE and self.list.currentRow() >= 0 else None

    def refresh(self) -> None:
        """Follow who is here and who has voted."""
        signed = self._workshop.polls.signed(self._id)
        here = {person.id: person for person in voters_of(self._workshop.tables, self._id)}
        gone = {id: p for id in signed - here.keys() if (p := self._workshop.tables.find(Participant, id))}
        kept = self.participant
        self.list.blockSignals(True)
        self.list.clear()
        for person in (*here.values(), *gone.values()):
            self.list.addItem(self._item(person, voted=person.id in signed))
            if person.id == kept:
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self._narrow(self.search.text())
        self._say()

    def next_unsigned(self) -> None:
        """The next name down the list that has not voted, from the top again; none where all have."""
        signed = self._workshop.polls.signed(self._id)
        count, here = self.list.count(), self.list.currentRow()
        rows = [(here + 1 + by) % count for by in range(count)] if count else []
        free = (row for row in rows if self.list.item(row).data(_ID) not in signed)
        self.list.setCurrentRow(next(free, -1))

    def step(self, by: int) -> None:
        """Another name, while the keys stay where ballots are typed."""
        row = self.list.currentRow() + by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def choose(self, participant: str) -> None:
        """Choose a name by its id; an unknown one chooses nobody."""
        rows = (row for row in range(self.list.count()) if self.list.item(row).data(_ID) == participant)
        self.list.setCurrentRow(next(rows, -1))

    def uncover(self) -> None:
        """It is known who sees them."""
        self.covered = False
        self._show_button.hide()
        self.search.show()
        self.list.show()
        self._say()

    def _item(self, person: Participant, *, voted: bool) -> QListWidgetItem:
        say, name = self._desk.words.say, full_name(person)
        item = QListWidgetItem(name)
        item.setData(_ID, person.id)
        if self._use is Use.TICK:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if voted else Qt.CheckState.Unchecked)
        elif voted:
            item.setText(say("{name} · has voted", name=name))
        return item

    def _say(self) -> None:
        words, polls = self._desk.words, self._workshop.polls
        if self._use is Use.TICK:
            waiting = polls.waiting(self._id)
            told = words.say_n(
                "{n} ballot handed in is to be typed.", "{n} ballots handed in are to be typed.", waiting
            )
            self.told.setText(told if waiting else "")
        self.told.setVisible(bool(self.told.text()) and not self.covered)

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed).split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = fold(item.text())
            item.setHidden(not all(part in name for part in wanted))

    def _ticked(self, item: QListWidgetItem) -> None:
        id, polls = str(item.data(_ID)), self._workshop.polls
        on = item.checkState() is Qt.CheckState.Checked
        if on == (id in polls.signed(self._id)):
            return
        act = polls.tick if on else polls.untick
        self._desk.attempt(lambda: act(self._id, id))
        self.refresh()

    def _moved(self, item: QListWidgetItem | None) -> None:
        if self._use is Use.CHOOSE:
            self.chosen.emit(str(item.data(_ID)) if item is not None else "")
