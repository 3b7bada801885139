"""Builds small workshops by hand for the tests of compose: ids and orders are counted, nothing else is."""

import datetime as dt
from dataclasses import fields as fields_of
from typing import Any, TypeVar

from atelier.minutes.compose import Printed, compose
from atelier.minutes.document import Block, Document
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.ballots import Batch, Marks, RoundRecord, SecretBallot
from atelier.workshop.change import Change
from atelier.workshop.entities import Entity, Orientation, Programme, Round, Step, StepKind, Workshop
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

E = TypeVar("E", bound=Entity)
B = TypeVar("B")

REFERENCE = (18, 9, 8, 6, 5, 5, 3, 2, 1)
"""The scores of the reference workshop, from 19 voters with three dots each."""

REFERENCE_BALLOTS: tuple[Marks, ...] = tuple(
    tuple((n, 1) for n in sorted(numbers))
    for numbers, times in (
        ((1, 2, 3), 4), ((1, 2, 4), 3), ((1, 2, 5), 2), ((1, 3, 6), 3), ((1, 4, 5), 2),
        ((1, 4, 6), 1), ((1, 5, 7), 1), ((1, 3, 8), 1), ((1, 6, 7), 1), ((7, 8, 9), 1),
    )
    for _ in range(times)
)  # fmt: skip


class Hand:
    """A workshop being written: `add` makes an entity after those that are there."""

    def __init__(self, **workshop: Any) -> None:  # noqa: ANN401
        self.tables = Tables()
        self.records: dict[str, RoundRecord] = {}
        self.programme: Programme | None = None
        self._made = 0
        self.workshop = self.add(Workshop, **{"title": "Peser davantage", "number": 2} | workshop)

    def id(self) -> str:
        self._made += 1
        return f"{self._made:032x}"

    def add(self, cls: type[E], /, **fields: Any) -> E:  # noqa: ANN401
        id = self.id()
        ordered = "order" in {f.name for f in fields_of(cls)}
        entity = cls(id=id, **({"order": f"a{id[-4:]}"} if ordered else {}), **fields)
        self.tables.apply([Change(None, entity)])
        return entity

    def step(self, kind: StepKind, title: str, **fields: Any) -> Step:  # noqa: ANN401
        return self.add(Step, kind=kind, title=title, **fields)

    def held(self, titles: list[str], **rules: Any) -> Round:  # noqa: ANN401
        """A round with these orientations, in a vote step of its own, opened for 19."""
        step = self.step(StepKind.VOTE, "Orientations prioritaires")
        vote = self.add(Round, step=step.id, **rules)
        for title in titles:
            self.add(Orientation, round=vote.id, title=title)
        self.tables.apply(acts.open_round(self.tables, self.stamp, round=vote.id, entitled=19))
        return self.tables.get(Round, vote.id)

    def close(self, vote: Round, ballots: tuple[Marks, ...] = (), walls: tuple[Batch, ...] = ()) -> None:
        secret = tuple(sorted(SecretBallot(marks) for marks in ballots))
        record = RoundRecord(vote.id, secret=secret, batches=walls)
        self.records[vote.id] = record
        self.tables.apply(acts.close_round(self.tables, self.stamp, round=vote.id, record=record))

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.id, "2008-03-27T16:00:00.000Z")

    @property
    def printed(self) -> Printed:
        """What is written so far: what is added later is not in it."""
        return Printed(self.tables.copy(), dict(self.records), self.programme)

    def document(self, language: str = "fr") -> Document:
        return compose(self.printed, Words(language))

    def text(self, language: str = "fr") -> str:
        """The outline, with ordinary spaces in place of no-break ones: typography has its own tests."""
        return outline(self.document(language)).replace("\u00a0", " ").replace("\u202f", " ")

    def blocks(self, kind: type[B], language: str = "fr") -> list[B]:
        return [block for block in self.document(language).blocks if isinstance(block, kind)]

    def headings(self) -> list[str]:
        return [line for line in self.text().splitlines() if line.startswith("#")]


def reference(hand: Hand, **rules: Any) -> Round:  # noqa: ANN401
    """The vote of the reference workshop: 19 secret ballots over nine orientations named A to I, closed."""
    vote = hand.held(list("ABCDEFGHI"), **rules)
    hand.close(vote, REFERENCE_BALLOTS)
    return vote


DAY = dt.date(2008, 3, 27)


def kinds(blocks: tuple[Block, ...]) -> list[str]:
    return [type(block).__name__ for block in blocks]
