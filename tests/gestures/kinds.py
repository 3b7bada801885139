"""Gestures on grids, tables and evaluations, and a letter, for any sequence of gestures."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from atelier.gestures import evaluation, examples, letters, positioning, steps, tables_of_rows
from atelier.workshop.entities import (
    ColumnType,
    Degree,
    Example,
    Face,
    GridItem,
    LastWord,
    Record,
    RowsAs,
    Step,
    StepKind,
    TableColumn,
)
from tests.gestures.support import Gesture, Room

if TYPE_CHECKING:
    from tests.gestures.test_any_sequence import Picks

TYPED = ("", "Une idée", "12,5", "27/03/2008", "Le train", "?")
"""What is typed into cells: of any column, of one, of none."""

MOVES_OF_KINDS: "list[tuple[Gesture, Callable[[Picks], dict[str, Any]]]]" = [
    (
        positioning.add_items,
        lambda p: {
            "step": p.home(StepKind.POSITIONING),
            "titles": [p.word()],
            "within": p.maybe(GridItem),
            "at": p.index(),
        },
    ),
    (
        letters.bring_in_letter,
        lambda p: {
            "workshop": {"place": p.word()},
            "following": {"aims": [p.word()]},
            "step": p.one(Step),
            "told": {1 + p.number() % 4: letters.GroupTold(p.word(), (p.word(),), {"role": p.word()})},
        },
    ),
    (
        positioning.add_grid,
        lambda p: {
            "step": p.home(StepKind.POSITIONING),
            "lines": [(p.number() % 3, p.word()), (p.number() % 3, p.word())],
            "within": p.maybe(GridItem),
            "at": p.index(),
        },
    ),
    (positioning.add_degrees, lambda p: {"step": p.home(StepKind.POSITIONING), "titles": [p.word()]}),
    (positioning.change_item, lambda p: {"item": p.one(GridItem), "title": p.word(), "synthesis": p.word()}),
    (
        positioning.move_item,
        lambda p: {"item": p.one(GridItem), "within": p.maybe(GridItem), "index": p.index()},
    ),
    (positioning.remove_item, lambda p: {"item": p.one(GridItem)}),
    *[(positioning.place_item, lambda p: {"item": p.one(GridItem), "degree": p.maybe(Degree)})] * 2,
    (
        positioning.keep_dissent,
        lambda p: {"item": p.one(GridItem), "others": p.some(Degree), "dissent": p.word()},
    ),
    (
        positioning.add_degree,
        lambda p: {"step": p.home(StepKind.POSITIONING), "title": p.word(), "at": p.index()},
    ),
    (positioning.change_degree, lambda p: {"degree": p.one(Degree), "title": p.word()}),
    (positioning.move_degree, lambda p: {"degree": p.one(Degree), "index": p.index()}),
    (positioning.remove_degree, lambda p: {"degree": p.one(Degree)}),
    (
        examples.add_examples,
        lambda p: {"item": p.one(GridItem), "texts": [p.word()], "speaker": p.word(), "at": p.index()},
    ),
    (examples.change_example, lambda p: {"example": p.one(Example), "quoted": bool(p.number() % 2)}),
    (examples.move_example, lambda p: {"example": p.one(Example), "item": p.maybe(GridItem)}),
    (examples.remove_example, lambda p: {"example": p.one(Example)}),
    (
        tables_of_rows.add_column,
        lambda p: {
            "step": p.home(StepKind.TABLE),
            "title": p.word(),
            "at": p.index(),
            "type": p.choice(list(ColumnType)),
            "choices": [p.word(), p.word()],
        },
    ),
    (
        tables_of_rows.change_column,
        lambda p: {
            "column": p.one(TableColumn),
            "type": p.choice(list(ColumnType)),
            "choices": [p.word(), p.word()],
        },
    ),
    (tables_of_rows.move_column, lambda p: {"column": p.one(TableColumn), "index": p.index()}),
    (tables_of_rows.remove_column, lambda p: {"column": p.one(TableColumn)}),
    (tables_of_rows.add_records, lambda p: {"step": p.home(StepKind.TABLE), "at": p.index()}),
    (tables_of_rows.move_records, lambda p: {"records": p.some(Record), "index": p.index()}),
    (tables_of_rows.remove_records, lambda p: {"records": p.some(Record)}),
    *[
        (
            tables_of_rows.set_cell,
            lambda p: {"record": p.one(Record), "column": p.one(TableColumn), "text": p.choice(TYPED)},
        )
    ]
    * 2,
    (
        tables_of_rows.paste_cells,
        lambda p: {
            "step": p.home(StepKind.TABLE),
            "block": [[p.choice(TYPED), p.choice(TYPED)], [p.choice(TYPED)]],
            "record": p.maybe(Record),
        },
    ),
    (
        tables_of_rows.clear_cells,
        lambda p: {"cells": [(record, p.one(TableColumn)) for record in p.some(Record)]},
    ),
    (steps.change_step, lambda p: {"step": p.home(StepKind.TABLE), "rows_as": p.choice(list(RowsAs))}),
    (
        evaluation.add_faces,
        lambda p: {
            "step": p.home(StepKind.EVALUATION),
            "faces": [evaluation.NewFace(p.word())],
            "at": p.index(),
        },
    ),
    (evaluation.change_face, lambda p: {"face": p.one(Face), "title": p.word()}),
    (evaluation.move_face, lambda p: {"face": p.one(Face), "index": p.index()}),
    (evaluation.remove_face, lambda p: {"face": p.one(Face)}),
    (evaluation.count_faces, lambda p: {"counts": {p.one(Face): p.number(), p.one(Face): p.number()}}),
    (
        evaluation.add_last_words,
        lambda p: {"step": p.home(StepKind.EVALUATION), "texts": [p.word()], "at": p.index()},
    ),
    (evaluation.move_last_word, lambda p: {"word": p.one(LastWord), "index": p.index()}),
    (evaluation.remove_last_word, lambda p: {"word": p.one(LastWord)}),
]


def furnish_kinds(room: Room) -> None:
    """A grid on three levels, a table, and an evaluation."""
    grid = room.make(Step, steps.add_step, kind=StepKind.POSITIONING, title="Grille").id
    for word in ("peu", "beaucoup"):
        room.do(positioning.add_degree, step=grid, title=word)
    above: str | None = None
    for word in ("Axe", "Fonction", "Mécanisme"):
        above = room.make(GridItem, positioning.add_items, step=grid, titles=[word], within=above).id
    table = room.make(Step, steps.add_step, kind=StepKind.TABLE, title="Acteurs").id
    for kind in (ColumnType.TEXT, ColumnType.NUMBER, ColumnType.CHOICE):
        room.do(tables_of_rows.add_column, step=table, title=kind.value, type=kind, choices=TYPED[1:])
    room.do(tables_of_rows.paste_cells, step=table, block=[TYPED[1:4], TYPED[3:]])
    close = room.make(Step, steps.add_step, kind=StepKind.EVALUATION, title="À chaud").id
    room.do(
        evaluation.add_faces, step=close, faces=[evaluation.NewFace(word) for word in ("content", "déçu")]
    )
