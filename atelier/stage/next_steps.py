"""Next steps: what was retained, who does what by when, the next workshop."""

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.linespages import Line, put_lines
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Action, Decision, NextWorkshop, Orientation, Step


class NextPage(CuePage):
    """Lines in a size that is read from afar, on as many pages as they need."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Decisions, actions, the next workshop."""
        if notice.touches(Action, Decision, NextWorkshop, Orientation, Step):
            self.arrange()

    def arrange(self) -> None:
        """Deal the lines out to pages."""
        put_lines(self, self.stage.words.say("Next steps"), self._lines())

    def _lines(self) -> list[Line]:
        tables, words = self.stage.tables, self.stage.words
        steps = tables.children(Step)
        decisions = [d for step in steps for d in tables.children(Decision, step.id)]
        actions = [a for step in steps for a in tables.children(Action, step.id)]
        found = []
        if decisions:
            found.append(Line(words.say_n("Decision", "Decisions", len(decisions)), heading=True))
            found += [Line(decision.text) for decision in decisions]
        if actions:
            found.append(Line(words.say_n("Action", "Actions", len(actions)), heading=True))
            found += [Line(action.what, self._who(action)) for action in actions]
        upcoming = next(iter(tables.all(NextWorkshop)), None)
        if upcoming is not None:
            found.append(Line(words.say("The next workshop"), heading=True))
            when = self._when(upcoming)
            found += [Line(when)] if when else []
            found += [Line(aim) for aim in upcoming.aims]
        return found

    def _who(self, action: Action) -> str:
        due = self.stage.words.date_long(action.due) if action.due else ""
        return " · ".join(part for part in (action.who, action.with_whom, due) if part)

    def _when(self, upcoming: NextWorkshop) -> str:
        words = self.stage.words
        day = "" if upcoming.date is None else words.date_long(upcoming.date)
        hour = "" if upcoming.starts is None else words.time(upcoming.starts)
        return " · ".join(part for part in (day, hour, upcoming.place) if part)
