"""The line at the foot of a grid: what is told of the chosen item, as a fact or in somebody's own words.

What is typed is a draft; what the line will write, and in what quality somebody speaks, is remembered.
"""

import json
import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy

from atelier.desk.context import Desk
from atelier.desk.keys import with_key
from atelier.gestures.examples import add_examples
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.wall.keys import CaptureEdit
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import GridItem
from atelier.workshop.refusals import Refused

EXAMPLE, QUOTE = 4, 3
"""The papers of a fact and of somebody's words."""
_QUOTED: Final = re.compile(r"\s*[«“„\"]\s*(.+?)\s*[»”“\"]\s*", re.DOTALL)


class KindChip(QAbstractButton):
    """What the line will write, on its paper; a press changes it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.paper = look, EXAMPLE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(look.text_font(SMALL, 600))
        look.changed.connect(lambda: self.setFont(look.text_font(SMALL, 600)))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 5 * GRID, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, area = self._look.palette, QRectF(self.rect())
        painter = painting.begin(self)
        edge = palette.note_ink if palette.strong else None
        painting.panel(
            painter, area, fill=palette.note(self.paper), edge=edge, stroke=palette.stroke, radius=13
        )
        painter.setPen(QColor(palette.note_ink))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painting.focus_ring(painter, area, palette, radius=13)
        painter.end()


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
        self.chip = KindChip(desk.look)
        self.edit = CaptureEdit(desk.look, desk.words.say("Line to write in"))
        self.edit.setProperty("kind", "capture")
        self.quality = DraftLine(placeholder=desk.words.say("In what quality, such as partner"))
        self.quality.setAccessibleName(desk.words.say("In what quality they spoke"))
        self.quality.setProperty("kind", "bare")
        self.quality.setFont(desk.look.text_font(SMALL))
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setSpacing(GRID)
        grid.addWidget(self.chip, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.quality, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.edit, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
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
            self._remember()
            self.added.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, wherever the keys are in the line, gives them back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ inside

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
        self.chip.clicked.connect(self._turn)
        self.edit.entered.connect(self.enter)
        self.edit.digit.connect(self.digit)
        self.edit.stepped.connect(self.stepped)
        self.edit.escaped.connect(self.left)
        for said in (self.quality.draft, self.quality.closed):
            said.connect(lambda _text: self._remember())
        self.quality.returnPressed.connect(self.take_keys)
        for said in (self.edit.draft, self.edit.closed):
            said.connect(self._put_draft)

    def _turn(self) -> None:
        self.next_kind()
        self.take_keys()

    def _show(self) -> None:
        words = self._desk.words
        kind = words.say("quotation") if self._quoted else words.say("example")
        self.chip.paper = QUOTE if self._quoted else EXAMPLE
        self.chip.setText(kind)
        name = words.say("What the line will be: {kind}", kind=kind)
        self.chip.setAccessibleName(name)
        self.chip.setToolTip(with_key(name, "kind"))
        self.chip.updateGeometry()
        self.chip.update()
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
