"""Last time: what the workshop before retained and decided, what was done since, what is still open."""

from atelier.minutes import Earlier
from atelier.session import Notice
from atelier.session.workshop import RECALLED
from atelier.stage.context import Stage
from atelier.stage.linespages import Line, put_lines
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Action, Workshop


class RecalledPage(CuePage):
    """What is recalled is read once from the disk, and again where it has changed."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self._earlier = stage.workshop.earlier()
        self.arrange()

    def told(self, notice: Notice) -> None:
        """The workshop came into another programme, or something was ticked in one before."""
        if notice.gesture == RECALLED or notice.touches(Workshop):
            self._earlier = self.stage.workshop.earlier()
            self.arrange()

    def arrange(self) -> None:
        """Deal the lines out to pages."""
        put_lines(self, self.stage.words.say("Last time"), self._lines(self._earlier))

    def _lines(self, earlier: Earlier | None) -> list[Line]:
        words = self.stage.words
        if earlier is None:
            return [Line(words.say("No workshop came before this one."))]
        day = words.date_long(earlier.date) if earlier.date else ""
        found = [Line(earlier.title, day)]
        if earlier.retained:
            found.append(Line(words.say("What we retained"), heading=True))
            found += [
                Line(words.say("{number}. {title}", number=number, title=title))
                for number, title in enumerate(earlier.retained, start=1)
            ]
        if earlier.decisions:
            heading = words.say_n("Decision", "Decisions", len(earlier.decisions))
            found += [Line(heading, heading=True), *(Line(text) for text in earlier.decisions)]
        if earlier.done:
            found.append(Line(words.say("Done since"), heading=True))
            found += [Line(action.what, self._done(action)) for action in earlier.done]
        if earlier.open:
            found.append(Line(words.say("Still open"), heading=True))
            found += [Line(action.what, self._who(action)) for action in earlier.open]
        return found

    def _who(self, action: Action) -> str:
        due = self.stage.words.date_long(action.due) if action.due else ""
        return " · ".join(part for part in (action.who, action.with_whom, due) if part)

    def _done(self, action: Action) -> str:
        day = self.stage.words.date_long(action.done_on) if action.done_on else ""
        return " · ".join(part for part in (action.who, day, action.done_note) if part)
