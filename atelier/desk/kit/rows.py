"""The pieces of the kit, one a line: ticked or not, what is in it or what it lacks, printed at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import IconButton
from atelier.look.choices import BOX, CheckBox
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID, SMALL
from atelier.minutes.kit import Offer, Piece
from atelier.words import N_

_PARTS = (
    (
        N_("Before the workshop"),
        (
            Piece.ORDER,
            Piece.ATTENDANCE,
            Piece.STAKES,
            Piece.POSTERS,
            Piece.TABLES,
            Piece.HANDOUTS,
        ),
    ),
    (N_("For the vote"), (Piece.BALLOTS, Piece.NUMBERS, Piece.TITLES, Piece.DOTS)),
    (N_("At the end"), (Piece.RESULTS, Piece.FACES, Piece.CERTIFICATES)),
)
_NAMES_WIDE = 290
_TICK_HIGH = 30
_INDENT = BOX + 4 * GRID - 2
"""Where the text of a tick box begins: what a piece is for stands below it."""


class PieceRow(QWidget):
    """One piece: its tick, what is known of it, and the way to print it alone."""

    ticked = Signal()
    printed = Signal()

    def __init__(self, desk: Desk, offer: Offer) -> None:
        super().__init__()
        self.piece = offer.piece
        self.tick = CheckBox(desk.look, offer.name)
        self.said = Label(desk.look, kind="muted", px=SMALL)
        self._purpose = offer.purpose
        purpose = Label(desk.look, offer.purpose, kind="hint")
        purpose.setContentsMargins(_INDENT, 0, 0, GRID)
        name = desk.words.say("Print only: {piece}", piece=offer.name)
        self.print = IconButton(desk.look, "printer", name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        self.tick.setFixedHeight(_TICK_HIGH)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self.tick)
        named.addWidget(purpose)
        side = QWidget()
        side.setLayout(named)
        named.setContentsMargins(0, 0, 0, 0)
        side.setMinimumWidth(_NAMES_WIDE)
        row.addWidget(side, 1)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignTop)
        # On the line of the name, which stands in the middle of its tick box, and not between its two lines.
        named_at, said_at = self.tick.fontMetrics(), self.said.fontMetrics()
        line = (_TICK_HIGH + named_at.ascent() - named_at.descent()) // 2
        self.said.setContentsMargins(0, max(0, line - said_at.ascent()), 0, GRID)
        row.addWidget(self.print)
        self.tick.toggled.connect(lambda _: self.ticked.emit())
        self.print.clicked.connect(self.printed)

    def show_offer(self, offer: Offer, busy: str) -> None:
        """What is in it now; one that lacks something cannot be asked for, and says why."""
        self.said.setText(offer.lacks or offer.holds)
        self.tick.setEnabled(not offer.lacks)
        self.tick.setAccessibleDescription(f"{self._purpose}\n{offer.lacks or offer.holds}")
        if offer.lacks:
            self.tick.setChecked(False)
        self.print.refuse(offer.lacks or busy)


class PieceRows(Card):
    """All pieces, in the order in which they are used."""

    changed = Signal()
    printed = Signal(object)
    """The `Piece` that is asked for at once."""

    def __init__(self, desk: Desk, offers: Sequence[Offer], why: str = "") -> None:
        """`why` says which pieces are proposed for the votes, and on what ground."""
        super().__init__(gap=0)
        self.why = Label(desk.look, why, kind="muted", px=SMALL)
        self.why.setContentsMargins(GRID, 0, 0, GRID)
        self.why.setVisible(bool(why))
        found = {offer.piece: offer for offer in offers}
        self.rows = {piece: PieceRow(desk, found[piece]) for _, pieces in _PARTS for piece in pieces}
        for place, (title, pieces) in enumerate(_PARTS):
            label = SectionLabel(desk.look, desk.words.say(title))
            label.setContentsMargins(GRID, 4 * GRID if place else 0, 0, GRID)
            self.column.addWidget(label)
            if Piece.BALLOTS in pieces:
                self.column.addWidget(self.why)
            for piece in pieces:
                self._add(self.rows[piece], self.column)

    @property
    def chosen(self) -> frozenset[Piece]:
        """The pieces that are ticked and can be printed."""
        return frozenset(piece for piece, row in self.rows.items() if row.tick.isChecked())

    def show_offers(self, offers: Sequence[Offer], busy: str = "") -> None:
        """What is in each of them now; `busy` says why none can be printed at once."""
        for offer in offers:
            self.rows[offer.piece].show_offer(offer, busy)

    def choose(self, pieces: frozenset[Piece]) -> None:
        """Tick these and no others."""
        for piece, row in self.rows.items():
            row.tick.setChecked(piece in pieces and row.tick.isEnabled())

    def _add(self, row: PieceRow, column: QVBoxLayout) -> None:
        column.addWidget(row)
        row.ticked.connect(self.changed)
        row.printed.connect(lambda: self.printed.emit(row.piece))
