"""A list in an .odt: its headings, bold paragraphs and list levels, in tables and frames too."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from atelier.intake.notes import Source

_AWAY = frozenset(
    {
        "text:tracked-changes",
        "text:note",
        "office:annotation",
        "office:forms",
        "text:table-of-content",
        "text:sequence-decls",
        "text:variable-decls",
        "svg:title",
        "svg:desc",
    }
)
"""What is not on the page, or repeats what is."""
_BLANKS = re.compile(r"[ \t\r\n]+")
_LINES = ("text:p", "text:h")
_BOLD = ("bold", "600", "700", "800", "900")
_DEEPEST = 40
"""Of lists, tables and frames in one another: no page has more."""


def writer_lines(content: bytes) -> list[Source]:
    """The paragraphs of a document, in order."""
    from odfdo import Document

    document = Document(BytesIO(content))
    styles = _Styles(document)
    return list(_walk(document.body, styles, 0, 0))


class _Styles:
    """Whether styles make what they are given bold, each looked up once."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[tuple[str, str], bool | None] = {}

    def bold(self, family: str, name: str | None) -> bool | None:
        """What a style, or the one it comes from, says; None where none of them speaks."""
        if not name:
            return None
        key = (family, name)
        if key not in self._known:
            self._known[key] = None  # of a style that comes from itself
            self._known[key] = self._read(family, name)
        return self._known[key]

    def _read(self, family: str, name: str) -> bool | None:
        style = self._document.get_style(family, name)
        if style is None:
            return None
        weight = next(
            (
                found
                for child in style.children
                if child.tag == "style:text-properties"
                and (found := child.get_attribute_string("fo:font-weight"))
            ),
            None,
        )
        if weight is not None:
            return weight in _BOLD
        return self.bold(family, style.get_attribute_string("style:parent-style-name"))


def _walk(element: Any, styles: _Styles, level: int, deep: int) -> Iterator[Source]:
    if deep > _DEEPEST:
        raise ValueError("nested too deeply")
    for child in element.children:
        if child.tag in _LINES:
            yield from _sources(child, styles, level)
            yield from _framed(child, styles, deep)
        elif child.tag not in _AWAY:
            yield from _walk(child, styles, level + (child.tag == "text:list"), deep + 1)


def _framed(paragraph: Any, styles: _Styles, deep: int) -> Iterator[Source]:
    """The paragraphs of frames that are tied to this one."""
    for child in paragraph.children:
        if child.tag.startswith("draw:"):
            yield from _walk(child, styles, 0, deep + 1)
        elif child.tag == "text:span" and child.children:
            yield from _framed(child, styles, deep + 1)


def _sources(paragraph: Any, styles: _Styles, level: int) -> Iterator[Source]:
    pieces = [(text, bold) for text, bold in _pieces(paragraph, styles, None, 0) if text]
    text = "".join(text for text, _ in pieces)
    if not text.strip():
        return
    heading = paragraph.tag == "text:h"
    style = styles.bold("paragraph", paragraph.get_attribute_string("text:style-name"))
    strong = all(style if bold is None else bold for text, bold in pieces if text.strip())
    if level:
        yield Source(text.strip(), heading, strong, level)
        return
    for line in text.split("\n"):
        yield Source(line, heading, strong)


def _pieces(element: Any, styles: _Styles, bold: bool | None, deep: int) -> Iterator[tuple[str, bool | None]]:
    if deep > _DEEPEST:
        raise ValueError("nested too deeply")
    yield _plain(element.text), bold
    for child in element.children:
        if child.tag == "text:s":
            yield " " * min(int(child.get_attribute_string("text:c") or 1), 1000), bold
        elif child.tag == "text:tab":
            yield "\t", bold
        elif child.tag == "text:line-break":
            yield "\n", bold
        elif child.tag not in _AWAY and not child.tag.startswith("draw:"):
            own = styles.bold("text", child.get_attribute_string("text:style-name"))
            yield from _pieces(child, styles, bold if own is None else own, deep + 1)
        yield _plain(child.tail), bold


def _plain(text: str | None) -> str:
    """Blanks, tabs and line breaks of the file are one blank on the page."""
    return _BLANKS.sub(" ", text) if text else ""
