"""What the cell of a workbook says, as a person would read it."""

import datetime as dt
from decimal import Decimal


def said(value: object) -> str:
    """The text of a value: whole numbers without a point, days as they are written, nothing for no value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float | Decimal) and value == int(value):
        return str(int(value))
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)
