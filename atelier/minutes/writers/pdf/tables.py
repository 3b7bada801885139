"""The blocks that stand in columns: facts, facing rows, rankings, tables, people."""

from collections.abc import Callable, Sequence

from atelier.minutes.document import (
    Document,
    Facing,
    Facts,
    Notes,
    People,
    RankedRow,
    Ranking,
    Row,
    Table,
    colon,
)
from atelier.minutes.writers.pdf.flow import Flow, height_of
from atelier.minutes.writers.pdf.grid import Cell, RowStyle, row
from atelier.minutes.writers.pdf.lines import Piece
from atelier.minutes.writers.pdf.strips import RectMark, Strip, kept
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import (
    CELL,
    CELL_HEAD,
    FACT_LABEL,
    FACT_VALUE,
    INK,
    INK_2,
    PETROL,
    PETROL_LIGHT,
    PETROL_PALE,
    RANK_HEAD,
    Face,
    Ink,
    TextStyle,
)

GUTTER = 14.0
_HEAD = RowStyle(pad=5.0, ground=PETROL_LIGHT, rule="")
_WIDEST_BAR, _BAR_HEIGHT = 118.0, 6.6
_RANK_WIDTH, _SCORE_WIDTH = 30.0, 62.0

NotesStrips = Callable[[Notes, float, Element], list[Strip]]


