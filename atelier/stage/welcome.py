"""The welcome: what this meeting is, for people who come in and look for a chair."""

from PySide6.QtCore import QRect

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.lettering import Style, Text, largest, lay, paragraphs_of, whole_words
from atelier.stage.page import CuePage
from atelier.stage.pictures import Drawn, picture_of
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Logo, Workshop
from atelier.workshop.theme import own_theme

_LOGO = 0.11
"""The height of logos, of the page."""


class WelcomePage(CuePage):
    """Title, theme, when and where, who invites."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """The workshop's own fields, and its logos."""
        if notice.touches(Workshop, Logo):
            self.arrange()

    def arrange(self) -> None:
        """As large as all of it fits, the title largest."""
        self.sweep()
        workshop, words, stage = self.stage.tables.workshop, self.stage.words, self.stage
        self.setAccessibleName(words.say("Welcome: {title}", title=workshop.title))
        area, gap = self.area, stage.part(0.035)
        room = area.adjusted(0, 0, 0, -self._put_hosts())
        said = [
            (text, share, muted)
            for text, share, muted in (
                (workshop.title, 1.0, False),
                (own_theme(workshop), 0.6, False),
                (self._when(), 0.44, True),
            )
            if text
        ]

        def heights(px: int) -> list[float]:
            styles = [self._style(px, share) for _, share, _ in said]
            return [
                lay(paragraphs_of(text, marked=False), style, room.width()).height
                for (text, _, _), style in zip(said, styles, strict=True)
            ]

        def fits(px: int) -> bool:
            title = self._style(px, 1.0).font
            whole = px == stage.title or whole_words(workshop.title, title, room.width())
            return whole and sum(heights(px)) + gap * (len(said) - 1) <= room.height()

        px = largest(stage.part(0.1), stage.title, fits) or stage.title
        top = room.top() + max(0, (room.height() - sum(heights(px)) - gap * (len(said) - 1)) * 0.42)
        for (text, share, muted), high in zip(said, heights(px), strict=True):
            colour = stage.look.palette.ink_2 if muted else ""
            label = Text(stage, text, self._style(px, share), colour=colour)
            self.add(label, QRect(room.left(), round(top), room.width(), round(high)))
            top += high + gap

    def _put_hosts(self) -> int:
        """Who invites, and the logos in one row above, at the foot of the page; gives how high they stand."""
        stage, area = self.stage, self.area
        host = Text(
            stage, stage.tables.workshop.organisation, Style(stage.look.text_font(stage.part(0.04), 600))
        )
        high = host.high(area.width())
        if high:
            self.add(host, QRect(area.left(), area.bottom() - high, area.width(), high))
        row = QRect(
            area.left(), area.bottom() - high - stage.part(_LOGO + 0.02), area.width(), stage.part(_LOGO)
        )
        left, shown = row.left(), False
        for logo in stage.tables.children(Logo):
            picture = picture_of(stage.workshop, logo.file)
            if picture is None:
                continue
            drawn = Drawn(picture, logo.name)
            place = drawn.fitted(row.adjusted(left - row.left(), 0, 0, 0))
            if place.right() > area.right():
                break
            self.add(drawn, place)
            left, shown = place.right() + stage.part(0.04), True
        return high + (stage.part(_LOGO + 0.05) if shown else stage.part(0.03) if high else 0)

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
