"""The home: what there is, and how to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.cover import Covering
from atelier.desk.home.cards import Cards
from atelier.desk.home.coming_in import Arrivals
from atelier.desk.home.dropping import DropArea
from atelier.desk.home.heading import Heading
from atelier.desk.home.methods_hand import MethodsHand
from atelier.desk.home.methods_panel import MethodPanel
from atelier.desk.home.programmes import ALL, AWAY, NONE, ProgrammePanel
from atelier.desk.home.shelf_view import ShelfView, shelf_view
from atelier.desk.home.shelving import Shelving
from atelier.desk.home.top import HomeBar
from atelier.desk.home.welcome import Welcome
from atelier.desk.places import Place
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice
from atelier.workshop.entities import Programme

_LATER = 120
"""Milliseconds after which the methods are read, which takes a while: the window answers before."""
WIDE = 1180
"""Logical pixels from which the methods stand beside the workshops; below, the bar's button offers them."""

Chooser = Callable[[QWidget, str], Path | None]


class HomeRoom(DropArea):
    """Programmes, the workshops of the one in view, methods to start from."""

    def __init__(
        self, desk: Desk, menu: QWidget, choose: Chooser | None = None, parent: QWidget | None = None
    ) -> None:
        """`menu` stands at the right end of the bar; `choose` asks for a file (Qt's dialog if none)."""
        super().__init__(parent)
        self._desk = desk
        self._stack = QStackedWidget(self)
        self._view = ShelfView((), ())  # read on arriving
        self._key = desk.session.shelf.remembered("home")
        self.covering = Covering()
        self._arrivals = Arrivals(desk, self, lambda: self._key, choose)
        self._shelving = Shelving(desk, lambda: self._view, self.refresh, self.follow_up)
        self.bar = HomeBar(desk, self._arrivals, menu)
        self._programmes = ProgrammePanel(desk)
        self._programmes.chosen.connect(self._choose)
        self._programmes.added.connect(self._add_programme)
        self._heading = Heading(desk)
        self._heading.export.clicked.connect(self.export)
        self._heading.page.clicked.connect(lambda: desk.go(Spot(Room.PROGRAMME, self._key)))
        self._cards = Cards(desk, self._shelving)
        self._methods = MethodPanel(desk)
        self.methods = MethodsHand(desk, self, self.covering, self._arrivals, self._shelving)
        self._methods.opened.connect(self.methods.choose)
        self._welcome: Welcome | None = None
        self.methods.changed = self.refresh
        self._arrivals.choosing = self.methods.choose
        self._arrivals.method_file = self.methods.bring_in
        self._shelving.keeping = self.methods.keep
        self.dropped.connect(self._arrivals.take)
        self._offer = Banner(desk.look)
        self._offer.acted.connect(self._bring_copy)
        self._again: Callable[[], None] = self.refresh
        self._arrivals.differing = self._ask_copy
        self._lay_out()
        self._stop = desk.session.shelf.listen(self._told)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self._show_methods)
        self._reading.start(_LATER)

    def arrive(self, _spot: Spot) -> None:
        """Read everything again: workshops have changed meanwhile. The first card takes the focus."""
        self.refresh()
        if self._view.summaries:
            self._cards.take_focus(self._programmes.entry(self._key))
        elif self._welcome is not None:
            self._welcome.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Lines close by themselves; what is being exported is given up."""
        self.covering.dismiss()

    def follow_up(self, workshop: str) -> None:
        """Show what the workshop after this one takes along, on a page that covers the home."""
        from atelier.desk.follow_up import open_follow_up

        if self.covering.page is None:
            open_follow_up(self._desk, workshop, self, self.covering.take)

    def export(self) -> None:
        """Export the workshops in view, or some of them, on a page that covers the home."""
        from atelier.desk.home.exporting import ExportSeveral

        if self.covering.page is None:
            self.covering.take(ExportSeveral(self._desk, self, self._view.within(self._key)))

    def stop(self) -> None:
        """Listen no more, and read no more."""
        self._stop()
        self._reading.stop()

    def handlers(self) -> Handlers:
        """What can be done at home; with the workshop that has the focus, what can be done with it."""
        if self.covering.page is not None:
            return self.covering.page.handlers()
        session = self._desk.session
        handlers: dict[str, Callable[[], object]] = {
            "new_workshop": self._arrivals.begin,
            "new_programme": self._programmes.begin,
            "import": self._arrivals.bring_in,
            "sample": self._arrivals.sample,
        }
        if session.shelf.next_undo:
            handlers["undo"] = lambda: self._desk.attempt(session.shelf.undo)
        if session.shelf.next_redo:
            handlers["redo"] = lambda: self._desk.attempt(session.shelf.redo)
        if session.shelf.tables.find(Programme, self._key):
            handlers["edit"] = self._heading.edit
            handlers["programme"] = lambda: self._desk.go(Spot(Room.PROGRAMME, self._key))
            handlers["remove"] = lambda: self._shelving.remove(self._key)
        if self._view.within(self._key):
            handlers["export"] = self.export
        card = self._cards.in_hand
        if card is not None:
            handlers |= {
                "follow_up": lambda: self.follow_up(card.id),
                "put_away": lambda: self._shelving.put_away(card.id),
                "keep_method": lambda: self.methods.keep(card.id),
                "move_to": lambda: self._shelving.ask_programme(card.id, card),
                "prepare": lambda: self._desk.go(Spot(Room.PREPARE, card.id)),
                "run": lambda: self._desk.go(Spot(Room.RUN, card.id)),
                "minutes": lambda: self._desk.go(Spot(Room.MINUTES, card.id)),
            }
        return handlers

    def places(self) -> list[Place]:
        """The programmes, whose workshops are then in view."""
        kind = self._desk.words.say("Programme")
        return [
            Place(programme.title, kind, partial(self._go_to, programme.id))
            for programme in self._view.programmes
        ]

    def refresh(self) -> None:
        """Show the shelf as it stands."""
        self._view = shelf_view(self._desk.session)
        self._key = self._view.valid(self._key)
        if self._view.empty and self._welcome is None:
            self._welcome = Welcome(self._desk, self._arrivals, self.methods.choose)
            self._stack.addWidget(self._welcome)
        self._stack.setCurrentIndex(1 if self._view.empty else 0)
        self._programmes.show_programmes(self._view.shelved(), self._key)
        here = self._view.within(self._key)
        self._cards.show_workshops(here)
        self._heading.export.setVisible(bool(here))
        self._say_heading()
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds what does not fit."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self._methods.setVisible(self.width() >= WIDE)
        self._programmes.setFixedWidth(280 if self.width() >= WIDE else 230)

    def _lay_out(self) -> None:
        whole = QWidget(self._stack)
        middle = ScrolledColumn(margin=6 * GRID, gap=4 * GRID, parent=whole)
        middle.column.addWidget(self._heading)
        middle.column.addWidget(self._cards)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._programmes)
        row.addWidget(middle, 1)
        row.addWidget(self._methods)
        self._methods.setFixedWidth(330)
        self._stack.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._offer)
        column.addWidget(self._stack)

    def _ask_copy(self, sentence: str, again: Callable[[], None]) -> None:
        self._offer.tell(Gravity.CHECK, sentence, action=self._desk.words.say("Bring in a copy"))
        self._again = again

    def _bring_copy(self) -> None:
        self._offer.clear()
        self._again()

    def _say_heading(self) -> None:
        words = self._desk.words
        programme = self._desk.session.shelf.tables.find(Programme, self._key)
        if programme is not None:
            self._heading.say(
                programme.title,
                programme=programme.id,
                organisation=programme.organisation,
                description=programme.description,
            )
            return
        titles = {
            ALL: words.say("All workshops"),
            NONE: words.say("Without a programme"),
            AWAY: words.say("Workshops put away"),
        }
        self._heading.say(titles[self._key])

    def _choose(self, key: str) -> None:
        self._key = key
        self._desk.session.shelf.remember("home", key)
        self.refresh()

    def _go_to(self, key: str) -> None:
        self._choose(key)
        self._cards.take_focus(self._programmes.entry(key))

    def _add_programme(self, title: str) -> None:
        made = self._shelving.add_programme(title)
        if made:
            self._choose(made)

    def _told(self, _notice: Notice) -> None:
        self.refresh()
        self.methods.read_again()
        self._reading.start(0)

    def _show_methods(self) -> None:
        """Read when the window answers already."""
        from atelier.desk.methods.offers import offers

        self._methods.show_methods(offers(self._desk))
