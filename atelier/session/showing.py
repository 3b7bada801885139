"""What the room is shown of a workshop, and what is prepared for it: kept, never undone."""

from dataclasses import replace

from atelier.session.notice import Cause, Notice
from atelier.session.scope import Scope
from atelier.workshop.cue import BLACK, Cue, CueKind, read
from atelier.workshop.entities import Scenario, Step

CUE = "cue"
"""What listeners are told; the key under which the cue that is shown is stored."""
IN_HAND = "step"
"""The key under which the step in hand is remembered."""
_SPEAKING, _MINUTES = "speaking", 2
"""The key of the minutes that a group speaks for, and how many they are unless said."""


class Showing:
    """The cue on the shared screen. A workshop that is opened shows none: the room chose nothing yet."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.shown: Cue = BLACK
        """What stands on the shared screen, or would if there were one."""
        self._speaking = _number(scope.remembered(_SPEAKING))
        stored = scope.remembered(CUE)
        before = read(stored)
        self.before: Cue | None = None if before.kind is CueKind.BLACK else before
        """What was shown when the program ended."""
        self.chosen = bool(stored) and self.before is None
        """Whether somebody chose what is shown now, were it black; a black that was chosen outlasts a cut."""
        self.during = ""
        """The step in hand when something was last chosen for the room; empty where nothing was yet."""
        self.cut = False
        """Whether the program was cut off while this was led: then what was shown before is shown again."""
        self.prepared: Cue | None = self.before
        """What comes next, seen at the desk only; after a cut, what the room saw before it."""

    def show(self, cue: Cue) -> None:
        """Put a cue before the room. What was prepared stays so, unless it is this."""
        if cue == self.shown and self.chosen:
            return
        self.during = self._in_hand()
        self._scope.remember(CUE, cue.text())
        self.shown, self.before, self.chosen = cue, None, True
        if cue == self.prepared:
            self.prepared = None
        self._told()

    def prepare(self, cue: Cue | None) -> None:
        """Keep a cue ready, unseen; None: nothing is ready."""
        if cue != self.prepared:
            self.prepared = cue
            self._told()

    def show_prepared(self) -> None:
        """Put what was prepared before the room; what stood there is prepared in its turn."""
        if self.prepared is not None:
            cue, self.prepared = self.prepared, None if self.shown.kind is CueKind.BLACK else self.shown
            self.show(cue)

    @property
    def speaking(self) -> int:
        """Minutes for a group to tell what it found: as was said, else as its scenario has it."""
        planned = (
            scenario.speaking
            for scenario in self._scope.tables.all(Scenario)
            if scenario.speaking and scenario.group == self.shown.group
        )
        return self._speaking or next(planned, _MINUTES)

    def let_speak(self, minutes: int) -> None:
        """Give each group so many minutes, at least one."""
        minutes = max(1, minutes)
        if minutes != self.speaking:
            self._scope.remember(_SPEAKING, str(minutes))
            self._speaking = minutes
            self._told()

    def turn(self, *, clock: bool) -> None:
        """Put the time that remains on what is shown, or take it away."""
        self.show(replace(self.shown, clock=clock))

    def _in_hand(self) -> str:
        tables, known = self._scope.tables, self._scope.remembered(IN_HAND)
        steps = tables.children(Step)
        return known if tables.find(Step, known) else steps[0].id if steps else ""

    def _told(self) -> None:
        self._scope.tell(Notice(Cause.RECORD, CUE))


def speaking_of(group: str) -> str:
    """The timer of a group that speaks, as the timers of a workshop know it."""
    return f"{_SPEAKING} {group}"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
