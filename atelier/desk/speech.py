"""What is said under the top bar of a window: one sentence at a time, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.look.appearance import Look
from atelier.look.notices import Banner, Gravity
from atelier.look.tokens import GRID
from atelier.words import Words


class Speech(QWidget):
    """Hidden until it speaks. The next thing said takes the place of the last."""

    def __init__(self, look: Look, words: Words) -> None:
        """Says nothing yet."""
        super().__init__()
        self._words = words
        self._instead: Callable[[], object] | None = None
        self.banner = Banner(look)
        self.banner.acted.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        row.addWidget(self.banner)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say what did not work, until something else succeeds."""
        self._say(Gravity.ERROR, sentence, self._words.say("Understood"))

    def note(self, sentence: str) -> None:
        """Say quietly that something was done."""
        self._say(Gravity.INFO, sentence, self._words.say("Close"))

    def offer(self, sentence: str, verb: str, act: Callable[[], object]) -> None:
        """Say what did not work, and what may be done instead: `verb` is on the button that does it."""
        self._say(Gravity.CHECK, sentence, verb)
        self._instead = act

    def hush(self) -> None:
        """Take away what was said."""
        self._instead = None
        self.banner.clear()
        self.hide()

    def _say(self, gravity: Gravity, sentence: str, verb: str) -> None:
        self._instead = None
        self.show()
        self.banner.tell(gravity, sentence, action=verb)

    def _act(self) -> None:
        act = self._instead
        self.hush()
        if act is not None:
            act()
