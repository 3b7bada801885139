"""Pages from strips: the horizontal slices that are never cut, and the rules of where a page may end.

Everything that is printed is first turned into strips (a line of text, a row of a table, a space). A strip
that is `kept` stays on the page of the next one, as long as what hangs together fits on a page at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from atelier.minutes.document import Source
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.pdf.lines import Run
from atelier.minutes.writers.pdf.structure import Element


@dataclass(frozen=True, slots=True)
class TextMark:
    """Runs drawn one after the other from `x`, on a baseline `y` below the top of the strip.

    `element` is what they are read as part of; a space is read after them where the next line of the same
    text is another word.
    """

    x: float
    y: float
    runs: tuple[Run, ...]
    element: Element | None = None
    space: bool = False


@dataclass(frozen=True, slots=True)
class RectMark:
    """A filled rectangle: a bar, a hairline, the ground of a table's head."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class DashMark:
    """A dashed line to cut along: across from its left end, or down from its upper one."""

    x: float
    y: float
    length: float
    width: float
    colour: str
    dash: tuple[float, float]
    down: bool = False


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A picture as a file that is known to be readable."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class FaceMark:
    """A drawn face, for the eye only: its word is a text beside it."""

    x: float
    y: float
    side: float
    mood: str


Mark = TextMark | RectMark | DashMark | ImageMark | FaceMark
Shape = RectMark | DashMark | FaceMark
"""What is for the eye alone."""

_BEGUN = 1 / 3
"""How full a page must be for a soft break to end it."""
_BLANK = 0.28
"""The share of a page that may stay blank so that what hangs together is not parted."""
_ORPHAN = 0.12
"""A last page that is less full than this looks like a mistake."""


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """A coloured ground with a bar on its left, drawn once behind all strips of a page that share it."""

    ground: str
    bar: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that viewers show beside the pages; level 0 is the outermost."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of a page: its height and what is drawn in it, relative to its top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()
    kept: bool = False
    """No page ends after this strip."""
    yields: bool = False
    """Whether one ends after it though it is kept, where else a good part of the page would stay blank."""
    space: bool = False
    """Only distance: dropped at the top of a page."""
    new_page: bool = False
    soft: bool = False
    """Whether it begins no page where the one before is hardly begun."""
    turned: bool = False
    """Whether it stands on a page that is held sideways, which only such strips do."""
    head: tuple["Strip", ...] = ()
    """Strips repeated above this one where it begins a page: the head of its table."""
    panel: Panel | None = None
    bookmark: Bookmark | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on a page, with the distance of its top from the top of the body.

    `again` where it stands above as well: the head of a table that goes on, which is read once only.
    """

    top: float
    strip: Strip
    again: bool = False


Page = list[Placed]


def space(height: float, *, kept: bool = False) -> Strip:
    """A distance between two blocks."""
    return Strip(height, kept=kept, space=True)


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, of which none may end a page."""
    return [replace(strip, kept=True) for strip in strips]


def whole(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, which may only be parted after the last one."""
    return [*kept(strips[:-1]), *strips[-1:]]


def yielding(strips: Sequence[Strip]) -> list[Strip]:
    """What is not parted, but between rows where else much of a page stays blank: two rows on each side."""
    rows = [place for place, strip in enumerate(strips) if not strip.kept]
    ends = set(rows[1:-2])
    return [replace(each, yields=place in ends) for place, each in enumerate(whole(strips))]


def sideways(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, on pages of their own that are held sideways."""
    return [replace(strip, turned=True) for strip in strips]


def is_turned(page: Page) -> bool:
    """Whether a page is held sideways."""
    return next((placed.strip.turned for placed in page if not placed.again), False)


def merged(strips: Sequence[Strip]) -> list[Strip]:
    """Of spaces that follow each other only the largest is left: distances do not add up."""
    result: list[Strip] = []
    for strip in strips:
        last = result[-1] if result else None
        alike = last and last.panel is strip.panel and last.turned is strip.turned
        if last and alike and last.space and strip.space:
            result[-1] = replace(last, height=max(last.height, strip.height))
        else:
            result.append(strip)
    return result


def _chains(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Strips that hang together, up to the first after which a page may end."""
    chain: list[Strip] = []
    for strip in strips:
        if chain and (strip.new_page or strip.turned is not chain[-1].turned):
            yield chain
            chain = []
        chain.append(strip)
        if not strip.kept:
            yield chain
            chain = []
    if chain:
        yield chain


class _Pager:
    """Fills pages one after the other."""

    def __init__(self, height: float, turned: float) -> None:
        """With the height of a page, and of one that is held sideways."""
        self.pages: list[Page] = [[]]
        self._heights = (height, turned)
        self._turned = False
        self._used = 0.0

    @property
    def _height(self) -> float:
        return self._heights[self._turned]

    def _turn(self, head: tuple[Strip, ...] = ()) -> None:
        if self.pages[-1]:
            self.pages.append([])
        self._used = 0.0
        for strip in head:
            self._put(strip, again=True)

    def _put(self, strip: Strip, *, again: bool = False) -> None:
        if strip.space and not self.pages[-1]:
            return
        self.pages[-1].append(Placed(self._used, strip, again))
        self._used += strip.height

    def _fits(self, height: float) -> bool:
        return self._used + height <= self._height + 0.01

    def add(self, chain: list[Strip]) -> None:
        """Place a chain on this page, or whole on the next, or cut where it must be."""
        first = next((strip for strip in chain if not strip.space), chain[0])
        if first.turned is not self._turned:
            self._turn()
            self._turned = first.turned
        total = sum(strip.height for strip in chain)
        trailing = chain[-1].height if chain[-1].space else 0.0
        hardly = first.soft and self._used < self._height * _BEGUN
        if first.new_page and not hardly and any(placed.strip.height for placed in self.pages[-1]):
            self._turn()
        head = sum(strip.height for strip in first.head)
        if not self._fits(total - trailing) and total + head <= self._height:
            chain = self._begun(chain)
            first = next((strip for strip in chain if not strip.space), chain[0])
            self._turn(first.head)
        for strip in chain:
            if not strip.space and not self._fits(strip.height):
                self._turn(strip.head)
            self._put(strip)

    def _begun(self, chain: list[Strip]) -> list[Strip]:
        """What is left of a chain for the next page: all of it, unless this one would stay blank for it."""
        if self._height - self._used <= self._height * _BLANK:
            return chain
        used, count = 0.0, 0
        for place, strip in enumerate(chain, start=1):
            used += strip.height
            if not self._fits(used):
                break
            count = place if strip.yields else count
        for strip in chain[:count]:
            self._put(strip)
        return chain[count:]


def paginate(strips: Sequence[Strip], height: float, turned: float = 0.0) -> list[Page]:
    """The pages, at least one; each strip stands on exactly one page, repeated heads excepted.

    `turned` is the height of those held sideways.
    """
    pager = _Pager(height, turned)
    for chain in _chains(strips):
        go_on()
        pager.add(chain)
    if len(pager.pages) > 1 and all(placed.strip.space for placed in pager.pages[-1]):
        pager.pages.pop()
    return pager.pages


def without_orphan(strips: Sequence[Strip], height: float, slack: float, turned: float = 0.0) -> list[Page]:
    """The pages, none at the end for a line or two: they are made a little higher where that saves it."""
    pages = paginate(strips, height, turned)
    if len(pages) > 1 and sum(placed.strip.height for placed in pages[-1]) < height * _ORPHAN:
        for more in (slack / 2, slack):
            tighter = paginate(strips, height + more, turned + more)
            if len(tighter) < len(pages):
                return tighter
    return pages
