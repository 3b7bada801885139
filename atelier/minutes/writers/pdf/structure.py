"""The structure of a PDF: what each thing on its pages is, in the order in which it is to be read.

Assistive technology reads this tree instead of the pages. Layout makes the elements, in reading order; the
marks of strips name the element that they are part of; painting notes where on which page that stands. What
is in no element (rules, bars, running heads, repeated table heads) is an artifact and is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The standard structure types of PDF 1.7 that are used, so that no role map is needed."""

    DOCUMENT = "Document"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    PARAGRAPH = "P"
    LIST = "L"
    ENTRY = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"


Box = tuple[float, float, float, float]
"""Left, bottom, right and top on a page, in points."""

_HEADINGS = (Kind.H1, Kind.H2, Kind.H3, Kind.H4, Kind.H5, Kind.H6)
_MAY_BE_EMPTY = (Kind.CELL, Kind.HEADER, Kind.DOCUMENT)
"""A cell that says nothing still counts as one of its row."""


@dataclass(frozen=True, slots=True)
class Content:
    """A marked piece of a page: the page's index and the number of the piece on it."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something that can be pressed: its page, and its key in the parent tree and in the painter."""

    page: int
    key: int


@dataclass(slots=True, eq=False)
class Element:
    """One node. Either layout gives it elements, or painting gives it contents; links stand among those."""

    kind: Kind
    parent: "Element | None" = None
    alternative: str = ""
    """What is said of a picture."""
    actual: str = ""
    """The text as it is read, where the order or the signs drawn on the page are not those typed."""
    attribute: str = ""
    """The scope of a header cell ("Row", "Column"), or how a list is numbered ("Decimal", "Disc")."""
    box: Box | None = None
    """Where a picture stands."""
    kids: "list[Element | Content | Annotation]" = field(default_factory=list)

    def add(self, kind: Kind, *, alternative: str = "", attribute: str = "") -> "Element":
        """A new last child."""
        child = Element(kind, self, alternative, attribute=attribute)
        self.kids.append(child)
        return child

    def says_something(self) -> bool:
        """Whether anything of it stands on a page; what does not is left out of the file."""
        return self.kind in _MAY_BE_EMPTY or any(
            not isinstance(kid, Element) or kid.says_something() for kid in self.kids
        )

    def read(self) -> "Iterator[Element | Content | Annotation]":
        """The children that stand in the file."""
        return (kid for kid in self.kids if not isinstance(kid, Element) or kid.says_something())


class Headings:
    """Gives headings their levels: none is skipped, as readers who jump from title to title expect."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._depth = 0

    def title(self, level: int) -> Element:
        """A heading of the document; its title is of level 1, the parts of level 2."""
        self._depth = min(level, self._depth + 1, len(_HEADINGS))
        return self._root.add(_HEADINGS[self._depth - 1])

    def below(self) -> Element:
        """A heading under the one before, which does not become the new measure: a title of notes."""
        return self._root.add(_HEADINGS[min(self._depth, len(_HEADINGS) - 1)])
