"""One workshop at the desk: its top bar with the three places, and the room in view below it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.cover import Covering
from atelier.desk.fields import close_editors
from atelier.desk.happened import happened
from atelier.desk.naming import titled
from atelier.desk.people_pages import openers
from atelier.desk.places import Place
from atelier.look.appearance import Look
from atelier.look.buttons import Button, IconButton
from atelier.look.choices import SegmentedControl
from atelier.look.labels import SectionLabel
from atelier.look.notices import screen_reader_note
from atelier.look.topbar import TopBar
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.words import N_, Words
from atelier.workshop.entities import Programme, Step, Workshop
from atelier.workshop.kept import kept_method

if TYPE_CHECKING:
    from atelier.desk.stage.hand import CueHand

PLACES: Final = (
    (Room.PREPARE, N_("Prepare")),
    (Room.RUN, N_("Run")),
    (Room.MINUTES, N_("Minutes")),
)


class RoomWidget(Protocol):
    """What the frame asks of a room beside being a widget."""

    def handlers(self) -> Handlers:
        """What can be done there now, by command."""

    def places(self) -> Sequence[Place]:
        """Where one may go by its name, as the palette shows it."""

    def arrive(self, spot: Spot) -> None:
        """Give the focus to the right control, at the step that the spot names."""

    def leave(self) -> None:
        """Close what is being typed: a gesture, or a draft that stays."""


class WorkshopFrame(QWidget):
    """The three places of one open workshop. Rooms are made when first entered, and kept."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, menu: QWidget, parent: QWidget | None = None
    ) -> None:
        """`menu` is the button that stands at the right end of the bar."""
        super().__init__(parent)
        self._desk, self.workshop = desk, workshop
        self._rooms: dict[Room, QWidget] = {}
        self.room = Room.PREPARE
        self.bar = TopBar(desk.look, desk.words)
        self.bar.back.connect(lambda: desk.go(Spot(Room.HOME)))
        self._places = SegmentedControl(
            desk.look,
            desk.words.say("Part of the workshop"),
            [(room, desk.words.say(name)) for room, name in PLACES],
        )
        self._places.chosen.connect(lambda key: self._go(Room(key)))
        self._kept = kept_method(workshop.tables) is not None
        self.bar.set_centre(SectionLabel(desk.look, desk.words.say("Method")) if self._kept else self._places)
        self._undo = step_button(desk.look, desk.words, "undo")
        self._redo = step_button(desk.look, desk.words, "redo")
        self._undo.clicked.connect(self._take_back)
        self._redo.clicked.connect(self._do_again)
        self._kit = Button(desk.look, desk.words.say("Paper kit"), icon="printer", tip=key_of("kit"))
        self._kit.clicked.connect(self.open_kit)
        for widget in (self._kit, self._undo, self._redo, menu):
            self.bar.add_action(widget)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._saved = desk.words.say("Everything is saved")
        self.covering = Covering()
        self._cues = _hand(desk, workshop, self)
        self._stop = workshop.listen(self._told)
        self._show_title()
        self._show_steps()

    def enter(self, spot: Spot) -> None:
        """Show a room of the workshop, and give it the focus."""
        if spot.room is not self.room:
            self.leave()
        if self._kept and spot.room is not Room.PREPARE:
            spot = replace(spot, room=Room.PREPARE)
        self.room = spot.room
        if self._desk.projection is not None and not self._kept:
            self._desk.projection.follow(self.workshop)
        room = self._rooms.get(spot.room)
        if room is None:
            room = self._rooms[spot.room] = _make_room(self._desk, self.workshop, spot.room, self._stack)
            self._stack.addWidget(room)
        self._stack.setCurrentWidget(room)
        self._places.choose(spot.room)
        self._kit.setVisible(spot.room is Room.PREPARE and not self._kept)
        _as_room(room).arrive(spot)
        if spot.over:
            self._people_pages(spot.step)[spot.over]()

    @property
    def quiet_place(self) -> QWidget | None:
        """A part of the room in view at whose foot things may be said; none where the room makes place.

        In *Prepare* the sheet: nothing moves under the mouse.
        """
        sheet = getattr(self._rooms.get(self.room), "sheet", None) if self.room is Room.PREPARE else None
        return sheet if isinstance(sheet, QWidget) else None

    def leave(self) -> None:
        """Close what is being typed in the room in view."""
        self.covering.dismiss()
        room = self._rooms.get(self.room)
        if room is not None:
            close_editors(room)
            _as_room(room).leave()

    def stop(self) -> None:
        """Listen no more: the frame is about to go."""
        self._stop()

    def handlers(self) -> Handlers:
        """What the room in view can do, and what every place of a workshop can."""
        if self.covering.page is not None:
            return self.covering.page.handlers()
        room = self._rooms.get(self.room)
        mine: dict[str, Callable[[], object]] = {
            "home": lambda: self._desk.go(Spot(Room.HOME)),
        }
        if not self._kept:  # nobody meets for a method: there is nothing to lead and nothing to write up
            mine |= {place.value: partial(self._go, place) for place, _ in PLACES}
            mine |= {"follow_up": self.follow_up, **self._people_pages()}
            mine |= {"kit": self.open_kit, "print": self.open_kit}
        cues = {} if self._cues is None or self._kept else self._cues.handlers()
        programme = self.workshop.tables.workshop.programme
        if self._desk.session.shelf.tables.find(Programme, programme) is not None:
            mine["programme"] = partial(self._go_to_programme, programme or "")
        if self.workshop.next_undo:
            mine["undo"] = self._take_back
        if self.workshop.next_redo:
            mine["redo"] = self._do_again
        return {**mine, **cues, **(_as_room(room).handlers() if room else {})}

    def _people_pages(self, step: str = "") -> Handlers:
        led = self.workshop.step_in_hand
        first = step or (led.id if led is not None and self.room is Room.RUN else "")
        return openers(self._desk, self.workshop, self, self.covering, self._before_people, first)

    def follow_up(self) -> None:
        """Show what the workshop after this one takes along, on a page that covers the room."""
        from atelier.desk.follow_up import open_follow_up

        if self.covering.page is None:
            open_follow_up(self._desk, self.workshop.name, self, self.covering.take)

    def open_kit(self) -> None:
        """Show what can be printed for this workshop, on a page that covers the room."""
        from atelier.desk.kit import KitPage
        from atelier.session.exporting import snapshot_of

        if self.covering.page is None:
            snapshot = self._desk.attempt(lambda: snapshot_of(self._desk.session, self.workshop.name))
            if snapshot is not None:
                self.covering.take(KitPage(self._desk, self, self.workshop, snapshot))

    def places(self) -> list[Place]:
        """The steps, in the room in view where it shows one at a time; then what this room has to go to."""
        room = self._rooms.get(self.room)
        target = Room.PREPARE if self.room is Room.PREPARE else Room.RUN
        steps = [
            Place(
                step.title,
                self._desk.words.say("Step {number}", number=number),
                partial(self._desk.go, Spot(target, self.workshop.name, step.id, look=target is Room.RUN)),
            )
            for number, step in enumerate(self.workshop.tables.children(Step), start=1)
        ]
        return [*steps, *(_as_room(room).places() if room else ())]

    def _go(self, room: Room) -> None:
        """Lists of names and results wait, before people, until somebody says who sees this screen.

        From *Run*, *Prepare* shows the step that is led: something of it is to be changed.
        """
        led = self.workshop.step_in_hand
        step = led.id if led is not None and (self.room, room) == (Room.RUN, Room.PREPARE) else ""
        there = partial(self._desk.go, Spot(room, self.workshop.name, step))
        if room is not Room.RUN and room is not self.room and self._before_people():
            self._desk.guard(there)
            self._places.choose(self.room)
        else:
            there()

    def _go_to_programme(self, programme: str) -> None:
        """Its page names who acts: before people it waits, as lists do."""
        there = partial(self._desk.go, Spot(Room.PROGRAMME, programme))
        if self._before_people():
            self._desk.guard(there)
        else:
            there()

    def _before_people(self) -> bool:
        """Whether the workshop is being led: a step is timed, or the room sees the shared screen."""
        projection, step = self._desk.projection, self.workshop.step_in_hand
        if projection is None or step is None:
            return False
        return projection.live or self.workshop.timers.of(step.id).running

    def _take_back(self) -> None:
        self._desk.attempt(self.workshop.undo)

    def _do_again(self) -> None:
        self._desk.attempt(self.workshop.redo)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Workshop):
            self._show_title()
        if notice.cause is not Cause.RECORD:
            moment = self._desk.session.now().astimezone().time()
            done = happened(self._desk.words, notice, self.workshop.tables)
            self._saved = done or self._desk.words.say("Saved at {time}", time=self._desk.words.time(moment))
            screen_reader_note(self, done)
            self._show_title()
        self._show_steps()

    def _show_title(self) -> None:
        workshop = self.workshop.tables.workshop
        self.setWindowTitle(workshop.title)
        self.bar.set_title(titled(self._desk.words, workshop.title, workshop.number), self._saved)

    def _show_steps(self) -> None:
        words = self._desk.words
        self._undo.refuse("" if self.workshop.next_undo else words.say("There is nothing to undo here."))
        self._redo.refuse("" if self.workshop.next_redo else words.say("There is nothing to do again here."))


