"""The room in which a workshop is led: all its steps in a row, as easily back as forth, one page below."""

from functools import partial
from typing import Final, Protocol

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.places import Place
from atelier.desk.run.actions import WIDTH as FORM
from atelier.desk.run.actions import ActionsSide
from atelier.desk.run.aids import Aids
from atelier.desk.run.alike_opening import propose
from atelier.desk.run.instructed import NARROW
from atelier.desk.run.looking import Looking
from atelier.desk.run.page import SaidPage
from atelier.desk.run.places import places_of
from atelier.look.notices import EmptyState
from atelier.look.stepbar import StepBar, StepItem
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.held import held

_WIDER = {
    StepKind.ACTIONS: FORM,
    StepKind.VOTE: FORM,
    StepKind.EVALUATION: FORM,
    StepKind.WALL: 140,
    StepKind.POSITIONING: 420,
    StepKind.TABLE: 400,
}
"""Pixels that pages of these kinds want beyond the others: for a form, for walls or columns side by side."""


class StepPage(Protocol):
    """What the room asks of a page beside being a widget."""

    def handlers(self) -> Handlers:
        """What can be done there now, by command."""

    def arrive(self) -> None:
        """Give the keys to the control that wants them."""

    def leave(self) -> None:
        """Keep what is typed: another step or room is taken."""


