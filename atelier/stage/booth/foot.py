"""The foot of a ballot: what remains, the way to start again and to confirm, and what is asked before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from atelier.look.labels import Label
from atelier.stage.booth.words import asked_before, left_said
from atelier.stage.context import Stage
from atelier.stage.controls import Remaining, StageButton
from atelier.workshop.vote.filling import Filling


class Foot(QStackedWidget):
    """Either what remains with its two buttons, or a question with its two answers, in the same place.

    The answer that goes on with the ballot stands where *confirm* was: who taps twice has changed nothing.
    """

    again = Signal()
    confirmed = Signal()
    """Confirm was pressed: nothing was asked yet."""
    insisted = Signal()
    """The question was answered yes."""
    back = Signal()
    """The question was answered no."""

    def __init__(self, stage: Stage, dots: int) -> None:
        super().__init__()
        self._stage = stage
        say = stage.words.say
        self._remaining = Remaining(stage, dots)
        self.message = Label(stage.look, px=stage.text, weight=600)
        self.again_button = StageButton(stage, say("Start again"))
        self.confirm_button = StageButton(stage, say("Confirm my vote"), primary=True, icon="check")
        self.question = Label(stage.look, px=stage.text, weight=600)
        self.yes_button = StageButton(stage, say("Yes, confirm"))
        self.back_button = StageButton(stage, say("Back to my ballot"), primary=True)
        self.addWidget(self._row(self._remaining, self.message, self.again_button, self.confirm_button))
        self.addWidget(self._row(None, self.question, self.yes_button, self.back_button))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for button, signal in (
            (self.again_button, self.again),
            (self.confirm_button, self.confirmed),
            (self.yes_button, self.insisted),
            (self.back_button, self.back),
        ):
            button.clicked.connect(signal)

    @property
    def asking(self) -> bool:
        """Whether a question stands here."""
        return self.currentIndex() == 1

    @property
    def buttons(self) -> tuple[StageButton, ...]:
        """Those that stand here now, in their order."""
        if self.asking:
            return self.yes_button, self.back_button
        return self.again_button, self.confirm_button

    def show_filling(self, filling: Filling, said: str = "") -> None:
        """What remains, or what has to be said of the last tap."""
        self._remaining.show_left(filling.left)
        text = said or left_said(filling, self._stage.words)
        if text != self.message.text():
            self.message.setText(text)
            self._announce(text)
        self.setCurrentIndex(0)

    def ask(self, filling: Filling) -> None:
        """Ask whether what is left may stay so."""
        question, yes = asked_before(filling, self._stage.words)
        self.question.setText(question)
        self.yes_button.setText(yes)
        self.yes_button.setAccessibleName(yes)
        self.yes_button.updateGeometry()
        self.setCurrentIndex(1)
        self._announce(question)

    def _announce(self, text: str) -> None:
        """A screen reader says it; elsewhere nothing happens."""
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _row(self, first: QWidget | None, words: Label, *buttons: StageButton) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._stage.part(0.014))
        if first is not None:
            line.addWidget(first)
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(words, 1)
        for button in buttons:
            line.addWidget(button)
        row.setMinimumHeight(max(self._stage.text * 3, buttons[0].sizeHint().height()))
        return row
