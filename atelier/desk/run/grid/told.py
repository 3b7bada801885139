"""What was told of an item, as papers one below the other; a press on one opens it to be changed."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.pages import empty
from atelier.desk.run.grid.line import EXAMPLE, QUOTE
from atelier.gestures.examples import ExampleFields, change_example, move_example, remove_example
from atelier.look import painting
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import CheckBox
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.surfaces import Card, CardButton, ScrolledColumn
from atelier.look.tokens import GRID, NOTE_RADIUS, SMALL
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Example


def example_said(words: Words, example: Example) -> str:
    """What was told, between quotation marks where these are somebody's words."""
    return words.quoted(example.text) if example.quoted else example.text


class ToldCard(CardButton):
    """One paper."""

    def __init__(self, desk: Desk, example: Example) -> None:
        words = desk.words
        said = example_said(words, example)
        name = words.say("{text}, {speaker}", text=said, speaker=example.speaker) if example.speaker else said
        super().__init__(desk.look, name)
        self.example = example
        self.setAccessibleDescription(words.say("Enter changes it"))
        self.column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        text = Label(desk.look, said, px=SMALL + 1)
        self.add(text)
        below = Label(desk.look, example.speaker, px=SMALL) if example.speaker else None
        if below is not None:
            self.add(below)
        for label in (text, below):
            if label is not None:
                colour = desk.look.palette.note_ink
                label.setStyleSheet(f"color: {colour}; background: transparent")

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = painting.begin(self)
        area = QRectF(self.rect())
        edge = palette.ink if palette.strong else palette.border if self.underMouse() else None
        fill = palette.note(QUOTE if self.example.quoted else EXAMPLE)
        painting.panel(painter, area, fill=fill, edge=edge, stroke=palette.stroke, radius=NOTE_RADIUS)
        if self.hasFocus():
            painting.focus_ring(painter, area, palette, radius=NOTE_RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class ToldEditor(Card):
    """One paper that is open: its words, whether they are somebody's, in what quality."""

    left = Signal()
    removed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, example: str) -> None:
        super().__init__(margin=3 * GRID)
        self._desk, self._workshop, self._id = desk, workshop, example
        say = desk.words.say
        self.area = TextArea(desk.look, say("What was told"), lines=(1, 8))
        bind(
            desk,
            self.area,
            workshop,
            field_key("example", example, "text"),
            read=lambda: self._stored().text,
            keep=lambda text: self._change(text=text),
        )
        self._quoted = CheckBox(desk.look, say("Somebody’s own words"))
        self._quoted.setChecked(self._stored().quoted)
        self._quoted.clicked.connect(
            lambda: desk.attempt(lambda: self._change(quoted=self._quoted.isChecked()))
        )
        speaker = TextField(desk.look, say("In what quality they spoke"), placeholder=say("partner"))
        bind(
            desk,
            speaker,
            workshop,
            field_key("example", example, "speaker"),
            read=lambda: self._stored().speaker,
            keep=lambda text: self._change(speaker=text),
        )
        done = Button(desk.look, say("Close"), kind=Kind.QUIET)
        done.clicked.connect(self.left)
        remove = IconButton(desk.look, "trash-2", say("Remove"))
        remove.clicked.connect(self.removed)
        foot = QHBoxLayout()
        foot.addWidget(done)
        foot.addStretch(1)
        foot.addWidget(remove)
        for part in (self.area, self._quoted, speaker):
            self.column.addWidget(part)
        self.column.addLayout(foot)

    def refresh(self) -> None:
        """Follow a change made elsewhere; the fields follow by themselves."""
        found = self._workshop.tables.find(Example, self._id)
        if found is not None:
            self._quoted.setChecked(found.quoted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _stored(self) -> Example:
        return self._workshop.tables.get(Example, self._id)

    def _change(self, **fields: object) -> object:
        values: ExampleFields = fields  # type: ignore[assignment]
        return self._workshop.do(change_example, example=self._id, **values)


class ToldList(QWidget):
    """Follows one item."""

    left = Signal()
    """The keys are to go elsewhere: what had them has gone."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._item, self._open = "", ""
        self._shown: tuple[Example, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.cards: dict[str, ToldCard] = {}
        self.editor: ToldEditor | None = None

    def show_item(self, item: str) -> None:
        """Show what was told of an item."""
        if item != self._item:
            self._close()
            self._item = item
        self.refresh()

    def refresh(self) -> None:
        """What was told may have changed."""
        found = self._workshop.tables.children(Example, self._item) if self._item else ()
        if self.editor is not None and all(each.id != self._open for each in found):
            self._open, self.editor = "", None
        if found == self._shown:
            return
        if self.editor is not None and [e.id for e in found] == [e.id for e in self._shown]:
            others = [new for new, old in zip(found, self._shown, strict=True) if new != old]
            if all(each.id == self._open for each in others):
                self._shown = found
                self.editor.refresh()
                return
        self._shown = found
        self._fill()

    @property
    def focused(self) -> Example | None:
        """What is told on the paper that has the keys."""
        return next((card.example for card in self.cards.values() if card.hasFocus()), None)

    def edit(self, example: str) -> None:
        """Open a paper."""
        self._close()
        self._open = example
        self._fill()
        if self.editor is not None:
            self.editor.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, example: str) -> None:
        """Take a paper away; undo brings it back."""
        ids = [each.id for each in self._shown]
        place = ids.index(example)
        if self._desk.attempt(lambda: self._workshop.do(remove_example, example=example)) is not None:
            rest = list(self.cards.values())
            if rest:
                rest[min(place, len(rest) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left.emit()

    def shift(self, example: str, by: int) -> None:
        """Put a paper one place earlier (-1) or later (1)."""
        place = [each.id for each in self._shown].index(example) + by
        if 0 <= place < len(self._shown):
            self._desk.attempt(lambda: self._workshop.do(move_example, example=example, index=place))
            self.cards[example].setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self.editor is not None:
            close_editors(self.editor)
            self._open = ""
            self.editor = None
            self._shown = ()

    def _leave(self) -> None:
        example = self._open
        self._close()
        self.refresh()
        if example in self.cards:
            self.cards[example].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        had = next((id for id, card in self.cards.items() if card.hasFocus()), "")
        empty(self._column)
        self.cards, self.editor = {}, None
        for example in self._shown:
            if example.id == self._open:
                self.editor = ToldEditor(self._desk, self._workshop, example.id)
                self.editor.left.connect(self._leave)
                self.editor.removed.connect(partial(self.remove, example.id))
                self._column.addWidget(self.editor)
                self.editor.show()
                continue
            card = ToldCard(self._desk, example)
            card.clicked.connect(partial(self.edit, example.id))
            self.cards[example.id] = card
            self._column.addWidget(card)
            card.show()  # now, so that it can take the focus at once
        if had in self.cards:
            self.cards[had].setFocus(Qt.FocusReason.OtherFocusReason)


class ToldPapers(ScrolledColumn):
    """A list of what is told, as high as it is up to a bound; beyond that it scrolls by itself."""

    def __init__(self, told: ToldList) -> None:
        super().__init__(margin=0)
        self._told, self._most, self._ending = told, 160, False
        self.column.addWidget(told)
        self.inner.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def keep_below(self, most: int) -> None:
        """No higher than so many pixels from now on, but for what is being changed."""
        self._most = most
        self._fit()

    def go_to_end(self) -> None:
        """What was added last is to be seen once it is laid out."""
        self._ending = True
        self._follow()

    def stay(self) -> None:
        """Another item is read from its beginning."""
        self._ending = False
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inner = self.inner
        high = inner.heightForWidth(self.viewport().width()) if inner.hasHeightForWidth() else -1
        high = high if high >= 0 else inner.sizeHint().height()
        whole = self._told.editor is not None
        high = max(high, inner.minimumSizeHint().height()) if whole else min(high, self._most)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        if high != self.height():
            self.setFixedHeight(high)

    def _follow(self) -> None:
        bar = self.verticalScrollBar()
        if self._ending and bar.maximum():
            bar.setValue(bar.maximum())
