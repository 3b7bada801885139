"""Next steps: what was retained, who does what by when, the next workshop."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Style, Text, lay, paragraphs_of
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Action, Decision, NextWorkshop, Orientation, Step


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    below: str = ""
    heading: bool = False


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
        self.sweep()
        words = self.stage.words
        self.setAccessibleName(words.say("Next steps"))
        said = words.say("Next steps")
        room = put_heading(self, None, said, "", self.area)
        pages = self._pages(room)
        self.pages = len(pages)
        if self.pages > 1:
            self.sweep()
            number = words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
            room = put_heading(self, None, said, number, self.area)
        for top, text, style, muted in pages[self.page]:
            colour = self.stage.look.palette.ink_2 if muted else ""
            label = Text(self.stage, text, style, colour=colour)
            self.add(
                label, QRect(room.left(), room.top() + round(top), room.width(), label.high(room.width()))
            )

    def _pages(self, room: QRect) -> list[list[tuple[float, str, Style, bool]]]:
        """Each text with its top, its style, and whether it is said less strongly."""
        stage = self.stage
        plain, heading = stage.part(0.038), stage.part(0.042)
        pages: list[list[tuple[float, str, Style, bool]]] = [[]]
        top = 0.0
        for line in self._lines():
            style = Style(
                stage.look.title_font(heading) if line.heading else stage.look.text_font(plain, 600)
            )
            small = Style(stage.look.text_font(stage.text))
            above = (stage.part(0.03) if line.heading else stage.part(0.012)) if top else 0.0
            high = lay(paragraphs_of(line.text, marked=False), style, room.width()).height
            under = lay(paragraphs_of(line.below, marked=False), small, room.width()).height
            after = stage.part(0.08) if line.heading else 0  # no heading ends a page
            if top and top + above + high + under + after > room.height():
                pages.append([])
                top = above = 0.0
            pages[-1].append((top + above, line.text, style, False))
            if line.below:
                pages[-1].append((top + above + high, line.below, small, True))
            top += above + high + under
        return pages

    def _lines(self) -> list[_Line]:
        tables, words = self.stage.tables, self.stage.words
        steps = tables.children(Step)
        decisions = [d for step in steps for d in tables.children(Decision, step.id)]
        actions = [a for step in steps for a in tables.children(Action, step.id)]
        found = []
        if decisions:
            found.append(_Line(words.say_n("Decision", "Decisions", len(decisions)), heading=True))
            found += [_Line(decision.text) for decision in decisions]
        if actions:
            found.append(_Line(words.say_n("Action", "Actions", len(actions)), heading=True))
            found += [_Line(action.what, self._who(action)) for action in actions]
        upcoming = next(iter(tables.all(NextWorkshop)), None)
        if upcoming is not None:
            found.append(_Line(words.say("The next workshop"), heading=True))
            when = self._when(upcoming)
            found += [_Line(when)] if when else []
            found += [_Line(aim) for aim in upcoming.aims]
        return found

    def _who(self, action: Action) -> str:
        due = self.stage.words.date_long(action.due) if action.due else ""
        return " · ".join(part for part in (action.who, action.with_whom, due) if part)

    def _when(self, upcoming: NextWorkshop) -> str:
        words = self.stage.words
        day = "" if upcoming.date is None else words.date_long(upcoming.date)
        hour = "" if upcoming.starts is None else words.time(upcoming.starts)
        return " · ".join(part for part in (day, hour, upcoming.place) if part)
