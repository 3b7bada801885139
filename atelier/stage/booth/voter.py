"""A ballot on a screen, in front of the one who fills it: touched, clicked or typed, confirmed once."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.look.labels import Label, TitleLabel
from atelier.session.seconds import steady
from atelier.stage.booth.foot import Foot
from atelier.stage.booth.keys import Keys
from atelier.stage.booth.paper import Paper, question_of
from atelier.stage.booth.turner import PageTurner
from atelier.stage.booth.words import how_said, none_left_said, unfinished_said
from atelier.stage.cards import ChoiceCard
from atelier.stage.context import Stage
from atelier.stage.grid import CardGrid
from atelier.workshop.vote.filling import Filling, Tap

SAME_TAP = 0.35
"""Seconds within which a second tap on the same place is the trembling of the first."""
DEAF = 0.6
"""Seconds for which a question that appears under a finger is not answered by it."""


class VoterPanel(QWidget):
    """The numbered orientations, what remains, *start again*, *confirm*. Holds the ballot and nobody else.

    It begins deaf: `begin` hands it to a voter, and a confirmed ballot makes it deaf again, so that
    whatever is pressed how often gives one ballot or none.
    """

    confirmed = Signal(object)
    """The `Marks` to cast, once a voter; `go_on` where they could not be."""
    touched = Signal()
    """Somebody is there: a key, a touch."""

    def __init__(
        self, stage: Stage, paper: Paper, *, private: bool = False, seconds: Callable[[], float] = steady
    ) -> None:
        """`private`: it was confirmed that no room sees this screen, and the voter is told so."""
        super().__init__()
        self._stage, self._seconds = stage, seconds
        self._filling = Filling(paper.rules, frozenset(paper.titles))
        self._live = False
        self._last_tap = (0, float("-inf"))
        self._asked_at = float("-inf")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(stage.words.say("Ballot"))
        self.cards = {
            number: ChoiceCard(
                stage, number, title, paper.rules, paper.drawings.get(number), stays=paper.stays
            )
            for number, title in paper.titles.items()
        }
        for number, card in self.cards.items():
            card.clicked.connect(partial(self.tap, number))
            card.pressed.connect(self.touched)
        self.grid = CardGrid(stage, list(self.cards.values()))
        self.turner = PageTurner(stage, self.grid)
        self.foot = Foot(stage, paper.rules.dots)
        self.foot.again.connect(self.start_again)
        self.foot.confirmed.connect(self.confirm)
        self.foot.insisted.connect(self._insist)
        self.foot.back.connect(self._show)
        for button in self.findChildren(QWidget):
            if hasattr(button, "pressed"):
                button.pressed.connect(self.touched)
        self.turnout = Label(stage.look, kind="muted", px=stage.text, wrap=False)
        self._keys = Keys(self, stage.words)
        self._lay_out(paper, private=private)
        self._show()

    @property
    def filling(self) -> Filling:
        """The ballot as it stands now."""
        return self._filling

    def begin(self) -> None:
        """A clean ballot for the next voter."""
        self._filling = self._filling.start_again()
        self._keys.forget()
        self.grid.turn_to(0)
        self._live = True
        self._last_tap = (0, float("-inf"))
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self, filling: Filling) -> None:
        """A ballot that was begun elsewhere."""
        self.begin()
        self._filling = filling
        self._show()

    def go_on(self) -> None:
        """The ballot was not cast: it is still the voter's."""
        self._live = True

    def clear(self) -> None:
        """Nobody votes: what was chosen is gone."""
        self._live = False
        self._filling = self._filling.start_again()
        self._keys.forget()
        self._show()

    def tap(self, number: int) -> None:
        """A mark on an orientation, or its marks back; a tremble counts once."""
        before, now = self._last_tap, self._seconds()
        self._last_tap = (number, now)
        if not self._live or self._deaf or (before[0] == number and now - before[1] < SAME_TAP):
            return
        self._filling, did = self._filling.tap(number)
        said = none_left_said(self._filling, self._stage.words) if did is Tap.NONE_LEFT else ""
        self._keys.forget()
        self._show(said)
        self.grid.turn_to_card(list(self.cards).index(number))

    def undo_last(self) -> None:
        """Take back the mark that was placed last."""
        if self._live:
            self._filling = self._filling.undo_last()
            self._show()

    def start_again(self) -> None:
        """Take all marks back."""
        if self._live:
            self._filling = self._filling.start_again()
            self._show()
            self.grid.turn_to(0)

    def confirm(self) -> None:
        """Cast what is chosen; ask first where something is left, say why where it cannot be."""
        if not self._live or self._deaf:
            return
        unfinished = unfinished_said(self._filling, self._stage.words)
        if unfinished:
            self.foot.show_filling(self._filling, unfinished)
        elif self._filling.left:
            self._asked_at = self._seconds()
            had_keys = QApplication.focusWidget() in self.foot.buttons
            self.foot.ask(self._filling)
            (self.foot.back_button if had_keys else self).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._cast()

    def show_standing(self, dots: Mapping[int, int]) -> None:
        """The dots of earlier voters, where they stay in view."""
        for number, card in self.cards.items():
            card.show_standing(dots.get(number, 0))

    def say(self, text: str = "") -> None:
        """Tell the voter something until the next tap, or what remains."""
        self.foot.show_filling(self._filling, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key ends here: digits, arrows, Space, Enter mean something, the others nothing at all."""
        event.accept()
        self.touched.emit()
        if self._live:
            self._keys.press(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Between the cards nothing happens, but somebody is there."""
        event.accept()
        self.touched.emit()

    @property
    def _deaf(self) -> bool:
        return self.foot.asking and self._seconds() - self._asked_at < DEAF

    def _insist(self) -> None:
        if self._live and self.foot.asking and not self._deaf:
            self._cast()

    def _cast(self) -> None:
        self._live = False
        self.confirmed.emit(self._filling.marks)

    def _show(self, said: str = "") -> None:
        for number, card in self.cards.items():
            worths = tuple(worth for on, worth in self._filling.placed if on == number)
            if worths != card.worths:
                card.show_marks(worths)
        had_keys = QApplication.focusWidget() in self.foot.buttons and self.foot.asking
        self.foot.show_filling(self._filling, said)
        if had_keys:
            self.foot.confirm_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, paper: Paper, *, private: bool) -> None:
        stage = self._stage
        title = TitleLabel(stage.look, question_of(paper, stage.words), px=stage.part(0.044))
        how = how_said(self._filling, stage.words, private=private)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.turnout, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.part(0.016))
        column.addLayout(head)
        column.addWidget(Label(stage.look, how, kind="muted", px=stage.text))
        column.addWidget(self.grid, 1)
        column.addWidget(self.turner)
        column.addWidget(self.foot)
