"""When the workshop will end as things are, and which coming steps could be shortened: one press does it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.run.clock import StepClock
from atelier.gestures.steps import shorten_steps
from atelier.look.buttons import Button
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.catching_up import CatchUp

_WORTH = 3
"""Minutes late from which something is proposed: below, people catch up by themselves."""


class CatchingPart(QWidget):
    """Hidden while the workshop is on time."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, clock: StepClock) -> None:
        """Follows a clock, once a minute."""
        super().__init__()
        self._desk, self._workshop, self._clock = desk, workshop, clock
        self._shown: CatchUp | None = None
        look, say = desk.look, desk.words.say
        self._end = Label(look, px=SMALL + 1)
        self._cuts = Label(look, kind="muted", px=SMALL + 1)
        self.apply = Button(look, say("Shorten like this"), tip=key_of("catch_up"))
        self.apply.clicked.connect(self._shorten)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(SectionLabel(look, say("To end on time")))
        for part in (self._end, self._cuts, self.apply):
            column.addWidget(part)
        clock.turned.connect(self._show)
        self._show()

    def handlers(self) -> Handlers:
        """Shortening, where something can be shortened."""
        return {"catch_up": self._shorten} if self._shown is not None and self._shown.cuts else {}

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at."""
        return [self.apply]

    def _shorten(self) -> None:
        if self._shown is None:
            return
        minutes = {cut.step.id: cut.minutes for cut in self._shown.cuts}
        ends = self._shown.meant.time()
        if self._desk.attempt(lambda: self._workshop.do(shorten_steps, minutes=minutes, ends=ends)):
            self._clock.look()

    def _show(self) -> None:
        found = self._clock.catch_up
        shown = found if found is not None and found.over >= _WORTH else None
        self.setVisible(shown is not None)
        if shown == self._shown or shown is None:
            self._shown = shown
            return
        self._shown = shown
        words = self._desk.words
        self._end.setText(end_said(words, shown))
        self._cuts.setText("\n".join(cuts_said(words, shown)))
        self.apply.setVisible(bool(shown.cuts))


def end_said(words: Words, found: CatchUp) -> str:
    """The hour of the end as things are, and how late that is."""
    return words.say(
        "As things are it ends at {time}, {length} late.",
        time=words.time(found.ends.time()),
        length=words.duration(found.over),
    )


def cuts_said(words: Words, found: CatchUp) -> list[str]:
    """A line for each step that could be shorter, then what would still be too much."""
    said = [
        words.say(
            "{title}: {before} → {after}",
            title=cut.step.title,
            before=words.duration(cut.step.minutes or 0),
            after=words.duration(cut.minutes),
        )
        for cut in found.cuts
    ]
    if found.left and found.cuts:
        said.append(words.say("{length} too many would remain.", length=words.duration(found.left)))
    elif found.left:
        said.append(
            words.say("Nothing that comes can be shortened: agree on a later end, or leave a step out.")
        )
    return said
