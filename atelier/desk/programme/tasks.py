"""The actions of a programme: what is open, by its day, ticked between workshops; what was done, folded."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, bind_date, close_editors, field_key, today
from atelier.desk.programme.hand import ProgrammeHand
from atelier.desk.programme.rows import Part
from atelier.gestures.outcomes import change_action, tick_action
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import BOX, CheckBox
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.marks import Chip, Tone
from atelier.look.momentfields import DateField
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID, SMALL
from atelier.session.programmes import Task
from atelier.workshop.entities import Action


class TasksPart(QWidget):
    """Ticking asks for a day and a line; the action goes to the done ones when that is closed."""

    def __init__(self, desk: Desk, hand: ProgrammeHand) -> None:
        super().__init__()
        self._desk, self._hand = desk, hand
        say = desk.words.say
        self._tasks: tuple[Task, ...] | None = None
        self.telling = ""
        """The action whose day and line are being written; empty for none."""
        self.ticks: dict[str, CheckBox] = {}
        self._form: DoneForm | None = None
        self.open: Part[Task] = Part(desk, say("Open actions"), say("No action is open."), self._row)
        self.done: Part[Task] = Part(desk, say("Done"), "", self._row)
        self.fold = Button(desk.look, say("Show what was done"), kind=Kind.QUIET, icon="chevron-down")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda _: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        for widget in (self.open, self.fold, self.done):
            column.addWidget(widget)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Those of all workshops, open ones first; a form that is being filled in stays."""
        if tuple(tasks) == self._tasks:
            return
        self._tasks = tuple(tasks)
        told = any(task.action.done for task in tasks if task.action.id == self.telling)
        if told and self._form is not None:
            return
        self.telling = self.telling if told else ""
        self._show()

    def tell_of(self, action: str) -> None:
        """Open the day and the line of an action that is done; an empty id closes them."""
        before, self.telling = self.telling, action
        self._show()
        if self._form is not None:
            self._form.note.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not action:
            self._take_focus_near(before)

    def _take_focus_near(self, action: str) -> None:
        """What was ticked may be folded by now: then the first that is open has the keys."""
        tick = self.ticks.get(action) or next(iter(self.ticks.values()), None)
        (tick or self.fold).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        had = next((id for id, tick in self.ticks.items() if tick.hasFocus()), "")
        self.ticks, self._form = {}, None
        words = self._desk.words
        still = [task for task in self._tasks or () if not task.action.done or task.action.id == self.telling]
        done = [task for task in self._tasks or () if task.action.done and task.action.id != self.telling]
        still.sort(key=_day)  # one that was just ticked stays where it was
        self.open.show_rows(still, anew=True)
        self.fold.setVisible(bool(done))
        text = words.say_n("{n} action done", "{n} actions done", len(done))
        self.fold.setText(f" {text}")
        self.fold.setAccessibleName(text)
        self.done.show_rows(done if self.fold.isChecked() else [], anew=True)
        if had in self.ticks:
            self.ticks[had].setFocus()

    def _row(self, task: Task) -> QWidget:
        row = TaskRow(self._desk, task, self._tick, self.tell_of)
        self.ticks[task.action.id] = row.tick
        if task.action.id == self.telling:
            self._form = DoneForm(self._desk, self._hand, task, lambda: self.tell_of(""))
            row.column.addWidget(self._form)
        return row

    def _tick(self, task: Task, *, done: bool) -> None:
        """In the workshop that decided it, whether it is open elsewhere or not."""
        desk, id = self._desk, task.action.id
        day = today(desk) if done else None
        self.telling = id if done else ""
        made = desk.attempt(
            lambda: self._hand.workshop(task.workshop.id).do(tick_action, action=id, done=done, on=day)
        )
        self.tell_of(id if done and made is not None else "")


class TaskRow(Card):
    """A box to tick, what is done, by whom and when, and where it was decided."""

    def __init__(
        self,
        desk: Desk,
        task: Task,
        tick: Callable[..., object],
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(margin=3 * GRID, gap=2 * GRID)
        action, words, look = task.action, desk.words, desk.look
        self.tick = CheckBox(look, "")
        self.tick.setAccessibleName(words.say("Done: {action}", action=action.what))
        self.tick.setFixedSize(BOX + 2 * GRID, BOX + 2 * GRID)
        self.tick.setChecked(action.done)
        self.tick.clicked.connect(lambda: tick(task, done=self.tick.isChecked()))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(look, action.what, weight=600))
        texts.addWidget(Label(look, _below(desk, task), kind="muted", px=SMALL + 1))
        if action.done_note:
            texts.addWidget(Label(look, action.done_note, px=SMALL + 1))
        row.addLayout(texts, 1)
        if task.late(today(desk)):
            late = Chip(look, words.say("Late"), tone=Tone.BRICK)
            row.addWidget(late, 0, Qt.AlignmentFlag.AlignTop)
        if action.done:
            name = words.say("Day and outcome of {action}", action=words.quoted(action.what))
            pencil = IconButton(look, "pencil", name)
            pencil.clicked.connect(lambda: tell(action.id))
            row.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


class DoneForm(QWidget):
    """When it was done and what came of it, in a line; Enter in the line, Escape or the button ends it."""

    def __init__(self, desk: Desk, hand: ProgrammeHand, task: Task, ended: Callable[[], object]) -> None:
        super().__init__()
        self._ended = ended
        workshop, id = hand.workshop(task.workshop.id), task.action.id
        say = desk.words.say
        read: Callable[[], Action] = lambda: workshop.tables.get(Action, id)  # noqa: E731
        self.day = DateField(desk.look, desk.words, say("Done on"), since=lambda: _year_before(today(desk)))
        bind_date(
            desk,
            self.day,
            workshop,
            field_key("action", id, "done_on"),
            read=lambda: read().done_on,
            keep=lambda day: workshop.do(change_action, action=id, done_on=day),
        )
        self.note = TextField(desk.look, say("What came of it, in a line"))
        bind(
            desk,
            self.note,
            workshop,
            field_key("action", id, "done_note"),
            read=lambda: read().done_note,
            keep=lambda text: workshop.do(change_action, action=id, done_note=text),
        )
        self.note.line.returnPressed.connect(self.end)
        close = Button(desk.look, say("Close"), icon="check")
        close.clicked.connect(self.end)
        self.day.setFixedWidth(240)
        row = QHBoxLayout(self)
        row.setContentsMargins(BOX + 4 * GRID, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.note, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)

    def end(self) -> None:
        """Keep what is typed, and fold; a day that could not be read stays to be put right."""
        close_editors(self)
        if not self.day.problem and not self.note.problem:
            self._ended()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)


def _below(desk: Desk, task: Task) -> str:
    words, action = desk.words, task.action
    if action.done:
        day = words.say("done on {date}", date=words.date_long(action.done_on)) if action.done_on else ""
    else:
        day = words.say("by {date}", date=words.date_long(action.due)) if action.due else ""
    number = task.workshop.number
    where = task.workshop.title if number is None else words.say("Workshop {number}", number=number)
    return " · ".join(part for part in (action.who, action.with_whom, day, where) if part)


def _day(task: Task) -> tuple[bool, dt.date]:
    return (task.action.due is None, task.action.due or dt.date.max)


def _year_before(day: dt.date) -> dt.date:
    """Days in the past are meant: « 3 avril » is the last one."""
    return day - dt.timedelta(days=364)
