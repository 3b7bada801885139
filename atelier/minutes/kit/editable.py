"""The pieces that a house changes before it prints them, as documents that Word can edit."""

from dataclasses import replace

from atelier.minutes.document import (
    Block,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Spans,
    Table,
    plain,
)
from atelier.minutes.kit.papers import Poster, Posters, Register, Signer
from atelier.words import Words

_WEIGHTS = (0.55, 2.9, 3.2, 1.65, 2.8)
"""Of number, name, organisation, college, signature."""
_LINES = 8
"""Empty rows below a hand-out."""
_SIGNED = 26.0
_WRITTEN = 34.0
"""Points of a row that is signed, or written in."""


def edited(paper: Posters | Register, words: Words) -> Document:
    """The same words as on the sheets, in the plain blocks of a document."""
    blocks: list[Block] = []
    match paper:
        case Posters():
            blocks = [block for poster in paper.posters for block in _handout(poster, paper.lines_title)]
        case Register():
            blocks = _register(paper, words)
    if blocks and isinstance(blocks[0], PageBreak):
        blocks = blocks[1:]
    return replace(paper.head, blocks=tuple(blocks), form=True)


def _handout(poster: Poster, lines_title: str) -> list[Block]:
    title = " – ".join(part for part in (poster.kicker, poster.title, poster.year) if part)
    blocks: list[Block] = [PageBreak(), Heading(level=1, text=title)]
    blocks += _said(poster.role, Role.LEAD)
    blocks += [Paragraph(spans=spans, role=Role.SCENARIO) for spans in poster.situation]
    blocks += _said(poster.question, Role.QUESTION)
    blocks += _said(poster.instruction)
    blocks += [*_said(poster.zones, Role.SMALL), *_said(poster.speaking, Role.SMALL)]
    empty = tuple(Row(cells=("",), high=_WRITTEN) for _ in range(_LINES))
    return [*blocks, Table(columns=(Column(title=lines_title),), rows=empty)]


def _register(paper: Register, words: Words) -> list[Block]:
    shown = _WEIGHTS if paper.colleges else _WEIGHTS[:3] + _WEIGHTS[4:]
    titles = ("", *paper.columns) if paper.colleges else ("", *paper.columns[:2], paper.columns[3])
    columns = tuple(Column(title=title, weight=weight) for title, weight in zip(titles, shown, strict=True))
    rows = tuple(
        Row(cells=_cells(paper, words.number(place), each), high=_SIGNED)
        for place, each in enumerate([*paper.rows, *[Signer()] * paper.blank], start=1)
    )
    return [
        *[block for line in paper.facts[1:] for block in _said(line, Role.LEAD)],
        Table(columns=columns, rows=rows),
        Paragraph(spans=plain(f"{paper.notice_title}. {paper.notice}"), role=Role.SMALL),
    ]


def _cells(paper: Register, number: str, signer: Signer) -> tuple[str, ...]:
    college = (signer.college,) if paper.colleges else ()
    return (number, signer.name, signer.organisation, *college, signer.remark)


def _said(text: str, role: Role = Role.BODY) -> list[Block]:
    spans: Spans = plain(text)
    return [Paragraph(spans=spans, role=role)] if text.strip() else []
