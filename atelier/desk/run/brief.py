"""What the facilitator has before the eyes: scenario of the group in hand, groups or stakes, who is here."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.arrivals import Arrivals
from atelier.desk.run.members_words import members_said
from atelier.desk.run.recalled import RecalledPart
from atelier.desk.run.receiving import receives
from atelier.desk.run.roles import roles
from atelier.desk.stage.cueing import opens
from atelier.look.labels import Label, RichLabel, SectionLabel, TitleLabel
from atelier.look.marks import NumberDot
from atelier.look.surfaces import Card, CardButton, ScrolledColumn
from atelier.look.tokens import CONTROL, GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.wall.saying import group_name
from atelier.workshop import rich
from atelier.workshop.entities import Group, Note, Participant, Scenario, Step, StepKind, Workshop, Zone
from atelier.workshop.walls import groups, wall_at, zone_notes, zones

WIDTH = 264
_TITLE = 132
"""Pixels that a card leaves to the title of its group."""


class Brief(ScrolledColumn):
    """The panel at the left. It is made anew when its texts change; a note changes a count only."""

    group_asked = Signal(str)
    filled = Signal()
    """It was made anew."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Shows the first group until `show_group`."""
        super().__init__(margin=4 * GRID, gap=2 * GRID, parent=parent)
        self._desk, self._workshop, self._step = desk, workshop, step
        self._group = ""
        self._counts: dict[str, Label] = {}
        self._cards: dict[str, CardButton] = {}
        self.arrivals = Arrivals(desk, workshop, step)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2 * GRID)
        self._why = QVBoxLayout()
        self._why.setSpacing(2 * GRID)
        self._roles = QVBoxLayout()
        self._roles.setSpacing(GRID)
        self.column.addLayout(self._texts)
        first = receives(workshop.tables, step)
        if first:
            self.column.addWidget(self.arrivals)
        if opens(workshop.tables, workshop.tables.get(Step, step)):
            self.column.addWidget(RecalledPart(desk, workshop))
        self.column.addLayout(self._why)
        self.column.addLayout(self._roles)
        if not first:
            self.column.addWidget(self.arrivals)
        self.verticalScrollBar().rangeChanged.connect(self._follow_keys)
        self.setProperty("kind", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(desk.words.say("Instruction and groups"))
        self.destroyed.connect(workshop.listen(self._told))
        self._fill()
        self._fill_roles()

    def show_group(self, group: str) -> None:
        """Show the scenario of a group, and which group is in hand."""
        if group != self._group:
            self._group = group
            self._fill()

    def walk_in(self) -> None:
        """Bring the line for somebody who arrives into view, with the keys."""
        self.arrivals.begin()
        self._follow_keys()

    def walk_out(self) -> None:
        """The same for somebody who leaves."""
        self.arrivals.departures.begin()
        self._follow_keys()

    def _follow_keys(self) -> None:
        """The line for arrivals unfolds at the foot of a column that is laid out anew a moment later."""
        lines = (self.arrivals.line.line, self.arrivals.departures.line.line)
        if any(line.hasFocus() for line in lines):
            self.ensureWidgetVisible(self.arrivals)

    def cards(self) -> list[CardButton]:
        """The groups that may be taken in hand, from top to bottom."""
        return list(self._cards.values())

    def _told(self, notice: Notice) -> None:
        if self._workshop.tables.find(Step, self._step) is None:
            return
        if notice.touches(Workshop, Participant):
            self._fill_roles()
        if notice.touches(Workshop, Step, Group, Scenario, Participant):
            self._fill()
        elif notice.touches(Note, Zone):
            self._count()

    def _fill(self) -> None:
        had = next((id for id, card in self._cards.items() if card.hasFocus()), "")
        _clear(self._texts)
        _clear(self._why)
        self._counts, self._cards = {}, {}
        tables, words = self._workshop.tables, self._desk.words
        step = tables.get(Step, self._step)
        group = tables.find(Group, self._group)
        below = step.id if group is None else group.id
        own = [s for s in tables.children(Scenario, below) if s.step == step.id]
        scenario = next(iter(own), None)
        name = words.say("Group {number}", number=group.number) if group and scenario else ""
        heading = words.say("Instruction · {group}", group=name) if name else words.say("Instruction")
        if scenario is not None or step.opening.strip() or step.question.strip():
            self._texts.addWidget(SectionLabel(self._desk.look, heading))
        if scenario is not None:
            self._scenario(scenario)
        else:
            self._read(step.opening)
        if not (scenario and scenario.question):
            self._question(step.question)
        if step.kind is StepKind.TALK and self._before_walls(step):
            self._stakes()
        self._groups(step)
        self._members(group)
        if scenario is not None and step.opening.strip():  # said to all before groups met
            self._texts.addSpacing(2 * GRID)
            self._read(step.opening, kind="muted")
        if self._texts.count():
            self._texts.addSpacing(2 * GRID)
        self.filled.emit()
        if had in self._cards:
            self._cards[had].setFocus()

    def _scenario(self, scenario: Scenario) -> None:
        if scenario.title:
            self._texts.addWidget(TitleLabel(self._desk.look, scenario.title, px=20))
        if scenario.role:
            words = self._desk.words
            self._text(words.say("You are {role}.", role=scenario.role.rstrip(".")), kind="accent")
        year = "" if scenario.year is None else str(scenario.year)
        named = not year or re.search(rf"\b{year}\b", rich.plain(scenario.situation)) is not None
        self._read(scenario.situation if named else f"{year}. {scenario.situation}")
        self._question(scenario.question)
        self._text(scenario.instruction, kind="muted")

    def _stakes(self) -> None:
        workshop, words = self._workshop.tables.workshop, self._desk.words
        axes = "\n".join(f"– {axis}" for axis in workshop.axes)
        for heading, text, label in (
            (words.say("Context"), workshop.context, RichLabel),
            (words.say("What is at stake"), workshop.stakes, RichLabel),
            (words.say("Transversal axes"), axes, Label),
        ):
            if text.strip():
                self._why.addSpacing(2 * GRID)
                self._why.addWidget(SectionLabel(self._desk.look, heading))
                self._why.addWidget(label(self._desk.look, text, px=SMALL + 1))

    def _fill_roles(self) -> None:
        _clear(self._roles)
        found = roles(self._workshop.tables, self._desk.words)
        if found:
            self._roles.addWidget(SectionLabel(self._desk.look, self._desk.words.say("Roles")))
            for each in found:
                self._roles.addWidget(Label(self._desk.look, each, px=SMALL + 1))
            self._roles.addSpacing(2 * GRID)

    def _groups(self, step: Step) -> None:
        present = groups(self._workshop.tables, step.id)
        if step.kind is not StepKind.WALL or not present:
            return
        self._texts.addSpacing(2 * GRID)
        self._texts.addWidget(SectionLabel(self._desk.look, self._desk.words.say("Groups")))
        for group in present:
            self._texts.addWidget(self._card(group))
        self._count()

    def _members(self, group: Group | None) -> None:
        """Who is in the group in hand, where that was said."""
        words = self._desk.words
        said = members_said(self._workshop.tables, group, words) if group is not None else []
        if group is not None and said:
            self._texts.addSpacing(2 * GRID)
            heading = words.say("In group {number}", number=group.number)
            self._texts.addWidget(SectionLabel(self._desk.look, heading))
            for each in said:
                self._texts.addWidget(Label(self._desk.look, each, px=SMALL + 1))

    def _card(self, group: Group) -> CardButton:
        name = group_name(self._desk.words, group)
        card = CardButton(self._desk.look, name, flat=True)
        dot = NumberDot(self._desk.look, group.number, name)
        count = Label(self._desk.look, kind="muted", weight=600, wrap=False)
        title = group.title or self._desk.words.say("Group {number}", number=group.number)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(dot)
        label = Label(self._desk.look, title, weight=600)
        label.setMinimumWidth(_TITLE)
        row.addWidget(label, 1)
        row.addWidget(count)
        card.column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        card.add(whole)
        card.setFixedHeight(max(CONTROL, label.heightForWidth(_TITLE)) + 2 * GRID)
        card.set_selected(group.id == self._group)
        card.clicked.connect(lambda: self.group_asked.emit(group.id))
        self._counts[group.id], self._cards[group.id] = count, card
        return card

    def _count(self) -> None:
        tables = self._workshop.tables
        step = tables.get(Step, self._step)
        for id, label in self._counts.items():
            owner = id if step.by_group else None
            wall = wall_at(tables, step.id, owner)
            said = (note for zone in zones(tables, wall) for note in zone_notes(tables, zone))
            label.setText(str(sum(1 for note in said if step.by_group or note.group == id)))

    def _before_walls(self, step: Step) -> bool:
        steps = self._workshop.tables.children(Step)
        first = next((s.position for s in steps if s.kind is StepKind.WALL), None)
        return first is None or step.position < first

    def _text(self, text: str, *, kind: str = "") -> None:
        if text.strip():
            self._texts.addWidget(Label(self._desk.look, text, kind=kind, px=SMALL + 1))

    def _read(self, text: str, *, kind: str = "") -> None:
        """A text with its bold and italic."""
        if text.strip():
            self._texts.addWidget(RichLabel(self._desk.look, text, kind=kind, px=SMALL + 1))

    def _question(self, text: str) -> None:
        if text.strip():
            card = Card(margin=3 * GRID)
            card.column.addWidget(Label(self._desk.look, text, weight=600))
            self._texts.addWidget(card)


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