class Tables:
    """Lays out blocks in columns; notes within cells are laid out by the function that it is given.

    Facts and people are read as lists, the others as tables with header cells.
    """

    def __init__(self, flow: Flow, notes: NotesStrips, document: Document, root: Element) -> None:
        self._root = root
        self._flow = flow
        self._paper = flow.paper
        self._width = flow.paper.body_width
        self._bar = min(_WIDEST_BAR, self._width * 0.26)
        self._notes = notes
        self._colon = colon(document.language)

    def facts(self, block: Facts) -> list[Strip]:
        """Labels on the left in a column as wide as the widest, values on the right."""
        labels = [fact.label + self._colon.rstrip(" ") for fact in block.lines]
        width = self._flow.breaker.width
        column = min(
            max((width(each, FACT_LABEL.ink) for each in labels), default=0) + GUTTER, self._width / 3
        )
        style = RowStyle(pad=1.2, rule="")
        strips: list[Strip] = []
        several = self._root.add(Kind.LIST)
        for label, fact in zip(labels, block.lines, strict=True):
            entry = several.add(Kind.ENTRY)
            cells = [
                Cell(0.0, self._text(label, FACT_LABEL, column - 6, entry.add(Kind.LABEL))),
                Cell(
                    column,
                    self._text(fact.value, FACT_VALUE, self._width - column, entry.add(Kind.BODY)),
                ),
            ]
            strips += row(cells, self._paper, style, source=fact.source or block.source)
        return strips

    def facing(self, block: Facing) -> list[Strip]:
        """Zones as columns of equal width; a cell without title stays empty."""
        column = (self._width - GUTTER) / max(len(block.zones), 1)
        width = column - GUTTER
        step = column + GUTTER / max(len(block.zones), 1)
        places = [GUTTER / 2 + index * step for index in range(len(block.zones))]
        headers, body = self._parts(len(block.zones))
        titles = zip(block.zones, headers, strict=True)
        head = self._head([self._text(zone, CELL_HEAD, width, th) for zone, th in titles], places)
        strips, again = list(head), self._repeated(head)
        for each in block.rows:
            line = body.add(Kind.ROW)
            cells = [
                Cell(x, self._notes(cell, width, td) if cell else ())
                for x, cell, td in [
                    (x, cell, line.add(Kind.CELL)) for x, cell in zip(places, each.cells, strict=True)
                ]
            ]
            strips += row(
                cells, self._paper, RowStyle(pad=7.0), head=again, source=each.source or block.source
            )
        return strips

    def table(self, block: Table) -> list[Strip]:
        """Columns by weight; numeric ones are set to the right."""
        total = sum(column.weight for column in block.columns) or 1.0
        room = self._width - GUTTER * len(block.columns)
        widths = [room * column.weight / total for column in block.columns]
        places = [GUTTER / 2 + index * GUTTER + sum(widths[:index]) for index in range(len(widths))]
        numeric = [column.numeric for column in block.columns]
        titles = [column.title for column in block.columns]
        headers, body = self._parts(len(titles))
        head = self._head(self._cells(titles, widths, numeric, CELL_HEAD, headers), places)
        strips, again = list(head), self._repeated(head)
        for each in block.rows:
            line = body.add(Kind.ROW)
            elements = [line.add(Kind.CELL) for _ in titles]
            cells = self._cells(each.cells, widths, numeric, CELL, elements)
            strips += self._table_row(each, places, cells, again)
        return strips

    def _parts(self, columns: int) -> tuple[list[Element], Element]:
        """A new table: the header cells of its columns, and what its rows belong to."""
        table = self._root.add(Kind.TABLE)
        line = table.add(Kind.HEAD).add(Kind.ROW)
        return [line.add(Kind.HEADER, attribute="Column") for _ in range(columns)], table.add(Kind.ROWS)

    def _table_row(
        self, each: Row, places: list[float], cells: list[list[Strip]], head: tuple[Strip, ...]
    ) -> list[Strip]:
        placed = [Cell(x, strips) for x, strips in zip(places, cells, strict=True)]
        return row(placed, self._paper, RowStyle(), head=head, source=each.source)

    def _cells(
        self,
        texts: Sequence[str],
        widths: list[float],
        numeric: list[bool],
        style: TextStyle,
        elements: list[Element],
    ) -> list[list[Strip]]:
        return [
            self._text(text, style, width, element, to_right=right)
            for text, width, right, element in zip(texts, widths, numeric, elements, strict=True)
        ]

    def ranking(self, block: Ranking) -> list[Strip]:
        """Rank, label, bar, score; retained rows stronger, and said so in words beside their label."""
        places = self._ranking_places(block)
        headers, body = self._parts(3)
        head = self._ranking_head(block, places, headers)
        strips, again = list(head), self._repeated(head)
        for each in block.rows:
            strips += row(
                self._ranked(block, each, places, body.add(Kind.ROW)),
                self._paper,
                RowStyle(pad=4.6),
                head=again,
                source=each.source or block.source,
            )
        return strips

    def _ranking_places(self, block: Ranking) -> tuple[float, float, float]:
        """Where label, bar and score begin, the score's column being as wide as its title."""
        width = self._flow.breaker.width
        score = max(_SCORE_WIDTH, min(width(block.score_title, RANK_HEAD.ink) + 6, 120.0))
        rank = max(_RANK_WIDTH, min(width(block.rank_title, RANK_HEAD.ink) + 10, 80.0))
        return rank, self._width - score - self._bar, self._width - score

    def _ranking_head(
        self, block: Ranking, places: tuple[float, float, float], headers: list[Element]
    ) -> tuple[Strip, ...]:
        label, bar, score = places
        of_rank, of_label, of_score = headers
        width = self._width - score - 4
        cells = [
            Cell(4.0, self._text(block.rank_title, RANK_HEAD, label - 4, of_rank)),
            Cell(label, self._text(block.label_title, RANK_HEAD, bar - label - GUTTER, of_label)),
            Cell(score, self._text(block.score_title, RANK_HEAD, width, of_score, to_right=True)),
        ]
        return tuple(kept(row(cells, self._paper, RowStyle(pad=3.5))))

    def _ranked(
        self, block: Ranking, each: RankedRow, places: tuple[float, float, float], line: Element
    ) -> list[Cell]:
        label, bar, score = places
        rank, name, total = line.add(Kind.CELL), line.add(Kind.HEADER, attribute="Row"), line.add(Kind.CELL)
        ink = Ink(Face.BOLD if each.retained else Face.TEXT, 10.2, INK)
        style = TextStyle(ink, 13.8)
        words = Ink(Face.SEMI if each.retained else Face.TEXT, 8.8, PETROL if each.retained else INK_2)
        said: list[Piece] = [(each.label, ink)]
        said += [(f"  ·\u00a0{word}", words) for word in block.words(each)]
        width = max(self._bar - GUTTER, 1.0) * block.share(each)
        colour = PETROL if each.retained else PETROL_PALE
        y = (style.leading - _BAR_HEIGHT) / 2
        drawn = RectMark(0.0, y, max(width, 1.5), _BAR_HEIGHT, colour, 1.4) if each.score > 0 else None
        figure = self._flow.text(
            [(str(each.score), ink)], style, self._width - score - 4, total, to_right=True
        )
        return [
            Cell(4.0, self._flow.text([(str(each.rank), ink)], style, label, rank)),
            Cell(label, self._flow.text(said, style, bar - label - GUTTER, name)),
            Cell(bar, (Strip(style.leading, (drawn,)),) if drawn else ()),
            Cell(score, figure),
        ]

    def people(self, block: People) -> list[Strip]:
        """One line a person: the name stronger, then organisation or role, then a remark."""
        strong, ink, light = Ink(Face.SEMI, 10), Ink(Face.TEXT, 10), Ink(Face.ITALIC, 10, INK_2)
        strips: list[Strip] = []
        several = self._root.add(Kind.LIST)
        for person in block.people:
            body = several.add(Kind.ENTRY).add(Kind.BODY)
            pieces: list[Piece] = [(person.name, strong)]
            if person.detail:
                pieces.append((f" – {person.detail}", ink))
            if person.remark:
                pieces.append((f" ({person.remark})", light))
            strips += self._flow.text(
                pieces, TextStyle(ink, 15), self._width, body, indent=10, source=person.source or block.source
            )
        return strips

    def _head(self, cells: list[list[Strip]], places: list[float]) -> tuple[Strip, ...]:
        placed = [Cell(x, strips) for x, strips in zip(places, cells, strict=True)]
        return tuple(kept(row(placed, self._paper, _HEAD)))

    def _repeated(self, head: tuple[Strip, ...]) -> tuple[Strip, ...]:
        """A head is repeated on each page, unless it would fill a good part of it."""
        return head if height_of(head) < self._paper.tallest / 4 else ()

    def _text(
        self, text: str, style: TextStyle, width: float, element: Element, *, to_right: bool = False
    ) -> list[Strip]:
        return self._flow.text([(text, style.ink)], style, max(width, 12.0), element, to_right=to_right)
