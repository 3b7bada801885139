"""The result of a round: rank, label, bar and score; in minutes, and large on a poster."""

from dataclasses import dataclass, replace
from typing import Final

from atelier.minutes.document import RankedRow, Ranking
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.grid import Cell, RowStyle, repeated, row, table_parts
from atelier.minutes.writers.pdf.lines import Piece
from atelier.minutes.writers.pdf.strips import Mark, RectMark, Strip, kept
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import (
    INK,
    INK_2,
    LINE,
    PETROL,
    PETROL_DARK,
    PETROL_PALE,
    RANK_HEAD,
    WHITE,
    Face,
    Ink,
    TextStyle,
)

_GUTTER: Final = 14.0
_EDGE: Final = 4.0
"""How far the first and the last column stand from the edges."""
_LONG: Final = 28
"""Characters of a word that may be cut: hardly an address or a chain of letters fits large on a sheet."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The sizes of a ranking."""

    head: TextStyle = RANK_HEAD
    size: float = 10.2
    leading: float = 13.8
    words: float = 8.8
    """Of what is said of a row besides its figures."""
    pad: float = 4.6
    rank: float = 30.0
    score: float = 62.0
    """What rank and score have at least; on a poster, the score what its figures need."""
    bar: float = 6.6
    """How thick a bar is."""
    corner: float = 1.4
    rule: str = LINE
    strong: str = PETROL
    """The colour of what was retained."""
    boxed: bool = False
    """Whether the rank of what was retained stands light on a dark ground, to be seen from afar, without
    colours too."""


