"""A workshop on the home: its day, its title, what is known of it, the ways in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk, Room
from atelier.desk.naming import titled
from atelier.desk.states import LIKELY, SAID, State
from atelier.library import Summary
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.marks import Chip
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID, SMALL
from atelier.words import N_, Words

_SIDE = 62
_WAYS = (
    (Room.PREPARE, N_("Prepare"), "pencil"),
    (Room.RUN, N_("Run"), "play"),
    (Room.MINUTES, N_("Minutes"), "file-text"),
)


@dataclass(frozen=True, slots=True)
class CardActions:
    """What a card asks of the home, with the id of its workshop."""

    enter: Callable[[Room, str], None]
    more: Callable[[str, QWidget], None]
    bring_back: Callable[[str], None]


class DayBadge(QWidget):
    """Day and month on a square of note paper, or an empty square where there is no date yet."""

    def __init__(self, look: Look, words: Words, summary: Summary) -> None:
        """Its colour changes with the month."""
        super().__init__()
        self._look, self._summary = look, summary
        self.setFixedSize(_SIDE, _SIDE)
        day = summary.date
        self._month = words.month_short(day) if day else ""
        self.setAccessibleName(words.date_long(day) if day else words.say("No date yet"))
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square, then the day."""
        palette, day = self._look.palette, self._summary.date
        painter = painting.begin(self)
        fill = palette.note(day.month) if day else palette.shade
        edge = palette.border if palette.strong or not day else None
        painting.panel(
            painter, QRectF(self.rect()), fill=fill, edge=edge, stroke=palette.stroke, radius=3 * GRID
        )
        if day:
            painter.setPen(QColor(palette.note_ink))
            painter.setFont(self._look.title_font(23))
            middle = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(self.rect().adjusted(0, 2, 0, -_SIDE // 3), middle, str(day.day))
            painter.setFont(self._look.text_font(SMALL, 600))
            painter.drawText(self.rect().adjusted(0, _SIDE // 2, 0, -4), middle, self._month)
        else:
            picture = self._look.picture("calendar", palette.ink_2, 24, self.devicePixelRatioF())
            painter.drawPixmap((_SIDE - 24) // 2, (_SIDE - 24) // 2, picture)
        painter.end()


class WorkshopCard(Card):
    """One workshop; the button of the room that somebody likely comes for stands out."""

    def __init__(self, desk: Desk, summary: Summary, state: State, actions: CardActions) -> None:
        """`summary.put_away` leaves only the way back."""
        super().__init__(margin=5 * GRID)
        self.id = summary.id
        words, look = desk.words, desk.look
        self.name = titled(words, summary.title, summary.number)
        self.setAccessibleName(self.name)
        self.buttons: dict[Room, Button] = {}
        row = QHBoxLayout()
        row.setSpacing(4 * GRID)
        row.addWidget(DayBadge(look, words, summary), 0, Qt.AlignmentFlag.AlignTop)
        texts = self._texts(desk, summary, state)
        row.addLayout(texts, 1)
        ways = QHBoxLayout()
        ways.setSpacing(2 * GRID)
        if summary.put_away:
            button = Button(look, words.say("Bring back"), icon="archive-restore")
            button.setAccessibleDescription(self.name)
            button.clicked.connect(lambda: actions.bring_back(self.id))
            ways.addWidget(button)
            ways.addStretch(1)
        else:
            self._add_ways(desk, state, actions, ways)
        texts.addSpacing(2 * GRID)
        texts.addLayout(ways)
        self.column.addLayout(row)

    def take_focus(self) -> None:
        """Give the focus to the likely way in."""
        for button in self.buttons.values():
            if button.property("kind") == Kind.PRIMARY.value:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _texts(self, desk: Desk, summary: Summary, state: State) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(GRID)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(TitleLabel(desk.look, self.name, px=19), 1)
        said, tone = SAID[state]
        if not summary.put_away:
            chip = Chip(desk.look, desk.words.say(said), tone=tone)
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        texts.addLayout(head)
        texts.addWidget(Label(desk.look, facts(desk.words, summary), kind="muted", px=15))
        return texts

    def _add_ways(self, desk: Desk, state: State, actions: CardActions, row: QHBoxLayout) -> None:
        words, look = desk.words, desk.look
        for room, verb, icon in _WAYS:
            kind = Kind.PRIMARY if LIKELY[state] is room else Kind.SECONDARY
            button = Button(look, words.say(verb), kind=kind, icon=icon)
            button.setAccessibleDescription(self.name)
            button.clicked.connect(lambda _=False, room=room: actions.enter(room, self.id))
            self.buttons[room] = button
            row.addWidget(button)
        row.addStretch(1)
        more = IconButton(look, "ellipsis-vertical", words.say("More for {title}", title=self.name))
        more.clicked.connect(lambda: actions.more(self.id, more))
        row.addWidget(more)


def facts(words: Words, summary: Summary) -> str:
    """What is known in one line: date, hours, place, counts; parts that are not known are left out."""
    if summary.kept:
        return words.say("Method")
    hours = " – ".join(words.time(moment) for moment in (summary.starts, summary.ends) if moment)
    counts = [
        words.say_n("{n} note", "{n} notes", summary.notes) if summary.notes else "",
        words.say_n("{n} orientation", "{n} orientations", summary.orientations)
        if summary.orientations
        else "",
        words.say_n("{n} participant", "{n} participants", summary.participants)
        if summary.participants
        else "",
    ]
    parts = [
        words.date_long(summary.date) if summary.date else words.say("No date yet"),
        hours,
        summary.place,
        ", ".join(filter(None, counts)),
    ]
    return " · ".join(filter(None, parts))
