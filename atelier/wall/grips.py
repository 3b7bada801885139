"""What can be done with notes that are selected, beside moving them: one gesture each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt

from atelier.gestures.merging import merge_notes, separate_notes
from atelier.gestures.notes import copy_notes, set_direction, split_note
from atelier.gestures.titles import title_notes
from atelier.wall import acts
from atelier.wall.board import Board
from atelier.wall.choosing import Chooser
from atelier.wall.editing import Text
from atelier.wall.face import Face
from atelier.wall.naming import NameLine
from atelier.wall.places import destinations
from atelier.wall.shape import Item, Kind
from atelier.workshop.change import Change
from atelier.workshop.entities import Cluster, Direction, Layout, Note, Zone
from atelier.workshop.walls import wall_of

_ARROWS = {"goes_up": Direction.UP, "comes_down": Direction.DOWN}


class Grips:
    """Acts on the notes of a selection, in the face that is shown."""

    def __init__(self, board: Board, step: str) -> None:
        self._board, self._step = board, step

    def offers(self, face: Face, item: Item, items: Sequence[Item]) -> dict[str, Callable[[], object]]:
        """What can be done now, by the id of its command; `item` is the one that the keys act on."""
        notes = [each.id for each in items if each.kind is Kind.NOTE]
        found: dict[str, Callable[[], object]] = {}
        if item.kind is Kind.NOTE:
            found["aside"] = partial(self._edit_aside, face, item)
            found["split"] = partial(self._split, face, item)
        if not notes:
            return found
        found["make_title"] = partial(self._make_title, face, notes)
        found["copy_to"] = partial(self._copy, face, notes)
        if len(notes) > 1 and all(each.kind is Kind.NOTE for each in items):
            into = item.id if item.id in notes else notes[0]
            found["merge"] = partial(self._merge, face, into, notes)
        if any(self._merged(note) for note in notes):
            found["separate"] = partial(self._do, separate_notes, notes=notes)
        if self._points(notes[0]):
            found |= {id: partial(self._point, notes, arrow) for id, arrow in _ARROWS.items()}
        return found

    def _merged(self, id: str) -> bool:
        note = self._board.tables.find(Note, id)
        return note is not None and bool(note.merged or self._board.tables.positions(Note, id))

    def _points(self, id: str) -> bool:
        """Whether notes go up or come down here: on walls of bands, one above the other."""
        tables = self._board.tables
        note = tables.find(Note, id)
        return note is not None and wall_of(tables, tables.get(Zone, note.zone)).layout is Layout.BANDS

    def _merge(self, face: Face, into: str, notes: Sequence[str]) -> None:
        if self._do(merge_notes, into=into, others=[note for note in notes if note != into]):
            face.choose(Item(Kind.NOTE, into))

    def _point(self, notes: Sequence[str], arrow: Direction) -> None:
        """The same again takes the arrow away."""
        tables = self._board.tables
        there = all(tables.get(Note, note).direction is arrow for note in notes)
        self._do(set_direction, notes=notes, direction=None if there else arrow)

    def _edit_aside(self, face: Face, item: Item) -> None:
        workshop = self._board.workshop
        edited = Text(
            self._board.words.say("Aside"),
            f"{item.kind}:{item.id}:aside",
            lambda: workshop.tables.get(Note, item.id).aside,
            lambda text: acts.set_aside(workshop, item.id, text),
        )
        face.edit_with(item, edited)

    def _split(self, face: Face, item: Item) -> None:
        """Each line of what is kept becomes a note."""
        workshop = self._board.workshop

        def keep(text: str) -> None:
            texts = [line for line in text.splitlines() if line.strip()]
            workshop.do(split_note, note=item.id, texts=texts)

        edited = Text(
            self._board.words.say("One note a line: Shift+Enter begins the next"),
            f"{item.kind}:{item.id}:split",
            lambda: workshop.tables.get(Note, item.id).text,
            keep,
        )
        face.edit_with(item, edited)

    def _make_title(self, face: Face, notes: Sequence[str]) -> None:
        words, window = self._board.words, face.window()
        said = words.say_n("Title for {n} note", "Title for {n} notes", len(notes))
        line = NameLine(said, window)

        def name(title: str) -> None:
            made = self._do(title_notes, notes=notes, title=title)
            titles = [change.entity.id for change in made or () if isinstance(change.entity, Cluster)]
            face.choose(Item(Kind.TITLE, titles[0]) if titles else Item(Kind.NOTE, notes[0]))

        line.named.connect(name)
        line.closed.connect(lambda: face.setFocus(Qt.FocusReason.OtherFocusReason))
        line.open_at(face.corner())

    def _copy(self, face: Face, notes: Sequence[str]) -> None:
        items = [Item(Kind.NOTE, note) for note in notes]
        options = destinations(self._board, self._step, items)
        chooser = Chooser(self._board.words.say("Copy to…"), options, face.window())
        chooser.chosen.connect(lambda target: self._copy_to(notes, target))
        chooser.closed.connect(lambda: face.setFocus(Qt.FocusReason.OtherFocusReason))
        chooser.open_at(face.corner())

    def _copy_to(self, notes: Sequence[str], target: Item) -> None:
        cluster = self._board.tables.find(Cluster, target.id) if target.kind is Kind.TITLE else None
        zone = cluster.zone if cluster else target.id
        self._do(copy_notes, notes=notes, zone=zone, cluster=cluster.id if cluster else None)

    def _do(self, gesture: Callable[..., list[Change]], **values: object) -> list[Change] | None:
        return self._board.attempt(lambda: self._board.workshop.do(gesture, **values))
