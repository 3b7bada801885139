"""What is said in a window: one sentence at a time, with what can be done about it.

It lies over the foot of the window, or of a part of the page: nothing moves for it under the pointer.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from atelier.look.appearance import Look
from atelier.look.insight import cover_foot
from atelier.look.notices import Banner, Gravity
from atelier.look.tokens import GRID
from atelier.words import Words

_WIDTH = 720
"""Pixels in which a sentence is read at a glance."""
_APART = 3 * GRID


class Speech(QWidget):
    """Hidden until it speaks. The next thing said takes the place of the last."""

    def __init__(self, look: Look, words: Words, body: QWidget) -> None:
        """Says nothing yet; `body` is all of the window."""
        super().__init__(body)
        self._words = words
        self._instead: Callable[[], object] | None = None
        self.banner = Banner(look)
        self.banner.acted.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.banner)
        self._body, self._under, self._clear = body, body, 0
        body.installEventFilter(self)
        self.hide()

    def lie_over(self, under: QWidget | None, clear: int = 0) -> None:
        """Lie over the foot of a part of the page from now on, or of the window.

        So many pixels stay `clear` below, where somebody types.
        """
        wanted = self._body if under is None else under
        if self._under not in (self._body, wanted) and isValid(self._under):
            self._under.removeEventFilter(self)
            cover_foot(self._under, 0)
        if wanted not in (self._body, self._under):
            wanted.installEventFilter(self)
        self._under, self._clear = wanted, clear
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the foot of what it lies over."""
        if watched in (self._under, self._body) and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
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
        self._settle()

    def _say(self, gravity: Gravity, sentence: str, verb: str) -> None:
        self._instead = None
        self.show()
        self.banner.tell(gravity, sentence, action=verb)
        self._settle()

    def _settle(self) -> None:
        """In the middle of the foot, as high as the sentence needs in that width."""
        if not isValid(self._under):
            self._under = self._body
        foot = QRect(self._under.mapTo(self._body, QPoint()), self._under.size())
        width = min(_WIDTH, foot.width() - 2 * _APART)
        self.banner.updateGeometry()  # else the height of what it said before is taken for that of this
        high = max(self.heightForWidth(width), self.minimumSizeHint().height())
        top = foot.bottom() + 1 - self._clear - _APART - high
        self.setGeometry(foot.left() + (foot.width() - width) // 2, top, width, high)
        self.raise_()
        if self._under is not self._body:
            cover_foot(self._under, 0 if self.isHidden() else high + _APART)

    def _act(self) -> None:
        act = self._instead
        self.hush()
        if act is not None:
            act()
