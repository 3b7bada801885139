"""Stickers counted aloud on a wall: how many people, and the dots on each orientation."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty, labelled
from atelier.desk.vote.names import Names, Use
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import Card, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.words_refusals import say_refusal
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import Round
from atelier.workshop.refusals import Refused


class TotalsPanel(ScrolledColumn):
    """A batch of totals is one gesture of counting; until the close it can be taken out and typed anew."""

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        round: str,
        titles: dict[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margin=5 * GRID, gap=3 * GRID, parent=parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        look, say = desk.look, desk.words.say
        self.column.addWidget(SectionLabel(look, say("Dots counted on the wall")))
        self.voters = NumberBox(say("People who placed these dots"), most=9999)
        self.column.addWidget(labelled(desk, say("People who placed these dots"), self.voters))
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name of this wall"))
        self.name.setPlaceholderText(say("Name of this wall, if there are several"))
        self.column.addWidget(self.name)
        self.boxes: dict[int, NumberBox] = {}
        form = QFormLayout()
        form.setSpacing(2 * GRID)
        for number, title in titles.items():
            box = NumberBox(say("Dots on {number}: {title}", number=number, title=title), most=99999)
            self.boxes[number] = box
            form.addRow(box, Label(look, f"{number}. {title}"))
        self.column.addLayout(form)
        self.names: Names | None = None
        if workshop.tables.get(Round, round).named:
            self.names = Names(desk, workshop, round, Use.TICK)
            self.column.addWidget(self.names)
        self.refusal = Banner(look)
        self.column.addWidget(self.refusal)
        self.add_button = Button(look, say("Count these totals"), kind=Kind.PRIMARY, icon="check")
        self.add_button.clicked.connect(self._add)
        self.column.addWidget(self.add_button)
        self._batches = QVBoxLayout()
        self._batches.setSpacing(2 * GRID)
        self.column.addLayout(self._batches)
        self.refresh()

    def take_keys(self) -> None:
        """The number of people comes first."""
        self.voters.setFocus(Qt.FocusReason.OtherFocusReason)
        self.voters.selectAll()

    def refresh(self) -> None:
        """Show the batches counted so far: they hang on the wall for all to see."""
        if self.names is not None:
            self.names.refresh()
        empty(self._batches)
        for batch in self._workshop.polls.batches(self._id):
            self._batches.addWidget(self._card(batch))

    def _card(self, batch: Batch) -> QWidget:
        words = self._desk.words
        voters = words.say_n("{n} person", "{n} people", batch.voters)
        dots = words.say_n("{n} dot", "{n} dots", sum(count for _, count in batch.totals))
        said = words.say("{voters}, {dots}", voters=voters, dots=dots)
        card = Card(margin=3 * GRID, gap=GRID)
        away = IconButton(self._desk.look, "trash-2", words.say("Take these totals out"))
        away.clicked.connect(partial(self._remove, batch.id))
        row = QHBoxLayout()
        row.addWidget(Label(self._desk.look, batch.name or words.say("Wall"), weight=600), 1)
        row.addWidget(Label(self._desk.look, said, kind="muted", wrap=False))
        row.addWidget(away)
        card.column.addLayout(row)
        return card

    def _add(self) -> None:
        placed = tuple((number, box.value()) for number, box in self.boxes.items() if box.value())
        batch = Batch(" ".join(self.name.text().split()), self.voters.value(), placed)
        try:
            self._workshop.polls.add_batch(self._id, batch)
        except Refused as refused:
            title = self._desk.words.say("These totals cannot be")
            self.refusal.tell(Gravity.CHECK, title, say_refusal(self._desk.words, refused))
            return
        self.refusal.clear()
        self.name.setText("")
        for box in (self.voters, *self.boxes.values()):
            box.setValue(0)
        self.take_keys()

    def _remove(self, id: str) -> None:
        self._desk.attempt(lambda: self._workshop.polls.remove_batch(self._id, id))
        self.take_keys()
