"""The blocks that become tables of LibreOffice: facing rows, rankings, tables of columns."""

from collections.abc import Callable, Sequence
from typing import Final

from atelier.minutes.document import (
    Facing,
    Item,
    Notes,
    Paragraph,
    RankedRow,
    Ranking,
    Span,
    Spans,
    Table,
    plain,
)
from atelier.minutes.writers.faces import face_raster
from atelier.minutes.writers.looks import PETROL, PETROL_PALE
from atelier.minutes.writers.odt.paragraphs import Paragraphs
from atelier.minutes.writers.odt.styles import Needed, name_of
from atelier.minutes.writers.odt.text import spans_said, styled
from atelier.minutes.writers.pictures import Raster

_TOGETHER: Final = 14
"""Rankings of so many rows stay on one page."""
_SMALL: Final = 3
"""So do other tables of so many: of more, none is worth a page that stays half blank."""
_BAR: Final = 3.3
"""Centimetres of the longest bar of a ranking."""
_BAR_LARGE: Final = 2.6
"""The same beside large letters."""


class Tables:
    """Makes the tables of one file."""

    def __init__(
        self, needed: Needed, paragraphs: Paragraphs, frame: Callable[[Raster, str], str], *, large: bool
    ) -> None:
        """`frame` puts a picture into a paragraph."""
        self._large, self._frame = large, frame
        self._needed = needed
        self._paragraphs = paragraphs
        self._count = 0

    def facing(self, block: Facing) -> str:
        """Zones as columns of equal width; a cell that nothing answers stays empty."""
        rows = [[self._notes(cell or Notes()) for cell in row.cells] for row in block.rows]
        return self._table([1.0] * len(block.zones), [self._head(zone) for zone in block.zones], rows)

    def table(self, block: Table) -> str:
        """Columns by weight, numeric ones set to the right."""
        heads = [self._head(column.title, end=column.numeric) for column in block.columns]
        rows = [
            [
                self._text(plain(text), end=column.numeric)
                for text, column in zip(row.cells, block.columns, strict=True)
            ]
            for row in block.rows
        ]
        for cells, row in zip(rows, block.rows, strict=True):
            if row.over:
                cells[:] = [self._over(row.cells[0])]
            elif row.face:
                cells[0] = self._with_face(row.face, row.cells[0])
        weights = [column.weight for column in block.columns]
        # A page held sideways is low.
        together = len(rows) <= _SMALL and not (block.across or block.loose)
        return self._table(weights, heads, rows, together=together)

    def _over(self, text: str) -> str:
        """What heads the rows below it."""
        return self._paragraphs.add("Table Heading", plain(text), keep=True)

    def _with_face(self, face: str, word: str) -> str:
        drawn = self._frame(face_raster(face), word)
        return self._paragraphs.raw("Cell", drawn + spans_said(plain(f"\u2002{word}")), word)

    def ranking(self, block: Ranking) -> str:
        """Rank, label, bar, score; the title of the score stands over the score."""
        heads = [
            self._head(block.rank_title),
            self._head(block.label_title),
            self._text(()),
            self._head(block.score_title, end=True),
        ]
        rows = [self._ranked(block, row) for row in block.rows]
        weights = [1.6, 7.6, 2.4, 3.0] if self._large else [1.1, 8, 3.2, 2.3]
        return self._table(weights, heads, rows, together=len(rows) <= _TOGETHER)

    def _ranked(self, block: Ranking, row: RankedRow) -> list[str]:
        words = "".join(styled(Span(f"  ·\u00a0{word}"), "Remark") for word in block.words(row))
        label = spans_said((Span(row.label, bold=row.retained),)) + words
        return [
            self._text((Span(str(row.rank), bold=row.retained),)),
            self._paragraphs.raw("Cell", label, row.label),
            self._bar(block.share(row), kept=row.retained),
            self._text((Span(str(row.score), bold=row.retained),), end=True),
        ]

    def _bar(self, share: float, *, kept: bool) -> str:
        """A paragraph without text on a ground: it ends where the bar does."""
        if not share:
            return self._text(())
        end = (_BAR_LARGE if self._large else _BAR) * (1 - max(round(share, 2), 0.02))
        colour = PETROL if kept else PETROL_PALE
        more = f' fo:background-color="#{colour}" fo:margin-right="{end:.2f}cm"'
        return f'<text:p text:style-name="{self._needed.paragraph(name_of("Bar"), more=more)}"/>'

    def _notes(self, block: Notes) -> str:
        """Notes in a cell: title, list, remarks; a cell holds one paragraph at least."""
        parts = [self._paragraphs.add("Cell Title", plain(block.title))] if block.title else []
        if block.items:
            parts.append(self._paragraphs.bullets([note(item) for item in block.items], "Cell Note"))
        parts += [self.remark(remark) for remark in block.remarks]
        return "".join(parts) or self._text(())

    def remark(self, remark: Paragraph) -> str:
        """A synthesis or a comment."""
        return self._paragraphs.add(remark.role.value.capitalize(), remark.spans)

    def _head(self, title: str, *, end: bool = False) -> str:
        return self._paragraphs.add("Table Heading", plain(title), end=end)

    def _text(self, spans: Spans, *, end: bool = False) -> str:
        return self._paragraphs.add("Cell", spans, end=end)

    def _table(
        self,
        weights: Sequence[float],
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        together: bool = False,
    ) -> str:
        self._count += 1
        total, wide = sum(weights) or 1.0, self._needed.width
        columns = "".join(
            f'<table:table-column table:style-name="{self._needed.column(wide * weight / total)}"/>'
            for weight in weights
        )
        head = f"<table:table-header-rows>{self._row(heads, head=True)}</table:table-header-rows>"
        inside = "".join(self._row(cells, spanned=len(weights) - len(cells)) for cells in rows)
        return (
            f'<table:table table:name="Table{self._count}" '
            f'table:style-name="{self._needed.table(together=together)}">'
            f"{columns}{head}{inside}</table:table>"
        )

    def _row(self, cells: Sequence[str], *, head: bool = False, spanned: int = 0) -> str:
        """`spanned`: how many more columns its only cell stands over."""
        style = self._needed.cell(head=head, over=spanned > 0)
        mark = f'table:table-cell table:style-name="{style}" office:value-type="string"'
        mark += f' table:number-columns-spanned="{spanned + 1}"' if spanned else ""
        inside = "".join(f"<{mark}>{cell}</table:table-cell>" for cell in cells)
        inside += "<table:covered-table-cell/>" * spanned
        return f'<table:table-row table:style-name="{self._needed.row()}">{inside}</table:table-row>'


def note(item: Item) -> tuple[str, str]:
    """A note with its aside in brackets, as it stands in the file; then its own words."""
    aside = styled(Span(f" ({item.aside})"), "Aside") if item.aside else ""
    return spans_said(plain(item.text)) + aside, item.text
