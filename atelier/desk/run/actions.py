"""Beside the actions: what is known of the one that is selected, and the aims of the next workshop."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.fields import bind, bind_date, close_editors, day_of, field_key, today
from atelier.desk.run.owners import OwnerCompleter
from atelier.desk.run.retained import RetainedPart
from atelier.desk.run.said import Said
from atelier.gestures.outcomes import (
    ActionFields,
    DecisionFields,
    change_action,
    change_decision,
    tick_action,
)
from atelier.gestures.workshops import change_next_workshop
from atelier.look.areas import TextArea
from atelier.look.buttons import Button
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import ElidedLabel, Label, SectionLabel
from atelier.look.lines import TextField
from atelier.look.momentfields import NEXT, SOON, DateField
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.wall.saying import kind_name
from atelier.wall.shape import Item, Kind
from atelier.words import N_
from atelier.workshop.entities import Action, Decision, DecisionMode, NextWorkshop, Orientation, Round, Step

WIDTH = 330
MODES = (
    (DecisionMode.UNSAID, N_("Not said")),
    (DecisionMode.VOTE, N_("By a vote")),
    (DecisionMode.CONSENSUS, N_("By consensus")),
    (DecisionMode.ORGANISER, N_("By the organiser")),
)


class ActionsSide(ScrolledColumn):
    """A form that follows the selection; its fields are kept as they are left."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        """Shows how to begin until something is selected."""
        super().__init__(margin=5 * GRID, gap=3 * GRID)
        self._desk, self._workshop, self._step = desk, workshop, step
        self._item: Item | None = None
        self._form: QWidget | None = None
        self._before: QWidget | None = None
        self.setFixedWidth(WIDTH)
        self.setProperty("kind", "panel")
        self.retained = RetainedPart(desk, workshop, WIDTH - 16 * GRID)
        self.column.addWidget(self.retained)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.column.addSpacing(2 * GRID)
        self.column.addWidget(SectionLabel(desk.look, desk.words.say("Next workshop")))
        self.column.addWidget(self._next_date())
        self.column.addWidget(_named(desk, desk.words.say("Its aims, one a line")))
        self.column.addWidget(self._aims())
        create = command("follow_up")
        self.create_next = Button(desk.look, desk.words.say(create.title), icon=create.icon)
        self.create_next.setToolTip(with_key(desk.words.say(create.title), create.id))
        self.create_next.clicked.connect(lambda: desk.command("follow_up"))
        self.column.addWidget(self.create_next)
        self.column.addStretch(1)
        self.destroyed.connect(workshop.listen(self._told))
        self._show(None)

    def follow(self, said: Said) -> None:
        """Show what is selected in an outline, and what was just added by its line."""
        said.faces.outline.selectionModel().selectionChanged.connect(lambda *_: self._selected(said))
        self.retained.follow(said)
        said.line.wrote.connect(said.faces.outline.choose)
        self._before = said.line.edit

    def _selected(self, said: Said) -> None:
        items = said.hands.selected()
        alone = len(items) == 1 and items[0].kind in (Kind.ACTION, Kind.DECISION)
        self._show(items[0] if alone else None)

    def _told(self, _notice: Notice) -> None:
        """A form whose action has gone goes."""
        item = self._item
        if item is None:
            return
        kind = Action if item.kind is Kind.ACTION else Decision
        if self._workshop.tables.find(kind, item.id) is None:
            self._show(None)

    def _show(self, item: Item | None) -> None:
        if item is not None and item == self._item:
            return
        if self._form is not None:
            close_editors(self._form)
            self._warn_of_drafts(self._form)
            self._place.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._item = item
        if item is None:
            hint = self._desk.words.say("Select an action to say who does it, with whom, by when.")
            self._form = Label(self._desk.look, hint, kind="muted", px=SMALL + 1)
        elif item.kind is Kind.ACTION:
            self._form = ActionForm(self._desk, self._workshop, item.id)
        else:
            self._form = DecisionForm(self._desk, self._workshop, item.id)
        self._place.addWidget(self._form)
        self._put_in_tab_order(self._form)

    def _warn_of_drafts(self, form: QWidget) -> None:
        """What could not be read goes out of view with its form: say that it waits there."""
        problems = [field.problem for field in form.findChildren(TextField) if field.problem]
        if problems:
            say = self._desk.words.say
            self._desk.tell(say("{problem} What was typed waits in its field.", problem=problems[0]))

    def _put_in_tab_order(self, form: QWidget) -> None:
        """A form made later would come last; it comes right after the line."""
        own = [w for w in form.findChildren(QWidget) if w.window() is form.window()]  # no list of a choice
        order = [w for w in own if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        before = self._before
        for widget in order:
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def _next_date(self) -> QWidget:
        desk, workshop = self._desk, self._workshop
        since = lambda: day_of(desk, workshop)  # noqa: E731
        field = DateField(desk.look, desk.words, desk.words.say("Date"), since=since, ahead=NEXT)
        bind_date(
            self._desk,
            field,
            self._workshop,
            "run:next_workshop:date",
            read=lambda: self._next().date,
            keep=lambda day: self._workshop.do(change_next_workshop, date=day),
        )
        return field

    def _aims(self) -> QWidget:
        area = TextArea(self._desk.look, self._desk.words.say("Its aims, one a line"), lines=(3, 8))
        bind(
            self._desk,
            area,
            self._workshop,
            "run:next_workshop:aims",
            read=lambda: "\n".join(self._next().aims),
            keep=lambda text: self._workshop.do(change_next_workshop, aims=text.split("\n")),
        )
        return area

    def _next(self) -> NextWorkshop:
        return next(iter(self._workshop.tables.all(NextWorkshop)), NextWorkshop(id=""))


class ActionForm(QWidget):
    """Who does an action, with whom, by when, with which skills, for which orientation."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, action: str) -> None:
        """Made for one action."""
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, action
        words = desk.words
        column = _column(self)
        column.addWidget(SectionLabel(desk.look, kind_name(words, Kind.ACTION)))
        column.addWidget(ElidedLabel(desk.look, self._action().what, weight=600))
        column.addWidget(self._people(words.say("Who"), "who", lambda a: a.who))
        column.addWidget(self._people(words.say("With whom"), "with_whom", lambda a: a.with_whom))
        column.addWidget(self._due())
        column.addWidget(self._text(words.say("Skills"), "skills", lambda a: a.skills))
        if any(True for _ in workshop.tables.all(Orientation)):
            column.addWidget(_named(desk, words.say("For the orientation")))
            column.addWidget(self._orientation())
        done = CheckBox(desk.look, words.say("Done"))
        done.setChecked(self._action().done)
        done.clicked.connect(lambda: self._tick(done=done.isChecked()))
        column.addWidget(done)

    def _action(self) -> Action:
        return self._workshop.tables.get(Action, self._id)

    def _keep(self, **fields: object) -> None:
        values: ActionFields = fields  # type: ignore[assignment]
        self._desk.attempt(lambda: self._change(values))

    def _tick(self, *, done: bool) -> None:
        day = today(self._desk)
        self._desk.attempt(lambda: self._workshop.do(tick_action, action=self._id, done=done, on=day))

    def _change(self, values: ActionFields) -> None:
        self._workshop.do(change_action, action=self._id, **values)

    def _text(self, label: str, name: str, read: Callable[[Action], str]) -> TextField:
        field = TextField(self._desk.look, label)
        key = field_key("action", self._id, name)
        bind(
            self._desk,
            field,
            self._workshop,
            key,
            read=lambda: read(self._action()),
            keep=lambda text: self._change({name: text}),  # type: ignore[misc]
        )
        return field

    def _people(self, label: str, name: str, read: Callable[[Action], str]) -> TextField:
        """The same, proposing those who are known in this workshop."""
        field = self._text(label, name, read)
        OwnerCompleter(field.line, self._workshop)
        return field

    def _due(self) -> DateField:
        desk, workshop = self._desk, self._workshop
        since = lambda: day_of(desk, workshop)  # noqa: E731
        field = DateField(desk.look, desk.words, desk.words.say("By when"), since=since, ahead=SOON)
        bind_date(
            self._desk,
            field,
            self._workshop,
            field_key("action", self._id, "due"),
            read=lambda: self._action().due,
            keep=lambda day: self._change({"due": day}),
        )
        return field

    def _orientation(self) -> Choice:
        tables = self._workshop.tables
        choice = Choice(self._desk.look, self._desk.words.say("For the orientation"))
        choice.addItem(self._desk.words.say("None"), None)
        for step in tables.children(Step):
            for vote in tables.children(Round, step.id):
                for orientation in tables.children(Orientation, vote.id):
                    choice.addItem(orientation.title, orientation.id)
        choice.setCurrentIndex(max(0, choice.findData(self._action().orientation)))
        choice.made.connect(lambda place: self._keep(orientation=choice.itemData(place)))
        return choice


class DecisionForm(QWidget):
    """How something was settled."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, decision: str) -> None:
        """Made for one decision."""
        super().__init__()
        words = desk.words
        column = _column(self)
        stored = workshop.tables.get(Decision, decision)
        column.addWidget(SectionLabel(desk.look, kind_name(words, Kind.DECISION)))
        column.addWidget(ElidedLabel(desk.look, stored.text, weight=600))
        column.addWidget(_named(desk, words.say("How it was decided")))
        choice = Choice(desk.look, words.say("How it was decided"))
        for mode, name in MODES:
            choice.addItem(words.say(name), mode.value)
        choice.setCurrentIndex([mode for mode, _ in MODES].index(stored.mode))

        def keep(place: int) -> None:
            values: DecisionFields = {"mode": MODES[place][0]}
            desk.attempt(lambda: workshop.do(change_decision, decision=decision, **values))

        choice.made.connect(keep)
        column.addWidget(choice)


def _column(form: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GRID)
    return column


def _named(desk: Desk, text: str) -> Label:
    return Label(desk.look, text, kind="muted", px=SMALL, weight=600)
