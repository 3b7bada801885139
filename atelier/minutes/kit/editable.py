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
from atelier.minutes.kit.papers import Certificates, Poster, Posters, Register, Signer
from atelier.words import Words

_LINES = 8
"""Empty rows below a hand-out."""
_FILL = "…" * 40


def edited(paper: Posters | Register | Certificates, words: Words) -> Document:
    """The same words as on the sheets, in the plain blocks of a document."""
    blocks: list[Block] = []
    match paper:
        case Posters():
            blocks = [block for poster in paper.posters for block in _handout(poster, paper.lines_title)]
        case Register():
            blocks = _register(paper, words)
        case Certificates():
            blocks = _certificates(paper)
    if blocks and isinstance(blocks[0], PageBreak):
        blocks = blocks[1:]
    return replace(paper.head, blocks=tuple(blocks))


def _handout(poster: Poster, lines_title: str) -> list[Block]:
    title = " – ".join(part for part in (poster.kicker, poster.title, poster.year) if part)
    blocks: list[Block] = [PageBreak(), Heading(level=1, text=title)]
    blocks += _said(poster.role, Role.LEAD)
    blocks += [Paragraph(spans=spans, role=Role.SCENARIO) for spans in poster.situation]
    blocks += _said(poster.question, Role.QUESTION)
    blocks += _said(poster.instruction)
    blocks += _said(poster.zones, Role.SMALL)
    empty = tuple(Row(cells=("\n",)) for _ in range(_LINES))
    return [*blocks, Table(columns=(Column(title=lines_title),), rows=empty)]


def _register(paper: Register, words: Words) -> list[Block]:
    columns = tuple(
        Column(title=title, weight=weight)
        for title, weight in zip(("", *paper.columns), (0.5, 3.2, 2.8, 1.8, 2.7), strict=True)
    )
    rows = tuple(
        Row(cells=(words.number(place), each.name or "\n", each.organisation, each.college, each.remark))
        for place, each in enumerate([*paper.rows, *[Signer()] * paper.blank], start=1)
    )
    return [
        *[block for line in paper.facts[1:] for block in _said(line, Role.LEAD)],
        Table(columns=columns, rows=rows),
        Paragraph(spans=plain(f"{paper.notice_title}. {paper.notice}"), role=Role.SMALL),
    ]


def _certificates(paper: Certificates) -> list[Block]:
    blocks: list[Block] = []
    for person in paper.people:
        organisation = f" – {person.organisation}" if person.organisation else ""
        blocks += [
            PageBreak(),
            *_said(paper.organiser, Role.LEAD),
            *_said(paper.before),
            Heading(level=1, text=f"{person.name}{organisation}" if person.name else _FILL),
            *[block for line in paper.after for block in _said(line)],
            *_said(paper.place_and_date),
            *_said(paper.signature, Role.LEAD),
        ]
    return blocks


def _said(text: str, role: Role = Role.BODY) -> list[Block]:
    spans: Spans = plain(text)
    return [Paragraph(spans=spans, role=role)] if text.strip() else []
