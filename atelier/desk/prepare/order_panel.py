"""The left column: hours and total, the running order, how to add a step, and the way to *Run*."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.methods.kinds import KINDS, bar_colour
from atelier.desk.methods.led import LED
from atelier.desk.prepare.order_list import Entry, OrderList
from atelier.desk.prepare.order_notes import landing, order_notes
from atelier.look.buttons import Button, Kind
from atelier.look.labels import TitleLabel
from atelier.look.marks import Chip, Tone
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Cluster, Note, Step, Timing
from atelier.workshop.kept import kept_method
from atelier.workshop.schedule import Planned, Schedule, schedule


class OrderPanel(QWidget):
    """Shows the plan of a workshop; says what is asked of it."""

    asked = Signal(str)
    """A kind of step is to be added."""
    begun = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self.list = OrderList(desk)
        self._total = Chip(desk.look)
        self._over = small_hint(desk.look, "")
        self.add_button = Button(desk.look, say("Add a step"), kind=Kind.QUIET, icon="plus")
        self.add_button.clicked.connect(self.offer_kinds)
        self._menu = QMenu(self.add_button)
        self._menu.setToolTipsVisible(True)
        self._where = self._menu.addAction("")
        self._where.setEnabled(False)  # only read, above the separator and the kinds
        self._menu.addSeparator()
        for kind in LED:
            shown = KINDS[kind]
            action = self._menu.addAction(say(shown.name))
            action.setToolTip(say(shown.purpose))
            action.setIcon(desk.look.icon(shown.icon, desk.look.palette.ink_2))
            action.triggered.connect(lambda _=False, kind=kind: self.asked.emit(kind.value))
        self.people_button = Button(desk.look, say("Participants"), icon="users")
        self.start_button = Button(desk.look, "", kind=Kind.PRIMARY, icon="play", tip=key_of("run"))
        self.start_button.clicked.connect(self.begun)
        head = QHBoxLayout()
        head.addWidget(TitleLabel(desk.look, say("Running order"), px=22, wrap=False), 1)
        head.addWidget(self._total, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._over)
        column.addWidget(self.list, 1)
        for button in (self.add_button, self.people_button, self.start_button):
            column.addWidget(button)

    def offer_kinds(self) -> None:
        """Let a kind be chosen for a new step, above the button where there is more room."""
        self._where.setText(self.where)
        height = self._menu.sizeHint().height()
        self._menu.popup(self.add_button.mapToGlobal(QPoint(0, -height)))
        self._menu.setActiveAction(self._menu.actions()[2])

    @property
    def where(self) -> str:
        """Where a new step will stand."""
        steps = self._workshop.tables.children(Step)
        after = next((place for place, step in enumerate(steps) if step.id == self.list.current), None)
        return landing(self._desk.words, [step.title for step in steps], after)

    def show_plan(self, current: str) -> None:
        """Show the plan as it stands, with the entry in view."""
        plan = schedule(self._workshop.tables)
        self.list.show_entries([self._identity(), *map(self._entry, plan.steps)], current)
        self._show_total(plan)
        say = self._desk.words.say
        label = say("Go on with the workshop") if self.led else say("Start the workshop")
        if kept_method(self._workshop.tables) is not None:
            label = say("Begin with this method")
        self.start_button.setText(f" {label}")
        self.start_button.setAccessibleName(label)

    def _identity(self) -> Entry:
        say = self._desk.words.say
        title = say("Identity") if kept_method(self._workshop.tables) is None else say("Method")
        return Entry(id="", title=title, read_aloud=title)

    def _entry(self, planned: Planned) -> Entry:
        words, step = self._desk.words, planned.step
        hour = "" if planned.starts is None else words.time(planned.starts)
        length = "" if step.minutes is None else words.duration(step.minutes)
        kind = words.say(KINDS[step.kind].name)
        aloud = ", ".join(filter(None, (hour, step.title, kind, length)))
        colour = bar_colour(self._desk.look.palette, step.kind)
        return Entry(step.id, step.title, hour, length, colour, aloud)

    def _show_total(self, plan: Schedule) -> None:
        words, starts = self._desk.words, self._workshop.tables.workshop.starts
        if starts is not None and plan.ends is not None:
            text = words.say("{start} → {end}", start=words.time(starts), end=words.time(plan.ends))
        else:
            text = words.duration(plan.total) if plan.total else ""
        self._total.show_state(text, Tone.GOLD if plan.over > 0 else Tone.NEUTRAL)
        self._total.setVisible(bool(text))
        notes = order_notes(words, plan)
        self._over.setVisible(bool(notes))
        self._over.setText("\n".join(notes))

    @property
    def led(self) -> bool:
        """Whether the workshop has been led already: something was said, or a step has its real times."""
        tables = self._workshop.tables
        brought = {title.id for title in tables.all(Cluster) if title.takes_up}
        said = any(note.cluster not in brought for note in tables.all(Note))
        return bool(tables.count(Timing)) or said
