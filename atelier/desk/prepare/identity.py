"""The first item: what the workshop is, who holds it, why, and what is known of the next one."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.fields import field_key, today
from atelier.desk.pages import labelled, part_title
from atelier.desk.prepare.bound import Fields
from atelier.desk.prepare.logos import Logos
from atelier.desk.prepare.many_lines import ManyLines
from atelier.desk.prepare.programme_choice import ProgrammeChoice
from atelier.gestures.workshops import change_next_workshop, change_workshop
from atelier.look.buttons import Button, Kind
from atelier.look.choices import SegmentedControl
from atelier.look.labels import TitleLabel
from atelier.look.momentfields import NEXT, TimeField
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import NextWorkshop, Workshop

_AFTERNOON = (dt.time(14, 30), dt.time(17, 30))
"""What beginning and end are shown to look like."""
_A_PAGE = 3
"""Lines from which on what is pasted over the title is no title."""


class IdentityPage(QWidget):
    """A form over the workshop itself, in three parts."""

    pasting = Signal(str)
    """A letter is to be read; a text where one was pasted over the title."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self._fields = Fields(desk, workshop)
        self.programme = ProgrammeChoice(desk, workshop)
        self._language = SegmentedControl(
            desk.look, desk.words.say("Language"), [("fr", "Français"), ("en", "English")]
        )
        self._language.chosen.connect(
            lambda key: desk.attempt(lambda: workshop.do(change_workshop, language=key))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * GRID)
        column.addLayout(self._head())
        column.addLayout(self._what())
        ManyLines(self._title.line, _A_PAGE).pasted.connect(self.pasting)
        column.addWidget(part_title(desk, desk.words.say("What it is about")))
        column.addLayout(self._why())
        column.addWidget(part_title(desk, desk.words.say("The next workshop")))
        column.addLayout(self._next())
        column.addWidget(part_title(desk, desk.words.say("Logos")))
        self.logos = Logos(desk, workshop)
        column.addWidget(self.logos)
        self.told(None)

    def take_title(self) -> None:
        """Put the keys on the title, all of it selected, to be typed over."""
        self._title.line.setFocus()
        self._title.line.selectAll()

    def told(self, notice: Notice | None) -> None:
        """Show the choices again where they changed; fields follow by themselves."""
        self.logos.told(notice)
        if notice is None or notice.touches(Workshop):
            about = self._workshop.tables.workshop
            self._language.choose(about.language)
            self.programme.show_programmes()

    def _head(self) -> QHBoxLayout:
        desk = self._desk
        letter = Button(
            desk.look,
            desk.words.say("Paste an invitation"),
            kind=Kind.QUIET,
            icon="clipboard-paste",
            tip=key_of("paste_letter"),
        )
        letter.clicked.connect(lambda: self.pasting.emit(""))
        row = QHBoxLayout()
        row.addWidget(TitleLabel(desk.look, desk.words.say("Identity"), px=26), 1)
        row.addWidget(letter)
        return row

    def _what(self) -> QGridLayout:
        fields, say = self._fields, self._desk.words.say
        do, about = self._workshop.do, self._about
        self._title = fields.line(
            say("Title"), self._key("title"), lambda: about().title, lambda t: do(change_workshop, title=t)
        )
        number = fields.number(
            say("Number"),
            self._key("number"),
            lambda: about().number,
            lambda n: do(change_workshop, number=n),
        )
        theme = fields.line(
            say("Theme"),
            self._key("theme"),
            lambda: about().theme,
            lambda t: do(change_workshop, theme=t),
            hint=say("What the whole programme is about; leave it empty where the title says it."),
        )
        date = fields.date(
            say("Date"),
            self._key("date"),
            lambda: about().date,
            lambda d: do(change_workshop, date=d),
            since=lambda: today(self._desk),
        )
        starts, ends = self._hours()
        place = fields.line(
            say("Venue"), self._key("place"), lambda: about().place, lambda t: do(change_workshop, place=t)
        )
        grid = _grid()
        _place(grid, self._title, 0, 0, 9)
        _place(grid, number, 0, 9, 3)
        _place(grid, self.programme, 1, 0, 8)
        _place(grid, labelled(self._desk, say("Language"), self._language), 1, 8, 4)
        _place(grid, theme, 2, 0, 12)
        _place(grid, date, 3, 0, 6)
        _place(grid, starts, 3, 6, 3)
        _place(grid, ends, 3, 9, 3)
        _place(grid, place, 4, 0, 12)
        self._who(grid)
        return grid

    def _hours(self) -> tuple[TimeField, TimeField]:
        fields, say = self._fields, self._desk.words.say
        do, about = self._workshop.do, self._about
        starts = fields.time(
            say("Begins at"),
            self._key("starts"),
            lambda: about().starts,
            lambda t: do(change_workshop, starts=t),
            example=_AFTERNOON[0],
        )
        ends = fields.time(
            say("Ends at"),
            self._key("ends"),
            lambda: about().ends,
            lambda t: do(change_workshop, ends=t),
            example=_AFTERNOON[1],
        )
        return starts, ends

    def _who(self, grid: QGridLayout) -> None:
        fields, say = self._fields, self._desk.words.say
        do, about = self._workshop.do, self._about
        organisation = fields.line(
            say("Organiser"),
            self._key("organisation"),
            lambda: about().organisation,
            lambda t: do(change_workshop, organisation=t),
        )
        secretary = fields.line(
            say("Secretary"),
            self._key("secretary"),
            lambda: about().secretary,
            lambda t: do(change_workshop, secretary=t),
        )
        facilitators = fields.items(
            say("Facilitators, one a line"),
            self._key("facilitators"),
            lambda: about().facilitators,
            lambda names: do(change_workshop, facilitators=names),
        )
        _place(grid, organisation, 5, 0, 12)
        _place(grid, facilitators, 6, 0, 6)
        _place(grid, secretary, 6, 6, 6)

    def _why(self) -> QVBoxLayout:
        fields, say = self._fields, self._desk.words.say
        do, about = self._workshop.do, self._about
        column = QVBoxLayout()
        column.setSpacing(3 * GRID)
        column.addWidget(
            fields.rich(
                say("Context"),
                self._key("context"),
                lambda: about().context,
                lambda t: do(change_workshop, context=t),
            )
        )
        column.addWidget(
            fields.rich(
                say("Stakes"),
                self._key("stakes"),
                lambda: about().stakes,
                lambda t: do(change_workshop, stakes=t),
            )
        )
        column.addWidget(
            fields.items(
                say("Transversal axes, one a line: stated, not voted"),
                self._key("axes"),
                lambda: about().axes,
                lambda axes: do(change_workshop, axes=axes),
            )
        )
        return column

    def _next(self) -> QGridLayout:
        fields, say, do = self._fields, self._desk.words.say, self._workshop.do
        nothing = NextWorkshop(id="")

        def following() -> NextWorkshop:
            return next(iter(self._workshop.tables.all(NextWorkshop)), nothing)

        grid = _grid()
        date = fields.date(
            say("Date"),
            self._key("next_date"),
            lambda: following().date,
            lambda d: do(change_next_workshop, date=d),
            ahead=NEXT,
        )
        starts = fields.time(
            say("Begins at"),
            self._key("next_starts"),
            lambda: following().starts,
            lambda t: do(change_next_workshop, starts=t),
        )
        place = fields.line(
            say("Venue"),
            self._key("next_place"),
            lambda: following().place,
            lambda t: do(change_next_workshop, place=t),
        )
        aims = fields.items(
            say("Aims, one a line"),
            self._key("next_aims"),
            lambda: following().aims,
            lambda lines: do(change_next_workshop, aims=lines),
            lines=(2, 6),
        )
        _place(grid, date, 0, 0, 8)
        _place(grid, starts, 0, 8, 4)
        _place(grid, place, 1, 0, 12)
        _place(grid, aims, 2, 0, 12)
        return grid

    def _about(self) -> Workshop:
        return self._workshop.tables.workshop

    def _key(self, field: str) -> str:
        return field_key("workshop", self._workshop.name, field)


def _grid() -> QGridLayout:
    """Twelve equal columns, which fields share."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(3 * GRID)
    for column in range(12):
        grid.setColumnStretch(column, 1)
    return grid


def _place(grid: QGridLayout, field: QWidget, row: int, column: int, span: int) -> None:
    """Put a field in its row; where a neighbour complains it stays at the top."""
    grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
