"""Before the booth of an evaluation opens, the first time or again: how many may answer, and the question."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.asked_twice import AskedTwice
from atelier.desk.context import Desk
from atelier.desk.evaluation.view import bring_into_view
from atelier.desk.pages import labelled
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label
from atelier.look.notices import Banner, Gravity
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.cue import CueKind
from atelier.workshop.entities import Booth, Face, Step
from atelier.workshop.evaluating import faceless
from atelier.workshop.voters import counted_during

FEW = 4
"""People at a booth below whom an answer may be guessed."""


class BoothOpening(QWidget):
    """It freezes the faces and is not undone: asked twice, in its place, as at the vote."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._touched = False
        look, say = desk.look, desk.words.say
        self.expected = NumberBox(say("People who may answer"), least=1, most=9999)
        self.expected.setFixedWidth(120)
        self.expected.valueChanged.connect(self._touch)
        self._told = Label(look, kind="muted")
        self.few = Banner(look)
        self.open_button = Button(look, say("Open at the booth"), kind=Kind.PRIMARY, icon="lock-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self._told)
        column.addWidget(labelled(desk, say("People who may answer"), self.expected))
        column.addWidget(self.few)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._asking())
        self.refresh()

    def take_keys(self) -> None:
        """Where it goes on."""
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Follow who is here, and how many have answered before."""
        words, tables = self._desk.words, self._workshop.tables
        step = tables.find(Step, self._step)
        if step is None:
            return
        before = sum(face.cast for face in tables.children(Face, self._step)) + faceless(tables, self._step)
        again = step.booth is Booth.CLOSED
        if again:
            self._told.setText(
                words.say(
                    "The answers so far are known. Who comes now is added to them: say how many more "
                    "may answer."
                )
            )
        self._told.setVisible(again)
        self.open_button.setText(
            " " + (words.say("Open the booth again") if again else words.say("Open at the booth"))
        )
        self.open_button.setAccessibleName(self.open_button.text().strip())
        if not self._touched:
            self.expected.blockSignals(True)
            self.expected.setValue(max(1, counted_during(tables, self._step) - before))
            self.expected.blockSignals(False)
        bare = not tables.children(Face, self._step)
        self.open_button.refuse(
            words.say("There is no face to choose yet: add some in Prepare.") if bare else ""
        )
        self._warn()

    def _touch(self) -> None:
        self._touched = True
        self._warn()

    def _warn(self) -> None:
        say = self._desk.words.say
        if self.expected.value() < FEW:
            told = say("What three people or fewer leave can often be guessed, most of all their words.")
            self.few.tell(Gravity.CHECK, say("Few people answer"), told)
        else:
            self.few.clear()

    def _asking(self) -> AskedTwice:
        look, say = self._desk.look, self._desk.words.say
        self.open_now = Button(look, say("Open now"), kind=Kind.PRIMARY, icon="lock-open")
        self.open_now.clicked.connect(self._open)
        once = Label(look, say("Opening freezes the faces and their words. It is not undone."), kind="muted")
        question = AskedTwice(self._desk, self.open_button, say("Open the booth now?"), [once], self.open_now)
        self.wait = question.wait
        question.asked.connect(lambda: bring_into_view(self.wait))
        question.put_off.connect(lambda: bring_into_view(self.open_button))
        return question

    def _open(self) -> None:
        evaluations, expected = self._workshop.evaluations, self.expected.value()
        showing = self._workshop.showing
        if showing.shown.kind is CueKind.EVALUATION and showing.shown.step == self._step:
            # back to the question: else the next close would show at once what it counts
            self._desk.attempt(lambda: showing.show(replace(showing.shown, number=0, page=0)))
        self._desk.attempt(lambda: evaluations.open(self._step, expected))
