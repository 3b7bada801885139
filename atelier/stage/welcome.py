"""The welcome: what this meeting is, for people who come in and look for a chair."""

from PySide6.QtCore import Qt

from atelier.look.labels import Label, TitleLabel
from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Workshop


class WelcomePage(CuePage):
    """Title, theme, when and where, who invites."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        look = stage.look
        self._title = TitleLabel(look, px=stage.part(0.085))
        self._theme = Label(look, px=stage.part(0.05))
        self._when = Label(look, kind="muted", px=stage.part(0.036))
        self._host = Label(look, px=stage.part(0.036), weight=600)
        self.column.addStretch(2)
        for label in (self._title, self._theme, self._when):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self.column.addWidget(label)
        self.column.addStretch(3)
        self.column.addWidget(self._host)
        self._show()

    def told(self, notice: Notice) -> None:
        """The workshop's own fields."""
        if notice.touches(Workshop):
            self._show()

    def _show(self) -> None:
        workshop, words = self.stage.tables.workshop, self.stage.words
        when = []
        if workshop.date is not None:
            when.append(words.date_long(workshop.date))
        if workshop.starts is not None:
            when.append(words.time(workshop.starts))
        if workshop.place:
            when.append(workshop.place)
        for label, text in (
            (self._title, workshop.title),
            (self._theme, workshop.theme),
            (self._when, " · ".join(when)),
            (self._host, workshop.organisation),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(words.say("Welcome: {title}", title=workshop.title))