class RunRoom(QWidget):
    """Pages are made when their step is first taken, and kept with what is typed in them."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        """Shows nothing until `arrive`, which makes one page: that of the step asked for."""
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self._pages: dict[str, QWidget] = {}
        self._kinds: dict[str, StepKind] = {}
        self._bar = StepBar(desk.look, desk.words)
        self._bar.chosen.connect(self._take)
        strip = QFrame()
        strip.setProperty("kind", "bar")
        strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(strip)
        line.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 2 * GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(self._bar, 1)
        self.aids = Aids(desk, workshop, self)
        self.aids.side.next_asked.connect(self._take_next)
        self.aids.left.connect(self._give_keys)
        line.addWidget(self.aids.buttons)
        words = desk.words
        self._bare = EmptyState(
            desk.look,
            "route",
            words.say("This workshop has no steps yet"),
            words.say("Steps are added in Prepare, and appear here at once."),
            action=words.say("Prepare"),
            action_icon="pencil",
        )
        self._bare.acted.connect(lambda: desk.go(Spot(Room.PREPARE, workshop.name)))
        self.looking = Looking(desk, workshop)
        self.looking.acted.connect(lambda: self._look(""))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._bare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.looking)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self.aids)
        column.addLayout(row, 1)
        self.destroyed.connect(workshop.listen(self._told))

    @property
    def page(self) -> QWidget | None:
        """The page of the step in hand, or of the one that is looked at."""
        return self._stack.currentWidget()

    def handlers(self) -> Handlers:
        """What the page in view can do, and the ways to the steps beside it."""
        page = self._page_in_view()
        found = {**(page.handlers() if page else {}), **self.aids.handlers()}
        order = [step.id for step in self._workshop.tables.children(Step)]
        here = self.looking.here
        if here is not None:
            go = self._look if self.looking.elsewhere else self._take
            if here.kind is StepKind.WALL and isinstance(page, SaidPage):
                found["alike"] = partial(propose, self._desk, self._workshop, here.id, page)
            place = order.index(here.id)
            if place:
                found["previous_step"] = lambda: go(order[place - 1])
            if place + 1 < len(order):
                found["next_step"] = lambda: go(order[place + 1])
        return found

    def places(self) -> list[Place]:
        """The groups and titles of the step in hand: going there lets the line write there."""
        page = self._stack.currentWidget()
        if isinstance(page, SaidPage):
            return places_of(self._desk, self._workshop, page)
        own = getattr(page, "places", None)
        return own() if own is not None else []

    def arrive(self, spot: Spot) -> None:
        """Take a step, the one in hand where none is said, or look at one; its page has the keys."""
        here = self._workshop.step_in_hand
        step = spot.step or (here.id if here else "")
        if step:
            (self._look if spot.look else self._take)(step)
            page = self._stack.currentWidget()
            shows = getattr(page.said if isinstance(page, SaidPage) else page, "show_thing", None)
            if spot.thing[1] and shows is not None:
                shows(*spot.thing)
        else:
            self._show()
            self._bare.button.setFocus()

    def leave(self) -> None:
        """Leave the page in view."""
        page = self._page_in_view()
        if page is not None:
            page.leave()

    def _look(self, step: str) -> None:
        """Show a page and nothing more: no time, no cue, no step taken."""
        self._leave_for(step)
        self.looking.look_at(step)
        self._show()
        self._give_keys()

    def _leave_for(self, step: str) -> None:
        here = self.looking.here
        if here is not None and here.id != step:
            self.leave()

    def _take(self, step: str) -> None:
        self._leave_for(step)
        self.looking.look_at("")
        today = self._desk.session.now().astimezone().date()
        self._desk.attempt(lambda: self._workshop.take_step(step, today))
        self._show()
        self._give_keys()

    def _take_next(self) -> None:
        """The one after the step in hand, whichever is looked at; after the last one, the minutes."""
        here, order = self._workshop.step_in_hand, self._workshop.tables.children(Step)
        if here is None:
            return
        if here != order[-1]:
            self._take(order[order.index(here) + 1].id)
        else:
            self.leave()
            self._desk.attempt(self._workshop.end)
            self._desk.go(Spot(Room.MINUTES, self._workshop.name))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks at the time."""
        super().showEvent(event)
        self.aids.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody does."""
        super().hideEvent(event)
        self.aids.sleep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel of the time folds where the page, with a form of its own, needs the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        here = self.looking.here
        wanted = NARROW
        if here is not None:
            page = self._pages.get(here.id)
            wanted += _WIDER.get(here.kind, 0)
            wanted += page.beside if isinstance(page, SaidPage) else 0
        self.aids.fit(roomy=here is not None and self.window().width() >= wanted)
        if here is None:
            self.aids.buttons.hide()

    def _give_keys(self) -> None:
        page = self._page_in_view()
        if page is not None:
            page.arrive()

    def _told(self, notice: Notice) -> None:
        if notice.touches(Step):
            self._show()

    def _show(self) -> None:
        steps = self._workshop.tables.children(Step)
        here, led = self.looking.here, self._workshop.step_in_hand
        self.looking.refresh()
        self._drop_pages({step.id: step.kind for step in steps})
        items = [StepItem(s.id, s.title, held(self._workshop.tables, s.id), s == here) for s in steps]
        self._bar.show_steps(items, led.id if led else "")
        self._fit()
        if here is None or led is None:
            self._stack.setCurrentWidget(self._bare)
            return
        if here.id not in self._pages:
            self._pages[here.id], self._kinds[here.id] = self._make(here), here.kind
            self._stack.addWidget(self._pages[here.id])
        self._stack.setCurrentWidget(self._pages[here.id])
        place = steps.index(led)
        _order_keys(self._pages[here.id], self.aids)
        self.aids.show_step(led, steps[place + 1] if place + 1 < len(steps) else None)

    def _drop_pages(self, kinds: dict[str, StepKind]) -> None:
        """Pages of steps that have gone go too."""
        for id in [id for id in self._pages if kinds.get(id) is not self._kinds[id]]:
            page = self._pages.pop(id)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _make(self, step: Step) -> QWidget:
        if step.kind in _OWN:
            return _OWN[step.kind](self._desk, self._workshop, step, self._stack)
        if step.kind is StepKind.ACTIONS:
            side = ActionsSide(self._desk, self._workshop, step.id)
            page = SaidPage(self._desk, self._workshop, step.id, side, self._stack)
            side.follow(page.said)
            return page
        page = SaidPage(self._desk, self._workshop, step.id, parent=self._stack)
        page.resized.connect(self._fit)
        return page

    def _page_in_view(self) -> StepPage | None:
        page = self._stack.currentWidget()
        return None if page is self._bare else page  # type: ignore[return-value]


def _vote_page(desk: Desk, workshop: OpenWorkshop, step: Step, parent: QWidget) -> QWidget:
    """Its module is imported when a vote is first taken: the window is up sooner."""
    from atelier.desk.vote import VotePage

    return VotePage(desk, workshop, step.id, parent)


def _evaluation_page(desk: Desk, workshop: OpenWorkshop, step: Step, parent: QWidget) -> QWidget:
    """Its module too is imported when it is first taken."""
    from atelier.desk.evaluation import EvaluationPage

    return EvaluationPage(desk, workshop, step.id, parent)


def _grid_page(desk: Desk, workshop: OpenWorkshop, step: Step, parent: QWidget) -> QWidget:
    """Its module is imported when a grid is first taken."""
    from atelier.desk.run.grid import GridPage

    return GridPage(desk, workshop, step.id, parent)


def _table_page(desk: Desk, workshop: OpenWorkshop, step: Step, parent: QWidget) -> QWidget:
    """Imported when a table is first taken."""
    from atelier.desk.run.table import TablePage

    return TablePage(desk, workshop, step.id, parent)


_OWN: Final = {
    StepKind.VOTE: _vote_page,
    StepKind.EVALUATION: _evaluation_page,
    StepKind.POSITIONING: _grid_page,
    StepKind.TABLE: _table_page,
}
"""Kinds whose pages are of their own make."""


def _order_keys(page: QWidget, aids: Aids) -> None:
    """Tab goes from the line on to the panel of the time."""
    if isinstance(page, SaidPage):
        before: QWidget = page.said.line.edit
        for stop in aids.side.stops():
            QWidget.setTabOrder(before, stop)
            before = stop
