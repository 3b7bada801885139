"""Where groups are composed: by hand, by lot, or balanced; their members and duties beside each other."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.pages import follow
from atelier.desk.run.duties import DUTIES
from atelier.desk.run.group_column import GroupColumn
from atelier.gestures.composing import Duty, Sharing, compose_groups, empty_groups, give_duty, put_in_group
from atelier.gestures.groups import add_group
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note, small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Participant, Step, StepKind, Timing
from atelier.workshop.joining import COMING, counted
from atelier.workshop.walls import groups, groups_home


class GroupsPage(Cover):
    """A column for those without a group, then one for each group of a step."""

    def __init__(self, desk: Desk, over: QWidget, workshop: OpenWorkshop, step: str = "") -> None:
        super().__init__(desk, over, desk.words.say("Compose the groups"), scrolled=False)
        self._workshop = workshop
        say, look = desk.words.say, desk.look
        self.steps = Choice(look, say("Groups of which step"))
        homes = homes_of(workshop)
        for home in homes:
            self.steps.addItem(home.title, home.id)
        wanted = groups_home(workshop.tables, step).id if step else ""
        self.steps.setCurrentIndex(max(0, self.steps.findData(wanted)))
        self.steps.made.connect(lambda _place: self._build())
        preparing = not workshop.tables.count(Timing)  # nothing was led yet
        coming = say("Only people who are expected") if preparing else say("Only people who are here")
        self.present = CheckBox(look, coming)
        self.present.setChecked(any(p.presence in COMING for p in workshop.tables.all(Participant)))
        self.present.clicked.connect(lambda _on: self._show())
        self.lot = Button(look, say("Draw lots"), icon="refresh-cw")
        self.lot.clicked.connect(lambda: self._compose(Sharing.LOT))
        self.balance = Button(
            look, say("Balance by college and organisation"), kind=Kind.PRIMARY, icon="scale"
        )
        self.balance.clicked.connect(lambda: self._compose(Sharing.BALANCED))
        self.clear = Button(look, say("Empty the groups"), kind=Kind.QUIET)
        self.clear.clicked.connect(lambda: self._do(empty_groups, step=self.step))
        self.add = Button(look, say("Add a group"), kind=Kind.QUIET, icon="plus")
        self.add.clicked.connect(lambda: self._do(add_group, step=self.step))
        self._said = Label(look, kind="muted")
        self.columns: list[GroupColumn] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(3 * GRID)
        self._lay_out()
        follow(workshop, self, self._told)
        self._build()
        composed = any(group.members for group in self._groups())
        first: QWidget = self.columns[0].list if composed else self.balance
        self.appear(first if first.isEnabled() else self.add)

    @property
    def step(self) -> str:
        """The id of the step whose groups are composed; empty where no step could have any."""
        return str(self.steps.currentData() or "")

    def handlers(self) -> Handlers:
        """Taking back what was done; the same key closes."""
        found: dict[str, Callable[[], object]] = {"groups": self.dismiss}
        if self._workshop.next_undo:
            found["undo"] = lambda: self.desk.attempt(self._workshop.undo)
        if self._workshop.next_redo:
            found["redo"] = lambda: self.desk.attempt(self._workshop.redo)
        return found

    def send(self, people: list[str], number: int) -> None:
        """Put people into the group of a number; 0: into none."""
        there = self._groups()
        group = next((each.id for each in there if each.number == number), None)
        if people and (group is not None or not number):
            self._do(put_in_group, step=self.step, participants=people, group=group)

    def _groups(self) -> tuple[Group, ...]:
        return groups(self._workshop.tables, self.step) if self.step else ()

    def _coming(self) -> list[Participant]:
        people = self._workshop.tables.children(Participant)
        return [p for p in people if p.presence in COMING or not self.present.isChecked()]

    def _compose(self, way: Sharing) -> None:
        people = [person.id for person in self._coming()]
        if self._do(compose_groups, step=self.step, participants=people, way=way):
            words = self.desk.words
            sizes = words.listed([words.number(len(group.members)) for group in self._groups()])
            self._say(words.say("Groups of {sizes} people. Undo takes it back.", sizes=sizes))

    def _do(self, gesture: Callable[..., object], **arguments: object) -> object:
        return self.desk.attempt(lambda: self._workshop.do(gesture, **arguments))  # type: ignore[arg-type]

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        screen_reader_note(self.lot, sentence)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Participant, Group, Step):
            known = [column.group.id for column in self.columns if column.group]
            if known != [group.id for group in self._groups()]:
                self._build()
            else:
                self._show()

    def _build(self) -> None:
        """A column for each group; those of another step go."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.columns = (
            [GroupColumn(self.desk, group) for group in (None, *self._groups())] if self.step else []
        )
        for place, column in enumerate(self.columns):
            number = column.group.number if column.group else 0
            column.list.sent.connect(self.send)
            column.list.let_go.connect(partial(self.send, number=number))
            column.list.duty_asked.connect(partial(self._turn_duty, column))
            column.list.beside.connect(partial(self._go_beside, place))
            column.list.menu_asked.connect(partial(self._menu, column))
            column.duty_given.connect(partial(self._give_duty, column))
            self._row.addWidget(column, 1)
        lists = [stop for column in self.columns for stop in (column.list, *column.duties.values())]
        tops = (self.steps, self.balance, self.lot, self.clear, self.add, self.present)
        for before, after in pairwise((*tops, *lists)):
            QWidget.setTabOrder(before, after)
        self._show()

    def _show(self) -> None:
        tables, say = self._workshop.tables, self.desk.words.say
        there = {group.id: group for group in self._groups()}
        inside = {id for group in there.values() for id in group.members}
        coming = self._coming()
        apart = any(p.presence not in COMING for p in tables.all(Participant))
        self.present.setVisible(apart)  # where nobody is away there is nothing to choose
        for column in self.columns:
            group = there[column.group.id] if column.group is not None else None
            if group is None:
                people = [p for p in coming if p.id not in inside]
            else:
                people = [tables.get(Participant, id) for id in group.members]
            column.show_group(group, people, counted(tables, people))
        reason = "" if there else say("This step has no groups yet: add some.")
        reason = reason or ("" if coming else say("Nobody is listed as present."))
        for button in (self.lot, self.balance):
            button.refuse(reason)
        self.clear.refuse("" if inside else say("The groups are empty."))
        self.add.refuse("" if self.step else say("No step of this workshop works in groups."))

    def _give_duty(self, column: GroupColumn, duty: str, person: str) -> None:
        if column.group is not None:
            self._do(give_duty, group=column.group.id, duty=Duty(duty), participant=person or None)

    def _turn_duty(self, column: GroupColumn, person: str, duty: str) -> None:
        """Give a duty to a member who has it not, and take it from one who has."""
        has = getattr(column.group, duty, None) == person
        self._give_duty(column, duty, "" if has else person)

    def _go_beside(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self.columns):
            self.columns[place + by].list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.columns[place + by])

    def _menu(self, column: GroupColumn, point: QPoint) -> None:
        """Everything that keys do to those chosen."""
        say, chosen = self.desk.words.say, column.list.chosen() or [column.list.current]
        menu = QMenu(self)
        for group in self._groups():
            if column.group is None or group.id != column.group.id:
                name = say("To group {number}", number=group.number)
                menu.addAction(name, partial(self.send, chosen, group.number))
        if column.group is not None:
            menu.addAction(say("Out of the group"), partial(self.send, chosen, 0))
            menu.addSeparator()
            for duty, word in DUTIES.items():
                action = menu.addAction(
                    say(word).capitalize(), partial(self._turn_duty, column, chosen[0], duty)
                )
                action.setCheckable(True)
                action.setChecked(getattr(column.group, duty) == chosen[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _lay_out(self) -> None:
        say = self.desk.words.say
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        for widget in (self.steps, self.balance, self.lot, self.clear, self.add):
            top.addWidget(widget)
        top.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.present)
        below.addSpacing(4 * GRID)
        below.addWidget(self._said, 1)
        inner = QWidget()
        inner.setProperty("kind", "clear")
        inner.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        hint = say(
            "A digit sends those chosen to that group, 0 to none; left and right go from list to list; "
            "Enter shows the rest."
        )
        self.column.setSpacing(3 * GRID)
        self.column.addLayout(top)
        self.column.addLayout(below)
        self.column.addWidget(self._area, 1)
        self.steps.setVisible(self.steps.count() > 1)  # not before it stands here: it would be a window
        self.column.addWidget(small_hint(self.desk.look, hint))


def homes_of(workshop: OpenWorkshop) -> list[Step]:
    """The steps that have groups of their own, or could have."""
    tables = workshop.tables
    return [
        step
        for step in tables.children(Step)
        if groups_home(tables, step.id).id == step.id
        and (tables.children(Group, step.id) or (step.kind is StepKind.WALL and step.by_group))
    ]
