"""A round being prepared: its orientations taken from titles, its rules, how many may vote."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.fields import close_editors
from atelier.desk.vote.likeness import Pair, look_alikes, said_of
from atelier.desk.vote.listing import Orientations
from atelier.desk.vote.opening import Opening
from atelier.desk.vote.taking import TakeTitles
from atelier.gestures.votes import change_round, take_orientations
from atelier.look.labels import Label, TitleLabel
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Cluster, Note, Orientation, Participant, Round, Workshop

MANY = 20
"""Orientations above which people no longer compare: reading them aloud takes five minutes."""


class DraftRound(QWidget):
    """Everything stays changeable here; opening numbers and freezes the orientations."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        self._pairs: list[Pair] = []
        self._stale = False
        self.list = Orientations(desk, workshop, round)
        self.takes = TakeTitles(desk, workshop, round)
        self.takes.wanted.connect(self._take)
        self.opening = Opening(desk, workshop, round, self)
        self.opening.wanted.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle(), 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.opening)
        self._refresh()
        self.list.changed.connect(lambda: order_tabs(self))
        order_tabs(self)

    def handlers(self) -> Handlers:
        """Moving, merging and splitting act on the orientation that has the keys."""
        return self.list.handlers()

    def take_keys(self) -> None:
        """The first title to take, else the line for another orientation."""
        buttons = [b for b in self.takes.buttons if b.isVisibleTo(self)]
        target = buttons[0] if buttons and not self.list.rows else self.list.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """Follow orientations, titles and people, once somebody looks."""
        if notice.touches(Orientation, Cluster, Note, Participant, Workshop, Round):
            self._stale = not self.isVisible()
            if not self._stale:
                self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What was typed on the walls meanwhile is told now: nobody waits for it while notes come in."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._refresh()

    def _middle(self) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        page = ScrolledColumn(margin=5 * GRID, gap=3 * GRID)
        self._hint = Label(look, kind="muted")
        self.many = Banner(look)
        self.notice = Banner(look)
        self.notice.acted.connect(self._merge_alike)
        page.column.addWidget(TitleLabel(look, say("What is put to the vote"), px=22))
        for widget in (self._hint, self.many, self.notice, self.takes, self.list):
            page.column.addWidget(widget)
        return page

    def _refresh(self) -> None:
        self.takes.refresh()
        self.list.refresh()
        self.opening.refresh()
        self._say_how_many(len(self.list.rows))
        self._point_out()

    def _say_how_many(self, count: int) -> None:
        words = self._desk.words
        if count:
            said = words.say_n("{n} orientation, in this order.", "{n} orientations, in this order.", count)
        else:
            said = words.say("Take the titles of a wall, or type orientations below.")
        self._hint.setText(said)
        if count > MANY and not self.many.isVisibleTo(self):
            self.many.tell(
                Gravity.CHECK,
                words.say("More than {many} orientations are many.", many=MANY),
                words.say("People no longer compare them, and dots scatter. Bring some together first."),
            )
        elif count <= MANY:
            self.many.clear()

    def _point_out(self) -> None:
        """Orientations that look alike are named, without a word about what has not changed."""
        pairs = look_alikes(self._workshop.tables, self._id)
        said = [(one.id, one.title, other.id, other.title) for one, other in pairs]
        if said == [(one.id, one.title, other.id, other.title) for one, other in self._pairs]:
            return
        self._pairs = pairs
        if pairs:
            words = self._desk.words
            self.notice.tell(Gravity.CHECK, *said_of(words, pairs), action=words.say("Merge the two"))
        else:
            self.notice.clear()

    def _merge_alike(self) -> None:
        if self._pairs:
            one, other = self._pairs[0]
            self.list.merge(one.id, other.id)

    def _take(self, clusters: tuple[str, ...]) -> None:
        gesture = partial(self._workshop.do, take_orientations, round=self._id, clusters=clusters)
        if self._desk.attempt(gesture) is not None:
            # Not on to the opening, which is not undone: Enter held too long would open the vote.
            self.opening.entitled.setFocus(Qt.FocusReason.OtherFocusReason)
            self.opening.entitled.selectAll()

    def _open(self) -> None:
        close_editors(self)
        way, voters = self.opening.way, self.opening.voters

        def opened() -> None:
            if self._workshop.tables.get(Round, self._id).way is not way:
                self._workshop.do(change_round, round=self._id, way=way)
            self._workshop.polls.open(self._id, voters)

        self._desk.attempt(opened)
