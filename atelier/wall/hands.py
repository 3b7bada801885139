"""What the keys do to the selected lines of an outline, under the names of commands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QObject, Qt

from atelier.gestures.titles import title_notes
from atelier.wall import acts
from atelier.wall.board import Board
from atelier.wall.choosing import AnyOption, Chooser
from atelier.wall.face import Face
from atelier.wall.grips import Grips
from atelier.wall.model import OutlineModel
from atelier.wall.places import destinations
from atelier.wall.saying import Line
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Note

Offers = dict[str, Callable[[], object]]

MOVABLE = (*acts.WORDED, Kind.ROW, Kind.ZONE)
CARRIED = (Kind.NOTE, Kind.TITLE)


@dataclass(frozen=True, slots=True)
class NewTitle:
    """A title that notes are to be put under and that nobody has given yet."""

    title: str


class Hands(QObject):
    """Acts on what is selected in a step. What was cut stays where it is until it is put elsewhere."""

    def __init__(
        self, board: Board, model: OutlineModel, selection: QItemSelectionModel, faces: Sequence[Face]
    ) -> None:
        """Becomes a child of the model. Acts in the first of the faces until another is shown."""
        super().__init__(model)
        self._board, self._model, self._selection = board, model, selection
        self._faces, self._view = faces, faces[0]
        self._cut: list[Item] = []
        self._grips = Grips(board, model.step)
        model.dropped.connect(self._dropped)

    def show(self, face: Face) -> None:
        """Act in this face from now on."""
        self._view = face

    def selected(self) -> list[Item]:
        """The selected items, as one reads from top to bottom."""
        chosen = {self._model.item(index) for index in self._selection.selectedIndexes()}
        return [item for item in self._model.items() if item in chosen]

    def drop(self, items: Sequence[Item], target: Item, row: int) -> None:
        """Put what was dragged where it was let go, in the order in which it is read."""
        carried = set(items)
        self._carry([item for item in self._model.items() if item in carried], target, row)

    def offers(self) -> Offers:
        """What can be done with the selection, by the id of its command."""
        item, items = self._view.current_item(), self.selected()
        if item is None or self._view.editing:
            return {}
        found: Offers = {}
        if item.kind in acts.WORDED:
            found["edit"] = partial(self._view.edit_item, item)
        if any(each.kind in acts.WORDED for each in items):
            found["remove"] = self._remove
        if item.kind in MOVABLE:
            found["move_up"] = partial(self._move, item, -1)
            found["move_down"] = partial(self._move, item, 1)
        if item.kind is Kind.TITLE and self._board.tables.get(Cluster, item.id).row:
            found["face_previous"] = partial(self._face, item, -1)
            found["face_next"] = partial(self._face, item, 1)
        if any(each.kind in CARRIED for each in items):
            found["cut"] = self._take_up
            found["move_to"] = self._move_to
        if self._cut:
            found["paste"] = partial(self._put, item)
        if sum(each.kind is Kind.TITLE for each in items) > 1:
            found["merge"] = self._merge
        return found | self._grips.offers(self._view, item, items)

    def _remove(self) -> None:
        items = [item for item in self.selected() if item.kind in acts.WORDED]
        self._board.attempt(lambda: acts.remove(self._board.workshop, items))

    def _move(self, item: Item, by: int) -> None:
        if self._board.attempt(lambda: acts.move_among(self._board.workshop, item, by)):
            self._view.reveal(item)

    def _face(self, item: Item, by: int) -> None:
        if self._board.attempt(lambda: acts.face(self._board.workshop, item.id, by)):
            self._view.reveal(item)

    def _merge(self) -> None:
        items = self.selected()
        if self._board.attempt(lambda: acts.merge(self._board.workshop, items)) is not None:
            self._view.choose(next(item for item in items if item.kind is Kind.TITLE))

    def _take_up(self) -> None:
        self._cut = [item for item in self.selected() if item.kind in CARRIED]
        self._fade()

    def _put(self, target: Item) -> None:
        items, self._cut = [item for item in self._cut if self._model.index_of(item).isValid()], []
        self._fade()
        self._carry(items, target)

    def _fade(self) -> None:
        for face in self._faces:
            face.fade(item.id for item in self._cut)

    def _carry(self, items: Sequence[Item], target: Item, row: int = -1) -> None:
        done = self._board.attempt(lambda: acts.put_under(self._board.workshop, items, target, row))
        if done and items:
            self._view.choose(items[0])
            for item in items[1:]:
                self._selection.select(self._model.index_of(item), QItemSelectionModel.SelectionFlag.Select)

    def _move_to(self) -> None:
        items = [item for item in self.selected() if item.kind in CARRIED]
        options = destinations(self._board, self._model.step, items)
        words = self._board.words
        notes = [item for item in items if item.kind is Kind.NOTE]
        chooser = Chooser(
            words.say("Move to…"),
            options,
            self._view.window(),
            nothing="" if len(notes) == len(items) else words.say("No zone of this name."),
            new=self._new_title if len(notes) == len(items) else None,
        )
        chooser.chosen.connect(lambda target: self._file(items, target))
        chooser.closed.connect(lambda: self._view.setFocus(Qt.FocusReason.OtherFocusReason))
        chooser.open_at(self._view.corner())

    def _new_title(self, typed: str) -> AnyOption[NewTitle]:
        said = self._board.words.say("New title: {title}", title=typed)
        return AnyOption(NewTitle(typed), said)

    def _file(self, items: Sequence[Item], target: Item | NewTitle) -> None:
        """Put them there; who empties a tray goes on with the note that comes next in it."""
        then = self._next_in_tray(items)
        if isinstance(target, NewTitle):
            notes = [item.id for item in items]
            self._board.attempt(lambda: self._board.workshop.do(title_notes, notes=notes, title=target.title))
        else:
            self._carry(items, target)
        if then is not None and self._model.index_of(then).isValid():
            self._view.choose(then)

    def _next_in_tray(self, items: Sequence[Item]) -> Item | None:
        """The note below the last of these in the tray of their zone, else the one above; None for others."""
        tables = self._board.tables
        notes = [tables.find(Note, item.id) if item.kind is Kind.NOTE else None for item in items]
        last = notes[-1] if notes else None
        if last is None or any(note is None or note.cluster or note.zone != last.zone for note in notes):
            return None
        order = [id for _, id in tables.positions(Note, last.zone)]
        gone = {item.id for item in items}
        at = order.index(last.id) if last.id in order else len(order)
        left = [id for id in (*order[at:], *reversed(order[:at])) if id not in gone]
        return Item(Kind.NOTE, left[0]) if left else None

    def _dropped(self, items: list[Item], target: Item | None, row: int) -> None:
        if target is not None:
            under = target.kind is Kind.TITLE and all(item.kind is Kind.TITLE for item in items)
            self._carry(items, target, -1 if under else row)  # a title is let go among the notes of another
        elif items:
            top = self._model.item(self._model.index(max(0, row - 1), 0))
            if top is not None:
                self._carry(items, top)

    def hint(self, line: Line) -> str:
        """What the keys do to a line, said beside it."""
        parts = []
        for command, kinds, say in (
            ("edit", acts.WORDED, self._board.words.say("edit")),
            ("cut", CARRIED, self._board.words.say("cut")),
            ("move_to", CARRIED, self._board.words.say("move to…")),
        ):
            if line.kind in kinds and (key := self._board.key(command)):
                parts.append(f"{key} {say}")
        return " · ".join(parts)
