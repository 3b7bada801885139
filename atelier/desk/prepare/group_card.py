"""A sub-group: its number and colour, its title, its zones where the wall is by group, its scenario."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.pages import follow
from atelier.desk.prepare.scenario import ScenarioFields
from atelier.desk.prepare.wall_setup import WallSetup
from atelier.gestures.groups import change_group
from atelier.look import painting
from atelier.look.buttons import IconButton, make_small
from atelier.look.labels import Label
from atelier.look.lines import DraftLine
from atelier.look.marks import NumberDot
from atelier.look.tokens import CARD_RADIUS, GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Scenario, Step
from atelier.workshop.kept import kept_method

_TOP = 8


class GroupCard(QFrame):
    """One group in one step, under a band of its colour."""

    removed = Signal(str)
    pasted = Signal(str, int)
    """A whole scenario was pasted over the title of its own, with the number of the group."""
    setup: WallSetup
    """Its zones; only where the wall is by group."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, group: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, group
        say = desk.words.say
        shown = workshop.tables.get(Group, group)
        by_group = workshop.tables.get(Step, step).by_group
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._number = shown.number
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID + _TOP, 3 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        self._title = self._title_line(shown)
        column.addLayout(self._head(shown))
        if by_group:
            self.setup = WallSetup(desk, workshop, step, group)
            column.addWidget(self.setup)
        told = any(s.step == step for s in workshop.tables.children(Scenario, group))
        scenario = ScenarioFields(
            desk, workshop, step, group, label=say("Write its scenario"), folded=not (told or by_group)
        )
        if by_group and kept_method(workshop.tables) is None:
            scenario.pasted.connect(lambda text: self.pasted.emit(text, self._number))
            scenario.watch_paste()
        column.addWidget(scenario)
        column.addStretch(1)
        follow(workshop, self, self._told)
        desk.look.changed.connect(self.update)

    def take_title(self) -> None:
        """Put the keys on the title of the group."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card with its band."""
        palette = self._desk.look.palette
        painter = painting.begin(self)
        area = QRectF(self.rect())
        painting.panel(
            painter, area, fill=palette.card, edge=palette.line, stroke=palette.stroke, radius=CARD_RADIUS
        )
        shape = QPainterPath()
        shape.addRoundedRect(area, CARD_RADIUS, CARD_RADIUS)
        painter.setClipPath(shape)
        fill = palette.note_ink if palette.strong else palette.note(self._number)
        painter.fillRect(QRectF(0, 0, area.width(), _TOP), QColor(fill))
        painter.end()

    def _head(self, group: Group) -> QVBoxLayout:
        look, say = self._desk.look, self._desk.words.say
        name = say("Group {number}", number=group.number)
        self._dot = NumberDot(look, group.number, name)
        self._name = Label(look, name, kind="muted", px=SMALL, weight=600)
        remove = IconButton(look, "trash-2", say("Remove group {number}", number=group.number))
        make_small(remove)
        remove.clicked.connect(lambda: self.removed.emit(self._id))
        self.last_for_tab = remove
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._dot)
        row.addWidget(self._name, 1)
        row.addWidget(remove)
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self._title)
        return column

    def _title_line(self, group: Group) -> DraftLine:
        say, key = self._desk.words.say, field_key("group", group.id, "title")
        line = DraftLine(placeholder=say("Title of the group"))
        line.setAccessibleName(say("Title of group {number}", number=group.number))
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(Group, self._id).title,
            keep=lambda t: self._workshop.do(change_group, group=self._id, title=t),
        )
        return line

    def _told(self, notice: Notice) -> None:
        group = self._workshop.tables.find(Group, self._id)
        if group is not None and notice.touches(Group) and group.number != self._number:
            self._number = group.number
            self._dot.setText(str(group.number))
            self._name.setText(self._desk.words.say("Group {number}", number=group.number))
            self.update()
