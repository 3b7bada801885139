"""Paragraphs and lists of LibreOffice, each in a style that has a name."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from atelier.minutes.direction import direction_of, is_rtl
from atelier.minutes.document import Spans, plain, text_of
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.odt.styles import Needed, name_of
from atelier.minutes.writers.odt.text import spans_said


class Asked(TypedDict, total=False):
    """What a paragraph does besides what its style says."""

    keep: bool
    """It stays on the page of what follows."""
    end: bool
    """It is set to the right, as numbers are."""
    last: bool
    """It ends a list: some air comes after it."""
    parted: bool
    """It begins a page."""
    master: str
    """It begins a page of this kind."""


class Paragraphs:
    """Makes paragraphs, and notes which styles they need besides those with a name."""

    def __init__(self, needed: Needed) -> None:
        self._needed = needed

    def add(self, look: str, spans: Spans, **asked: Unpack[Asked]) -> str:
        """A paragraph in a style."""
        return self.raw(look, spans_said(spans), text_of(spans), **asked)

    def raw(self, look: str, inside: str, about: str, **asked: Unpack[Asked]) -> str:
        """A paragraph around what is OpenDocument already; `about` is its text, which directs it."""
        go_on()
        return f'<text:p text:style-name="{self.style(look, about, **asked)}">{inside}</text:p>'

    def style(self, look: str, about: str, **asked: Unpack[Asked]) -> str:
        """The name of the style of a paragraph with this text."""
        more = ' fo:text-align="end"' if asked.get("end") else ""
        more += ' fo:margin-bottom="6pt"' if asked.get("last") else ""
        more += ' fo:break-before="page"' if asked.get("parted") else ""
        return self._needed.paragraph(
            name_of(look),
            rtl=is_rtl(about) and direction_of(about) == "R",
            keep=asked.get("keep", False),
            master=asked.get("master", ""),
            more=more,
        )

    def heading(self, level: int, text: str, mark: str = "", **asked: Unpack[Asked]) -> str:
        """A heading of the outline, with a mark that the contents lead to."""
        spot = f'<text:bookmark text:name="{mark}"/>' if mark else ""
        style = self.style(f"Heading {level}", text, **asked)
        inside = spot + spans_said(plain(text))
        return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'

    def bullets(
        self, items: Sequence[tuple[str, str]], look: str = "List Bullet", *, numbered: bool = False
    ) -> str:
        """A list of what is OpenDocument already, each with its text; every numbered list begins at 1."""
        if not items:
            return ""
        kind = "Numbering_20_1" if numbered else "List_20_1"
        lines = (
            self.raw(look, inside, about, last=place == len(items))
            for place, (inside, about) in enumerate(items, start=1)
        )
        inside = "".join(f"<text:list-item>{line}</text:list-item>" for line in lines)
        return f'<text:list text:style-name="{kind}">{inside}</text:list>'
