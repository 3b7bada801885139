"""A workshop with one of everything, in which every text that a person can type is the same hostile one."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from atelier.minutes.compose import Choice, Printed, compose
from atelier.minutes.document import (
    Block,
    Bullets,
    Document,
    Facing,
    Facts,
    Heading,
    Notes,
    Paragraph,
    People,
    Picture,
    Ranking,
    Table,
    text_of,
)
from atelier.minutes.printable import printable
from atelier.words import Words
from atelier.workshop.ballots import Batch
from atelier.workshop.entities import (
    Action,
    Booth,
    Cell,
    Cluster,
    ColumnType,
    Comment,
    Decision,
    DecisionMode,
    Degree,
    Entity,
    Example,
    Face,
    GridItem,
    Group,
    LastWord,
    Layout,
    Minutes,
    NextWorkshop,
    Note,
    Participant,
    Presence,
    Programme,
    Record,
    Row,
    RowsAs,
    Scenario,
    Step,
    StepKind,
    Synthesis,
    TableColumn,
    Zone,
)
from atelier.workshop.entities import Picture as Photograph
from atelier.workshop.tables import Tables
from atelier.workshop.text import clean
from tests.minutes.composed import DAY, Hand

_NOT_TYPED = {
    *("id", "order", "language", "method", "programme", "person", "file", "drawing", "name"),
    *("at", "facts", "salt", "reason_hash", "previous", "hash", "started", "ended", "email"),
}
"""What no person types, or what must stay what it is for the workshop to hold together."""


def one_of_everything(picture: Path | None = None) -> Printed:
    """A small workshop that uses each kind of entity and each of their texts; all texts are an x."""
    hand = Hand(
        title="x", theme="x", place="x", organisation="x", secretary="x", context="x", stakes="x",
        facilitators=("x",), axes=("x",), date=DAY, starts=dt.time(14, 30), ends=dt.time(17, 30), unnamed=2,
    )  # fmt: skip
    hand.programme = Programme(id=hand.id(), order="a", title="x", organisation="x", description="x")
    hand.add(Minutes, introduction="x")
    talk = hand.step(StepKind.TALK, "x", opening="x", question="x", minutes=10)
    _wall(hand, talk, Layout.COLUMNS)
    _wall(hand, talk, Layout.FACING)
    if picture is not None:
        for step in (talk, talk):
            hand.add(Photograph, step=step.id, file=picture.name, caption="x", width=4, height=3)
    _grid(hand)
    for shape in RowsAs:
        _table(hand, shape)
    _evaluation(hand)
    vote = hand.held(["x", "y", "z"], question="x", retain=1)
    hand.close(vote, (((1, 1), (2, 1)), ((1, 1),)), (Batch("x", 2, ((1, 2), (3, 1))),))
    end = hand.step(StepKind.ACTIONS, "x", opening="x", question="x")
    hand.add(Decision, step=end.id, text="x", mode=DecisionMode.CONSENSUS)
    hand.add(Action, step=end.id, what="x", who="x", with_whom="x", skills="x", due=DAY)
    for presence in Presence:
        hand.add(
            Participant, last_name="x", first_name="x", organisation="x", college="x", role="x",
            presence=presence, arrived_after=talk.id, left_before=end.id,
        )  # fmt: skip
    hand.add(NextWorkshop, date=DAY, place="x", aims=("x", "x"))
    files = {} if picture is None else {picture.name: picture}
    return replace(hand.printed, files=files)


def _wall(hand: Hand, talk: Step, layout: Layout) -> None:
    step = hand.step(StepKind.WALL, "x", opening="x", question="x", answers_heading="x", by_group=True)
    group = hand.add(Group, step=step.id, number=1, title="x", layout=layout)
    hand.add(
        Scenario, step=step.id, group=group.id, title="x", year=2030, role="x", situation="x", question="x",
        instruction="x",
    )  # fmt: skip
    zones = [hand.add(Zone, step=step.id, group=group.id, title="x") for _ in range(2)]
    row = hand.add(Row, step=step.id, group=group.id)
    for zone in zones:
        cluster = hand.add(Cluster, zone=zone.id, row=row.id, title="x")
        note = hand.add(Note, zone=zone.id, cluster=cluster.id, text="x", aside="x", times=2)
        hand.add(Note, zone=zone.id, cluster=cluster.id, merged=note.id, text="x")
        hand.add(Note, zone=zone.id, text="x")
        for remark in (Synthesis, Comment):
            hand.add(remark, step=step.id, group=group.id, cluster=cluster.id, text="x")
    for remark in (Synthesis, Comment):
        hand.add(remark, step=step.id, text="x")
        hand.add(remark, step=step.id, group=group.id, text="x")


def _grid(hand: Hand) -> None:
    step = hand.step(StepKind.POSITIONING, "x", opening="x", question="x")
    degrees = [hand.add(Degree, step=step.id, title="x") for _ in range(3)]
    axis = hand.add(GridItem, step=step.id, title="x", description="x", synthesis="x")
    for degree in (*degrees, None):
        item = hand.add(
            GridItem, step=step.id, within=axis.id, title="x", description="x", dissent="x",
            degree=degree and degree.id, others=(degrees[0].id,),
        )  # fmt: skip
        hand.add(Example, item=item.id, text="x", quoted=degree is None, speaker="x")


def _table(hand: Hand, shape: RowsAs) -> None:
    step = hand.step(StepKind.TABLE, "x", opening="x", rows_as=shape)
    columns = [
        hand.add(TableColumn, step=step.id, title="x", type=kind, hint="x")
        for kind in (ColumnType.TEXT, ColumnType.LONG, ColumnType.PERSON, ColumnType.ORGANISATION)
    ]
    for _ in range(1 if shape is RowsAs.FORM else 2):
        record = hand.add(Record, step=step.id)
        for column in columns:
            hand.add(Cell, record=record.id, column=column.id, text="x")


def _evaluation(hand: Hand) -> None:
    step = hand.step(StepKind.EVALUATION, "x", question="x", booth=Booth.CLOSED)
    for _ in range(3):
        hand.add(Face, step=step.id, title="x", counted=2)
    hand.add(LastWord, step=step.id, text="x")


def filled(text: str, picture: Path | None = None, choice: Choice | None = None) -> Document:
    """The minutes of that workshop with this text in all of its fields, as the one door lets it in."""
    printed = one_of_everything(picture)
    said = clean(text).text
    tables = Tables(with_text(entity, said) for entity in printed.tables.entities())
    assert printed.programme is not None
    programme = with_text(printed.programme, said)
    assert isinstance(programme, Programme)
    whole = replace(printed, tables=tables, programme=programme)
    return compose(whole, Words("fr"), choice or Choice())


def with_text(entity: Entity, text: str) -> Entity:
    """The same with a text in each field that says something."""
    changes: dict[str, Any] = {}
    for each in fields(entity):
        old = getattr(entity, each.name)
        if each.name in _NOT_TYPED or "link" in each.metadata:
            continue
        if type(old) is str and old:
            changes[each.name] = text
        elif isinstance(old, tuple) and old and all(type(part) is str for part in old):
            changes[each.name] = tuple(text for _ in old)
    return replace(entity, **changes)


def spoken(document: Document) -> list[str]:
    """Every text of a document in the order of its reading, as each format has to hold it."""
    texts = [document.title, document.subtitle, *(t for block in document.blocks for t in _spoken(block))]
    return [printable(text) for text in texts if text]


def _spoken(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(spans=spans):
            yield text_of(spans)
        case Facts(lines=facts):
            yield from (text for fact in facts for text in (fact.label, fact.value))
        case Bullets(items=items):
            yield from (text_of(item.spans) for item in items)
        case Notes():
            yield from _notes(block)
        case Heading(text=text) | Picture(caption=text):
            yield text
        case Facing() | Ranking() | Table() | People():
            yield from _cells(block)
        case _:
            return


def _cells(block: Facing | Ranking | Table | People) -> Iterator[str]:
    match block:
        case Facing():
            cells = (cell for row in block.rows for cell in row.cells if cell)
            yield from (*block.zones, *(text for cell in cells for text in _notes(cell)))
        case Ranking():
            yield from (block.rank_title, block.label_title, block.score_title)
            for row in block.rows:
                yield from (str(row.rank), row.label, *block.words(row), str(row.score))
        case Table():
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row.cells)
        case People():
            people = (text for each in block.people for text in (each.name, each.detail, each.remark))
            yield from (block.title, *people)


def _notes(block: Notes) -> Iterator[str]:
    yield block.title
    for item in block.items:
        yield from (item.text, item.aside)
    yield from (text_of(remark.spans) for remark in block.remarks)
