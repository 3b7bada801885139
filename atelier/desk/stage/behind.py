"""Says that the room still sees a step left behind, and shows what fits the one in hand by one press."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.stage import cueing
from atelier.desk.stage.fitting import fitting, left_behind
from atelier.desk.stage.hand import KEYED, CueHand
from atelier.desk.stage.projection import Projection
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.workshop.cue import BLACK, Cue

_COMMANDS = {kind: id for id, kind in KEYED.items()}


class BehindPart(QWidget):
    """It only says so: what the room sees never changes by itself."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, projection: Projection, hand: CueHand) -> None:
        super().__init__()
        self._desk, self._workshop, self._projection, self._hand = desk, workshop, projection, hand
        self._cue: Cue = BLACK
        self.text = Label(desk.look, px=SMALL)
        self.button = Button(desk.look, "")
        self.button.clicked.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addWidget(self.button)
        self.hide()

    def refresh(self) -> None:
        """Follow the step in hand, and what the room sees."""
        workshop, words, projection = self._workshop, self._desk.words, self._projection
        tables, here, seen = workshop.tables, workshop.step_in_hand, workshop.showing.shown
        kept = here is not None and workshop.showing.during == here.id
        step = None if kept or not projection.live else left_behind(tables, seen, here)
        self.setVisible(step is not None)
        if step is None:
            return
        self._cue = fitting(tables, here) or BLACK
        cue, name = words.say(cueing.NAMES[seen.kind]), words.say(cueing.NAMES[self._cue.kind])
        self.text.setText(words.say("The room still sees: {cue} – {step}", cue=cue, step=step.title))
        said = words.say("Show now: {cue}", cue=name)
        self.button.setText(said.replace("&", "&&"))
        self.button.setAccessibleName(said)
        self.button.setToolTip(with_key(said, _COMMANDS[self._cue.kind]))

    def _show(self) -> None:
        self._hand.prepare(preparing=False)
        self._hand.put(self._cue)
