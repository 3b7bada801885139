"""What the facilitator does with the shared screen, by press or by key: chooses, prepares, turns pages."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.stage import cueing
from atelier.desk.stage.fitting import fitting
from atelier.desk.stage.projection import Projection
from atelier.look.choosing import Chooser, Option
from atelier.look.tokens import BAR, GRID
from atelier.session import OpenWorkshop
from atelier.session.showing import speaking_of
from atelier.stage.results import stepped
from atelier.workshop.cue import BLACK, Cue, CueKind

KEYED: Final = {
    "stage_welcome": CueKind.WELCOME,
    "stage_stakes": CueKind.STAKES,
    "stage_recall": CueKind.RECALL,
    "stage_groups": CueKind.GROUPS,
    "stage_scenarios": CueKind.SCENARIOS,
    "stage_restitution": CueKind.RESTITUTION,
    "stage_wall": CueKind.WALL,
    "stage_grid": CueKind.POSITIONING,
    "stage_orientations": CueKind.ORIENTATIONS,
    "stage_vote": CueKind.VOTE,
    "stage_results": CueKind.RESULTS,
    "stage_evaluation": CueKind.EVALUATION,
    "stage_table": CueKind.TABLE,
    "stage_next": CueKind.NEXT,
    "stage_black": CueKind.BLACK,
}
"""The command of each kind of cue."""
_WIDTH, _LINES = 560, 9


class CueHand(QObject):
    """One for an open workshop. What is chosen stands before the room at once, or is prepared, unseen."""

    turned = Signal()
    """Another one is being chosen: what is shown, or what comes next."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, projection: Projection, over: QWidget) -> None:
        """`over` is the widget above which a list of cues appears."""
        super().__init__(over)
        self._desk, self._workshop, self._projection, self._over = desk, workshop, projection, over
        self.preparing = False

    @property
    def cue(self) -> Cue:
        """What is being chosen."""
        showing = self._workshop.showing
        return showing.shown if not self.preparing else showing.prepared or BLACK

    def prepare(self, preparing: bool) -> None:
        """Choose what comes next from now on, or what is shown."""
        if preparing != self.preparing:
            self.preparing = preparing
            self.turned.emit()

    def put(self, cue: Cue) -> None:
        """Show a cue, or prepare it; the time stays on it, or off it."""
        cue = replace(cue, clock=self.cue.clock)
        if self.preparing:
            self._workshop.showing.prepare(cue)
        else:
            self._desk.attempt(lambda: self._projection.show(cue))

    def take(self, kind: CueKind) -> None:
        """The cue of a kind at the step in hand."""
        cue = cueing.cue_of(self._workshop.tables, kind, self._workshop.step_in_hand)
        if cue is not None:
            self.put(cue)

    def turn_up(self) -> None:
        """Put the shared screen before the room, or take it away.

        Where nobody chose anything yet the room sees what fits the step in hand, not a black screen; after a
        cut, what it saw before.
        """
        workshop, projection = self._workshop, self._projection
        if projection.live:
            projection.take_away()
            return
        showing = workshop.showing
        if not showing.chosen:
            before = showing.before if showing.cut else None
            cue = before or fitting(workshop.tables, workshop.step_in_hand)
            if cue is not None:
                cue = before or replace(cue, clock=showing.shown.clock)
                self._desk.attempt(lambda: projection.show(cue))
        if not projection.live:  # some cues put it up by themselves
            projection.put_up()

    def show_prepared(self) -> None:
        """Put what was prepared before the room."""
        self.prepare(preparing=False)
        self._desk.attempt(self._workshop.showing.show_prepared)
        if not self._projection.live:
            self._projection.put_up()

    def turn(self, by: int, pages: int = 0) -> None:
        """The page after, or before; with `pages`, of what is being chosen, else of what the room sees."""
        cue = self.cue if pages else self._workshop.showing.shown
        window = self._projection.window
        there = pages or (window.page.pages if window is not None and window.page is not None else 1)
        found = stepped(self._workshop, cue, by) or cueing.after(self._workshop.tables, cue, there, by)
        if found is not None and pages:
            self.put(found)
        elif found is not None:
            self._desk.attempt(lambda: self._projection.show(found))

    def turn_clock(self) -> None:
        """Put what remains of the time on the cue, or take it away."""
        cue = replace(self.cue, clock=not self.cue.clock)
        if self.preparing:
            self._workshop.showing.prepare(cue)
        else:
            self._desk.attempt(lambda: self._projection.show(cue))

    def turn_speaking(self) -> None:
        """Start or pause the time of the group that speaks."""
        group = self._workshop.showing.shown.group
        if group:
            timers, key = self._workshop.timers, speaking_of(group)
            running = timers.of(key).running
            self._desk.attempt(lambda: timers.pause(key) if running else timers.start(key))

    def choose(self, *, preparing: bool) -> None:
        """A list of every cue and of its parts, found by name."""
        words, tables = self._desk.words, self._workshop.tables
        options = []
        for cue in cueing.every(tables, self._workshop.step_in_hand):
            name = words.say(cueing.NAMES[cue.kind])
            parts = cueing.variants(tables, words, cue)
            options.append(Option(cue, name))
            options += [Option(part.cue, part.name, name) for part in parts if part.cue != cue]
        title = words.say("Prepare for the room") if preparing else words.say("Show to the room")
        nothing = words.say("Nothing of that name can be shown.")
        window = self._over.window()
        chooser = Chooser(title, options, window, width=_WIDTH, most=_LINES, nothing=nothing)
        chooser.chosen.connect(partial(self._chosen, preparing=preparing))
        chooser.open_at(QPoint((window.width() - _WIDTH) // 2, BAR + 2 * GRID))

    def handlers(self) -> Handlers:
        """What can be done now."""
        tables, here = self._workshop.tables, self._workshop.step_in_hand
        found: dict[str, Callable[[], object]] = {
            "stage_full": self.turn_up,
            "stage_choose": partial(self.choose, preparing=False),
            "stage_prepare": partial(self.choose, preparing=True),
            "stage_clock": self.turn_clock,
            "stage_strong": self._projection.turn_contrast,
            "stage_forward": partial(self.turn, 1),
            "stage_back": partial(self.turn, -1),
        }
        for id, kind in KEYED.items():
            if cueing.cue_of(tables, kind, here) is not None:
                found[id] = partial(self._show, kind)
        if self._workshop.showing.prepared is not None:
            found["stage_ready"] = self.show_prepared
        if self._workshop.showing.shown.kind is CueKind.RESTITUTION:
            found["stage_speaking"] = self.turn_speaking
        return found

    def _show(self, kind: CueKind) -> None:
        """By its key a cue is shown, whatever is being prepared."""
        self.prepare(preparing=False)
        self.take(kind)

    def _chosen(self, cue: Cue, *, preparing: bool) -> None:
        self.prepare(preparing=preparing)
        self.put(cue)
