"""The booth of an evaluation: people one after the other, each with a face and a word of their own."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from atelier.session import Notice, OpenWorkshop
from atelier.stage.answering import AnswerPanel
from atelier.stage.context import Stage
from atelier.stage.controls import StageButton
from atelier.stage.notices import PlainWords
from atelier.stage.turns import Patience, Turns
from atelier.stage.uses import Says
from atelier.words import Words
from atelier.workshop.entities import Step
from atelier.workshop.evaluating import Opinion
from atelier.workshop.refusals import Refused

_BEGIN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def answered_said(workshop: OpenWorkshop, step: str, words: Words) -> str:
    """How many have answered, in words: the only figure before the close."""
    return words.say_n(
        "{n} person out of {expected} has answered.",
        "{n} people out of {expected} have answered.",
        workshop.evaluations.answered(step),
        expected=workshop.tables.get(Step, step).expected or 0,
    )


def touch_key(step: str) -> str:
    """Under which a workshop remembers that people begin by themselves at the booth of an evaluation."""
    return f"evaluation-touch:{step}"


class OpinionUse:
    """An evaluation that is open."""

    named = False
    """Nobody is: people are a number."""

    def __init__(self, workshop: OpenWorkshop, step: str) -> None:
        """Reads the session each time it is asked."""
        self._workshop, self.step = workshop, step

    @property
    def in_hand(self) -> bool:
        """Whether somebody answers now."""
        return self._workshop.evaluations.in_hand(self.step)

    @property
    def refused(self) -> Refused | None:
        """Why what is in hand could not be written."""
        return self._workshop.evaluations.refused(self.step)

    def concerns(self, notice: Notice) -> bool:
        """Somebody answers, or has answered."""
        return notice.step == self.step

    def admit(self) -> None:
        """The next person, whoever it is."""
        self._workshop.evaluations.admit(self.step)

    def give_up(self) -> None:
        """Whoever left may come back later."""
        self._workshop.evaluations.give_up(self.step)

    def cast(self, left: Opinion) -> None:
        """One answer."""
        self._workshop.evaluations.cast(self.step, left.face or None, left.word)

    def turnout(self, words: Words) -> str:
        """« 8 personnes sur 19 ont répondu »."""
        return answered_said(self._workshop, self.step, words)

    def says(self, words: Words) -> Says:
        """What is said of answers."""
        say = words.say
        return Says(
            name=say("Evaluation booth"),
            icon="smile",
            wait=say("Wait until you are called to answer."),
            paused=say("The evaluation is paused"),
            thanks=say("Thank you, your answer is in the box."),
            lost=say("Your answer is not in the box yet. Please call somebody."),
            next=say("Next person"),
            on=say("Go on with the evaluation"),
            clear=say("Clear this answer"),
            filling=say("Somebody is answering. What they chose is covered and kept."),
            cleared=lambda left: words.say_n(
                "This answer is cleared in {n} second. Touch the screen or press a key to go on.",
                "This answer is cleared in {n} seconds. Touch the screen or press a key to go on.",
                left,
            ),
        )

    @property
    def by_touch(self) -> bool:
        """Whether people begin by themselves: said at the desk, where it is remembered."""
        return bool(self._workshop.remembered(touch_key(self.step)))

    @property
    def full(self) -> bool:
        """Whether as many have answered as were expected."""
        expected = self._workshop.tables.get(Step, self.step).expected or 0
        return self._workshop.evaluations.answered(self.step) >= expected

    def cover(self, stage: Stage) -> QWidget:
        """People are called, or begin by a touch."""
        return BeginCover(stage, self)

    def turn(self, stage: Stage, cover: QWidget, *, private: bool, patience: Patience | None) -> Turns[Any]:
        """Answers, one after the other."""
        return OpinionTurn(stage, self, cover, private=private, patience=patience)


class BeginCover(PlainWords):
    """Between two people: they are called, or, where that was chosen, begin by a touch."""

    def __init__(self, stage: Stage, use: OpinionUse) -> None:
        """Says what is so now."""
        says = use.says(stage.words)
        super().__init__(stage, says.name, says.wait, icon=says.icon)
        self._stage, self._use = stage, use
        self.begin_button = StageButton(stage, stage.words.say("I answer"), primary=True)
        self.begin_button.clicked.connect(self._begin)
        self.column.insertWidget(self.column.count() - 1, self.begin_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.refresh()

    def refresh(self) -> None:
        """Follow who may answer, and how they begin."""
        say, use = self._stage.words.say, self._use
        begins = use.by_touch and not use.full
        self.begin_button.setVisible(begins)
        if use.full:
            self.say(say("Everybody has answered. Thank you."))
        else:
            self.say(say("Touch to begin.") if begins else use.says(self._stage.words).wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space begin too, where a touch does."""
        event.accept()
        if event.key() in _BEGIN and not event.isAutoRepeat() and not self.begin_button.isHidden():
            self._begin()

    def _begin(self) -> None:
        try:
            self._use.admit()
        except Refused:  # somebody was quicker, or it is full by now
            self.refresh()


class OpinionTurn(Turns[OpinionUse]):
    """A clean panel for who was let in, with what is chosen and typed on it."""

    panel: AnswerPanel

    def follow(self) -> None:
        """The cover follows too."""
        super().follow()
        if isinstance(self.cover, BeginCover):
            self.cover.refresh()

    def _make_panel(self) -> AnswerPanel:
        return AnswerPanel(self._stage, self.use.step, private=self._private, seconds=self._seconds)
