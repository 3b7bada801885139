"""The sheets of a LibreOffice workbook. Merged cells are filled downwards."""

from io import BytesIO
from typing import Any

from odfdo import Document

from atelier.intake.columns import Sheet, sheet_of
from atelier.intake.people_files.values import said

_WIDEST = 60
_SPAN = "table:number-rows-spanned"


def calc_sheets(content: bytes, most: int) -> list[Sheet]:
    """Every sheet; at most one row more than `most` of each."""
    body = Document(BytesIO(content)).body
    return [sheet_of(table.name or "", table_cells(table, most)) for table in body.tables]


def table_cells(table: Any, most: int) -> list[list[str]]:  # noqa: ANN401 - odfdo types its elements loosely
    """Its rows. What is repeated, a million times where a sheet ends, is never spread out."""
    rows: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in table.get_elements(".//table:table-row"):
        cells: list[str] = []
        column = 0
        for cell in row.get_elements("table:table-cell|table:covered-table-cell"):
            times = int(cell.get_attribute("table:number-columns-repeated") or 1)
            text = _said(cell)
            left, above = below.get(column, (0, ""))
            if left:
                below[column] = (left - 1, above)
                text = text or above
            if (spanned := int(cell.get_attribute(_SPAN) or 1)) > 1:
                below[column] = (spanned - 1, text)
            taken = min(times, _WIDEST - len(cells))
            cells += [text] * taken
            column += times
        repeated = int(row.get_attribute("table:number-rows-repeated") or 1)
        rows += [cells] * (min(repeated, most + 1) if any(cells) else 1)
        if len(rows) > 2 * most:
            break
    return rows


def _said(cell: Any) -> str:  # noqa: ANN401
    kind = cell.get_attribute("office:value-type")
    if kind in ("float", "percentage", "currency"):
        try:
            return said(float(cell.get_attribute("office:value")))
        except (TypeError, ValueError):
            pass
    return "\n".join(p.inner_text for p in cell.get_elements("text:p"))
