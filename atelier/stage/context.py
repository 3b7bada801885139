"""What every cue is handed by its constructor."""

import math
from dataclasses import dataclass

from atelier.look import tokens
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class Stage:
    """An open workshop as a room sees it, on a screen of that height."""

    workshop: OpenWorkshop
    words: Words
    """The language of the workshop, whoever leads it."""
    look: Look
    """A look of its own, never the desk's: a room is not shown the dark that one pair of eyes asked for."""
    height: int
    """Logical pixels of the screen."""
    strong: bool = False
    """White, black, thick borders, numbers of groups, no pastel."""
    inert: bool = False
    """A copy for the desk: nothing on it takes a key or a touch, and no ballot is ever on it."""
    written: Tables | None = None
    """The workshop as it would be with what somebody is still typing; for such a copy only."""

    @property
    def tables(self) -> Tables:
        """The workshop as it is now."""
        return self.workshop.tables if self.written is None else self.written

    @property
    def text(self) -> int:
        """The smallest text, in pixels: a room does not read less than a thirty-sixth of the height."""
        return math.ceil(self.height / 36)

    @property
    def title(self) -> int:
        """The smallest title, in pixels."""
        return math.ceil(self.height / 28)

    def part(self, share: float) -> int:
        """A share of the height in pixels, for gaps, and for text that is larger than the smallest."""
        return max(1, round(self.height * share))


def dressed(look: Look, *, strong: bool) -> Look:
    """The look of a stage: light or strong whatever the desk wears, in the same face and with its motion."""
    palette = tokens.STRONG if strong else tokens.LIGHT
    return Look(palette, reading=look.reading, less_motion=look.less_motion)
