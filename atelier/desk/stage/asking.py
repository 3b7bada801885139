"""The question that comes before names, a result or a ballot: who sees this screen? It covers the desk."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.page_over import PageOver
from atelier.desk.stage.beneath import KeysBeneath, is_typed_in
from atelier.desk.stage.extending import ExtendPicture, how_to_extend
from atelier.desk.stage.sight import Eyes, Sight
from atelier.look.appearance import Look
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.words import Words

_WIDTH = 620


class SightQuestion(PageOver):
    """Nothing of the desk is seen behind it. Not now leaves what was asked for undone, or covered."""

    def __init__(
        self, look: Look, words: Words, eyes: Eyes, over: QWidget, act: Callable[[], object] | None
    ) -> None:
        """`act` is what waits for the answer; None: it is in view already, and stays covered until then."""
        super().__init__("", over)
        self._words, self._eyes, self._act = words, eyes, act
        self.ended = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press beside the buttons takes no keys away
        say = words.say
        self.title = TitleLabel(look, px=24)
        self._told = Label(look, kind="muted")
        self._how = Label(look, how_to_extend(words))
        self._picture = ExtendPicture(look, words)
        self.apart = Button(look, say("It sees the other screen only"), kind=Kind.PRIMARY, icon="monitor")
        self.unseen = Button(look, say("No, only I see it"), kind=Kind.PRIMARY, icon="eye-off")
        self.seen = Button(look, say("Yes: go on all the same"), icon="eye")
        self.wait = Button(look, say("Not now"), kind=Kind.QUIET)
        self.apart.clicked.connect(lambda: self._answer(Sight.APART))
        self.unseen.clicked.connect(lambda: self._answer(Sight.UNSEEN))
        self.seen.clicked.connect(lambda: self._answer(Sight.SEEN))
        self.wait.clicked.connect(self._not_now)
        self.again = Button(look, say("Uncover the desk…"), icon="eye")
        self.again.clicked.connect(lambda: self._rest(resting=False))
        self._resting = False
        self._under = Label(
            look, say("What you type is kept where you were typing. Tab leads here."), kind="hint"
        )
        card = Card(margin=7 * GRID, gap=3 * GRID)
        card.setFixedWidth(_WIDTH)
        for part in (self.title, self._told, self._picture, self._how):
            card.column.addWidget(part)
        for button in (self.apart, self.unseen, self.seen, self.wait, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys where somebody types
            card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self._under)
        _centre(self, card)
        over.installEventFilter(self)
        eyes.changed.connect(self._look_again)
        eyes.moved.connect(self._look_again)
        self.beneath: KeysBeneath | None = None
        """Where it came over somebody who types: the keys go on to them."""
        if act is None and is_typed_in(QApplication.focusWidget(), over):
            self.beneath = KeysBeneath(self)
            self.beneath.wanted.connect(self._take_over)
        self._show()
        self.cover(self)

    @property
    def waiting(self) -> Callable[[], object] | None:
        """What is done after the answer."""
        return self._act

    def take_keys(self, first: QWidget) -> None:
        """Unless somebody goes on typing beneath."""
        if self.beneath is None:
            super().take_keys(first)

    def dismiss(self) -> None:
        """Go, and give the keys back; what was asked for is not done."""
        if self.ended:
            return
        self.ended = True
        self._over.removeEventFilter(self)
        self._eyes.changed.disconnect(self._look_again)
        self._eyes.moved.disconnect(self._look_again)
        if self.beneath is not None:
            self.beneath.end()
        super().dismiss()

    def eventFilter(self, _watched: object, event: object) -> bool:
        """It goes on covering what grows."""
        if isinstance(event, QResizeEvent):
            self.setGeometry(self._over.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is Not now."""
        if event.key() == Qt.Key.Key_Escape and not self._resting:
            self._not_now()
        else:
            event.accept()

    def _not_now(self) -> None:
        """What is in view already stays covered, without a question; nobody types there unseen."""
        if self._act is not None:
            self.dismiss()
        else:
            self._take_over()
            self._rest(resting=True)

    def _rest(self, *, resting: bool) -> None:
        self._resting = resting
        self.take_keys(self)
        self._show()

    def _take_over(self) -> None:
        """Whoever was typing comes to answer; what they typed waits, not ended."""
        if self.beneath is not None:
            self.beneath.end()
            self.beneath = None
            self._show()
            self.take_keys(self)

    def _answer(self, sight: Sight) -> None:
        act, eyes = self._act, self._eyes
        self.dismiss()
        eyes.say(sight)
        eyes.allow(act)

    def _look_again(self, *_: object) -> None:
        """Another screen came, or went: what was asked may be answered by that."""
        if self._eyes.alone:
            self._answer(Sight.APART)
        else:
            self._rest(resting=False)

    def _show(self) -> None:
        """One screen, or two of which nobody said which is the room's; or that the desk is covered."""
        say, room, gone = self._words.say, self._eyes.placing.room, self._eyes.gone
        if self._resting:
            self.title.setText(say("Your desk is covered"))
            self._told.setText(say("Nothing of it is seen, here or by the room, until you say who looks."))
        elif room is None and gone:
            self.title.setText(say("A screen has gone. Does the room see this one?"))
            self._told.setText(
                say(
                    "{screen} is not there any more, and the room is shown nothing of the workshop. A "
                    "projector may now show the same picture as this screen, and what stands here is meant "
                    "for you.",
                    screen=gone,
                )
            )
        elif room is None:
            self.title.setText(say("Does the room see this screen?"))
            self._told.setText(
                say(
                    "One screen is reported. A projector may show the same picture: what comes now is meant "
                    "for you. Extended, the display gives the room a screen of its own."
                )
            )
        else:
            self.title.setText(say("Which screen does the room see?"))
            self._told.setText(
                say(
                    "Two screens are reported. What comes now is meant for you: say first that the room sees "
                    "the other one, {screen}.",
                    screen=room.name,
                )
            )
        self.setAccessibleName(self.title.text())
        asking, one = not self._resting, room is None
        self.apart.setVisible(asking and not one)
        for widget in (self.unseen, self._picture, self._how):
            widget.setVisible(asking and one)
        self.seen.setVisible(asking)
        self.wait.setVisible(asking)
        self.again.setVisible(self._resting)
        self._under.setVisible(self.beneath is not None)


