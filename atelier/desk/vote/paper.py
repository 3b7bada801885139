"""Paper ballots, all filled at once and then typed: the line, and the list at hand where people are named."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from atelier.desk.context import Desk
from atelier.desk.vote.ballot import BallotPanel
from atelier.desk.vote.cast_list import CastList
from atelier.desk.vote.gate import Cover
from atelier.desk.vote.names import Names, Use
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round


class PaperPanel(QStackedWidget):
    """A secret ballot is typed only where the room does not see this screen: a cover stands before."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workshop, self._id = workshop, round
        found = workshop.tables.get(Round, round)
        self.ballot = BallotPanel(desk, workshop, round)
        self.names: Names | None = None
        self.earlier: CastList | None = None
        page = ScrolledColumn(margin=5 * GRID, gap=4 * GRID, parent=self)
        page.column.addWidget(self.ballot)
        if found.named:
            self.names = Names(desk, workshop, round, Use.TICK if found.secret else Use.CHOOSE)
            page.column.addWidget(self.names)
        elif not found.secret:
            self.earlier = CastList(desk, workshop, round)
            self.earlier.wanted.connect(self.ballot.correct_open)
            page.column.addWidget(self.earlier)
        self.cover: Cover | None = None
        if found.secret and not desk.alone():
            say = desk.words.say
            told = say("A secret ballot is typed only where the room does not see it.")
            self.cover = Cover(desk, say("Paper ballots"), told, say("Type the ballots"))
            self.cover.wanted.connect(self._uncover)
            self.addWidget(self.cover)
        self.addWidget(page)
        if self.names is not None and not found.secret:
            self.names.chosen.connect(self._name)
            self.ballot.stepped.connect(self.names.step)
            self.ballot.counted.connect(self.names.next_unsigned)
            self.names.next_unsigned()

    def take_keys(self) -> None:
        """Where the next ballot is typed; on the cover, where there is one."""
        if self.cover is not None:
            self.cover.take_keys()
        else:
            self.ballot.take_keys()

    def refresh(self) -> None:
        """Follow the turnout and the people."""
        self.ballot.refresh()
        if self.names is not None:
            self.names.refresh()
        if self.earlier is not None:
            self.earlier.refresh()

    def _uncover(self) -> None:
        had, self.cover = self.cover, None
        self.setCurrentIndex(1)
        if self.names is not None:
            self.names.uncover()
        if had is not None:
            self.removeWidget(had)
            had.deleteLater()
        self.take_keys()

    def _name(self, participant: str) -> None:
        """Who has voted is chosen to correct their ballot."""
        self.ballot.voter = participant or None
        cast = {b.participant: b for b in self._workshop.polls.open_ballots(self._id)}
        if participant in cast:
            self.ballot.correct_open(cast[participant])
        else:
            self.ballot.give_up_correcting()
