"""What must hold after any sequence of gestures, exported and read again, and after all are undone."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from atelier.gestures import (
    groups,
    intake,
    merging,
    minutes,
    notes,
    outcomes,
    pictures,
    remarks,
    steps,
    titles,
    votes,
    workshops,
)
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    ENTITIES,
    Action,
    Cell,
    Cluster,
    Comment,
    Decision,
    Direction,
    Entity,
    Group,
    Layout,
    Logo,
    Note,
    Orientation,
    People,
    Picture,
    Record,
    Round,
    Row,
    RowsAs,
    Sibling,
    Step,
    StepKind,
    Synthesis,
    Zone,
)
from atelier.workshop.portable.documents import read_document, write_document
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold
from atelier.workshop.walls import cell, rows, wall_of, walls, zones
from tests.gestures.kinds import MOVES_OF_KINDS, furnish_kinds
from tests.gestures.moves_of_people import MOVES_OF_PEOPLE
from tests.gestures.support import Gesture, Room

WORDS = ("Une idée", "une idee", "Le train", "La fête", "R&D", "x<y")


class Missing(Exception):
    """There is nothing yet that this gesture could be done to."""


class Picks:
    """Chooses what a gesture is done to by numbers that are drawn beforehand."""

    def __init__(self, room: Room, numbers: Sequence[int]) -> None:
        self._room = room
        self._numbers = list(numbers)

    def number(self) -> int:
        return self._numbers.pop(0)

    def one(self, *kinds: type[Entity]) -> str:
        found = sorted(entity.id for kind in kinds for entity in self._room.tables.all(kind))
        if not found:
            raise Missing
        return found[self.number() % len(found)]

    def maybe(self, *kinds: type[Entity]) -> str | None:
        return None if self.number() % 2 else self.one(*kinds)

    def home(self, kind: StepKind) -> str:
        """A step in which such things stand."""
        found = sorted(step.id for step in self._room.tables.all(Step) if step.kind is kind)
        if not found:
            raise Missing
        return found[self.number() % len(found)]

    def some(self, kind: type[Entity]) -> list[str]:
        return [self.one(kind), self.one(kind)]

    def index(self) -> int | None:
        return (None, 0, 1, 2, 3, 9)[self.number() % 6]

    def word(self) -> str:
        return WORDS[self.number() % len(WORDS)]

    def choice(self, options: Sequence[Any]) -> Any:  # noqa: ANN401
        return options[self.number() % len(options)]


def a_picture(picks: Picks) -> pictures.NewPicture:
    """One of a few photographs, whose files no gesture reads."""
    return pictures.NewPicture(f"{picks.number():064x}.jpg", 2560, 1 + picks.number(), picks.word())


Move = tuple[Gesture, Callable[[Picks], dict[str, Any]]]

MOVES: list[Move] = [
    (
        intake.add_outline,
        lambda p: {
            "zone": p.one(Zone),
            "sections": [intake.Section("", (p.word(),)), intake.Section(p.word(), (p.word(), p.word()))],
        },
    ),
    (notes.add_notes, lambda p: {"zone": p.one(Zone), "notes": [p.word(), p.word()], "at": p.index()}),
    (notes.add_notes, lambda p: {"zone": p.one(Zone), "notes": [p.word()], "group": p.one(Group)}),
    (notes.move_notes, lambda p: {"notes": p.some(Note), "cluster": p.one(Cluster), "index": p.index()}),
    (notes.move_notes, lambda p: {"notes": p.some(Note), "zone": p.maybe(Zone), "index": p.index()}),
    (notes.remove_notes, lambda p: {"notes": p.some(Note)}),
    (notes.reword_note, lambda p: {"note": p.one(Note), "text": p.word(), "aside": p.word()}),
    (notes.set_direction, lambda p: {"notes": p.some(Note), "direction": p.choice([None, *Direction])}),
    (notes.copy_notes, lambda p: {"notes": p.some(Note), "zone": p.one(Zone), "index": p.index()}),
    (notes.say_again, lambda p: {"note": p.one(Note)}),
    (notes.split_note, lambda p: {"note": p.one(Note), "texts": [p.word(), p.word(), p.word()]}),
    *[(merging.merge_notes, lambda p: {"into": p.one(Note), "others": p.some(Note)})] * 2,
    (merging.separate_notes, lambda p: {"notes": p.some(Note)}),
    (notes.change_note_group, lambda p: {"notes": [p.one(Note)], "group": p.maybe(Group)}),
    (titles.add_title, lambda p: {"zone": p.one(Zone), "title": p.word(), "at": p.index()}),
    (titles.add_title, lambda p: {"zone": p.one(Zone), "title": p.word(), "row": p.maybe(Row)}),
    (titles.reword_title, lambda p: {"cluster": p.one(Cluster), "title": p.word()}),
    (titles.move_title, lambda p: {"cluster": p.one(Cluster), "zone": p.maybe(Zone), "index": p.index()}),
    (
        titles.move_titles,
        lambda p: {"clusters": p.some(Cluster), "zone": p.maybe(Zone), "index": p.index()},
    ),
    (titles.face_title, lambda p: {"cluster": p.one(Cluster), "row": p.maybe(Row)}),
    (titles.move_row, lambda p: {"row": p.one(Row), "index": p.index()}),
    (titles.title_notes, lambda p: {"notes": p.some(Note), "title": p.word(), "zone": p.maybe(Zone)}),
    (titles.dissolve_titles, lambda p: {"clusters": p.some(Cluster)}),
    (titles.remove_title, lambda p: {"cluster": p.one(Cluster)}),
    (titles.merge_titles, lambda p: {"into": p.one(Cluster), "others": p.some(Cluster)}),
    (
        steps.add_step,
        lambda p: {
            "kind": p.choice(list(StepKind)),
            "title": p.word(),
            "at": p.index(),
            "groups_from": p.maybe(Step),
        },
    ),
    (steps.add_step, lambda p: {"kind": StepKind.WALL, "title": p.word(), "by_group": bool(p.number() % 2)}),
    (steps.change_step, lambda p: {"step": p.one(Step), "by_group": bool(p.number() % 2)}),
    (steps.change_step, lambda p: {"step": p.one(Step), "groups_from": p.maybe(Step)}),
    (steps.change_step, lambda p: {"step": p.one(Step), "silent": bool(p.number() % 2)}),
    (
        steps.shorten_steps,
        lambda p: {"minutes": {p.one(Step): p.number(), p.one(Step): 5 + p.number()}, "ends": dt.time(17)},
    ),
    (steps.reveal_step, lambda p: {"step": p.one(Step)}),
    (steps.gather_wall, lambda p: {"step": p.one(Step)}),
    (steps.move_step, lambda p: {"step": p.one(Step), "index": p.index()}),
    (steps.remove_step, lambda p: {"step": p.one(Step)}),
    (groups.add_group, lambda p: {"step": p.one(Step), "title": p.word()}),
    (groups.change_group, lambda p: {"group": p.one(Group), "number": 1 + p.number()}),
    (groups.move_group, lambda p: {"group": p.one(Group), "index": p.index()}),
    (groups.remove_group, lambda p: {"group": p.one(Group)}),
    (groups.set_scenario, lambda p: {"step": p.one(Step), "group": p.maybe(Group), "title": p.word()}),
    (
        groups.add_zone,
        lambda p: {"step": p.one(Step), "group": p.maybe(Group), "title": p.word(), "at": p.index()},
    ),
    (groups.change_zone, lambda p: {"zone": p.one(Zone), "title": p.word()}),
    (groups.move_zone, lambda p: {"zone": p.one(Zone), "index": p.index()}),
    (groups.remove_zone, lambda p: {"zone": p.one(Zone)}),
    (
        groups.set_layout,
        lambda p: {"step": p.one(Step), "layout": p.choice(list(Layout)), "group": p.maybe(Group)},
    ),
    (groups.set_layout, lambda p: {"step": p.one(Step), "layout": Layout.FACING}),
    (
        remarks.add_remark,
        lambda p: {
            "kind": p.choice([Synthesis, Comment]),
            "text": p.word(),
            "step": p.one(Step),
            "at": p.index(),
        },
    ),
    (remarks.move_remark, lambda p: {"remark": p.one(Synthesis, Comment), "index": p.index()}),
    (remarks.change_remark_kind, lambda p: {"remark": p.one(Synthesis, Comment), "kind": Comment}),
    (remarks.remove_remark, lambda p: {"remark": p.one(Synthesis, Comment)}),
    (votes.add_round, lambda p: {"step": p.one(Step), "dots": 1 + p.number()}),
    (votes.remove_round, lambda p: {"round": p.one(Round)}),
    (votes.take_orientations, lambda p: {"round": p.one(Round), "clusters": p.some(Cluster)}),
    (votes.add_orientation, lambda p: {"round": p.one(Round), "title": p.word(), "at": p.index()}),
    (votes.move_orientation, lambda p: {"orientation": p.one(Orientation), "index": p.index()}),
    (votes.remove_orientation, lambda p: {"orientation": p.one(Orientation)}),
    (votes.merge_orientations, lambda p: {"into": p.one(Orientation), "others": p.some(Orientation)}),
    (votes.split_orientation, lambda p: {"orientation": p.one(Orientation), "titles": [p.word(), p.word()]}),
    (votes.draw_order, lambda p: {"round": p.one(Round)}),
    (votes.set_drawing, lambda p: {"orientation": p.one(Orientation), "drawing": f"{p.number():064x}.png"}),
    (votes.change_round, lambda p: {"round": p.one(Round), "named": p.choice([True, False])}),
    (outcomes.add_decision, lambda p: {"step": p.one(Step), "text": p.word(), "at": p.index()}),
    (outcomes.move_decision, lambda p: {"decision": p.one(Decision), "index": p.index()}),
    (
        outcomes.add_action,
        lambda p: {"step": p.one(Step), "what": p.word(), "orientation": p.maybe(Orientation)},
    ),
    (outcomes.remove_action, lambda p: {"action": p.one(Action)}),
    *MOVES_OF_PEOPLE,
    (
        pictures.add_pictures,
        lambda p: {"step": p.one(Step), "pictures": [a_picture(p), a_picture(p)], "at": p.index()},
    ),
    (pictures.change_picture, lambda p: {"picture": p.one(Picture), "caption": p.word()}),
    (pictures.move_picture, lambda p: {"picture": p.one(Picture), "index": p.index()}),
    (pictures.remove_picture, lambda p: {"picture": p.one(Picture)}),
    (minutes.change_minutes, lambda p: {"people": People.NONE, "introduction": p.word(), "approved": None}),
    (minutes.waive, lambda p: {"point": p.word(), "waived": bool(p.index())}),
    (minutes.ask_again, lambda _: {}),
    (
        minutes.arrange_parts,
        lambda p: {"places": [minutes.Place("people", printed=False), minutes.Place(step=p.one(Step))]},
    ),
    (minutes.add_logo, lambda p: {"file": a_picture(p).file, "width": 20, "height": 10, "name": p.word()}),
    (minutes.change_logo, lambda p: {"logo": p.one(Logo), "name": p.word()}),
    (minutes.move_logo, lambda p: {"logo": p.one(Logo), "index": p.index()}),
    (minutes.remove_logo, lambda p: {"logo": p.one(Logo)}),
    (
        minutes.keep_sending,
        lambda p: {"files": [p.word()], "recipients": [p.word()], "text": p.word()},
    ),
    (workshops.change_next_workshop, lambda p: {"orientations": p.some(Orientation), "aims": [p.word()]}),
    *MOVES_OF_KINDS,
]


def furnished() -> Room:
    """A wall by group with facing zones, a common wall, and a vote on its titles."""
    room = Room()
    step, zone = room.group_wall()
    room.do(groups.add_group, step=step.id)
    room.do(groups.set_layout, step=step.id, layout=Layout.FACING)
    room.do(groups.change_zone, zone=zone.id, title="Exigences")
    other = room.make(Zone, groups.add_zone, step=step.id, group=zone.group, title="Réfutations")
    common, shared = room.wall(groups_from=step.id)
    vote = room.make(Step, steps.add_step, kind=StepKind.VOTE, title="Vote")
    first = room.make(Round, votes.add_round, step=vote.id)
    found: list[str] = []
    for place in (zone, other, other, shared, shared):
        title = WORDS[1 + len(found)]
        found.append(room.make(Cluster, titles.add_title, zone=place.id, title=title).id)
        room.do(notes.add_notes, zone=place.id, notes=WORDS[:2], cluster=found[-1])
    one, same = room.tables.children(Note, found[0])
    room.do(merging.merge_notes, into=one.id, others=[same.id])
    room.do(remarks.add_remark, kind=Comment, text="Vu", step=common.id, cluster=found[-1])
    room.do(votes.take_orientations, round=first.id, clusters=found)
    furnish_kinds(room)
    return room


class AnySequence(RuleBasedStateMachine):
    """Gestures in any order, on a workshop that has something of everything."""

    def __init__(self) -> None:
        super().__init__()
        self.room = furnished()
        self.start = self.room.tables
        self.done: list[list[Change]] = []

    @rule(move=st.sampled_from(MOVES), numbers=st.lists(st.integers(0, 11), min_size=10, max_size=10))
    def gesture(self, move: Move, numbers: list[int]) -> None:
        make, keywords = move
        try:
            self.done.append(self.room.do(make, **keywords(Picks(self.room, numbers))))
        except (Missing, Refused):
            return

    def every_note_is_in_one_place_that_is_shown(self) -> None:
        tables = self.room.tables
        shown = {
            zone.id
            for step in tables.all(Step)
            for wall in walls(tables, step.id)
            for zone in zones(tables, wall)
        }
        for note in tables.all(Note):
            assert note.zone in shown
            assert note.cluster is None or tables.get(Cluster, note.cluster).zone == note.zone

    def merged_notes_stand_with_the_note_that_counts_them(self) -> None:
        tables = self.room.tables
        for note in tables.all(Note):
            below = tables.children(Note, note.id)
            assert note.times > sum(merged.times for merged in below)
            assert all(merged.merged == note.id and merged.times > 0 for merged in below)
            if head := tables.find(Note, note.merged):
                assert (head.merged, head.zone, head.cluster) == (None, note.zone, note.cluster)

    def every_wall_has_a_zone_and_no_name_twice(self) -> None:
        tables = self.room.tables
        for step in tables.all(Step):
            for wall in walls(tables, step.id) if step.kind is StepKind.WALL else ():
                names = [fold(zone.title) for zone in zones(tables, wall)]
                assert names
                assert len(names) == len(set(names))
        for zone in tables.all(Zone):
            found = [fold(cluster.title) for cluster in tables.children(Cluster, zone.id)]
            assert len(found) == len(set(found))

    def titles_have_rows_where_zones_face_each_other(self) -> None:
        tables = self.room.tables
        cells = set()
        for cluster in tables.all(Cluster):
            zone = tables.get(Zone, cluster.zone)
            wall = wall_of(tables, zone)
            assert bool(cluster.row) == wall.facing
            if cluster.row:
                row = tables.get(Row, cluster.row)
                assert row in rows(tables, wall)
                assert cell(tables, zone, row) == cluster
                assert (zone.id, row.id) not in cells
                cells.add((zone.id, row.id))
        assert {row for _, row in cells} == {row.id for row in tables.all(Row)}

    def a_cell_stands_once_and_a_form_has_one_sheet(self) -> None:
        tables = self.room.tables
        places = [(cell.record, cell.column) for cell in tables.all(Cell)]
        assert len(places) == len(set(places))
        assert all(cell.text for cell in tables.all(Cell))
        for step in tables.all(Step):
            assert step.rows_as is not RowsAs.FORM or len(tables.children(Record, step.id)) <= 1

    def orders_are_total(self) -> None:
        tables = self.room.tables
        for kind in ENTITIES.values():
            if issubclass(kind, Sibling):
                places = [(entity.parent, entity.order) for entity in tables.all(kind)]
                assert len(places) == len(set(places))

    def group_numbers_are_used_once(self) -> None:
        used = [(group.step, group.number) for group in self.room.tables.all(Group)]
        assert len(used) == len(set(used))

    @invariant()
    def all_holds(self) -> None:
        self.every_note_is_in_one_place_that_is_shown()
        self.merged_notes_stand_with_the_note_that_counts_them()
        self.every_wall_has_a_zone_and_no_name_twice()
        self.titles_have_rows_where_zones_face_each_other()
        self.orders_are_total()
        self.group_numbers_are_used_once()
        self.a_cell_stands_once_and_a_form_has_one_sheet()

    def teardown(self) -> None:
        document = write_document(self.room.tables, {}, None)
        assert Tables(read_document(document, "").entities) == self.room.tables
        for changes in reversed(self.done):
            self.room.tables.apply(change.reversed() for change in reversed(changes))
        assert self.room.tables == self.start


def test_what_holds_after_any_sequence_of_gestures() -> None:
    """Forty gestures a run; `tests/long` makes many more runs."""
    run_state_machine_as_test(AnySequence, settings=settings(max_examples=8, stateful_step_count=40))


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move[0].__name__)
def test_every_gesture_refuses_what_is_gone(move: Move) -> None:
    room = Room()

    class Gone(Picks):
        def one(self, *kinds: type[Entity]) -> str:
            return "gone"

        def home(self, kind: StepKind) -> str:
            return "gone"

    keywords = move[1](Gone(room, [0] * 10))
    if "participants" in keywords or keywords.get("kind") is StepKind.WALL:
        return
    if "gone" not in repr(keywords):
        return  # it names nothing that could go
    with pytest.raises(Refused):
        room.do(move[0], **keywords)
