"""The blocks that become Word tables: facing rows, rankings, tables of columns."""

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

from atelier.minutes.document import Facing, Notes, RankedRow, Ranking, Span, Table, plain
from atelier.minutes.writers.faces import face_raster
from atelier.minutes.writers.looks import INK_2, LINE, PAPER, PETROL, PETROL_LIGHT, PETROL_PALE, said_beside
from atelier.minutes.writers.word.paper import Paper
from atelier.minutes.writers.word.runs import (
    add_paragraph,
    add_picture,
    add_spans,
    add_text,
    first_paragraph,
)
from atelier.minutes.writers.word.xml import (
    never_torn,
    repeat_as_head,
    rule_table,
    shade_paragraph,
    shading,
)

_TOGETHER = 14
"""Rankings of so many rows stay on one page, as long as they fit on it."""


class Tables:
    """Adds tables at the end of one Word document."""

    def __init__(self, paper: Paper, *, large: bool) -> None:
        self._document = paper.word
        self._width = paper.width
        self._beside = said_beside(large=large)

    def facing(self, block: Facing) -> None:
        """Zones as columns of equal width; a cell that nothing answers stays empty."""
        table = self._table([1.0] * len(block.zones), block.zones)
        for row in block.rows:
            cells = self._row(table)
            for cell, notes in zip(cells, row.cells, strict=True):
                _notes(cell, notes or Notes())

    def table(self, block: Table) -> None:
        """Columns by weight, numeric ones set to the right."""
        table = self._table([column.weight for column in block.columns], [c.title for c in block.columns])
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            if column.numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for row in block.rows:
            cells = self._row(table)
            if row.over:
                _over(cells, row.cells[0])
                continue
            if row.high:
                table.rows[-1].height = Pt(row.high)
            for cell, text, column in zip(cells, row.cells, block.columns, strict=True):
                drawn = bool(row.face) and cell is cells[0]
                paragraph = first_paragraph(cell, "Cell", () if drawn else plain(text))
                if drawn:
                    add_picture(paragraph, face_raster(row.face), text)
                    add_spans(paragraph, plain(f"\u2002{text}"))
                if column.numeric:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if not (block.across or block.loose):  # a page held sideways is low
            _keep_ends(table)

    def ranking(self, block: Ranking) -> None:
        """Rank, label, bar, score; the title of the score stands over bar and score."""
        table = self._table([1.1, 5.3, 2.2, 0.9], (block.rank_title, block.label_title, "", ""))
        head = table.rows[0].cells
        merged = head[2].merge(head[3])
        for spare in merged.paragraphs[1:]:
            merged._tc.remove(spare._p)
        first_paragraph(
            merged, "Cell", (Span(block.score_title, bold=True),)
        ).alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for row in block.rows:
            self._ranked(block, row, self._row(table))
        _keep_together(table)

    def _ranked(self, block: Ranking, row: RankedRow, cells: Sequence[Any]) -> None:
        first_paragraph(cells[0], "Cell", (Span(str(row.rank), bold=row.retained),))
        label = first_paragraph(cells[1], "Cell", (Span(row.label, bold=row.retained),))
        for word in block.words(row):
            add_text(
                label, Span(f"  ·\u00a0{word}"), colour=PETROL if row.retained else INK_2, size=self._beside
            )
        bar = first_paragraph(cells[2], "Bar")
        if row.score > 0:
            properties = bar._p.get_or_add_pPr()
            shade_paragraph(properties, PETROL if row.retained else PETROL_PALE)
            room = cells[2].width - Emu(2 * 68580)
            bar.paragraph_format.right_indent = Emu(int(room * (1 - max(block.share(row), 0.02))))
        score = first_paragraph(cells[3], "Cell", (Span(str(row.score), bold=row.retained),))
        score.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _table(self, weights: Sequence[float], titles: Sequence[str]) -> Any:
        """A table with its head, flagged and repeated, and columns of fixed width."""
        table = self._document.add_table(rows=1, cols=len(weights))
        table.autofit = False
        rule_table(table, LINE)
        total = sum(weights) or 1.0
        for column, weight in zip(table.columns, weights, strict=True):
            column.width = Emu(int(self._width * weight / total))
        head = table.rows[0]
        repeat_as_head(head)
        never_torn(head)
        for cell, title in zip(head.cells, titles, strict=True):
            cell._tc.get_or_add_tcPr().append(shading(PETROL_LIGHT))
            if title:
                first_paragraph(cell, "Cell", (Span(title, bold=True),))
        return table

    @staticmethod
    def _row(table: Any) -> Sequence[Any]:
        row = table.add_row()
        for flag in row._tr.trPr.findall(qn("w:tblHeader")) if row._tr.trPr is not None else ():
            row._tr.trPr.remove(flag)
        never_torn(row)
        cells: Sequence[Any] = row.cells
        return cells


def _over(cells: Sequence[Any], text: str) -> None:
    """A row that heads those below it: one cell over all columns."""
    whole = cells[0].merge(cells[-1])
    for spare in whole.paragraphs[1:]:
        whole._tc.remove(spare._p)
    whole._tc.get_or_add_tcPr().append(shading(PAPER))
    first_paragraph(whole, "Cell", (Span(text, bold=True),)).paragraph_format.keep_with_next = True


def _notes(cell: Any, block: Notes) -> None:
    """Notes in a cell: title, list, remarks; a Word cell must hold one paragraph at least."""
    first_paragraph(cell, "CellTitle" if block.title else "Cell", plain(block.title))
    for item in block.items:
        paragraph = add_paragraph(cell, "CellNote", plain(item.text))
        if item.aside:
            add_text(paragraph, Span(f" ({item.aside})", italic=True))
    for remark in block.remarks:
        add_paragraph(cell, remark.role.value.capitalize(), remark.spans)


def _keep_ends(table: Any) -> None:
    """A table parts between rows, two of them on each side; its head is repeated."""
    rows = table._tbl.tr_lst
    for row in (*rows[:2], *rows[-2:-1]):
        _keep_next(row)


def _keep_together(table: Any) -> None:
    """A short table is not parted: every paragraph but those of the last row stays with the next."""
    rows = table._tbl.tr_lst
    if len(rows) > _TOGETHER:
        return
    for row in rows[:-1]:
        _keep_next(row)


def _keep_next(row: Any) -> None:
    for paragraph in row.iter(qn("w:p")):
        paragraph.get_or_add_pPr().get_or_add_keepNext()
