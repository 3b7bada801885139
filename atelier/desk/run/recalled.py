"""At the opening: what the last workshop left, for who leads; what was done since is ticked here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import today
from atelier.desk.pages import empty, follow
from atelier.gestures.outcomes import tick_action
from atelier.look.choices import BOX, CheckBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.session.workshop import RECALLED
from atelier.workshop.entities import Action, Workshop


class RecalledPart(QWidget):
    """Hidden where no workshop came before. An action is ticked in the workshop that decided it."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self.ticks: dict[str, CheckBox] = {}
        self._owners: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        follow(workshop, self, self._told)
        self._fill()

    def _told(self, notice: Notice) -> None:
        if notice.gesture == RECALLED or notice.touches(Workshop):
            self._fill()

    def _fill(self) -> None:
        had = next((id for id, tick in self.ticks.items() if tick.hasFocus()), "")
        empty(self._column)
        self.ticks = {}
        earlier, words = self._workshop.earlier(), self._desk.words
        self.setVisible(earlier is not None)
        if earlier is None:
            return
        self._owners = dict(earlier.owners)
        self._head(words.say("Last time"))
        self._say(earlier.title, weight=600)
        numbered = [
            words.say("{number}. {title}", number=number, title=title)
            for number, title in enumerate(earlier.retained, start=1)
        ]
        for heading, texts in (
            (words.say("What we retained"), numbered),
            (words.say_n("Decision", "Decisions", len(earlier.decisions)), list(earlier.decisions)),
        ):
            if texts:
                self._head(heading)
                for text in texts:
                    self._say(text)
        for heading, actions in (
            (words.say("Still open"), earlier.open),
            (words.say("Done since"), earlier.done),
        ):
            if actions:
                self._head(heading)
                for action in actions:
                    self._action(action)
        if had in self.ticks:
            self.ticks[had].setFocus()

    def _head(self, text: str) -> None:
        self._column.addSpacing(GRID)
        self._column.addWidget(SectionLabel(self._desk.look, text))

    def _say(self, text: str, *, weight: int = 400) -> None:
        self._column.addWidget(Label(self._desk.look, text, px=SMALL + 1, weight=weight))

    def _action(self, action: Action) -> None:
        look, words = self._desk.look, self._desk.words
        tick = CheckBox(look, "")
        tick.setAccessibleName(words.say("Done: {action}", action=action.what))
        tick.setFixedSize(BOX + 2 * GRID, BOX + 2 * GRID)
        tick.setChecked(action.done)
        tick.clicked.connect(lambda _=False, id=action.id: self._tick(id))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(look, action.what, px=SMALL + 1))
        day = action.done_on if action.done else action.due
        below = " · ".join(filter(None, (action.who, words.date_short(day) if day else "")))
        if below:
            texts.addWidget(Label(look, below, kind="muted", px=SMALL))
        row.addLayout(texts, 1)
        whole = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(row)
        self._column.addWidget(whole)
        self.ticks[action.id] = tick

    def _tick(self, id: str) -> None:
        desk, done = self._desk, self.ticks[id].isChecked()
        owner = self._owners[id]
        day = today(desk) if done else None
        desk.attempt(lambda: desk.session.workshop(owner).do(tick_action, action=id, done=done, on=day))
        self._workshop.recall_again()
