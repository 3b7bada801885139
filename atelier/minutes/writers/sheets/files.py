"""CSV: a folder with a file for each kind of fact, for programs or for Excel."""

import csv as files
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final

from atelier.minutes.document import Document, Sheet, Value
from atelier.minutes.naming import safe
from atelier.minutes.options import Csv
from atelier.minutes.printable import printable
from atelier.minutes.report import Report

_COMPUTED: Final = ("=", "+", "-", "@", "\t", "\n")
"""How a text begins that Excel takes for a formula."""


def render(document: Document, *, csv: Csv = Csv.PLAIN) -> tuple[dict[str, bytes], Report]:
    """Each file by its name, and how many cells were kept from being computed.

    Programs find the same names in every language; people those of the sheets.
    """
    guarded = 0
    made: dict[str, bytes] = {}
    for sheet in document.sheets:
        if csv is Csv.EXCEL:
            rows = (sheet.columns, *sheet.rows)
            guarded += sum(_is_computed(value) for row in rows for value in row)
            separator = ";" if document.language.startswith("fr") else ","
            made[_name(sheet)] = _written(sheet, separator, "\r\n", guard=True).encode("utf-8-sig")
        else:
            made[f"{sheet.key}.csv"] = _written(sheet, ",", "\n", guard=False).encode()
    return made, Report(guarded=guarded)


def _name(sheet: Sheet) -> str:
    return f"{safe(sheet.title) or sheet.key}.csv"


def _written(sheet: Sheet, separator: str, ending: str, *, guard: bool) -> str:
    out = StringIO(newline="")
    comma = separator == ";"  # where cells stand between semicolons, the comma is that of numbers
    writer = files.writer(out, delimiter=separator, lineterminator=ending)
    for row in (sheet.columns, *sheet.rows):
        writer.writerow(
            [f"'{_plain(v)}" if guard and _is_computed(v) else _plain(v, comma=comma) for v in row]
        )
    return out.getvalue()


def _plain(value: Value, *, comma: bool = False) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",") if comma else f"{value:f}"
    return value.isoformat() if isinstance(value, date) else printable(str(value))


def _is_computed(value: Value) -> bool:
    return isinstance(value, str) and printable(value).startswith(_COMPUTED)
