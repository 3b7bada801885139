"""The welcome: what this meeting is, for people who come in and look for a chair."""

from PySide6.QtCore import QRect

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.lettering import Style, Text, largest, lay, paragraphs_of
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Workshop


class WelcomePage(CuePage):
    """Title, theme, when and where, who invites."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """The workshop's own fields."""
        if notice.touches(Workshop):
            self.arrange()

    def arrange(self) -> None:
        """As large as all of it fits, the title largest."""
        self.sweep()
        workshop, words, stage = self.stage.tables.workshop, self.stage.words, self.stage
        self.setAccessibleName(words.say("Welcome: {title}", title=workshop.title))
        area, host = self.area, workshop.organisation
        foot = stage.part(0.04)
        room = area.adjusted(0, 0, 0, -3 * foot if host else 0)
        said = [
            (text, share, muted)
            for text, share, muted in (
                (workshop.title, 1.0, False),
                (workshop.theme, 0.6, False),
                (self._when(), 0.44, True),
            )
            if text
        ]
        gap = stage.part(0.035)

        def heights(px: int) -> list[float]:
            styles = [self._style(px, share) for _, share, _ in said]
            return [
                lay(paragraphs_of(text, marked=False), style, room.width()).height
                for (text, _, _), style in zip(said, styles, strict=True)
            ]

        fits = lambda px: sum(heights(px)) + gap * (len(said) - 1) <= room.height()  # noqa: E731
        px = largest(stage.part(0.1), stage.title, fits) or stage.title
        top = room.top() + max(0, (room.height() - sum(heights(px)) - gap * (len(said) - 1)) * 0.42)
        for (text, share, muted), high in zip(said, heights(px), strict=True):
            colour = stage.look.palette.ink_2 if muted else ""
            label = Text(stage, text, self._style(px, share), colour=colour)
            self.add(label, QRect(room.left(), round(top), room.width(), round(high)))
            top += high + gap
        if host:
            style = Style(stage.look.text_font(foot, 600))
            self.add(
                Text(stage, host, style), QRect(area.left(), area.bottom() - 2 * foot, area.width(), 2 * foot)
            )

    def _style(self, px: int, share: float) -> Style:
        if share == 1.0:
            return Style(self.stage.look.title_font(px), leading=1.15)
        return Style(self.stage.look.text_font(max(self.stage.text, round(px * share))))

    def _when(self) -> str:
        workshop, words = self.stage.tables.workshop, self.stage.words
        when = [] if workshop.date is None else [words.date_long(workshop.date)]
        if workshop.starts is not None:
            when.append(words.time(workshop.starts))
        return " · ".join([*when, *([workshop.place] if workshop.place else [])])
