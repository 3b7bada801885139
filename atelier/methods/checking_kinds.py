"""Grids, tables and faces of a method file: what must be there, what belongs where."""

from collections.abc import Mapping
from typing import Any

from atelier.methods.model import Advice, ColumnPlan, FacePlan, ItemPlan, Said
from atelier.methods.reading import Reader, Wrong
from atelier.workshop.entities import ColumnType, Mood, RowsAs, StepKind
from atelier.workshop.grids import LEVELS
from atelier.workshop.text import fold

_KEYS: Mapping[StepKind, tuple[str, ...]] = {
    StepKind.POSITIONING: ("scale", "items"),
    StepKind.TABLE: ("rows_as", "columns", "rows"),
    StepKind.EVALUATION: ("faces",),
}
_CHOICES = (ColumnType.CHOICE, ColumnType.CHOICES)
_SHORTEST = 2
"""Words of a scale, and of a choice."""


def kinds(reader: Reader, kind: str) -> dict[str, Any]:
    """The fields of a step plan that only some kinds have."""
    for owner, keys in _KEYS.items():
        if kind != owner:
            reader.only(keys, owner)
    return {
        "scale": _scale(reader, kind),
        "items": _items(reader, LEVELS),
        "rows_as": reader.choice("rows_as", RowsAs.TABLE),
        "columns": _columns(reader, kind),
        "rows": _rows(reader),
        "faces": tuple(_face(table) for table in reader.tables("faces")),
    }


def advice(root: Reader) -> Advice | None:
    """The page of advice; every part of it may be left out."""
    table = root.table("advice")
    if table is None:
        return None
    found = Advice(
        whom=table.said("whom"),
        people=table.said("people"),
        length=table.said("length"),
        material=table.said("material"),
        pitfalls=table.said("pitfalls"),
    )
    table.done()
    return found


def _scale(reader: Reader, kind: str) -> tuple[Said, ...]:
    scale = reader.said_list("scale")
    if kind == StepKind.POSITIONING and len(scale) < _SHORTEST:
        reader.refuse("scale", Wrong.EMPTY, expected=str(_SHORTEST))
    _check_twice(reader, "scale", scale)
    return scale


def _items(reader: Reader, levels: int) -> tuple[ItemPlan, ...]:
    """The items of a grid or of one of its items; below the last level none may stand."""
    if levels == 0:
        reader.only(("items",), str(LEVELS))
        return ()
    found: list[ItemPlan] = []
    for table in reader.tables("items"):
        title = table.said("title", line=True, needed=True)
        description = table.said("description")
        found.append(ItemPlan(title=title, description=description, items=_items(table, levels - 1)))
        table.done()
    return tuple(found)


def _columns(reader: Reader, kind: str) -> tuple[ColumnPlan, ...]:
    found = []
    for table in reader.tables("columns"):
        column = ColumnPlan(
            title=table.said("title", line=True, needed=True),
            type=table.choice("type", ColumnType.TEXT),
            choices=table.said_list("choices"),
            hint=table.said("hint", line=True),
        )
        if column.type in _CHOICES and len(column.choices) < _SHORTEST:
            table.refuse("choices", Wrong.EMPTY, expected=str(_SHORTEST))
        if column.type not in _CHOICES:
            table.only(("choices",), ", ".join(_CHOICES))
        _check_twice(table, "choices", column.choices)
        table.done()
        found.append(column)
    if kind == StepKind.TABLE and not found:
        reader.refuse("columns", Wrong.EMPTY)
    _check_twice(reader, "columns", tuple(column.title for column in found))
    return tuple(found)


def _rows(reader: Reader) -> tuple[Said, ...]:
    rows = reader.said_list("rows")
    if len(rows) > 1 and reader.data.get("rows_as") == RowsAs.FORM:
        reader.refuse("rows", Wrong.MISPLACED, len(rows), RowsAs.TABLE)
    return rows


def _face(table: Reader) -> FacePlan:
    face = FacePlan(title=table.said("title", line=True, needed=True), mood=table.choice("mood", Mood.EVEN))
    table.done()
    return face


def _check_twice(reader: Reader, key: str, titles: tuple[Said, ...]) -> None:
    """The same words twice in one language would be one thing."""
    for language in reader.origin.languages:
        seen: set[str] = set()
        for title in titles:
            if fold(title[language]) in seen:
                reader.refuse(key, Wrong.TWICE, title[language])
            seen.add(fold(title[language]))