def step_button(look: Look, words: Words, id: str) -> IconButton:
    """A button of the bar for undo or redo, made from the list of commands."""
    entry = command(id)
    return IconButton(look, entry.icon, words.say(entry.title), key=entry.keys[0])


def _as_room(widget: QWidget) -> RoomWidget:
    return widget  # type: ignore[return-value]


def _make_room(desk: Desk, workshop: OpenWorkshop, room: Room, parent: QWidget) -> QWidget:
    """A room is imported when somebody first enters it: the window is up sooner.

    It is made where it will stand: what is moved there later is dressed once more, with all that it holds.
    """
    if room is Room.RUN:
        from atelier.desk.run import RunRoom

        return RunRoom(desk, workshop, parent)
    if room is Room.MINUTES:
        from atelier.desk.minutes import MinutesRoom

        return MinutesRoom(desk, workshop, parent=parent)
    from atelier.desk.prepare import PrepareRoom

    return PrepareRoom(desk, workshop, parent)


def _hand(desk: Desk, workshop: OpenWorkshop, over: QWidget) -> "CueHand | None":
    """What is done with the shared screen; its modules are imported when a workshop is first opened."""
    from atelier.desk.stage.hand import CueHand

    return None if desk.projection is None else CueHand(desk, workshop, desk.projection, over)
