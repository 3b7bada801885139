"""A round being prepared: its orientations taken from titles, its rules, how many may vote."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.fields import close_editors
from atelier.desk.prepare.pages import empty, labelled
from atelier.desk.prepare.round_card import RoundCard
from atelier.desk.vote.likeness import Pair, look_alikes, said_of
from atelier.desk.vote.proposals import entitled_now, titles_to_take
from atelier.desk.vote.wording import WordingRow
from atelier.gestures.votes import add_orientation, move_orientation, remove_orientation, take_orientations
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Cluster, Orientation, Participant, Round, Workshop

MANY = 20
"""Orientations above which people no longer compare: reading them aloud takes five minutes."""

_SIDE = 380


class DraftRound(QWidget):
    """Everything stays changeable here; opening numbers and freezes the orientations."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        self._rows: list[WordingRow] = []
        self._pairs: list[Pair] = []
        self._touched = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle(), 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side())
        self._refresh()

    def handlers(self) -> Handlers:
        """Moving and removing act on the orientation that has the keys."""
        return {
            "move_up": lambda: self._move(-1),
            "move_down": lambda: self._move(1),
            "capture": lambda: self.line.setFocus(Qt.FocusReason.ShortcutFocusReason),
        }

    def take_keys(self) -> None:
        """The first title to take, else the line for another orientation."""
        buttons = [b for b in self._takes if b.isVisibleTo(self)]
        (buttons[0] if buttons and not self._rows else self.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """Follow orientations, titles and people."""
        if notice.touches(Orientation, Cluster, Participant, Workshop, Round):
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ walk from one orientation to the next, past the buttons that Tab stops at."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                lines: list[QLineEdit] = [*(row.line for row in self._rows), self.line]
                place = [line is watched for line in lines].index(True) + by
                if 0 <= place < len(lines):
                    lines[place].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _middle(self) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        page = ScrolledColumn(margin=5 * GRID, gap=3 * GRID)
        page.column.addWidget(TitleLabel(look, say("What is put to the vote"), px=22))
        self._hint = Label(look, kind="muted")
        page.column.addWidget(self._hint)
        self.notice = Banner(look)
        page.column.addWidget(self.notice)
        self._takes: list[Button] = []
        self._take_column = QVBoxLayout()
        self._take_column.setSpacing(2 * GRID)
        page.column.addLayout(self._take_column)
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        page.column.addLayout(self._list)
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Another orientation"))
        self.line.setPlaceholderText(say("Another orientation: Enter adds it"))
        self.line.returnPressed.connect(self._add)
        self.line.installEventFilter(self)
        page.column.addWidget(self.line)
        return page

    def _side(self) -> QWidget:
        look, say = self._desk.look, self._desk.words.say
        side = ScrolledColumn(margin=5 * GRID, gap=4 * GRID)
        side.setFixedWidth(_SIDE)
        self.entitled = NumberBox(say("People who may vote"), least=0, most=9999)
        self.entitled.valueChanged.connect(self._touch)
        side.column.addWidget(labelled(self._desk, say("People who may vote"), self.entitled))
        self.open_button = Button(look, say("Open the vote"), kind=Kind.PRIMARY, icon="lock-open")
        self.open_button.clicked.connect(self._open)
        side.column.addWidget(self.open_button)
        once = say("Opening freezes the orientations and their numbers. It is not undone.")
        side.column.addWidget(Label(look, once, kind="hint"))
        side.column.addWidget(SectionLabel(look, say("Rules")))
        side.column.addWidget(RoundCard(self._desk, self._workshop, self._id, 0))
        return side

    def _touch(self) -> None:
        self._touched = True

    def _refresh(self) -> None:
        self._show_takes()
        self._show_rows()
        count, words = len(self._rows), self._desk.words
        if count > MANY:
            sentence = words.say(
                "{count} orientations are many: beyond {many}, people no longer compare them. "
                "Bring some together.",
                count=count,
                many=MANY,
            )
        elif count:
            sentence = words.say_n(
                "{n} orientation, in this order.", "{n} orientations, in this order.", count
            )
        else:
            sentence = words.say("Take the titles of a wall, or type orientations below.")
        self._hint.setText(sentence)
        self._point_out()
        if not self._touched:
            self.entitled.blockSignals(True)
            self.entitled.setValue(entitled_now(self._workshop.tables, self._id))
            self.entitled.blockSignals(False)

    def _point_out(self) -> None:
        """Orientations that look alike are named, without a word about what has not changed."""
        pairs = look_alikes(self._workshop.tables, self._id)
        if pairs == self._pairs:
            return
        self._pairs = pairs
        if pairs:
            self.notice.tell(Gravity.CHECK, *said_of(self._desk.words, pairs))
        else:
            self.notice.clear()

    def _show_takes(self) -> None:
        empty(self._take_column)
        self._takes = []
        for step, clusters in titles_to_take(self._workshop.tables, self._id):
            text = self._desk.words.say_n(
                "Take the {n} title of {step}",
                "Take the {n} titles of {step}",
                len(clusters),
                step=self._desk.words.quoted(step.title),
            )
            kind = Kind.SECONDARY if self._takes else Kind.PRIMARY
            button = Button(self._desk.look, text, kind=kind, icon="arrow-down")
            button.clicked.connect(partial(self._take, clusters))
            self._takes.append(button)
            self._take_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rows(self) -> None:
        found = self._workshop.tables.children(Orientation, self._id)
        if [o.id for o in found] == [row.orientation for row in self._rows]:
            return
        focused = next((row.orientation for row in self._rows if row.has_keys()), "")
        close_editors(self)
        empty(self._list)
        self._rows = [
            WordingRow(self._desk, self._workshop, o.id, number) for number, o in enumerate(found, start=1)
        ]
        for row in self._rows:
            row.removed.connect(self._remove)
            row.moved.connect(self._shift)
            row.line.installEventFilter(self)
            self._list.addWidget(row)
            if row.orientation == focused:
                row.take_keys()

    def _take(self, clusters: tuple[str, ...]) -> None:
        gesture = partial(self._workshop.do, take_orientations, round=self._id, clusters=clusters)
        if self._desk.attempt(gesture) is not None:
            # Not on to the opening, which is not undone: Enter held too long would open the vote.
            self.entitled.setFocus(Qt.FocusReason.OtherFocusReason)
            self.entitled.selectAll()

    def _add(self) -> None:
        text = self.line.text()
        if not text.strip():
            return
        if self._desk.attempt(lambda: self._workshop.do(add_orientation, round=self._id, title=text)):
            self.line.setText("")

    def _remove(self, orientation: str) -> None:
        self._desk.attempt(lambda: self._workshop.do(remove_orientation, orientation=orientation))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int) -> None:
        row = next((row for row in self._rows if row.has_keys()), None)
        if row is not None:
            self._shift(row.orientation, by)

    def _shift(self, orientation: str, by: int) -> None:
        index = [row.orientation for row in self._rows].index(orientation) + by
        if 0 <= index < len(self._rows):
            gesture = partial(self._workshop.do, move_orientation, orientation=orientation, index=index)
            self._desk.attempt(gesture)

    def _open(self) -> None:
        close_editors(self)
        self._desk.attempt(lambda: self._workshop.polls.open(self._id, self.entitled.value()))