USUAL: Final = Looks()
POSTER: Final = Looks(
    head=TextStyle(Ink(Face.TEXT, 8.4, INK_2), 11),
    size=16.0,
    leading=20.0,
    words=11.5,
    pad=2.6,
    rank=34.0,
    bar=11.0,
    corner=2.4,
    rule=PETROL_PALE,
    strong=PETROL_DARK,
    boxed=True,
)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the columns begin, and how long a bar may be."""

    label: float
    bar: float
    score: float
    longest: float


class Rankings:
    """Lays out the rankings of one document."""

    def __init__(self, flow: Flow, root: Element) -> None:
        self._flow = flow
        self._root = root
        self._paper = flow.paper
        self._width = flow.paper.body_width
        self._looks = POSTER if flow.paper.poster else USUAL

    def strips(self, block: Ranking) -> list[Strip]:
        """Retained rows are stronger, and said to be retained in words beside their label."""
        places = self._places(block)
        headers, body = table_parts(self._root, 3)
        head = self._head(block, places, headers)
        strips, again = list(head), repeated(head, self._paper)
        style = RowStyle(pad=self._looks.pad + self._paper.air, rule=self._looks.rule)
        for each in block.rows:
            cells = self._row(block, each, places, body.add(Kind.ROW))
            strips += row(cells, self._paper, style, head=again, source=each.source or block.source)
        return strips

    def cuts_words(self, block: Ranking) -> bool:
        """Whether some word of a label is wider than its column; words that no paper would hold are left."""
        width = self._flow.breaker.width
        places, ink = self._places(block), Ink(Face.BOLD, self._looks.size)
        room = places.bar - places.label - _GUTTER
        words = (word for each in block.rows for word in each.label.split() if len(word) < _LONG)
        return any(width(word, ink) > room for word in words)

    def _places(self, block: Ranking) -> _Places:
        """The column of the score is as wide as its title; on a poster, labels take what they need."""
        width, looks = self._flow.breaker.width, self._looks
        rank = max(looks.rank, min(width(block.rank_title, looks.head.ink) + 10, 80.0))
        if looks.boxed:
            figures = Ink(Face.BOLD, looks.size)
            score = max((width(str(each.score), figures) for each in block.rows), default=0.0) + 10
            labels = max((self._said_width(block, each) for each in block.rows), default=0.0)
            free = self._width - score - rank - labels - _GUTTER - 1.0
            bar = min(max(free, self._width * 0.16), self._width * 0.36)
        else:
            score = max(looks.score, min(width(block.score_title, looks.head.ink) + 6, 120.0))
            bar = min(118.0, self._width * 0.26)
        return _Places(rank, self._width - score - bar, self._width - score, max(bar - _GUTTER, 1.0))

    def _said_width(self, block: Ranking, each: RankedRow) -> float:
        width = self._flow.breaker.width
        return sum(width(text, ink) for text, ink in self._said(block, each) if len(text) < 500)

    def _head(self, block: Ranking, places: _Places, headers: list[Element]) -> tuple[Strip, ...]:
        of_rank, of_label, of_score = headers
        style = self._looks.head
        score = places.bar if self._looks.boxed else places.score
        label = places.bar - places.label - _GUTTER
        cells = [
            Cell(_EDGE, self._text(block.rank_title, style, places.label - _EDGE, of_rank)),
            Cell(places.label, self._text(block.label_title, style, label, of_label)),
            Cell(
                score,
                self._text(block.score_title, style, self._width - score - _EDGE, of_score, to_right=True),
            ),
        ]
        return tuple(kept(row(cells, self._paper, RowStyle(pad=3.5, rule=self._looks.rule))))

    def _row(self, block: Ranking, each: RankedRow, places: _Places, line: Element) -> list[Cell]:
        rank, name, total = line.add(Kind.CELL), line.add(Kind.HEADER, attribute="Row"), line.add(Kind.CELL)
        said = self._said(block, each)
        style = TextStyle(said[0][1], self._looks.leading)
        room = places.bar - places.label - _GUTTER
        score = self._text(str(each.score), style, self._width - places.score - _EDGE, total, to_right=True)
        middle = self._looks.boxed
        return [
            Cell(_EDGE, self._rank(each, style, places, rank), middle),
            Cell(places.label, self._flow.text(said, style, max(room, 12.0), name), middle),
            Cell(places.bar, self._bar(block.share(each), places, retained=each.retained), middle),
            Cell(places.score, score, middle),
        ]

    def _said(self, block: Ranking, each: RankedRow) -> list[Piece]:
        """The label, then what is said of it."""
        looks = self._looks
        strong = Ink(Face.BOLD if each.retained else Face.TEXT, looks.size, INK)
        face, colour = (Face.SEMI, looks.strong) if each.retained else (Face.TEXT, INK_2)
        words = Ink(face, looks.words, colour)
        return [(each.label, strong), *((f"  ·\u00a0{word}", words) for word in block.words(each))]

    def _rank(self, each: RankedRow, style: TextStyle, places: _Places, cell: Element) -> list[Strip]:
        """The rank, in the middle of a dark box where it was retained and the look has boxes."""
        text = str(each.rank)
        if not self._looks.boxed:
            return self._text(text, style, places.label, cell)
        ink = replace(style.ink, face=Face.BOLD, colour=WHITE if each.retained else INK)
        box = max(self._flow.breaker.width(text, ink) + 10, style.leading + 2)
        strips = self._text(text, replace(style, ink=ink), box, cell)
        first = strips[0]
        marks: list[Mark] = [
            replace(mark, x=(box - self._flow.breaker.width(text, ink)) / 2) for mark in first.marks
        ]
        if each.retained:
            marks.insert(0, RectMark(0.0, 0.0, box, style.leading, self._looks.strong, 3.0))
        return [replace(first, marks=tuple(marks)), *strips[1:]]

    def _bar(self, share: float, places: _Places, *, retained: bool) -> tuple[Strip, ...]:
        if share <= 0:
            return ()
        looks = self._looks
        y = (looks.leading - looks.bar) / 2
        colour = looks.strong if retained else PETROL_PALE
        drawn = RectMark(0.0, y, max(places.longest * share, 1.5), looks.bar, colour, looks.corner)
        return (Strip(looks.leading, (drawn,)),)

    def _text(
        self, text: str, style: TextStyle, width: float, element: Element, *, to_right: bool = False
    ) -> list[Strip]:
        return self._flow.text([(text, style.ink)], style, max(width, 12.0), element, to_right=to_right)