class ExtendHelp(PageOver):
    """How the display is extended, over the desk, for whoever asks."""

    def __init__(self, look: Look, words: Words, over: QWidget) -> None:
        super().__init__(words.say("How to extend the display"), over)
        close = Button(look, words.say("Close"), kind=Kind.PRIMARY)
        close.clicked.connect(self.dismiss)
        card = Card(margin=7 * GRID, gap=3 * GRID)
        card.setFixedWidth(_WIDTH)
        told = words.say("Then the room sees the shared screen alone, and you keep your desk to yourself.")
        for part in (
            TitleLabel(look, words.say("How to extend the display"), px=24),
            ExtendPicture(look, words),
            Label(look, how_to_extend(words)),
            Label(look, told, kind="muted"),
        ):
            card.column.addWidget(part)
        card.column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        _centre(self, card)
        self.cover(close)


def _centre(over: QWidget, card: Card) -> None:
    """A layout that aligns a card would not ask it how high its texts are in its width."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column = QVBoxLayout(over)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)


class Asker(QObject):
    """Puts the question over a window of the desk, one at a time."""

    def __init__(self, look: Look, words: Words, eyes: Eyes, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._words, self._eyes, self._over = look, words, eyes, over
        self.question: SightQuestion | None = None
        eyes.asked.connect(self._ask)
        eyes.explaining.connect(self._explain)

    def _ask(self, act: Callable[[], object] | None) -> None:
        if self.question is not None and not self.question.ended:
            if act is not None:  # what is in view already stays covered
                return
            self.question.dismiss()
        self.question = SightQuestion(self._look, self._words, self._eyes, self._over, act)
        self.question.destroyed.connect(partial(self._gone, self.question))

    def leave(self) -> None:
        """Another page comes: what waited for an answer is not done, what is covered stays so."""
        if self.question is None:
            return
        if self.question.waiting is not None:
            self.question.dismiss()
            self.question = None
        else:
            self.question.raise_()

    def _gone(self, question: SightQuestion) -> None:
        if self.question is question:
            self.question = None

    def _explain(self) -> None:
        ExtendHelp(self._look, self._words, self._over)
