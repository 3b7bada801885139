"""The booth of an evaluation: people one after the other, each with a face and a word of their own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from atelier.session import Notice, OpenWorkshop
from atelier.session.seconds import steady
from atelier.stage.booth.answering import AnswerPanel
from atelier.stage.booth.turns import Patience, Turns
from atelier.stage.booth.uses import Says
from atelier.stage.context import Stage
from atelier.stage.controls import StageButton
from atelier.stage.notices import PlainWords
from atelier.words import Words
from atelier.workshop.entities import Step
from atelier.workshop.evaluating import Opinion, answers, faceless
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

TYPING = 3.0
"""Seconds after a key for which Space and Enter still belong to what somebody believes they are writing."""

HELD = 1500
"""Milliseconds for which the facilitator's button is held: whoever brushes it in passing opens nothing."""

_BEGIN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def answered_said(workshop: OpenWorkshop, step: str, words: Words) -> str:
    """How many have answered, in words: the only figure before the close."""
    return words.say_n(
        "{n} person out of {expected} has answered.",
        "{n} people out of {expected} have answered.",
        workshop.evaluations.answered(step),
        expected=workshop.tables.get(Step, step).expected or 0,
    )


def answers_said(tables: Tables, step: str, words: Words) -> str:
    """« 4 réponses, dont 1 sans visage », once it is known."""
    total, blank = answers(tables, step), faceless(tables, step)
    if blank:
        return words.say_n(
            "{n} answer, {blank} without a face", "{n} answers, {blank} without a face", total, blank=blank
        )
    return words.say_n("{n} answer", "{n} answers", total) if total else words.say("Nobody has answered.")


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

    out = Signal()
    """The facilitator wants the desk, once everybody has answered."""

    def __init__(self, stage: Stage, use: OpinionUse, seconds: Callable[[], float] = steady) -> None:
        """Says what is so now."""
        says = use.says(stage.words)
        super().__init__(stage, says.name, says.wait, icon=says.icon)
        self._stage, self._use, self._seconds = stage, use, seconds
        self._typed, self._cleared = float("-inf"), False
        self.begin_button = StageButton(stage, stage.words.say("I answer"), primary=True)
        self.begin_button.clicked.connect(self._begin)
        self.column.insertWidget(self.column.count() - 1, self.begin_button, 0, Qt.AlignmentFlag.AlignHCenter)
        hold = stage.words.say("Facilitator: hold to leave the booth")
        self.desk_button = StageButton(stage, hold, icon="arrow-left")
        self.desk_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the facilitator's own
        self.hold = QTimer(self)
        self.hold.setSingleShot(True)
        self.hold.setInterval(HELD)
        self.hold.timeout.connect(self.out)
        self.desk_button.pressed.connect(self.hold.start)
        self.desk_button.released.connect(self.hold.stop)
        self.column.addWidget(self.desk_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def tell_cleared(self, *, cleared: bool) -> None:
        """Whoever comes back finds why nothing of theirs stands here."""
        self._cleared = cleared
        self.refresh()

    def refresh(self) -> None:
        """Follow who may answer, and how they begin."""
        say, use = self._stage.words.say, self._use
        begins = use.by_touch and not use.full
        self.begin_button.setVisible(begins)
        self.desk_button.setVisible(use.full)
        if use.full:
            self.say(say("Everybody has answered. Thank you."))
        elif self._cleared:
            self.say(say("The answer that was left alone is cleared. Nothing of it was counted."))
        else:
            self.say(say("Touch to begin.") if begins else use.says(self._stage.words).wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space begin too, where a touch does; not those of somebody who is writing."""
        event.accept()
        begins = event.key() in _BEGIN and not event.isAutoRepeat()
        now = self._seconds()
        writing = now - self._typed < TYPING
        if not begins or writing:
            self._typed = now
        elif not self.begin_button.isHidden():
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
            if self.use.in_hand:
                self.cover.tell_cleared(cleared=False)
            self.cover.refresh()

    def _clear_left(self) -> None:
        """The cover says why."""
        super()._clear_left()
        if isinstance(self.cover, BeginCover):
            self.cover.tell_cleared(cleared=True)

    def _make_panel(self) -> AnswerPanel:
        if isinstance(self.cover, BeginCover):
            self.cover.out.connect(self.door)
        return AnswerPanel(self._stage, self.use.step, private=self._private, seconds=self._seconds)
