"""The blocks that stand in columns: facts, facing rows, tables, people."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from atelier.minutes.document import (
    Document,
    Facing,
    Facts,
    Notes,
    People,
    Row,
    Table,
    colon,
)
from atelier.minutes.writers.pdf.flow import Flow, moved
from atelier.minutes.writers.pdf.grid import Cell, RowStyle, repeated, row, table_parts
from atelier.minutes.writers.pdf.lines import Piece
from atelier.minutes.writers.pdf.strips import FaceMark, Strip, kept
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import (
    CELL,
    CELL_HEAD,
    FACT_LABEL,
    FACT_VALUE,
    INK_2,
    PAPER,
    PETROL_LIGHT,
    Face,
    Ink,
    TextStyle,
)

GUTTER = 14.0
_FACE, _APART = 17.0, 7.0
"""Points of a drawn face, and between it and its word."""
_HEAD = RowStyle(pad=5.0, ground=PETROL_LIGHT, rule="")
_OVER = RowStyle(pad=4.0, ground=PAPER)

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
        headers, body = table_parts(self._root, len(block.zones))
        titles = zip(block.zones, headers, strict=True)
        head = self._head([self._text(zone, CELL_HEAD, width, th) for zone, th in titles], places)
        strips, again = list(head), repeated(head, self._paper)
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
        headers, body = table_parts(self._root, len(titles))
        head = self._head(self._cells(titles, widths, numeric, CELL_HEAD, headers), places)
        strips, again = list(head), repeated(head, self._paper)
        beside = _FACE + _APART if any(each.face for each in block.rows) else 0.0
        for each in block.rows:
            line = body.add(Kind.ROW)
            if each.over:
                strips += self._over(each, line, len(titles), again)
                continue
            elements = [line.add(Kind.CELL) for _ in titles]
            inner = [widths[0] - beside, *widths[1:]]
            cells = self._cells(each.cells, inner, numeric, CELL, elements)
            cells[0] = _with_face(cells[0], each.face, beside)
            strips += self._table_row(each, places, cells, again)
        return strips

    def _over(self, each: Row, line: Element, columns: int, head: tuple[Strip, ...]) -> list[Strip]:
        """A row that heads those below it, which it is not parted from."""
        header = line.add(Kind.HEADER, attribute="Row")
        for _ in range(columns - 1):
            line.add(Kind.CELL)
        said = self._text(each.cells[0], CELL_HEAD, self._width - GUTTER, header)
        return kept(row([Cell(GUTTER / 2, said)], self._paper, _OVER, head=head, source=each.source))

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

    def _text(
        self, text: str, style: TextStyle, width: float, element: Element, *, to_right: bool = False
    ) -> list[Strip]:
        return self._flow.text([(text, style.ink)], style, max(width, 12.0), element, to_right=to_right)


def _with_face(strips: list[Strip], face: str, beside: float) -> list[Strip]:
    """The word of a face, with room at its left and the face in it."""
    shifted = [replace(each, marks=tuple(moved(mark, beside, 0.0) for mark in each.marks)) for each in strips]
    if not face:
        return shifted
    first = shifted[0] if shifted else Strip(CELL.leading)
    mark = FaceMark(0.0, (first.height - _FACE) / 2, _FACE, face)
    return [replace(first, marks=(mark, *first.marks)), *shifted[1:]]
