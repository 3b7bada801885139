"""The card of a scenario as the shared screen will show it, small, while it is written."""

from functools import partial

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.prepare.pages import follow
from atelier.desk.stage.projection import Projection
from atelier.look.labels import Label
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.stage.miniature import Miniature
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step


class CardPreview(QWidget):
    """Made once somebody can see it. It takes no key: what it shows is in the fields beside it."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, projection: Projection, step: str, group: str | None
    ) -> None:
        super().__init__()
        self._workshop, self._projection = workshop, projection
        self._cue = Cue(CueKind.SCENARIOS, step=step, group=group or "")
        name = desk.words.say("On the shared screen")
        self.picture = Miniature(desk.look)
        self.picture.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(Label(desk.look, name, kind="muted", px=SMALL, weight=600))
        column.addWidget(self.picture)
        self._pages = Label(desk.look, kind="hint")
        self._words = desk.words
        column.addWidget(self._pages)
        self._pages.hide()
        follow(workshop, self, self._told)

    def showEvent(self, event: QShowEvent) -> None:
        """Draws it."""
        super().showEvent(event)
        if self.picture.page is None:
            make = partial(self._projection.page, self._workshop, self._cue, inert=True)
            self.picture.show_page(make, self._projection.size)
            self._count()

    def hideEvent(self, event: QHideEvent) -> None:
        """Lets go of what is drawn, now and here: left to be collected, it might go in another thread."""
        super().hideEvent(event)
        self.picture.drop()

    def _told(self, notice: Notice) -> None:
        if self.picture.page is None or self._workshop.tables.find(Step, self._cue.step) is None:
            return
        self.picture.told(notice)
        self._count()

    def _count(self) -> None:
        """A long scenario goes on: it is better known beforehand."""
        pages = 1 if self.picture.page is None else self.picture.page.pages
        self._pages.setText(self._words.say_n("{n} page on the screen", "{n} pages on the screen", pages))
        self._pages.setVisible(pages > 1)
