"""The line at the foot of a grid: what is told of the chosen item, as a fact or in somebody's own words.

What is typed is a draft; what the line will write is remembered, and in what quality somebody speaks until
their words are added: the next ones are somebody else's.
"""

import json
import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.gestures.examples import add_examples
from atelier.look.choices import SegmentedControl
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.wall.keys import CaptureEdit
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import GridItem
from atelier.workshop.refusals import Refused

EXAMPLE, QUOTE = 4, 3
"""The papers of a fact and of somebody's words."""
_FACT, _WORDS = "example", "quotation"
_QUOTED: Final = re.compile(r"\s*[«“„\"]\s*(.+?)\s*[»”“\"]\s*", re.DOTALL)


class GridLine(QFrame):
    """Enter adds what is typed to the chosen item; « … » around it makes it somebody's words."""

    added = Signal()
    digit = Signal(int)
    """Alt and a digit: where the item stands."""
    stepped = Signal(int)
    """Up or down from an empty line: the item above or below."""
    left = Signal()
    """Escape: the keys go back to the grid."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        """Takes up where it was left."""
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._item, self._quoted = "", False
        self.about = ""
        """The item that a draft was about when it was left; empty without one."""
        self._key = f"telling:{step}"
        self.setProperty("kind", "card")
        say = desk.words.say
        choices = [(_FACT, say("example")), (_WORDS, say("quotation"))]
        self.kind = SegmentedControl(desk.look, say("What the line will be"), choices)
        self.kind.setToolTip(with_key(say("What the line will be"), "kind"))
        self.edit = CaptureEdit(desk.look, say("Line to write in"))
        self.edit.setProperty("kind", "capture")
        self.quality = DraftLine(placeholder=say("In what quality?"))
        self.quality.setAccessibleName(say("In what quality they spoke"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for part in (self.kind, self.quality, self.edit):
            column.addWidget(part)
        self._take_up()
        self._connect()
        self._show()

    def show_item(self, item: str) -> None:
        """Write about this item from now on; what is typed stays."""
        if item != self._item:
            self._item = item
            self._show()

    def take_keys(self) -> None:
        """Let what is typed next come here."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typed(self, text: str) -> None:
        """Take what was typed elsewhere, and all that follows."""
        self.take_keys()
        self.edit.insertPlainText(text)

    def next_kind(self) -> None:
        """A fact, or somebody's words."""
        self._quoted = not self._quoted
        self._remember()
        self._show()

    def enter(self) -> None:
        """Add what is typed; what is refused stays where it was typed."""
        text, speaker = self.edit.read(), self.quality.text() if self._quoted else ""
        between = _QUOTED.fullmatch(text)
        item = self._item
        if not text.strip() or not item:
            return
        done = self._desk.attempt(
            lambda: self._workshop.do(
                add_examples,
                item=item,
                texts=[between[1] if between else text],
                quoted=self._quoted or between is not None,
                speaker=speaker,
            )
        )
        if done is not None:
            self.edit.drafting.taken()
            self._put_draft("")
            self._forget_speaker()
            self._remember()
            self.added.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, wherever the keys are in the line, gives them back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ inside

    def _forget_speaker(self) -> None:
        """The next words are not signed unseen by who spoke these: the keys go through it again."""
        if self._quoted:
            self.quality.drafting.taken()
            self.quality.clear()
            self.quality.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_up(self) -> None:
        try:
            said = json.loads(self._workshop.remembered(self._key, "{}"))
        except ValueError:
            said = {}
        self._quoted = isinstance(said, dict) and bool(said.get("quoted"))
        self.quality.setText(str(said.get("speaker", "")) if isinstance(said, dict) else "")
        draft = self._workshop.drafts().get(self._key, "")
        if draft:
            self.edit.drafting.restore(draft)
            self.about = str(said.get("item", "")) if isinstance(said, dict) else ""

    def _connect(self) -> None:
        self.kind.chosen.connect(self._turn)
        self.edit.entered.connect(self.enter)
        self.edit.digit.connect(self.digit)
        self.edit.stepped.connect(self.stepped)
        self.edit.escaped.connect(self.left)
        for said in (self.quality.draft, self.quality.closed):
            said.connect(lambda _text: self._remember())
        self.quality.returnPressed.connect(self.take_keys)
        for said in (self.edit.draft, self.edit.closed):
            said.connect(self._put_draft)

    def _turn(self, kind: str) -> None:
        if self._quoted != (kind == _WORDS):
            self.next_kind()
        self.take_keys()

    def _show(self) -> None:
        words = self._desk.words
        self.kind.choose(_WORDS if self._quoted else _FACT)
        self.quality.setVisible(self._quoted)
        self.edit.setPlaceholderText(
            words.say("Write what was said…") if self._quoted else words.say("Write an example…")
        )
        item = self._workshop.tables.find(GridItem, self._item)
        if item is not None:
            self.edit.setAccessibleDescription(words.say("About {title}", title=words.quoted(item.title)))

    def _remember(self) -> None:
        held = {"quoted": self._quoted, "speaker": self.quality.text().strip()}
        said = json.dumps(held if self.edit.empty else {**held, "item": self._item})
        if self._workshop.remembered(self._key) != said:
            self._desk.attempt(lambda: self._workshop.remember(self._key, said))

    def _put_draft(self, text: str) -> None:
        self._remember()
        try:
            self._workshop.put_draft(self._key, text)
        except Refused as refused:
            self._desk.tell(say_refusal(self._desk.words, refused))
