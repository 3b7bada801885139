"""The outline is kept in step by moves, and what was selected stays selected."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from atelier.gestures.merging import merge_notes, separate_notes
from atelier.gestures.notes import add_notes, move_notes, remove_notes
from atelier.gestures.remarks import add_remark
from atelier.gestures.titles import add_title, face_title, merge_titles, move_title, remove_title
from atelier.wall.board import Board
from atelier.wall.model import OutlineModel
from atelier.wall.shape import Item, Kind, children
from atelier.workshop.entities import Cluster, Comment, Group, Note, Row, Step, Zone
from atelier.workshop.refusals import Refused

Tree = list[tuple[Item, "Tree"]]


def tree(model: OutlineModel, parent: QModelIndex | None = None) -> Tree:
    above = parent or QModelIndex()
    found: Tree = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        item = model.item(index)
        assert item is not None
        assert model.parent(index) == above
        found.append((item, tree(model, index)))
    return found


def wanted(board: Board, step: str, item: Item | None = None) -> Tree:
    return [(below, wanted(board, step, below)) for below in children(board.tables, step, item)]


def act(board: Board, step: Step, verb: int, one: int, two: int, three: int) -> None:
    """One gesture among many, on things chosen by rank; what is refused is refused."""
    tables, do = board.tables, board.workshop.do
    zones = sorted((z for z in tables.all(Zone) if z.step == step.id), key=lambda z: z.id)
    in_step = {zone.id for zone in zones}
    titles = sorted((c for c in tables.all(Cluster) if c.zone in in_step), key=lambda c: c.id)
    notes = sorted((n for n in tables.all(Note) if n.zone in in_step), key=lambda n: n.id)
    rows = sorted((r for r in tables.all(Row) if r.step == step.id), key=lambda r: r.id)
    here = zones[one % len(zones)].id
    if not titles:
        do(add_title, zone=here, title="first")
        return
    title, other = titles[one % len(titles)], titles[two % len(titles)]
    under = title.id if three % 3 else None
    some = [n.id for n in notes[two % (len(notes) + 1) :][:3]]
    row = rows[two % len(rows)].id if rows and three % 3 else None
    verbs: list[Callable[[], object]] = [
        lambda: do(add_title, zone=here, title=f"t{one}-{two}-{three}"),
        lambda: do(add_notes, zone=title.zone, cluster=under, notes=["n"] * (1 + two % 3)),
        lambda: do(move_notes, notes=some, zone=title.zone, cluster=under, index=three % 4),
        lambda: do(remove_notes, notes=some[:1]),
        lambda: do(move_title, cluster=title.id, zone=zones[two % len(zones)].id, index=three % 3),
        lambda: do(merge_titles, into=title.id, others=[other.id]),
        lambda: do(remove_title, cluster=title.id),
        lambda: do(add_remark, kind=Comment, text="c", step=step.id, cluster=under),
        lambda: do(face_title, cluster=title.id, row=row),
        lambda: do(merge_notes, into=notes[one % len(notes)].id, others=some) if notes else None,
        lambda: do(separate_notes, notes=some),
        board.workshop.undo,
    ]
    verbs[verb]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 11), *[st.integers(0, 20)] * 3), max_size=14),
    st.booleans(),
)
def test_after_any_gestures_it_shows_what_a_new_outline_would(
    board: Board, visions: Step, ways: Step, verbs: list[tuple[int, int, int, int]], by_group: bool
) -> None:
    step = visions if by_group else ways
    model = OutlineModel(board, step.id)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for verb in verbs:
        try:
            act(board, step, *verb)
        except Refused:
            continue
        assert tree(model) == wanted(board, step.id)
    del tester


def test_a_note_that_moves_to_another_title_keeps_its_index(board: Board, ways: Step) -> None:
    do = board.workshop.do
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    do(add_title, zone=zone.id, title="Here")
    do(add_title, zone=zone.id, title="There")
    here, there = board.tables.children(Cluster, zone.id)
    do(add_notes, zone=zone.id, cluster=here.id, notes=["walks"])
    (note,) = board.tables.children(Note, here.id)
    model = OutlineModel(board, ways.id)
    held = QPersistentModelIndex(model.index_of(Item(Kind.NOTE, note.id)))
    do(move_notes, notes=[note.id], cluster=there.id)
    assert model.item(held.parent()) == Item(Kind.TITLE, there.id)
    do(move_notes, notes=[note.id], zone=zone.id)  # into a tray that was not shown before
    assert model.item(held.parent()) == Item(Kind.TRAY, zone.id)
    board.workshop.undo()
    assert model.item(held.parent()) == Item(Kind.TITLE, there.id)


def test_merged_notes_stand_below_the_one_that_says_how_often_it_was_said(board: Board, ways: Step) -> None:
    do = board.workshop.do
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    do(add_notes, zone=zone.id, notes=["walks", "a walk", "trains"])
    walks, walk, trains = (Item(Kind.NOTE, note.id) for note in board.tables.children(Note, zone.id))
    model = OutlineModel(board, ways.id)
    held = QPersistentModelIndex(model.index_of(walk))
    do(merge_notes, into=walks.id, others=[walk.id])
    assert tree(model, model.index_of(Item(Kind.TRAY, zone.id))) == [(walks, [(walk, [])]), (trains, [])]
    assert model.item(held.parent()) == walks
    line = model.line(model.index_of(walks))
    assert line is not None
    assert (line.text, line.after, line.aloud) == ("walks", "said 2 times", "Note: walks, said 2 times")
    do(merge_notes, into=trains.id, others=[walks.id])
    assert tree(model, model.index_of(trains)) == [(walks, []), (walk, [])]
    board.workshop.undo()
    board.workshop.undo()
    assert model.item(held.parent()) == Item(Kind.TRAY, zone.id)


def test_empty_places_of_facing_rows_are_shown_and_said(board: Board, visions: Step) -> None:
    facing = board.tables.children(Group, visions.id)[1]
    demands, refusals = board.tables.children(Zone, facing.id)
    board.workshop.do(add_title, zone=demands.id, title="Accounts")
    model = OutlineModel(board, visions.id)
    (row,) = board.tables.children(Row, facing.id)
    cell = model.index_of(Item(Kind.CELL, row.id, refusals.id))
    line = model.line(cell)
    assert line is not None
    assert line.aloud == "refusals: nothing opposite"
    board.workshop.do(add_title, zone=refusals.id, title="Control")
    assert [item.kind for item, _ in tree(model, model.index_of(Item(Kind.ROW, row.id)))] == [Kind.TITLE] * 2


def test_counts_and_words_are_said_aloud(board: Board, ways: Step) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    group = board.tables.children(Group, ways.id)[1]
    board.workshop.do(add_title, zone=zone.id, title="Be heard")
    (title,) = board.tables.children(Cluster, zone.id)
    board.workshop.do(add_notes, zone=zone.id, cluster=title.id, notes=["louder"], group=group.id)
    model = OutlineModel(board, ways.id)
    index = model.index_of(Item(Kind.TITLE, title.id))
    line, note = model.line(index), model.line(model.index(0, 0, index))
    assert line is not None
    assert note is not None
    assert (line.aloud, line.count) == ("Title Be heard: 1 note", 1)
    assert (note.aloud, note.number) == ("Note of group 2: louder", 2)
