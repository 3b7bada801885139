"""The card of a scenario as the shared screen will show it, while it is written; large when it is pressed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.cover import Cover, Covering
from atelier.desk.pages import follow
from atelier.desk.stage.projection import Projection
from atelier.gestures.groups import ScenarioFields as Said
from atelier.gestures.groups import set_scenario
from atelier.gestures.work import Work
from atelier.look.labels import Label
from atelier.look.surfaces import CardButton
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.stage.miniature import Miniature
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Group, Scenario, Step, Workshop
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

_REST = 500
"""Milliseconds without a key, after which what is typed is drawn."""
Draw = Callable[[Miniature], object]


class CardPreview(QWidget):
    """Made once somebody can see it. A press, Enter or the space bar shows it over the whole room."""

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        projection: Projection,
        step: str,
        group: str | None,
        typed: Callable[[], Said] = Said,
    ) -> None:
        """`typed` gives what is being typed of the scenario, and is not kept yet."""
        super().__init__()
        self._desk, self._workshop, self._projection = desk, workshop, projection
        self._typed, self._group = typed, group
        self._cue = Cue(CueKind.SCENARIOS, step=step, group=group or "")
        name = desk.words.say("On the shared screen")
        self.picture = Miniature(desk.look)
        self.picture.setAccessibleName(name)
        self.button = _Card(desk.look, desk.words.say("Enlarge what the shared screen will show"), flat=True)
        self.button.setToolTip(self.button.accessibleName())
        self.button.column.setContentsMargins(3, 3, 3, 3)
        self.button.add(self.picture)
        self.button.clicked.connect(self.enlarge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(Label(desk.look, name, kind="muted", px=SMALL, weight=600))
        column.addWidget(self.button)
        self._pages = Label(desk.look, kind="hint")
        column.addWidget(self._pages)
        self._pages.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST)
        self._soon.timeout.connect(self._draw)
        follow(workshop, self, self._told)

    def follow_typing(self) -> None:
        """Something was typed: draw it when the hands rest."""
        self._soon.start()

    def enlarge(self) -> None:
        """Show it as large as the window allows, until Escape."""
        over, covering = _room_of(self)
        page = Enlarged(self._desk, over, self._put)
        if covering is not None:
            covering.take(page)

    def showEvent(self, event: QShowEvent) -> None:
        """Draws it."""
        super().showEvent(event)
        if self.picture.page is None:
            self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        """Lets go of what is drawn, now and here: left to be collected, it might go in another thread."""
        super().hideEvent(event)
        self._soon.stop()
        self.picture.drop()

    def _told(self, notice: Notice) -> None:
        if notice.touches(Workshop, Step, Group, Scenario) and self.picture.page is not None:
            self._soon.start(0)

    def _draw(self) -> None:
        if self.isVisible() and self._workshop.tables.find(Step, self._cue.step) is not None:
            self._put(self.picture)
            pages = 1 if self.picture.page is None else self.picture.page.pages
            words = self._desk.words
            said = words.say_n("{n} page on the screen", "{n} pages on the screen", pages)
            if self._group is not None and not self._asked(self._group):
                said, pages = words.say("Nothing is written for this group: it sees what all are asked."), 2
            self._pages.setText(said)
            self._pages.setVisible(pages > 1)  # a long scenario goes on: it is better known beforehand

    def _put(self, picture: Miniature) -> None:
        """Draw what is kept, and what is being typed."""
        make = partial(self._projection.foreseen, self._workshop, self._cue, self._written())
        picture.show_page(make, self._projection.size)

    def _asked(self, group: str) -> bool:
        """Whether a group has a scenario of its own, written or being typed."""
        said = self._written().children(Scenario, group)
        return any(each.step == self._cue.step for each in said)

    def _written(self) -> Tables:
        typed, work = self._typed(), Work(self._workshop.tables)
        if typed:
            try:
                asked = set_scenario(
                    work.tables, self._workshop.stamp(), step=self._cue.step, group=self._group, **typed
                )
            except Refused:
                return self._workshop.tables
            work.do(asked)
        return work.tables


class _Card(CardButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class Enlarged(Cover):
    """The card alone, over the room."""

    def __init__(self, desk: Desk, over: QWidget, put: Draw) -> None:
        """`put` draws the card in a picture."""
        super().__init__(desk, over, desk.words.say("On the shared screen"), scrolled=False)
        self.picture = Miniature(desk.look)
        self._stand = QWidget()
        self.picture.setParent(self._stand)
        self.column.addWidget(self._stand, 1)
        put(self.picture)
        self.picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.picture.setAccessibleName(self.accessibleName())
        self.appear(self.picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits, in the middle."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        room = self._stand.size()
        wide = min(room.width(), self.picture.widthForHeight(room.height()))
        size = QSize(wide, self.picture.heightForWidth(wide))
        self.picture.resize(size)
        self.picture.move((room.width() - wide) // 2, 0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lets go of what is drawn, here and now."""
        super().hideEvent(event)
        self.picture.drop()


def _room_of(widget: QWidget) -> tuple[QWidget, Covering | None]:
    """What a page may cover around a widget, and who keeps such pages there."""
    above: QWidget | None = widget
    while above is not None:
        covering = getattr(above, "covering", None)
        if isinstance(covering, Covering):
            return above, covering
        above = above.parentWidget()
    return widget.window(), None
