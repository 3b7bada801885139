"""A list in a .docx: its headings, bold paragraphs and list levels.

Every paragraph is read wherever it stands: in tables, text boxes and forms too, in the order of the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from atelier.intake.notes import Source

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _R, _VAL = f"{_WORD}p", f"{_WORD}r", f"{_WORD}val"
_AWAY = frozenset(
    {
        f"{_WORD}moveFrom",
        f"{_WORD}del",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""What stands in the file and not on the page: moved or deleted, or a second form of the same."""
_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011"}
_LISTED = re.compile(r"list (?:bullet|number|continue) (\d)")
"""Word's own styles of lower levels, which count as the first level of other lists."""
_COLUMN = 200
"""Twentieths of a point that count as one column of indentation."""


@dataclass(frozen=True, slots=True)
class _Style:
    heading: bool = False
    bold: bool = False
    level: int = 0
    index: bool = False
    """A line of a table of contents, which repeats what stands elsewhere."""


def word_lines(content: bytes) -> list[Source]:
    """The paragraphs of a document, in order."""
    import docx

    document: Any = docx.Document(BytesIO(content))
    styles = _Styles(document)
    found: list[Source] = []
    for paragraph in document.element.body.iter(_P):
        if not any(above.tag in _AWAY for above in paragraph.iterancestors()):
            found += _sources(paragraph, styles)
    return found


class _Styles:
    """The styles of a document by id, each looked up once."""

    def __init__(self, document: Any) -> None:
        self._styles = document.styles
        self._known: dict[str | None, _Style] = {}

    def of(self, id: str | None) -> _Style:
        if id not in self._known:
            from docx.enum.style import WD_STYLE_TYPE

            self._known[id] = self._read(self._styles.get_by_id(id, WD_STYLE_TYPE.PARAGRAPH))
        return self._known[id]

    def character(self, id: str | None) -> bool:
        """Whether a style of letters makes them bold."""
        from docx.enum.style import WD_STYLE_TYPE

        style = self._styles.get_by_id(id, WD_STYLE_TYPE.CHARACTER) if id else None
        return bool(style is not None and any(each.font.bold for each in _lineage(style)))

    def _read(self, style: Any) -> _Style:
        found = list(_lineage(style))
        names = [str(each.name or "").lower() for each in found]
        bold = next((each.font.bold for each in found if each.font.bold is not None), False)
        levels = [level for each in found if (level := _level(each.element)) is not None]
        return _Style(
            heading=any(name == "title" or name.startswith("heading") for name in names),
            bold=bool(bold),
            level=max(
                [*levels[:1], *(int(match[1]) for name in names if (match := _LISTED.match(name)))], default=0
            ),
            index=any(name.startswith("toc ") for name in names),
        )


def _lineage(style: Any) -> Iterator[Any]:
    seen: set[str] = set()
    while style is not None and style.style_id not in seen:
        seen.add(style.style_id)
        yield style
        style = style.base_style


def _sources(paragraph: Any, styles: _Styles) -> Iterator[Source]:
    style = styles.of(paragraph.style)
    runs = [(text, bold) for run in _runs(paragraph) if (text := _text(run)) for bold in [_bold(run, styles)]]
    text = "".join(text for text, _ in runs)
    if style.index or not text.strip():
        return
    strong = all(style.bold if bold is None else bold for text, bold in runs if text.strip())
    own = _level(paragraph)
    level = style.level if own is None else own
    if level:
        yield Source(text.strip(), style.heading, strong, level)
        return
    for line in text.split("\n"):  # outside lists a line break parts two lines; within one it belongs to it
        yield Source(" " * _indent(paragraph) + line, style.heading, strong)


def _runs(within: Any) -> Iterator[Any]:
    """The runs of a paragraph, not those of paragraphs that stand in its text boxes."""
    for child in within:
        if child.tag == _R:
            yield child
        elif child.tag != _P and child.tag not in _AWAY:
            yield from _runs(child)


def _text(run: Any) -> str:
    return "".join(
        (child.text or "") if child.tag == f"{_WORD}t" else _SIGNS.get(child.tag, "") for child in run
    )


def _bold(run: Any, styles: _Styles) -> bool | None:
    """Whether a run is bold by itself; None where its paragraph decides."""
    mark = run.find(f"{_WORD}rPr/{_WORD}b")
    if mark is not None:
        return mark.get(_VAL, "1") not in ("0", "false", "off")
    style = run.find(f"{_WORD}rPr/{_WORD}rStyle")
    return True if style is not None and styles.character(style.get(_VAL)) else None


def _level(element: Any) -> int | None:
    """How deep the numbering of a paragraph or a style stands; 0 where it takes numbering away."""
    numbered = element.find(f"{_WORD}pPr/{_WORD}numPr")
    if numbered is None:
        return None
    number, level = numbered.find(f"{_WORD}numId"), numbered.find(f"{_WORD}ilvl")
    if number is not None and number.get(_VAL) == "0":
        return 0
    return 1 + (_whole(level.get(_VAL)) if level is not None else 0)


def _indent(paragraph: Any) -> int:
    mark = paragraph.find(f"{_WORD}pPr/{_WORD}ind")
    left = (mark.get(f"{_WORD}left") or mark.get(f"{_WORD}start")) if mark is not None else None
    return min(_whole(left), 20_000) // _COLUMN


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0
