"""What was said in a step, above the line in which the rest is typed: the middle of most pages."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.run.bringing import BringIn
from atelier.desk.run.faces import OUTLINE, WALL, Faces
from atelier.desk.run.pictures import Photographs
from atelier.desk.run.seeking import Seeking
from atelier.desk.run.zoombar import ZoomBar
from atelier.gestures.steps import gather_wall
from atelier.look.choices import SegmentedControl
from atelier.look.tokens import GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.wall.aim import aimed_at, at_item, last_here
from atelier.wall.board import Board
from atelier.wall.capture import CaptureLine
from atelier.wall.scene.view import WallView
from atelier.wall.shape import HOLDERS, KIND_OF, Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import ENTITIES, Note, Step
from atelier.workshop.walls import groups

_LEAST = 96
"""Pixels that are left of the wall where a long list waits to be added."""
_AIMED = (*HOLDERS, Kind.CELL, Kind.NOTE)


class Said(QWidget):
    """Wall and outline with their line. Their keys are offered while one of them had the keys last."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Shows what was said in the step so far."""
        super().__init__(parent)
        board = Board(workshop, desk.words, desk.look, desk.tell, desk.hush, key_of, desk.offer)
        self._workshop, self._board, self._step = workshop, board, step
        self.faces = Faces(desk, workshop, board, step, self)
        self.model, self.hands = self.faces.model, self.faces.hands
        self.line = CaptureLine(board, step, self)
        self.bring = BringIn(desk, self.line)
        self.switch = SegmentedControl(
            desk.look,
            desk.words.say("Show as"),
            [(WALL, desk.words.say("Wall")), (OUTLINE, desk.words.say("Outline"))],
        )
        self.switch.choose(self.faces.face)
        self.seeking = Seeking(desk, workshop, self.faces)
        self._walking = False
        self._place = (self.line.aim.group, self.line.aim.place)
        self._begun = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        upper = QHBoxLayout()
        upper.setSpacing(3 * GRID)
        upper.addWidget(self.faces, 5)
        column.addLayout(upper, 1)
        self.faces.setMinimumHeight(_LEAST)
        column.addWidget(self.line)
        self.pictures: Photographs | None = None
        if self.faces.wall is not None:
            self.pictures = Photographs(desk, workshop, step, self.line, upper)
            self.pictures.left.connect(self.take_keys)
        self.zoombar = ZoomBar(desk, self.faces.wall) if self.faces.wall is not None else None
        """For the row above; without a parent until it stands there."""
        self.line.drops.watch(self)
        if self.faces.wall is not None:
            self.line.drops.watch(self.faces.wall.viewport())  # Qt's scenes accept any drag
        self.faces.menu_asked.connect(desk.menu)
        self._connect()
        self._mark_aim()

    def _connect(self) -> None:
        self.switch.chosen.connect(self.faces.turn)
        self.faces.turned.connect(self.switch.choose)
        self.faces.asked.connect(self._asked)
        self.faces.typed.connect(self.line.take_typed)
        self.faces.pointed.connect(self._point)
        self.faces.back.connect(self.take_keys)
        self.seeking.closed.connect(self.take_keys)
        self.seeking.turned.connect(self._show_zoom)
        self.faces.turned.connect(self._show_zoom)
        self.model.refreshed.connect(self._mark_aim)
        self.line.wrote.connect(self.faces.reveal)
        self.line.aimed.connect(self._show_place)
        self.line.recalled.connect(self.faces.edit_from_line)
        self.line.wall_asked.connect(self._walk)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keys_went)
        self.destroyed.connect(self._workshop.listen(self._told))  # after the faces, which show it first

    @property
    def view(self) -> WallView | OutlineView:
        """The face that is shown."""
        return self.faces.shown

    def take_keys(self) -> None:
        """Put the keys into the line, or to the list that waits above it."""
        self.line.take_keys()

    def handlers(self) -> Handlers:
        """What the line, the wall and the outline can do now."""
        found = dict(self.hands.offers()) if self._walking and not _typing() else {}
        found |= {"capture": self.take_keys, "kind": self.line.next_kind, "find": self.seeking.begin}
        if self.line.aim.place.zone:
            found["bring_in"] = self.bring.ask
        wall = self.faces.wall
        if wall is None or self.pictures is None:
            return found
        found |= self.pictures.handlers()
        found["face"] = self._turn
        step = self._board.tables.find(Step, self._step)
        if step is not None and step.by_group and len(groups(self._board.tables, step.id)) > 1:
            found["gather"] = self._gather
        if self.faces.face == WALL:
            found |= {
                "zoom_in": lambda: wall.zoom.step(1),
                "zoom_out": lambda: wall.zoom.step(-1),
                "zoom_usual": lambda: wall.zoom.set_size(1.0),
                "zoom_whole": wall.show_whole,
                "zoom_group": lambda: self._zoom_to(Item(Kind.GROUP, self.line.aim.group)),
                "zoom_title": lambda: self._zoom_to(Item(Kind.TITLE, self.line.aim.place.cluster)),
            }
        return found

    def _show_zoom(self) -> None:
        """Only the wall is zoomed; a search needs the room in the row."""
        if self.zoombar is not None:
            self.zoombar.setVisible(self.faces.face == WALL and self.seeking.isHidden())

    def _walk(self) -> None:
        """The keys go to what was said: where they were last, else to the first note without a title."""
        aim, tables = self.line.aim, self._board.tables
        waiting = [id for _, id in tables.positions(Note, aim.place.zone)] if aim.place.zone else []
        if waiting and self.view.current_item() is None:
            self.view.choose(Item(Kind.NOTE, waiting[0]))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        self.faces.turn(OUTLINE if self.faces.face == WALL else WALL)

    def _gather(self) -> None:
        self._board.attempt(lambda: self._workshop.do(gather_wall, step=self._step))

    def _zoom_to(self, item: Item) -> None:
        wall = self.faces.wall
        place = wall.wall.place_of_block(item) if wall else None
        if wall is not None and place is not None:
            wall.zoom.show(place)

    def show_thing(self, kind: str, id: str) -> None:
        """Choose what a page of the minutes came from, and bring it into view, where it stands here."""
        stands = KIND_OF.get(ENTITIES[kind])
        if stands is not None:
            item = Item(stands, id)
            self._begun = True  # else the last line would come into view instead
            self.faces.reveal(item)
            self.view.choose(item)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self, item: Item) -> None:
        if item.kind in _AIMED:
            self.line.aim_at(item)
        else:
            self.view.edit_item(item)

    def _point(self, item: Item) -> None:
        """Write on where somebody clicked; the wall stays where it is under the pointer."""
        aim = at_item(self._board.tables, self.line.step, self.line.aim, item)
        self._place = (aim.group, aim.place)
        self.line.take_aim(aim)

    def showEvent(self, event: QShowEvent) -> None:
        """Begins where the line was left, once there is room to scroll in."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._show_last)

    def _show_last(self) -> None:
        aim = self.line.aim
        last = last_here(self._board.tables, aim)
        if last is None and aim.place.cluster:
            last = Item(Kind.TITLE, aim.place.cluster)
        if last is not None:
            self.faces.reveal(last)

    def _told(self, notice: Notice) -> None:
        """Bring into view what undo or redo has changed, or the title that it went from."""
        if notice.cause not in (Cause.UNDO, Cause.REDO):
            return
        for change in reversed(notice.changes):
            entity = change.entity
            if change.after is not None and type(entity) in KIND_OF:
                self.faces.reveal(Item(KIND_OF[type(entity)], entity.id))
                return
            if change.after is None and isinstance(entity, Note) and entity.cluster:
                self.faces.reveal(Item(Kind.TITLE, entity.cluster))
                return

    def _show_place(self) -> None:
        """Bring into view where the line writes: its title, else the wall of its group."""
        self._mark_aim()
        aim = self.line.aim
        if self._place == (aim.group, aim.place):
            return
        self._place = (aim.group, aim.place)
        if aim.place.cluster:
            self.faces.reveal(Item(Kind.TITLE, aim.place.cluster))
        elif aim.group:
            self.faces.reveal(Item(Kind.GROUP, aim.group), on_top=True)

    def _mark_aim(self) -> None:
        step = self._board.tables.find(Step, self._step)
        if step is not None:
            self.faces.show_aim(aimed_at(self._board.tables, step, self.line.aim))

    def _keys_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self.view:
            self._walking = True
        elif new is self.line.edit or (self.pictures is not None and self.pictures.has_keys()):
            self._walking = False


def _typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit)
