"""Notes that look alike, side by side, with what can be made of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.advice import Kind
from atelier.desk.context import Desk
from atelier.desk.run.alike_cards import Card, proposed_title, title_of
from atelier.look.buttons import Button
from atelier.look.buttons import Kind as ButtonKind
from atelier.look.choices import CheckBox
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label
from atelier.look.marks import Chip, NumberDot, Tone
from atelier.look.surfaces import Card as Surface
from atelier.look.tokens import CONTROL, GRID, SMALL
from atelier.wall.saying import group_name
from atelier.words import N_
from atelier.workshop.entities import Cluster, Group, Note
from atelier.workshop.tables import Tables

_LONGEST = 240
"""Characters of a note that are shown: enough to see why it is here."""
_SHORT = 26
"""Characters of a title on a button."""
_KINDS = {
    Kind.SAME: (N_("The same words"), Tone.PETROL),
    Kind.NEAR: (N_("Nearly the same words"), Tone.NEUTRAL),
    Kind.NEIGHBOUR: (N_("Perhaps the same subject"), Tone.OUTLINE),
}


class AlikeCard(Surface):
    """One proposal. It tells what is wanted, and changes nothing itself."""

    merge = Signal(tuple)
    """The notes to merge, into the first."""
    under = Signal(tuple, str)
    """The notes to put under the title that some of them have, or under a new one of these words."""
    ignore = Signal(tuple)

    def __init__(self, desk: Desk, tables: Tables, card: Card) -> None:
        super().__init__(margin=3 * GRID)
        self._desk, self._tables, self.card = desk, tables, card
        self._ticks: dict[str, CheckBox] = {}
        kind, tone = _KINDS[card.kind]
        self.column.addWidget(Chip(desk.look, desk.words.say(kind), tone=tone), 0, Qt.AlignmentFlag.AlignLeft)
        for id in card.notes:
            self.column.addWidget(self._note(tables.get(Note, id)))
        self.column.addWidget(self._buttons())
        self.title = QLineEdit()
        self.title.setPlaceholderText(desk.words.say("Words of the title, then Enter"))
        self.title.setAccessibleName(desk.words.say("Title over these notes"))
        self.title.returnPressed.connect(self._titled)
        self.title.hide()
        self.column.addWidget(self.title)
        self.setAccessibleName(desk.words.say(kind))
        self._offer()

    @property
    def first(self) -> QWidget:
        """The button that the keys go to."""
        return next(button for button in self._in_order() if button.isEnabled())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The notes that are meant: all, or those that are ticked where there are more than two."""
        return tuple(id for id in self.card.notes if id not in self._ticks or self._ticks[id].isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the line of a new title away again."""
        if event.key() == Qt.Key.Key_Escape and self.title.isVisible():
            self.title.hide()
            self.under_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _note(self, note: Note) -> QWidget:
        look, words = self._desk.look, self._desk.words
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        shown = note.text if len(note.text) <= _LONGEST else f"{note.text[:_LONGEST].rstrip()}…"
        if len(self.card.notes) > 2:
            tick = CheckBox(look, "")
            tick.setAccessibleName(shown)
            tick.setChecked(True)
            tick.setFixedSize(CONTROL - 2 * GRID, CONTROL - 2 * GRID)
            tick.toggled.connect(self._offer)
            self._ticks[note.id] = tick
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        group = self._tables.find(Group, note.group)
        if group is not None:
            dot = NumberDot(look, group.number, group_name(words, group))
            row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        text = Label(look, shown)
        text.setToolTip(note.text if shown != note.text else "")
        texts.addWidget(text)
        if self.card.cluster:
            title = title_of(self._tables, note)
            place = words.say("under {title}", title=words.quoted(title)) if title else words.say("to sort")
            texts.addWidget(Label(look, place, kind="muted", px=SMALL))
        row.addLayout(texts, 1)
        return whole

    def _buttons(self) -> QWidget:
        look, words, card = self._desk.look, self._desk.words, self.card
        whole = QWidget()
        row = FlowLayout(whole)
        keeps = words.say("The first stands for all. The others can still be read, and separated again.")
        self.merge_button = Button(look, words.say("Merge"), tip=keeps)
        cluster = self._tables.find(Cluster, card.cluster)
        title = cluster.title if cluster else ""
        short = title if len(title) <= _SHORT else f"{title[:_SHORT].rstrip()}…"
        under = words.say("Put under {title}", title=words.quoted(short))
        self.under_button = Button(look, under if title else words.say("Put under one title"), tip=title)
        self.ignore_button = Button(look, words.say("Ignore"), kind=ButtonKind.QUIET)
        self.merge_button.clicked.connect(lambda: self.merge.emit(self.chosen))
        self.under_button.clicked.connect(self._put_under)
        self.ignore_button.clicked.connect(lambda: self.ignore.emit(card.notes))
        for button in self._in_order():
            row.addWidget(button)
        return whole

    def _in_order(self) -> list[Button]:
        """The likelier first: what is said twice is merged, what is close goes under one title."""
        found = [self.merge_button, self.under_button]
        return [*(reversed(found) if self.card.kind is Kind.NEIGHBOUR else found), self.ignore_button]

    def _offer(self) -> None:
        """Two notes at least are needed for anything."""
        words = self._desk.words
        few = "" if len(self.chosen) > 1 else words.say("Tick two notes at least.")
        self.merge_button.refuse(few)
        self.under_button.refuse(
            few or (words.say("They are under one title.") if self.card.gathered else "")
        )
        self.under_button.setVisible(not self.card.gathered)

    def _put_under(self) -> None:
        if self.card.cluster:
            self.under.emit(self.chosen, "")
            return
        self.title.setText(proposed_title(self._tables, self.card))
        self.title.show()
        self.title.selectAll()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _titled(self) -> None:
        if self.title.text().strip():
            self.under.emit(self.chosen, self.title.text())
