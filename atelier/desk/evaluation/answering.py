"""The booth while people answer: where it stands, who answers now, how many have, and the close."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from atelier.desk.asked_twice import AskedTwice
from atelier.desk.commands.entries import Handlers, command
from atelier.desk.commands.keys import native
from atelier.desk.context import Desk
from atelier.desk.evaluation.view import bring_into_view
from atelier.desk.pages import labelled
from atelier.desk.stage.boothplace import BoothPlace, PlaceSays
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, NumberBox
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.notices import Banner, Gravity, small_hint
from atelier.look.surfaces import Rule
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.stage.booth.opinions import OpinionUse, answered_said, touch_key
from atelier.stage.door import CALL, DOOR
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Step
from atelier.workshop.refusals import Refused


class AnsweringPart(QWidget):
    """Of what was left, only how many: no face, no word, here or anywhere, before the close."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        look, say = desk.look, desk.words.say
        self.place = BoothPlace(desk, workshop, OpinionUse(workshop, step), _place_says(desk))
        self.place.returned.connect(self._returned)
        self.place.changed.connect(self.refresh)
        self.now = Label(look, weight=600)
        self.refusal = Banner(look)
        key = command("next_voter").keys[0]
        self.next_button = Button(look, say("Next person"), kind=Kind.PRIMARY, icon="user-plus", tip=key)
        self.next_button.clicked.connect(self.next_person)
        self.touch = CheckBox(look, say("Each person begins without being called"))
        self.touch.setChecked(bool(workshop.remembered(touch_key(step))))
        self.touch.clicked.connect(self._let_touch)
        self.clear_button = Button(look, say("Clear this answer"), icon="x")
        self.clear_button.clicked.connect(self._give_up)
        self.figure = TitleLabel(look, px=40, wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.sentence = Label(look, kind="muted")
        self.expected = NumberBox(say("People who may answer"), least=1, most=9999)
        self.expected.setFixedWidth(120)
        self.expected.editingFinished.connect(self._correct)
        self.close_button = Button(look, say("Close the evaluation"), kind=Kind.DANGER, icon="lock")
        self._lay_out()
        self.refresh()

    def handlers(self) -> Handlers:
        """The key that calls the next person."""
        return {"next_voter": self.next_person}

    def take_keys(self) -> None:
        """Where the next person is called, or the booth closed once everybody has answered."""
        called = self.next_button if self.place.agreed else self.place.show_button
        if OpinionUse(self._workshop, self._step).full:
            called = self.close_button
        called.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """Somebody answers, or has; another number of people is expected."""
        if notice.step == self._step or notice.touches(Step):
            self.refresh()
            self._say_trouble()

    def refresh(self) -> None:
        """How many have answered, and whether somebody does now."""
        words, evaluations = self._desk.words, self._workshop.evaluations
        step = self._workshop.tables.find(Step, self._step)
        if step is None:
            return
        answered, expected = evaluations.answered(self._step), step.expected or 0
        busy = evaluations.in_hand(self._step)
        self.now.setText(
            words.say("Somebody is answering now.") if busy else words.say("Nobody is answering now.")
        )
        self.clear_button.setVisible(busy)
        self.place.refresh()
        self.next_button.setVisible(not busy and self.place.agreed and answered < expected)
        self.figure.setText(words.say("{answered} / {expected}", answered=answered, expected=expected))
        sentence = answered_said(self._workshop, self._step, words)
        self.bar.setRange(0, max(1, expected))
        self.bar.setValue(min(answered, expected))
        self.sentence.setText(sentence)
        self._sure.setText(sentence)
        self.figure.setAccessibleName(sentence)
        self.bar.setAccessibleName(sentence)
        if not self.expected.hasFocus():
            self.expected.setValue(expected)

    def next_person(self) -> None:
        """Only where an answer may be given unseen: what has to be said first is asked here."""
        if not self.place.agreed:
            self.place.begin()
            return
        try:
            self._workshop.evaluations.admit(self._step)
        except Refused as refused:
            title = self._desk.words.say("Nobody was let in")
            self.refusal.tell(Gravity.CHECK, title, say_refusal(self._desk.words, refused))
            return
        self.refusal.clear()
        self.place.present()

    def _let_touch(self) -> None:
        """Remembered, and followed at once by a booth in view."""
        kept = "yes" if self.touch.isChecked() else ""
        self._desk.attempt(lambda: self._workshop.remember(touch_key(self._step), kept))
        if self.place.booth is not None and self.place.booth.turn is not None:
            self.place.booth.turn.follow()

    def _give_up(self) -> None:
        self._workshop.evaluations.give_up(self._step)
        self.take_keys()

    def _say_trouble(self) -> None:
        words, refused = self._desk.words, self._workshop.evaluations.refused(self._step)
        if refused is not None:
            title = words.say("An answer is not in the box yet")
            self.refusal.tell(Gravity.ERROR, title, say_refusal(words, refused))
        else:
            self.refusal.clear()

    def _correct(self) -> None:
        """Somebody arrived or left: an act, never below those who have answered."""
        value = self.expected.value()
        if value != self._workshop.tables.get(Step, self._step).expected:
            self._desk.attempt(lambda: self._workshop.evaluations.correct_expected(self._step, value))
            self.expected.setValue(self._workshop.tables.get(Step, self._step).expected or 1)

    def _returned(self) -> None:
        self.window().activateWindow()
        if self.isVisible():
            self.take_keys()

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        left, right = QVBoxLayout(), QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for button in (self.next_button, self.clear_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        _put(left, SectionLabel(look, say("Evaluation booth")), self.place)
        left.addSpacing(2 * GRID)
        _put(left, SectionLabel(look, say("Who answers now")), self.now)
        left.addLayout(buttons)
        left.addWidget(self.touch)
        left.addWidget(
            small_hint(look, say("Then somebody stays near the booth, so that each answers once."))
        )
        left.addWidget(self.refusal)
        left.addStretch(1)
        _put(right, SectionLabel(look, say("Answers")), self.figure, self.bar, self.sentence)
        right.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._asking())
        right.addSpacing(2 * GRID)
        right.addWidget(labelled(self._desk, say("People who may answer"), self.expected))
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5 * GRID)
        for column in (left, right):
            column.setSpacing(3 * GRID)
        row.addLayout(left, 5)
        row.addWidget(Rule(upright=True))
        row.addLayout(right, 4)

    def _asking(self) -> AskedTwice:
        look, say = self._desk.look, self._desk.words.say
        self._sure = Label(look, kind="muted")
        self.close_now = Button(look, say("Close now"), kind=Kind.DANGER, icon="lock")
        self.close_now.clicked.connect(self._close)
        after = say("The answers are counted and shuffled; the box is emptied. It is not undone.")
        told = [self._sure, Label(look, after, kind="muted")]
        question = AskedTwice(self._desk, self.close_button, say("Close now?"), told, self.close_now)
        question.asked.connect(lambda: bring_into_view(question.wait))
        question.put_off.connect(self.take_keys)
        return question

    def _close(self) -> None:
        self._desk.attempt(lambda: self._workshop.evaluations.close(self._step))


def _place_says(desk: Desk) -> PlaceSays:
    say = desk.words.say
    return PlaceSays(
        screens=say("Screen of the evaluation booth"),
        show=say("Show the evaluation booth"),
        away=say("Take the evaluation booth away"),
        key=say(
            "At the evaluation booth, {call} calls the next person, and {key} brings you back here.",
            call=native(CALL),
            key=native(DOOR),
        ),
        here=say("The evaluation booth is in view."),
        gone=say("The evaluation booth is not in view."),
        seen=say(
            "Answers are given only where the room does not see them. Unplug the projector, cover it, or let "
            "it extend the desktop."
        ),
    )


def _put(column: QVBoxLayout, *parts: QWidget) -> None:
    for part in parts:
        column.addWidget(part)
