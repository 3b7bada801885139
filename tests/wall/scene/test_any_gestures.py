"""Layouts of walls after any gestures: one place for each note, one order for every reader."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes import Printed, compose
from atelier.wall.scene.layout import Planner
from atelier.wall.shape import Kind, holders_touched
from atelier.words import Words
from atelier.workshop.change import Change
from atelier.workshop.entities import Group, Note, Step, StepKind
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from atelier.workshop.walls import walls, zones
from tests.gestures.support import Room
from tests.gestures.test_any_sequence import MOVES, Missing, Move, Picks, furnished
from tests.properties import tries
from tests.wall.scene.layouts import Ruler, as_read, frozen, holds, pictured

WIDTHS = (330.0, 640.0, 1000.0, 1800.0)
Moves = Sequence[tuple[Move, list[int]]]
ANY = st.lists(
    st.tuples(st.sampled_from(MOVES), st.lists(st.integers(0, 11), min_size=10, max_size=10)),
    min_size=8,
    max_size=30,
)


def boards(tables: Tables) -> list[str]:
    """The steps that have walls."""
    return [step.id for step in tables.children(Step) if step.kind is StepKind.WALL]


class Wall:
    """Layouts that follow the gestures, as those of the scenes do."""

    def __init__(self, room: Room, width: float) -> None:
        self.room, self.width = room, width
        self.ruler = Ruler(room.tables)
        self.planners: dict[str, Planner] = {}
        self.follow([])

    def follow(self, changes: list[Change]) -> dict[str, dict[str, Any]]:
        """Lay out what changed; gives how it all looks."""
        tables = self.ruler.tables = self.room.tables
        found = {}
        for step in boards(tables):
            planner = self.planners.setdefault(step, Planner(lambda: self.room.tables, step, self.ruler))
            anew = any(isinstance(change.entity, Step | Group) for change in changes)
            changed = None if anew else frozenset(change.entity.id for change in changes)
            touched = None if anew else holders_touched(tables, tuple(changes))
            found[step] = frozen(planner.plan(self.width, changed, touched))
        return found


def done(room: Room, moves: Moves) -> Iterator[list[Change]]:
    """What each gesture changed that was not refused."""
    for (gesture, keywords), numbers in moves:
        try:
            yield room.do(gesture, **keywords(Picks(room, numbers)))
        except (Missing, Refused):
            continue


@given(moves=ANY, width=st.sampled_from(WIDTHS))
def test_nothing_overlaps_and_every_note_stands_in_one_place(moves: Moves, width: float) -> None:
    room = furnished()
    for _ in done(room, moves):
        pass
    for step in boards(room.tables):
        holds(room.tables, step, pictured(room.tables, step, width))


@tries(15)
@given(moves=ANY, width=st.sampled_from(WIDTHS))
def test_a_layout_that_follows_the_gestures_is_one_made_anew_and_undo_restores_it(
    moves: Moves, width: float
) -> None:
    room = furnished()
    wall = Wall(room, width)
    before = [wall.follow([])]
    history = []
    for changes in done(room, moves):
        history.append(changes)
        before.append(wall.follow(changes))
        anew = {s: frozen(pictured(room.tables, s, width)) for s in boards(room.tables)}
        assert before[-1] == anew
    for changes in reversed(history):
        undone = [change.reversed() for change in reversed(changes)]
        room.tables.apply(undone)
        before.pop()
        assert wall.follow(undone) == before[-1]


@tries(15)
@given(moves=ANY)
def test_the_minutes_say_notes_in_the_order_of_the_wall(moves: Moves) -> None:
    room = furnished()
    for _ in done(room, moves):
        pass
    tables = room.tables
    printed = list(sources(compose(Printed(tables), Words("fr"))))
    for step in boards(tables):
        seen = [item.id for item in as_read(pictured(tables, step, 900)) if item.kind is Kind.NOTE]
        for wall in walls(tables, step):
            here = {zone.id for zone in zones(tables, wall)}
            stand = {note.id for note in tables.all(Note) if note.zone in here}
            assert [id for id in printed if id in stand] == [id for id in seen if id in stand]


def sources(part: object) -> Iterator[str]:
    """What the parts of a document were made from, in order."""
    if isinstance(part, tuple | list):
        for each in part:
            yield from sources(each)
    elif is_dataclass(part):
        source = getattr(part, "source", None)
        if source is not None:
            yield source.id
        for field in fields(part):
            if field.name != "source":
                yield from sources(getattr(part, field.name))
