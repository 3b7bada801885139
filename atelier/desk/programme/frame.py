"""The page of a programme: themes, workshops, what they decided, what is open, what was kept between them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.cover import Covering
from atelier.desk.fields import close_editors, today
from atelier.desk.home.coming_in import Arrivals
from atelier.desk.home.heading import Heading
from atelier.desk.home.methods_hand import MethodsHand
from atelier.desk.home.shelf_view import shelf_view
from atelier.desk.home.shelving import Shelving
from atelier.desk.naming import titled
from atelier.desk.places import Place
from atelier.desk.programme.hand import ProgrammeHand
from atelier.desk.programme.logbook import LogPart
from atelier.desk.programme.rows import Part
from atelier.desk.programme.tasks import TasksPart
from atelier.desk.programme.workshops import settled_row, theme_row, workshop_row
from atelier.desk.states import LIKELY, state_of
from atelier.desk.workshop_frame import step_button
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.notices import Banner, Gravity, screen_reader_note
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.look.topbar import TopBar
from atelier.session.programmes import Settled, Theme, Whole, whole_of
from atelier.workshop.refusals import Refused

WIDE = 1100
"""Logical pixels from which the logbook stands beside the rest; below, it comes after it."""
_LOG = 400


class ProgrammeFrame(QWidget):
    """What is ticked or written here is kept in the scope that it belongs to; one undo serves them all."""

    def __init__(self, desk: Desk, programme: str, menu: QWidget) -> None:
        """`menu` stands at the right end of the bar; raises `Refused` for a programme that is gone."""
        super().__init__()
        self._desk, self.programme = desk, programme
        self._whole: Whole = whole_of(desk.session, programme)
        self._read = True
        self.covering = Covering()
        self.hand = ProgrammeHand(desk, self)
        self.bar = TopBar(desk.look, desk.words)
        self.bar.back.connect(lambda: desk.go(Spot(Room.HOME)))
        self._undo = step_button(desk.look, desk.words, "undo")
        self._redo = step_button(desk.look, desk.words, "redo")
        self._undo.clicked.connect(self.hand.undo)
        self._redo.clicked.connect(self.hand.redo)
        shelving = Shelving(desk, lambda: shelf_view(desk.session), self.refresh, lambda _: None)
        self._arrivals = Arrivals(desk, self, lambda: programme, None)
        self._methods = MethodsHand(desk, self, self.covering, self._arrivals, shelving)
        self._make_parts()
        self._lay_out()
        for widget in (self.export_button, self._undo, self._redo, menu):
            self.bar.add_action(widget)
        self.hand.changed.connect(self.refresh)
        self.hand.happened.connect(self._say)
        self._show()

    def arrive(self, _spot: Spot) -> None:
        """Read everything again, unless that was just done: workshops have changed meanwhile."""
        if self._read:
            self._read = False
        else:
            self.refresh()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close what is being typed."""
        self.covering.dismiss()
        close_editors(self)

    def stop(self) -> None:
        """Listen no more: the page is about to go."""
        self.hand.stop()

    def refresh(self) -> None:
        """Show the programme as it stands; one that has gone leads home."""
        try:
            self._whole = whole_of(self._desk.session, self.programme)
        except Refused:
            self._desk.go(Spot(Room.HOME))
            return
        self._show()

    def handlers(self) -> Handlers:
        """What can be done here now."""
        if self.covering.page is not None:
            return self.covering.page.handlers()
        mine: dict[str, Callable[[], object]] = {
            "home": lambda: self._desk.go(Spot(Room.HOME)),
            "new_workshop": self.begin,
            "edit": self.heading.edit,
            "export": self.export,
            **self.log.handlers(),
        }
        if self._last is not None:
            mine["follow_up"] = self.follow_up
        if self.hand.may_undo:
            mine["undo"] = self.hand.undo
        if self.hand.may_redo:
            mine["redo"] = self.hand.redo
        return mine

    def places(self) -> list[Place]:
        """Its workshops, each at the room that somebody likely comes for."""
        words, day = self._desk.words, today(self._desk)
        return [
            Place(
                titled(words, each.title, each.number),
                words.date_long(each.date) if each.date else words.say("Workshop"),
                partial(self._desk.go, Spot(LIKELY[state_of(each, day)], each.id)),
            )
            for each in self._whole.workshops
        ]

    def begin(self, theme: str = "") -> None:
        """A workshop of this programme: by the method of those before it where it is for a theme."""
        from atelier.session.beginning import last_method

        method = last_method(self._desk.session, self.programme)
        self._arrivals.theme = theme
        if theme and method:
            self._arrivals.start(method)
        else:
            self._methods.choose(method)

    def follow_up(self) -> None:
        """The workshop after the last one that was held."""
        from atelier.desk.follow_up import open_follow_up

        if self._last is not None and self.covering.page is None:
            open_follow_up(self._desk, self._last.id, self, self.covering.take)

    def export(self) -> None:
        """The whole document, on a page that covers this one."""
        from atelier.desk.programme.export import ExportProgramme

        if self.covering.page is None:
            self.leave()
            self.covering.take(ExportProgramme(self._desk, self, self._whole))

    def _say(self, sentence: str) -> None:
        self.bar.set_title(self._whole.programme.title, sentence)
        screen_reader_note(self, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The logbook finds its place."""
        super().resizeEvent(event)
        self._fold()

    @property
    def _last(self) -> Summary | None:
        """The last workshop that has begun."""
        begun = [each for each in self._whole.workshops if each.notes or each.voted]
        return begun[-1] if begun else None

    def _make_parts(self) -> None:
        desk, say, look = self._desk, self._desk.words.say, self._desk.look
        self.heading = Heading(desk)
        self.heading.export.hide()
        self.facts = Label(look, kind="muted", weight=600)
        self.damaged = Banner(look)
        self.themes: Part[Theme] = Part(
            desk, say("Themes"), "", lambda each: theme_row(desk, each, self.begin)
        )
        nothing = say("There is no workshop here yet.")
        self.workshops: Part[Summary] = Part(
            desk, say("Workshops"), nothing, lambda each: workshop_row(desk, each)
        )
        after = command("follow_up")
        self.next_button = Button(
            look, say(after.title), icon=after.icon, tip=with_key(say(after.title), after.id)
        )
        self.next_button.clicked.connect(self.follow_up)
        new = command("new_workshop")
        self.new = Button(look, say(new.title), icon=new.icon, tip=with_key(say(new.title), new.id))
        self.new.clicked.connect(lambda _=False: self.begin())
        self.workshops.head.addWidget(self.next_button)
        self.workshops.head.addWidget(self.new)
        self.tasks = TasksPart(desk, self.hand)
        self.settled: Part[Settled] = Part(desk, say("Decisions"), "", lambda each: settled_row(desk, each))
        self.log = LogPart(desk, self.programme)
        name = say("Export the whole document")
        self.export_button = Button(
            look, name, kind=Kind.PRIMARY, icon="file-down", tip=with_key(name, "export")
        )
        self.export_button.clicked.connect(self.export)

    def _show(self) -> None:
        whole, words = self._whole, self._desk.words
        programme = whole.programme
        self.setWindowTitle(programme.title)
        self.bar.set_title(programme.title, words.say("Programme"))
        self.heading.say(
            programme.title,
            programme=programme.id,
            organisation=programme.organisation,
            description=programme.description,
        )
        self.heading.page.hide()
        self.facts.setText(self._facts())
        self._tell_damaged()
        self.themes.show_rows(whole.themes if len(whole.themes) > 1 or programme.themes else ())
        self.workshops.show_rows(whole.workshops)
        self.next_button.setVisible(self._last is not None)
        self.tasks.show_tasks(whole.tasks)
        self.settled.show_rows(whole.settled)
        self.log.show_log(whole.log)
        self._undo.refuse("" if self.hand.may_undo else words.say("There is nothing to undo here."))
        self._redo.refuse("" if self.hand.may_redo else words.say("There is nothing to do again here."))
        self.export_button.refuse("" if whole.workshops else words.say("There is no workshop here yet."))

    def _facts(self) -> str:
        words, whole, day = self._desk.words, self._whole, today(self._desk)
        still = [task for task in whole.tasks if not task.action.done]
        late = sum(task.late(day) for task in still)
        said = [words.say_n("{n} workshop", "{n} workshops", len(whole.workshops))]
        if still:
            said.append(words.say_n("{n} open action", "{n} open actions", len(still)))
        if late:
            said.append(words.say_n("{n} is late", "{n} are late", late))
        return " · ".join(said)

    def _tell_damaged(self) -> None:
        words, damaged = self._desk.words, self._whole.damaged
        if not damaged:
            self.damaged.clear()
            return
        titles = words.listed([words.quoted(each.title) for each in damaged])
        told = words.say(
            "Some of what these workshops hold is damaged and not shown here: {titles}", titles=titles
        )
        self.damaged.tell(Gravity.ERROR, told)

    def _lay_out(self) -> None:
        self._middle = ScrolledColumn(margin=6 * GRID, gap=5 * GRID)
        head = QVBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.heading)
        head.addWidget(self.facts)
        self._middle.column.addLayout(head)
        for widget in (self.damaged, self.themes, self.workshops, self.tasks, self.settled):
            self._middle.column.addWidget(widget)
        self._side = ScrolledColumn(margin=5 * GRID, gap=4 * GRID)
        self._side.setProperty("kind", "panel")
        self._side.setFixedWidth(_LOG)
        self._rule = Rule(upright=True)
        self._side.column.addWidget(self.log)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        row.addWidget(self._rule)
        row.addWidget(self._side)

    def _fold(self) -> None:
        wide = self.width() >= WIDE
        if self._side.isVisibleTo(self) == wide:
            return
        (self._side if wide else self._middle).column.addWidget(self.log)
        self._side.setVisible(wide)
        self._rule.setVisible(wide)
