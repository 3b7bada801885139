"""The page where a method is chosen: a line that searches, what there is, and what the one in view is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.home.method_page import MethodPage, size_of
from atelier.desk.methods.offers import Offer, offers
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import Card, CardButton, ScrolledColumn
from atelier.look.tokens import GRID, SMALL

_LIST = 320
_OF_LINES = [QKeySequence(command(id).keys[0]) for id in ("put_away", "undo", "redo")]
"""Keys that a line of text wants for itself; an empty one has no use for them."""
_STEP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchLine(QLineEdit):
    """The keys stay here while the arrows walk what was found."""

    walked = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Leaves to the page the keys that some systems give to lines of text, Ctrl+E before all."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            left = QKeySequence(command("export").keys[0])
            if pressed == left or (not self.text() and pressed in _OF_LINES):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk; all else is typed."""
        step = _STEP.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)


class ChooseMethod(Cover):
    """Keys stay in the line: letters search, arrows walk, Enter begins. What is asked is said to the home."""

    started = Signal(str)
    adapted = Signal(str)
    """A method that came along is to be kept, to be changed."""
    edited = Signal(str)
    shared = Signal(str)
    put_away = Signal(str)

    def __init__(self, desk: Desk, over: QWidget, first: str = "") -> None:
        """`first` is the key of the method in view; the first of all unless said."""
        super().__init__(desk, over, desk.words.say("Choose a method"), scrolled=False)
        self._found: Sequence[Offer] = ()
        self._entries: dict[str, CardButton] = {}
        self._current = first
        self._build()
        self._offers = offers(desk)
        self._lay_out()
        self.show_found()
        self.appear(self.search)

    @property
    def current(self) -> Offer | None:
        """The method in view; None where nothing is found."""
        return next((offer for offer in self._found if offer.key == self._current), None)

    def handlers(self) -> Handlers:
        """What can be done with the method in view; what the home offers rests."""
        offer, shelf = self.current, self.desk.session.shelf
        acts: dict[str, Callable[[], object]] = {}
        if shelf.next_undo:
            acts["undo"] = lambda: self.desk.attempt(shelf.undo)
        if shelf.next_redo:
            acts["redo"] = lambda: self.desk.attempt(shelf.redo)
        if offer is not None:
            acts |= {"new_workshop": self._start, "edit": self._edit}
        if offer is not None and offer.kept:
            acts |= {"export": self._share, "put_away": self._put_away}
        return acts

    def read_again(self) -> None:
        """The shelf has changed: show what there is now."""
        self._offers = offers(self.desk)
        self.show_found()

    def show_found(self) -> None:
        """Show what fits the words typed, with one of them in view."""
        typed = self.search.text()
        self._found = [offer for offer in self._offers if offer.holds(typed)]
        keys = [offer.key for offer in self._found]
        if self._current not in keys:
            self._current = keys[0] if keys else ""
        _clear(self._list.column)
        self._entries = {}
        for place, offer in enumerate(self._found):
            if offer.kept and (place == 0 or not self._found[place - 1].kept):
                self._list.column.addWidget(SectionLabel(self.desk.look, self.desk.words.say("Your methods")))
            self._add_entry(offer)
        if not self._found:
            none = self.desk.words.say("No method has these words.")
            self._list.column.addWidget(Label(self.desk.look, none, kind="muted"))
        self._show_current()

    def _walk(self, by: int) -> None:
        keys = [offer.key for offer in self._found]
        if keys:
            place = keys.index(self._current) + by
            self._choose(keys[max(0, min(place, len(keys) - 1))])

    def _choose(self, key: str) -> None:
        self._current = key
        self._show_current()

    def _show_current(self) -> None:
        offer = self.current
        for key, entry in self._entries.items():
            entry.set_selected(key == self._current)
        QTimer.singleShot(0, self, self._reveal)  # once the list is laid out
        _clear(self._page.column)
        for button in (self.start, self.edit, self.share, self.away):
            button.setVisible(offer is not None)
        if offer is None:
            return
        self._page.column.addWidget(MethodPage(self.desk, offer))
        self._page.verticalScrollBar().setValue(0)
        say = self.desk.words.say
        text = say("Edit this method") if offer.kept else say("Keep a copy to edit")
        self.edit.setText(f" {text}")
        self.edit.setAccessibleName(text)
        for button in (self.share, self.away):
            button.setVisible(offer.kept)

    def _reveal(self) -> None:
        """Scroll to the method in view."""
        entry = self._entries.get(self._current)
        if entry is not None:
            self._list.column.activate()
            self._list.ensureWidgetVisible(entry)

    def _add_entry(self, offer: Offer) -> None:
        look, words = self.desk.look, self.desk.words
        entry = CardButton(look, offer.title, flat=True)
        entry.setAccessibleDescription(size_of(words, offer))
        entry.add(Label(look, offer.title, weight=600))
        entry.add(Label(look, size_of(words, offer), kind="muted", px=SMALL))
        entry.clicked.connect(lambda _=False, key=offer.key: self._choose(key))
        self._list.column.addWidget(entry)
        self._entries[offer.key] = entry

    def _start(self) -> None:
        self._ask(self.started)

    def _edit(self) -> None:
        offer = self.current
        self._ask(self.edited if offer is not None and offer.kept else self.adapted)

    def _share(self) -> None:
        self._ask(self.shared)

    def _put_away(self) -> None:
        self._ask(self.put_away)

    def _ask(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(self._current)

    def _build(self) -> None:
        say, look = self.desk.words.say, self.desk.look
        self.search = SearchLine()
        self.search.setPlaceholderText(say("Search the methods"))
        self.search.setAccessibleName(say("Search the methods"))
        self.search.textChanged.connect(self.show_found)
        self.search.walked.connect(self._walk)
        self.search.returnPressed.connect(self._start)
        self.start = Button(look, say("Begin with this method"), kind=Kind.PRIMARY, icon="play", tip="Enter")
        self.edit = Button(look, "", icon="pencil", tip=key_of("edit"))
        self.share = Button(look, say("Share as a file"), icon="share-2", tip=key_of("export"))
        self.away = IconButton(look, "archive", say("Put away"), key=command("put_away").keys[0])
        for button, act in (
            (self.start, self._start),
            (self.edit, self._edit),
            (self.share, self._share),
            (self.away, self._put_away),
        ):
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        for button in (self.away, self.share, self.edit, self.start):
            self.head.addWidget(button)
        self._list = ScrolledColumn(margin=0, gap=GRID)
        self._page = ScrolledColumn(margin=6 * GRID, gap=0)
        side = QWidget()
        side.setFixedWidth(_LIST)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(3 * GRID)
        left.addWidget(self.search)
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        row.addWidget(side)
        sheet = Card(margin=1)
        sheet.column.addWidget(self._page)
        row.addWidget(sheet, 1)
        self.column.addLayout(row, 1)


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
