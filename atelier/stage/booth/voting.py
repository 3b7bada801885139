"""The vote on the shared screen: numbered orientations and the turnout; in an open round, voters in turn."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.look.labels import Label, TitleLabel
from atelier.session import Notice
from atelier.stage.booth.paper import Paper, paper_of, question_of, standing_dots, turnout_said
from atelier.stage.booth.turn import Turn, VoteUse
from atelier.stage.booth.turner import page_said
from atelier.stage.cards import NumberedCard
from atelier.stage.context import Stage
from atelier.stage.grid import CardGrid
from atelier.stage.page import CuePage
from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Act, Round


class Numbered(QWidget):
    """The question, the orientations with their numbers, the turnout in words: nothing of any ballot.

    In an open round whose dots stay, those of earlier voters lie on the cards, as on paper; no figure does.
    """

    def __init__(self, stage: Stage, paper: Paper, page: int) -> None:
        super().__init__()
        self._cards = [
            NumberedCard(stage, number, title, paper.drawings.get(number), stays=paper.stays)
            for number, title in paper.titles.items()
        ]
        self._page = page
        self.grid = CardGrid(stage, self._cards)
        self.turnout = Label(stage.look, px=stage.title, weight=600)
        self.turnout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paging = Label(stage.look, kind="muted", px=stage.text)
        self._paging.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = stage.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.part(0.018))
        column.addWidget(TitleLabel(stage.look, question_of(paper, stage.words), px=stage.part(0.05)))
        column.addWidget(self.grid, 1)
        column.addWidget(self._paging)
        column.addWidget(self.turnout)
        self.grid.turned.connect(self._turned)
        self._turned()

    def show_dots(self, dots: Counter[int]) -> None:
        """The dots of earlier voters."""
        for card in self._cards:
            card.show_dots(dots[card.number])

    def _turned(self) -> None:
        self.grid.turn_to(self._page)
        pages, places = self.grid.pages, self.grid.places
        self._paging.setVisible(pages > 1)
        self._paging.setText(page_said(self._words, self.grid.page, pages, places))


class VotingPage(CuePage):
    """A function of the session and the cue; in a secret round two votes differ by the turnout alone.

    Only in an open round, and never on a copy for the desk, a ballot stands here: that of who is in hand.
    """

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.setAccessibleName(stage.words.say("Vote"))
        self.numbered: Numbered | None = None
        self.turn: Turn | None = None
        self._build()

    @property
    def may_take_keys(self) -> bool:
        """In an open round, while it is open."""
        return self.turn is not None

    @property
    def takes_keys(self) -> bool:
        """Somebody was called."""
        return self.turn is not None and self.turn.filling is not None

    def told(self, notice: Notice) -> None:
        """Another turnout, another number entitled, a vote that opens or ends."""
        if notice.touches(Act, Round):
            self._build()
        elif notice.round == self.cue.round:
            if self.turn is not None:
                self.turn.told(notice)
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Made anew in the middle of a vote: the keys come back once the page stands."""
        super().showEvent(event)
        if self.turn is not None and self.turn.filling is not None:
            QTimer.singleShot(0, self, self.take_keys)

    def take_keys(self) -> None:
        """A ballot begins: whoever has it may type."""
        if self.turn is not None and self.isVisible():
            self.window().activateWindow()
            self.turn.take_keys()

    def _build(self) -> None:
        """The whole page anew, unless a ballot is being filled on it."""
        tables = self.stage.tables
        found = tables.find(Round, self.cue.round)
        live = found is not None and acts.state(tables, found.id) is RoundState.OPEN
        if live and self.turn is not None and self.turn.filling is not None:
            self.turn.follow()
            self._show()
            return
        for widget in (self.numbered, self.turn):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.numbered = self.turn = None
        if found is None or acts.state(tables, found.id) is RoundState.DRAFT:
            return
        self.numbered = Numbered(self.stage, paper_of(self.stage.workshop, found.id), self.cue.page)
        if live and not found.secret and not self.stage.inert:
            self.turn = Turn(self.stage, VoteUse(self.stage.workshop, found.id), self.numbered, private=False)
            self.turn.setCursor(Qt.CursorShape.ArrowCursor)
            self.turn.began.connect(self.take_keys)
        self.numbered.grid.turned.connect(self._count_pages)
        self.column.addWidget(self.turn or self.numbered)
        self._show()

    def _count_pages(self) -> None:
        self.pages = self.numbered.grid.pages if self.numbered else 1

    def _show(self) -> None:
        if self.numbered is None:
            return
        stage, round = self.stage, self.cue.round
        said = turnout_said(stage.workshop, round, stage.words)
        self.numbered.turnout.setText(said)
        self.numbered.show_dots(standing_dots(stage.workshop, round))
        if self.turn is not None:
            self.turn.panel.show_standing(standing_dots(stage.workshop, round))
        self.setAccessibleName(stage.words.say("Vote: {turnout}", turnout=said))
