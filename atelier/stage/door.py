"""The facilitator's panel at the booth. It covers the ballot, and never says what is on it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.look.labels import Label, TitleLabel
from atelier.stage.booth.uses import Use
from atelier.stage.context import Stage
from atelier.stage.controls import StageButton
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

DOOR: Final = "Ctrl+Shift+F12"
"""The facilitator's key at the booth, in Qt's portable notation."""
CALL: Final = "F12"
"""The key that lets the next person begin, at the booth as at the desk."""


class Door(QWidget):
    """Next voter, where voters are a number; give a ballot up; back to the desk. Names are ticked there."""

    back = Signal()
    """Go on with what stood here."""
    out = Signal()
    """Back to the desk."""

    def __init__(self, stage: Stage, use: Use) -> None:
        super().__init__()
        self._stage, self._use, self._paused = stage, use, False
        say, says = stage.words.say, use.says(stage.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("For the facilitator"))
        self.title = TitleLabel(stage.look, px=stage.part(0.05))
        self.text = Label(stage.look, px=stage.text)
        self.next_button = StageButton(stage, says.next, primary=True, icon="user-plus")
        self.on_button = StageButton(stage, says.on, primary=True)
        self.clear_button = StageButton(stage, says.clear, icon="x")
        self.desk_button = StageButton(stage, say("Back to the desk"), icon="arrow-left")
        self._buttons = (self.next_button, self.on_button, self.clear_button, self.desk_button)
        column = QVBoxLayout(self)
        column.setSpacing(stage.part(0.025))
        column.addStretch(1)
        for label in (self.title, self.text):  # not aligned by the layout, which would cut what wraps
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        for button in self._buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.next_button.clicked.connect(self._next)
        self.on_button.clicked.connect(self.back)
        self.clear_button.clicked.connect(self._clear)
        self.desk_button.clicked.connect(self.out)

    def ask(self, *, paused: bool) -> None:
        """What can be done now; `paused`: screens came or went, and who sees this one is not certain."""
        use, words = self._use, self._stage.words
        filling, refused = use.in_hand, use.refused
        self._paused = paused
        self.title.setText(words.say("For the facilitator"))
        if paused:
            self.title.setText(words.say("Does the room see this screen?"))
            self.text.setText(
                words.say(
                    "Screens were plugged in or out. Go on only where this screen is not projected: the "
                    "projector is unplugged, covered, or extends the desktop."
                )
            )
        elif refused is not None:
            self.text.setText(say_refusal(words, refused))
        elif filling:
            self.text.setText(use.says(words).filling)
        else:
            self.text.setText(use.turnout(words))
        self.next_button.setVisible(self.may_call and not paused)
        self.on_button.setVisible(filling or paused)
        self.clear_button.setVisible(filling)

    @property
    def may_call(self) -> bool:
        """Whether the next person may begin: nobody is at it, and nobody has to be named first."""
        use = self._use
        return not (use.in_hand or use.named or use.full)

    def call(self) -> None:
        """Let the next person begin; what refuses it is said here."""
        self._next()

    def take_keys(self) -> None:
        """The first thing that can be done; where screens changed, nothing by mistake."""
        if self._paused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next(button for button in self._buttons if not button.isHidden())
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes on, where nothing has to be said first; arrows walk; nothing else leads out."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not self._paused:
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()

    def _next(self) -> None:
        try:
            self._use.admit()
        except Refused as refused:
            self.text.setText(say_refusal(self._stage.words, refused))

    def _clear(self) -> None:
        self._use.give_up()
        self.back.emit()
