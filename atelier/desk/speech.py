"""What is said in a window: one sentence at a time, with what can be done about it.

It stands under the top bar, or lies over the foot of a part of the page, where nothing moves for it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from atelier.look.appearance import Look
from atelier.look.notices import Banner, Gravity
from atelier.look.tokens import GRID
from atelier.words import Words

_STANDING = (4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
_LYING = (3 * GRID, 0, 3 * GRID, 3 * GRID)


class Speech(QWidget):
    """Hidden until it speaks. The next thing said takes the place of the last."""

    def __init__(self, look: Look, words: Words) -> None:
        """Says nothing yet."""
        super().__init__()
        self._words = words
        self._instead: Callable[[], object] | None = None
        self.banner = Banner(look)
        self.banner.acted.connect(self._act)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*_STANDING)
        self._row.addWidget(self.banner)
        self._under: QWidget | None = None
        self.hide()

    def lie_over(self, under: QWidget | None) -> None:
        """Lie over the foot of a widget of this window from now on; over none, stand in a layout."""
        if under is self._under:
            return
        if self._under is not None and isValid(self._under):
            self._under.removeEventFilter(self)
        self._under = under
        self._row.setContentsMargins(*(_STANDING if under is None else _LYING))
        if under is not None:
            under.installEventFilter(self)
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the foot of what it lies over."""
        if watched is self._under and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._settle()
        return False

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
        self._settle()

    def _settle(self) -> None:
        window = self.parentWidget()
        if self._under is None or not isValid(self._under) or window is None:
            return
        foot = QRect(self._under.mapTo(window, QPoint()), self._under.size())
        high = max(self.heightForWidth(foot.width()), self.minimumSizeHint().height())
        self.setGeometry(foot.left(), foot.bottom() + 1 - high, foot.width(), high)
        self.raise_()

    def _act(self) -> None:
        act = self._instead
        self.hush()
        if act is not None:
            act()
