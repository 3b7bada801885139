"""The keys of a ballot: digits type numbers, arrows and Space choose, Enter confirms; once however held."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from atelier.stage.booth.foot import Foot
from atelier.stage.cards import ChoiceCard
from atelier.stage.grid import CardGrid
from atelier.words import Words
from atelier.workshop.vote.filling import add_digit, settle
from atelier.workshop.vote.typed import digit_of

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_ARROWS = {Key.Key_Left: -1, Key.Key_Right: 1}
_MEANT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With these a key is a shortcut of something else: nothing is voted by it."""


class Ballot(Protocol):
    """What keys do to the ballot that they are pressed on."""

    cards: dict[int, ChoiceCard]
    grid: CardGrid
    foot: Foot

    def tap(self, number: int) -> None:
        """A mark there, or back."""

    def confirm(self) -> None:
        """Cast it, or ask."""

    def undo_last(self) -> None:
        """Take the last mark back."""

    def say(self, text: str = "") -> None:
        """Tell the voter something, or what remains."""


class Keys:
    """What was typed of a number so far, and what each key does."""

    def __init__(self, ballot: Ballot, words: Words) -> None:
        self._ballot, self._words = ballot, words
        self._pending = ""

    def forget(self) -> None:
        """No number is being typed."""
        self._pending = ""

    def press(self, event: QKeyEvent) -> None:
        """One key, of which only arrows may be held."""
        key, ballot = Key(event.key()), self._ballot
        if self._walk(key) or event.isAutoRepeat():
            return
        if ballot.foot.asking:
            self._answer(key)
        elif (digit := digit_of(event.text())) is not None and not event.modifiers() & _MEANT:
            self._type(digit)
        elif key in _ENTER or key == Key.Key_Space:
            self._enter(key)
        elif key == Key.Key_Backspace:
            self._take_back()
        elif key == Key.Key_Escape and self._pending:
            self.forget()
            ballot.say()
        elif key == Key.Key_Escape:
            event.ignore()  # whoever shows the ballot may know a way out of it; the booth knows none

    def _answer(self, key: Key) -> None:
        """While a question stands: Escape is no; Enter goes to its first answer, and presses none unseen."""
        foot = self._ballot.foot
        if key == Key.Key_Escape:
            foot.back.emit()
        elif key in _ENTER:
            foot.yes_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _type(self, digit: int) -> None:
        numbers, typed = self._ballot.cards.keys(), f"{self._pending}{digit}"
        self._pending, meant = add_digit(self._pending, digit, numbers)
        if meant is not None:
            self._ballot.tap(meant)
        elif self._pending:
            self._ballot.say(
                self._words.say("Number {number}: press Enter, or go on typing.", number=self._pending)
            )
            if int(self._pending) in numbers:
                self._ballot.grid.turn_to_card(list(numbers).index(int(self._pending)))
        elif typed.lstrip("0"):
            self._ballot.say(self._words.say("There is no number {number} here.", number=typed))

    def _enter(self, key: Key) -> None:
        focused = QApplication.focusWidget()
        if self._pending:
            number = settle(self._pending, self._ballot.cards.keys())
            self.forget()
            if number is not None:
                self._ballot.tap(number)
        elif key in _ENTER:
            self._ballot.confirm()
        elif isinstance(focused, ChoiceCard):
            self._ballot.tap(focused.number)

    def _take_back(self) -> None:
        if self._pending:
            self.forget()
            self._ballot.say()
        else:
            self._ballot.undo_last()

    def _walk(self, key: Key) -> bool:
        """Arrows go from card to card, over the pages too; Page Up and Page Down turn them."""
        grid, cards = self._ballot.grid, list(self._ballot.cards.values())
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            grid.turn_to(grid.page + (1 if key == Key.Key_PageDown else -1))
            return True
        steps = {**_ARROWS, Key.Key_Up: -grid.columns, Key.Key_Down: grid.columns}
        if key not in steps or self._ballot.foot.asking:
            return False
        self.forget()
        focused = QApplication.focusWidget()
        place = cards.index(focused) + steps[key] if isinstance(focused, ChoiceCard) else grid.places.start
        if 0 <= place < len(cards):
            grid.turn_to_card(place)
            cards[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True
