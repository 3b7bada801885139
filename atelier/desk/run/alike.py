"""The panel of look-alikes: asked for, never imposed; each proposal is taken as one gesture, or ignored."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.advice import Pair
from atelier.desk.context import Desk
from atelier.desk.pages import follow
from atelier.desk.run import alike_acts
from atelier.desk.run.alike_card import AlikeCard
from atelier.desk.run.alike_cards import Card, cards, fields
from atelier.desk.run.alike_waiting import Waiting
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.notices import screen_reader_note
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Cluster, Note, Step, Zone

PAGE: Final = 20
"""Cards shown at a time."""


class AlikePanel(QWidget):
    """Looks in the background when it is asked to; what is no longer true goes by itself."""

    closed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        """`step` is a wall."""
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._texts: dict[str, str] = {}
        self._pairs: tuple[Pair, ...] = ()
        self._count = 0
        self._most = PAGE
        self._shown: dict[tuple[object, ...], AlikeCard] = {}
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(desk.words.say("Look-alikes"))
        self.waiting = Waiting(desk)
        self.waiting.found.connect(self._found)
        self.waiting.cancelled.connect(self._given_up)
        self._lay_out()
        follow(workshop, self, self._told)

    def look(self) -> None:
        """Compare what is on the wall now."""
        tables = self._workshop.tables
        compared = fields(tables, self._step)
        self._texts = {id: text for texts in compared for id, text in texts}
        self._pairs, self._most = (), PAGE
        self.again.hide()
        self.waiting.begin(compared, tables.workshop.language)
        self._show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Go, until one asks again."""
        self.waiting.stop()
        self.setParent(None)
        self.closed.emit()
        self.deleteLater()

    def cards(self) -> list[AlikeCard]:
        """The proposals in view, from top to bottom."""
        return list(self._shown.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ walk from one proposal to the next, past the buttons that Tab stops at."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and self._shown:
                self._take_keys(self._place() + step)
                return True
        return False

    def _found(self, pairs: tuple[Pair, ...]) -> None:
        waited_for = self.close_button.hasFocus() or _has_keys(self.waiting)
        self._pairs = pairs
        self._show()
        screen_reader_note(self, self._said.text())
        if waited_for:
            self._take_keys(0)

    def _given_up(self) -> None:
        self.again.show()
        self._show()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, action: Callable[[], object]) -> None:
        """Carry out one gesture, and go on to the card that takes the place of the one it was about."""
        place = self._place()
        if self._desk.attempt(action) is not None:
            self._show()
            self._take_keys(place)

    def _place(self) -> int:
        """Which proposal has the keys; -1: none."""
        return next((n for n, card in enumerate(self.cards()) if _has_keys(card)), -1)

    def _take_keys(self, place: int) -> None:
        found = self.cards()
        if not found:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        card = found[max(0, min(place, len(found) - 1))]
        card.first.setFocus(Qt.FocusReason.OtherFocusReason)
        # Once the cards above have found their places.
        QTimer.singleShot(0, card, lambda: self._scrolled.ensureWidgetVisible(card, 0, GRID))

    def _told(self, notice: Notice) -> None:
        tables = self._workshop.tables
        step = tables.find(Step, self._step)
        if step is None:
            self.waiting.stop()
        elif step.silent:
            self.close_panel()
        elif notice.touches(Note, Cluster, Zone, Step):
            notes = [tables.find(Note, id) for id in notice.ids(Note)]
            if any(note and not note.merged and self._texts.get(note.id) != note.text for note in notes):
                self.again.show()
            self._show()

    def _show(self) -> None:
        """Show the proposals that hold now; a card that stays keeps what was ticked and typed in it."""
        tables = self._workshop.tables
        found = cards(tables, self._texts, self._pairs, alike_acts.ignored(self._workshop))
        self._count = len(found)
        before, self._shown = self._shown, {}
        for place, card in enumerate(found[: self._most]):
            notes = [tables.get(Note, id) for id in card.notes]
            key = (card, *notes, *(tables.find(Cluster, note.cluster) for note in notes))
            self._shown[key] = made = before.pop(key, None) or self._make(card)
            if self._list.indexOf(made) != place:
                self._list.insertWidget(place, made)
        for gone in before.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._say()

    def _make(self, card: Card) -> AlikeCard:
        made, workshop = AlikeCard(self._desk, self._workshop.tables, card), self._workshop
        made.merge.connect(lambda notes: self._do(partial(alike_acts.merge, workshop, notes)))
        made.under.connect(
            lambda notes, title: self._do(partial(alike_acts.put_under, workshop, card, notes, title))
        )
        made.ignore.connect(lambda notes: self._do(partial(alike_acts.ignore, workshop, notes)))
        for button in made.findChildren(QAbstractButton):
            button.installEventFilter(self)
        return made

    def _say(self) -> None:
        words, count = self._desk.words, self._count
        left = count - len(self._shown)
        if count:
            said = words.say_n(
                "{n} proposal. Nothing moves before you say so.",
                "{n} proposals. Nothing moves before you say so.",
                count,
            )
        else:
            said = "" if self.waiting.under_way else words.say("Nothing looks alike here.")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.more.setVisible(left > 0)
        self.more.setText(words.say_n("Show {n} more", "Show {n} more", min(left, PAGE)))
        ignored = len(alike_acts.ignored(self._workshop))
        self.restore.setVisible(ignored > 0 and not self.waiting.under_way)
        self.restore.setText(words.say_n("Show the {n} ignored", "Show the {n} ignored", ignored))

    def _show_more(self) -> None:
        place = len(self._shown)
        self._most += PAGE
        self._show()
        self._take_keys(place)

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        self.close_button = IconButton(look, "x", say("Close"), key="Esc")
        self.close_button.clicked.connect(self.close_panel)
        self.again = Button(look, say("Look again"), icon="refresh-cw")
        self.again.clicked.connect(self.look)
        self.again.hide()
        self.more, self.restore = Button(look, ""), Button(look, "", kind=Kind.QUIET)
        self.more.clicked.connect(self._show_more)
        self.restore.clicked.connect(lambda: self._do(partial(alike_acts.forget, self._workshop)))
        self._said = Label(look, kind="muted")
        head = QHBoxLayout()
        head.addWidget(TitleLabel(look, say("Look-alikes"), px=20), 1)
        head.addWidget(self.close_button)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Rule(upright=True))
        column = QVBoxLayout()
        whole.addLayout(column, 1)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.waiting)
        column.addWidget(self.again)
        self._scrolled = scrolled = ScrolledColumn(margin=0, gap=3 * GRID)
        self._list = QVBoxLayout()
        self._list.setSpacing(3 * GRID)
        scrolled.column.addLayout(self._list)
        scrolled.column.addWidget(self.more)
        scrolled.column.addWidget(self.restore)
        column.addWidget(scrolled, 1)


def _has_keys(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
