"""The place where a workshop is prepared: its running order, one item of it in full, the people."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk, Spot
from atelier.desk.fields import close_editors
from atelier.desk.methods.kinds import KINDS, add_ready_step
from atelier.desk.places import Place
from atelier.desk.prepare.faces_part import FacesPart, usual_faces
from atelier.desk.prepare.grid.outline import GridOutline
from atelier.desk.prepare.grid.scale_row import ScaleRow
from atelier.desk.prepare.keeping import begin, keep_as_method
from atelier.desk.prepare.order_notes import landed
from atelier.desk.prepare.order_panel import OrderPanel
from atelier.desk.prepare.people import PeoplePanel
from atelier.desk.prepare.sheet import Sheet
from atelier.desk.prepare.table_part import TablePart
from atelier.desk.prepare.zones_row import ZonesRow
from atelier.gestures.steps import move_step, remove_step
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Note, Step, StepKind, Timing, Workshop
from atelier.workshop.kept import kept_method

WIDE = 1180
"""Logical pixels from which the people stand beside the item in view; below, a button shows them."""
IN_VIEW = "prepare"
"""The key under which the item in view is remembered."""


Movable = ZonesRow | FacesPart | ScaleRow | GridOutline | TablePart
"""What moves the one of its own in which the keys are."""


class PrepareRoom(QWidget):
    """Three columns. What is in view is remembered, so that after a cut a draft is back before the eyes."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self.order = OrderPanel(desk, workshop, self)
        self.sheet = Sheet(desk, workshop, self)
        self.people = PeoplePanel(desk, workshop, self)
        self._unfolded = False
        self._kept = kept_method(workshop.tables) is not None
        self._tabs = QTimer(self)  # once for all that a change has rebuilt
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(lambda: order_tabs(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        row.setSpacing(5 * GRID)
        row.addWidget(self.order)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.people)
        self.order.list.chosen.connect(self._choose)
        self.order.list.moved.connect(self._place)
        self.order.list.entered_by_key.connect(self.sheet.take_title)
        self.order.asked.connect(self.add_step)
        self.order.begun.connect(lambda: begin(desk, workshop))
        self.order.people_button.clicked.connect(lambda: self._unfold(True))
        self.people.folded.connect(lambda: self._unfold(False))
        self.people.pasting.connect(self.paste_people)
        self.people.copied.connect(lambda: self.paste_people(self.sheet.paste.take_clipboard))
        self.people.dropped.connect(lambda text: self.paste_people(lambda: self.sheet.paste.take(text)))
        self.people.importing.connect(self.import_people)
        self.sheet.moved.connect(self.move_by)
        self.sheet.removed.connect(self.remove)
        self.sheet.left.connect(self._leave_paste)
        self.sheet.named.connect(lambda text: self.paste_people(lambda: self.sheet.paste.take(text)))
        self.destroyed.connect(workshop.listen(self._told))
        remembered = workshop.remembered(IN_VIEW)
        self._current = remembered if workshop.tables.find(Step, remembered) else ""
        self.sheet.show_item(self._current)
        self.sheet.resume()
        self._show_plan()
        self._tabs.start()

    @property
    def current(self) -> str:
        """The id of the step in view, empty for the identity."""
        return self._current

    def handlers(self) -> Handlers:
        """What can be done now: to the person chosen where the keys are in the list, else to the step."""
        handlers: dict[str, Callable[[], object]] = {
            "add_step": self.order.offer_kinds,
            "next_step": lambda: self._go(1),
            "previous_step": lambda: self._go(-1),
            "edit": self.sheet.take_title,
        }
        if not self._kept:
            handlers |= {
                "paste_people": self.paste_people,
                "import_people": self.import_people,
                "paste_letter": self.sheet.show_letter,
                "keep_method": lambda: keep_as_method(self._desk, self._workshop),
            }
        if self.people.has_focus:
            return {**handlers, **self.people.handlers()}
        if (part := part_in_hand()) is not None:
            handlers |= {
                "move_up": lambda: part.move_focused(-1),
                "move_down": lambda: part.move_focused(1),
            }
            return handlers
        if self._current:
            handlers |= {"move_up": lambda: self.move_by(-1), "move_down": lambda: self.move_by(1)}
            if self.order.list.hasFocus():
                handlers["remove"] = self.remove
        if self.order.list.hasFocus() and not self._kept:
            handlers["paste"] = self.sheet.paste_letter
        return handlers

    def places(self) -> list[Place]:
        """The people: going to one opens what is known of them. A method has none."""
        if self._kept:
            return []
        return self.people.places(lambda: self._unfold(True))

    def arrive(self, spot: Spot) -> None:
        """Show the step asked for; the title of a new workshop waits to be typed over."""
        if spot.new:
            self._choose("")
            self._show_plan()
            self.sheet.take_title()
            return
        if spot.step and self._workshop.tables.find(Step, spot.step):
            self._choose(spot.step)
            self._show_plan()
        self._show_plan()
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            if self.sheet.pasting:
                self.sheet.paste.take_focus()
            else:
                self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close what is being typed."""
        close_editors(self)

    def add_step(self, kind: str) -> None:
        """Add a step of a kind after the one in view, and put the keys on its title."""
        known = {step.id for step in self._workshop.tables.children(Step)}
        steps = [step.id for step in self._workshop.tables.children(Step)]
        at = steps.index(self._current) + 1 if self._current in steps else None
        title = self._desk.words.say(KINDS[StepKind(kind)].name)
        evaluates = kind == StepKind.EVALUATION
        faces = usual_faces(Words(self._workshop.tables.workshop.language)) if evaluates else []
        done = self._desk.attempt(
            lambda: self._workshop.do(add_ready_step, kind=StepKind(kind), title=title, at=at, faces=faces)
        )
        new = next((s for s in self._workshop.tables.children(Step) if s.id not in known), None)
        if done and new is not None:
            self._choose(new.id)
            self._show_plan()
            self.sheet.take_title()
            titles = [step.title for step in self._workshop.tables.children(Step)]
            at = [step.id for step in self._workshop.tables.children(Step)].index(new.id)
            self._desk.note(landed(self._desk.words, titles, at, key_of("move_up"), key_of("move_down")))

    def move_by(self, by: int) -> None:
        """Put the step in view one place earlier (-1) or later (1)."""
        steps = [step.id for step in self._workshop.tables.children(Step)]
        if self._current in steps:
            place = steps.index(self._current) + by
            if 0 <= place < len(steps):
                self._place(self._current, place)

    def remove(self) -> None:
        """Take the step in view away with what was said in it; undo brings it back."""
        steps = [step.id for step in self._workshop.tables.children(Step)]
        if self._current not in steps:
            return
        place = steps.index(self._current)
        step = self._current
        title = self._workshop.tables.get(Step, step).title
        if self._desk.attempt(lambda: self._workshop.do(remove_step, step=step)):
            rest = [step.id for step in self._workshop.tables.children(Step)]
            self._choose(rest[min(place, len(rest) - 1)] if rest else "")
            self._show_plan()
            self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._desk.note(
                self._desk.words.say(
                    "The step {title} was removed. Undo brings it back.", title=self._desk.words.quoted(title)
                )
            )

    def paste_people(self, then: Callable[[], object] | None = None) -> None:
        """Show the sheet where a list of people is pasted; `then` puts something into it."""
        self._unfold(False)
        self.sheet.show_paste()
        self._fold()
        if then is not None:
            then()

    def import_people(self, path: Path | None = None) -> None:
        """Show the sheet where the list of a file is looked at."""
        self._unfold(False)
        self.sheet.show_import(path)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds what does not fit."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= WIDE
        shown = not self._kept and ((wide and not self.sheet.shows_import) or self._unfolded)
        self.people.set_foldable(not wide)
        self.people.setVisible(shown)
        self.order.setVisible(wide or not self._unfolded)
        self.order.people_button.setVisible(not wide and not self._kept)
        self.order.setFixedWidth(370 if self.width() >= 1400 else 320 if self.width() >= 1270 else 300)
        self.people.setFixedWidth(330 if self.width() >= 1400 else 290)

    def _unfold(self, unfolded: bool) -> None:
        if self.width() >= WIDE or unfolded == self._unfolded:
            self._unfolded = False
            return
        self._unfolded = unfolded
        self._fold()
        if unfolded:
            self.people.take_focus()
        else:
            self.order.people_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, id: str) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.sheet.isAncestorOf(focused):
            self.order.list.setFocus(Qt.FocusReason.OtherFocusReason)  # its page is about to go
        self._current = id
        self.sheet.show_item(id)
        self._fold()
        self._tabs.start()
        if self._workshop.remembered(IN_VIEW) != id:
            self._desk.attempt(lambda: self._workshop.remember(IN_VIEW, id))

    def _leave_paste(self) -> None:
        self.sheet.show_item(self._current)
        self._fold()
        self.people.take_focus()

    def _go(self, by: int) -> None:
        ids = ["", *(step.id for step in self._workshop.tables.children(Step))]
        place = ids.index(self._current) + by
        if 0 <= place < len(ids):
            stays = self.order.list.hasFocus()
            self._choose(ids[place])
            self._show_plan()
            if not stays:  # what has the keys is what the commands are about
                self.sheet.take_title()

    def _place(self, step: str, index: int) -> None:
        self._desk.attempt(lambda: self._workshop.do(move_step, step=step, index=index))

    def _show_plan(self) -> None:
        self.order.show_plan(self._current)
        self.order.people_button.setText(f" {self.people.title}")

    def _told(self, notice: Notice) -> None:
        if self._current and self._workshop.tables.find(Step, self._current) is None:
            self._choose("")
        if notice.touches(Step, Workshop, Timing) or (notice.touches(Note) and not self.order.led):
            self._show_plan()
        self.people.told(notice)
        self._tabs.start()
        self.order.people_button.setText(f" {self.people.title}")
        self.sheet.told(notice)


def part_in_hand() -> Movable | None:
    """The zones, faces, words, items or columns among which the keys are: then those are moved."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Movable):
        widget = widget.parentWidget()
    return None if isinstance(widget, TablePart) and not widget.in_column else widget
