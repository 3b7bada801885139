"""The shared screen at the desk: what the room sees, small; what it may see, by one press; what is next."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.stage import cueing
from atelier.desk.stage.behind import BehindPart
from atelier.desk.stage.hand import KEYED, CueHand
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.seen import SeenPart
from atelier.desk.stage.speaking import SpeakingPart
from atelier.desk.stage.turning import TurningPart
from atelier.look.appearance import Look
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import Choice, SegmentedControl
from atelier.look.labels import Label, SectionLabel
from atelier.look.marks import Chip, Tone
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.stage.miniature import Miniature
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step

_NOW, _NEXT = "now", "next"
_COMMANDS = {kind: id for id, kind in KEYED.items()}


class StagePart(QWidget):
    """Follows the room's own choice of what is on it, whoever makes it.

    `top` holds the copy, its pages and the button that shows it: it stands still while the choices grow and
    scroll.
    """

    stated = Signal(str)
    """What becomes of the shared screen, in a word or two: once it is looked at anew."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, projection: Projection) -> None:
        super().__init__()
        self._desk, self._workshop, self._projection = desk, workshop, projection
        self.hand = CueHand(desk, workshop, projection, self)
        look, say = desk.look, desk.words.say
        self.top = QWidget()
        self.state = Chip(look)
        self.copy = Miniature(look)
        self.which = SegmentedControl(
            look, say("What is chosen"), [(_NOW, say("Shown now")), (_NEXT, say("Next"))]
        )
        self.which.chosen.connect(lambda key: self.hand.prepare(preparing=key == _NEXT))
        self._cues = QGridLayout()
        self._cues.setSpacing(GRID)
        self.buttons: dict[CueKind, CueButton] = {}
        other = with_key(say("Show to the room"), "stage_choose")
        self.more = CueButton(look, say("Other…"), tip=other)
        self.parts = Choice(look, say("Part that is shown"))
        self.parts.made.connect(self._part)
        self._variants: list[cueing.Variant] = []
        self.turning = TurningPart(desk)
        self.clock = _toggle(look, "timer", with_key(say("The time on the shared screen"), "stage_clock"))
        self.strong = _toggle(look, "contrast", with_key(say("Strong contrast for the room"), "stage_strong"))
        self.how = IconButton(look, "monitor", say("One screen only: what then?"))
        self.full = Button(look, say("Show to the room"))
        self._why = Label(look, say("Choose above what comes next: nothing is prepared yet."), kind="hint")
        self.speaking = SpeakingPart(desk, workshop)
        self.seen = SeenPart(desk, projection)
        self.behind = BehindPart(desk, workshop, projection, self.hand)
        self._shown: tuple[object, ...] = ()
        self._connect()
        self._lay_out()
        self.copy.paged.connect(self._show_page, Qt.ConnectionType.QueuedConnection)
        self._stop = workshop.listen(self._told)
        self.destroyed.connect(self._stop)
        self.refresh()

    def handlers(self) -> Handlers:
        """What can be done with the shared screen."""
        return self.hand.handlers()

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, from top to bottom."""
        return [
            self.turning.back,
            self.turning.on,
            self.clock,
            self.strong,
            self.full,
            self.behind.button,
            *self.seen.stops(),
            *self.which.findChildren(QPushButton),
            *self.buttons.values(),
            self.more,
            self.parts,
            self.how,
            *self.speaking.findChildren(QPushButton),
        ]

    def refresh(self) -> None:
        """Everything anew: another step, another cue, another screen."""
        cue, words = self.hand.cue, self._desk.words
        self._show_copy(cue)
        self._show_cues(cue)
        self._show_parts(cue)
        self._show_page()
        self.state.show_state(*_state(self._projection, words))
        self._show_full(live=self._projection.live)
        self.stated.emit(self.state.text())
        self.which.choose(_NEXT if self.hand.preparing else _NOW)
        self.clock.setChecked(cue.clock)
        self.strong.setChecked(self._projection.strong)
        self.speaking.setVisible(self._workshop.showing.shown.kind is CueKind.RESTITUTION)
        if self.speaking.isVisibleTo(self):
            self.speaking.refresh()
        self.how.setVisible(self._projection.eyes.placing.room is None)
        self.seen.refresh()
        self.behind.refresh()
        self._place_seen()
        self.copy.look_at_time()
        if self._projection.window is not None:
            self._projection.window.look_at_time()

    # ------------------------------------------------------------ inside

    def _connect(self) -> None:
        self.turning.turned.connect(lambda by: self.hand.turn(by, self._pages))
        self.full.clicked.connect(self.go)
        self.more.clicked.connect(lambda: self.hand.choose(preparing=self.hand.preparing))
        self.how.clicked.connect(self._projection.eyes.explain)
        self.clock.clicked.connect(self.hand.turn_clock)
        self.strong.clicked.connect(self._projection.turn_contrast)
        self.hand.turned.connect(self.refresh)
        self._projection.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        head, which, marks = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(SectionLabel(self._desk.look, self._desk.words.say("Shared screen")), 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        top = QVBoxLayout(self.top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(2 * GRID)
        top.addLayout(head)
        top.addWidget(self.copy)
        top.addLayout(marks)
        top.addWidget(self.full)
        top.addWidget(self.behind)
        which.setSpacing(GRID)
        which.addWidget(self.which)
        which.addStretch(1)
        which.addWidget(self.how)
        marks.setSpacing(GRID)
        marks.addWidget(self.turning, 1)
        marks.addStretch(0)
        for widget in (self.clock, self.strong):
            marks.addWidget(widget)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(which)
        column.addLayout(self._cues)
        column.addWidget(self.parts)  # in all the width: groups have long names
        column.addWidget(self._why)
        column.addWidget(self.speaking)
        column.addWidget(self.seen)

    def _place_seen(self) -> None:
        """A question stands before the choices, its answer after them."""
        first = self._column.indexOf(self.seen) == 0
        if first is not self.seen.asking:
            self._column.removeWidget(self.seen)
            self._column.insertWidget(0 if self.seen.asking else self._column.count(), self.seen)

    def _told(self, notice: Notice) -> None:
        self.copy.told(notice)
        if notice.touches(Step) or not notice.changes or self._stale():
            self.refresh()

    def _stale(self) -> bool:
        """Whether other cues, or other parts of this one, may be shown than those that are offered."""
        tables, cue = self._workshop.tables, self.hand.cue
        return self._variants != cueing.variants(tables, self._desk.words, cue) or self._offered(cue) != list(
            self.buttons
        )

    def _show_copy(self, cue: Cue) -> None:
        """Only where something is other: the copy itself follows the workshop."""
        key = (cue, self._projection.size, self._projection.strong, self._desk.look.reading)
        words = self._desk.words
        said = cueing.said(self._workshop.tables, words, cue)
        name = words.say("Next for the room: {cue}", cue=said) if self.hand.preparing else said
        self.copy.setAccessibleName(words.say("Shared screen: {cue}", cue=name))
        if key != self._shown:
            self._shown = key
            make = partial(self._projection.page, self._workshop, cue, inert=True)
            self.copy.show_page(make, self._projection.size)

    def _offered(self, cue: Cue) -> list[CueKind]:
        """The few kinds of the step, and the one that stands."""
        near = [each.kind for each in cueing.near(self._workshop.tables, self._workshop.step_in_hand)]
        return near if cue.kind in near else [cue.kind, *near]

    def _show_cues(self, cue: Cue) -> None:
        offered = self._offered(cue)
        if offered != list(self.buttons):
            self._fill_cues(offered)
        for kind, button in self.buttons.items():
            button.choose(chosen=kind is cue.kind and not self._bare)

    @property
    def _bare(self) -> bool:
        """Whether what comes next is being chosen, and nothing is yet."""
        return self.hand.preparing and self._workshop.showing.prepared is None

    def _fill_cues(self, offered: list[CueKind]) -> None:
        had = next((kind for kind, button in self.buttons.items() if button.hasFocus()), None)
        while (item := self._cues.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        say = self._desk.words.say
        self.buttons = {}
        for place, kind in enumerate(offered):
            name = say(cueing.NAMES[kind])
            button = CueButton(self._desk.look, name, tip=with_key(name, _COMMANDS[kind]))
            button.clicked.connect(partial(self.hand.take, kind))
            self.buttons[kind] = button
            self._cues.addWidget(button, place // 2, place % 2)
        self._cues.addWidget(self.more, len(offered) // 2, len(offered) % 2)
        order = [self.which.findChildren(QPushButton)[-1], *self.buttons.values(), self.more, self.parts]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        if had in self.buttons:
            self.buttons[had].setFocus()

    def _show_parts(self, cue: Cue) -> None:
        self._variants = cueing.variants(self._workshop.tables, self._desk.words, cue)
        self.parts.setVisible(len(self._variants) > 1)
        names = [variant.name.replace("\n", " ") for variant in self._variants]
        if names != [self.parts.itemText(n) for n in range(self.parts.count())]:
            self.parts.clear()
            self.parts.addItems(names)
        place = next((n for n, v in enumerate(self._variants) if _same(v.cue, cue)), 0)
        self.parts.setCurrentIndex(place)

    def _show_page(self) -> None:
        tables, cue, pages = self._workshop.tables, self.hand.cue, self._pages
        before, after = (cueing.after(tables, cue, pages, by) is not None for by in (-1, 1))
        self.turning.show_page(cue.page, pages, before=before, after=after)

    @property
    def _pages(self) -> int:
        page = self.copy.page
        return page.pages if page is not None else 1

    def _show_full(self, *, live: bool) -> None:
        words, preparing = self._desk.words, self.hand.preparing
        if preparing:
            text, key = words.say("Show it now"), "stage_ready"
        else:
            text, key = words.say("Take away") if live else words.say("Show to the room"), "stage_full"
        self.full.setText(text)
        self.full.setAccessibleName(text)
        self.full.refuse("" if not self._bare else words.say("Nothing is prepared yet."))
        self._why.setVisible(self._bare)
        if self.full.isEnabled():
            self.full.setToolTip(with_key(text, key))

    def go(self) -> None:
        """What its button does: show, take away, or show what was prepared."""
        if self.hand.preparing:
            self.hand.show_prepared()
        else:
            self.hand.turn_up()

    def _part(self, place: int) -> None:
        if 0 <= place < len(self._variants):
            self.hand.put(self._variants[place].cue)


class CueButton(Button):
    """One cue among a few; the one that stands is filled."""

    def __init__(self, look: Look, text: str, *, tip: str) -> None:
        super().__init__(look, text, tip=tip)
        self.setStyleSheet("padding: 0 4px")
        self.setFont(look.text_font(SMALL + 1, 600))

    def choose(self, *, chosen: bool) -> None:
        """Whether this is the one that stands."""
        kind = Kind.PRIMARY if chosen else Kind.SECONDARY
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription("✓" if chosen else "")


def _state(projection: Projection, words: Words) -> tuple[str, Tone]:
    """What becomes of the shared screen, in a word or two."""
    workshop = projection.workshop
    if projection.covered:
        return words.say("Covered"), Tone.GOLD
    if not projection.live:
        return words.say("Hidden"), Tone.NEUTRAL
    if workshop is not None and workshop.showing.shown.kind is CueKind.BLACK:
        return words.say("Black screen"), Tone.NEUTRAL
    return words.say("Visible"), Tone.GREEN


def _toggle(look: Look, icon: str, name: str) -> IconButton:
    button = IconButton(look, icon, name)
    button.setCheckable(True)
    return button


def _same(one: Cue, other: Cue) -> bool:
    mine = (one.group, one.cluster, one.item, one.number)
    return mine == (other.group, other.cluster, other.item, other.number)
