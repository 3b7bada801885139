"""Silent writing: the notes of a wall stay off the shared screen until somebody reveals them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.gestures.steps import change_step, reveal_step
from atelier.look.buttons import Button
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step, StepKind


class SilentPart(QWidget):
    """One button that says what it does next; there is none where nothing is written on a wall."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        """Hidden until `show_step`."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._step = ""
        say = desk.words.say
        self._begin, self._reveal = say("Write in silence"), say("Reveal the notes")
        self.button = Button(desk.look, self._begin)
        self.button.clicked.connect(self.turn)
        self._hint = Label(desk.look, kind="muted", px=SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._heading, self._low = SectionLabel(desk.look, say("Silent writing")), False
        for part in (self._heading, self.button, self._hint):
            column.addWidget(part)
        self.hide()

    def handlers(self) -> Handlers:
        """Only on a wall."""
        return {"silent": self.turn} if self._wall() else {}

    def stand(self, *, low: bool) -> None:
        """Low: the button alone, which says what it does in its tool tip."""
        self._low = low
        self._heading.setVisible(not low)
        self._hint.setVisible(not low)

    def turn(self) -> None:
        """Begin, or reveal: a gesture that can be undone."""
        step = self._wall()
        if step is None:
            return
        if step.silent:
            self._desk.attempt(lambda: self._workshop.do(reveal_step, step=step.id))
        else:
            self._desk.attempt(lambda: self._workshop.do(change_step, step=step.id, silent=True))

    def show_step(self, step: Step) -> None:
        """Follow a step, or what became of it."""
        self._step = step.id
        self.setVisible(step.kind is StepKind.WALL)
        say = self._desk.words.say
        text = self._reveal if step.silent else self._begin
        self.button.setText(text)
        self.button.setAccessibleName(text)
        told = (
            say("What was written here is not on the shared screen.")
            if step.silent
            else say("What is written stays off the shared screen until it is revealed.")
        )
        self._hint.setText(told)
        self.button.setToolTip(f"{with_key(text, 'silent')}\n{told}")
        self.button.setAccessibleDescription(told)

    def _wall(self) -> Step | None:
        step = self._workshop.tables.find(Step, self._step)
        return step if step is not None and step.kind is StepKind.WALL else None
