"""Where the cells of a table stand before the room: columns that can be read, rows on pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from atelier.stage.context import Stage
from atelier.stage.lettering import Style, lay, paragraphs_of
from atelier.stage.ruled import Part, bundles, deal, deal_evenly, shares

LEADING = 1.25
_FEW = 24
"""Rows that may all fit on one page."""
_LARGER = (2.4, 2.0, 1.7, 1.45, 1.3, 1.15)
"""How much larger than need be letters are tried, where that takes no more pages."""
_CLOSER = (0.75, 0.6)
"""How much closer columns may stand, where that takes fewer pages."""
_CLOSEST = (1.0, *_CLOSER, 0.48)
"""The same, where it lets letters be larger."""
_AIRIEST = 2.2
"""How far apart rows may stand at most, of what is usual, where a page would be left empty below them."""
_LONGEST, _LEAP = 6, 60
"""How much more of the free room a long text takes at most than a short one, and letters for each."""
_LONG_WORD = 6
"""Letters up to which a word fits any column."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows of words, before they are laid out."""

    titles: tuple[str, ...]
    """What stands above the columns; empty where nothing does."""
    rows: tuple[tuple[str, ...], ...]
    letters: tuple[float, ...]
    """How wide each column is at least, in heights of its letters."""
    right: tuple[bool, ...]
    """Whether its words stand at the right, as figures do."""
    named: bool = False
    """Whether the first column names what stands beside it (a form), or is what is told of (a table)."""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """What stands on one page: columns, their widths, the height of their titles, the rows."""

    columns: list[int]
    wide: list[int]
    head: int
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet at one size of letters."""

    room: QRect
    px: int
    pages: list[SheetPage]
    whole: bool
    """Whether no word is broken."""
    air: float = 1.0
    """How far apart rows stand, of what is usual."""

    @property
    def cuts(self) -> int:
        """How many rows go on on another page."""
        return sum(part.first > 0 for page in self.pages for part in page.parts)

    @property
    def pad(self) -> int:
        """What is left free between columns and at the edges."""
        return round(self.px * 0.55)

    @property
    def step(self) -> float:
        """From one line to the next."""
        return self.px * LEADING

    @property
    def between(self) -> float:
        """What a row takes beside its lines."""
        return 1.6 * self.pad * self.air


class Measure:
    """Lays sheets out; what was measured once is remembered while the page is shown."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._counted: dict[tuple[str, int, int, bool], int] = {}
        self._wide: dict[tuple[str, int, bool], int] = {}
        self._metrics: dict[tuple[int, bool], QFontMetrics] = {}
        self._longest_of: tuple[Sheet | None, dict[tuple[int, int], int]] = (None, {})
        """The longest words of the sheet that is being laid out, by column and size."""

    def style(self, px: int, *, strong: bool) -> Style:
        """The letters of a cell; those of the first column are strong."""
        return Style(self._stage.look.text_font(px, 600 if strong else 400), leading=LEADING)

    def laid(self, sheet: Sheet, room: QRect) -> Laid:
        """On as few pages as letters that a room can read allow, and in the largest that need no more."""
        least = self._sized(sheet, room, self._stage.text)
        for share in _CLOSER:
            tried = self._closer(sheet, room, share, least)
            if tried is not None and len(tried.pages) < len(least.pages) and tried.whole:
                least = tried
        for larger in _LARGER if len(sheet.rows) <= _FEW else ():
            px = round(self._stage.text * larger)
            for close in _CLOSEST:
                if not self._may_fit(sheet, room, px, close, len(least.pages)):
                    continue
                tried = self._sized(sheet, room, px, close)
                if len(tried.pages) <= len(least.pages) and tried.cuts <= least.cuts:
                    return _spread(tried)
        return _spread(least)

    def _may_fit(self, sheet: Sheet, room: QRect, px: int, close: float, pages: int) -> bool:
        """Whether words stay whole, and columns come on so many pages; rows are measured afterwards."""
        pad = Laid(room, px, [], whole=True).pad
        inner = room.width() - 2 * pad
        wide = [self._least(sheet, column, px, close) for column in range(len(sheet.letters))]
        found = bundles(wide, inner, pad)
        roomy = all(sum(wide[c] for c in cs) + pad * (len(cs) - 1) <= inner for cs in found)
        return roomy and len(found) <= pages and self._whole(sheet, px)

    def _closer(self, sheet: Sheet, room: QRect, close: float, least: Laid) -> Laid | None:
        """Columns nearer to each other; None where no more of them stand side by side so."""
        px, side_by_side = least.px, {tuple(page.columns) for page in least.pages}
        wide = [self._least(sheet, column, px, close) for column in range(len(sheet.letters))]
        found = bundles(wide, room.width() - 2 * least.pad, least.pad)
        return self._sized(sheet, room, px, close) if len(found) < len(side_by_side) else None

    def _sized(self, sheet: Sheet, room: QRect, px: int, close: float = 1.0) -> Laid:
        least = [self._least(sheet, column, px, close) for column in range(len(sheet.letters))]
        pad = Laid(room, px, [], whole=True).pad
        inner = room.width() - 2 * pad
        found = bundles(least, inner, pad)
        room_for_all = all(sum(least[c] for c in cs) + pad * (len(cs) - 1) <= inner for cs in found)
        laid = Laid(room, px, [], whole=room_for_all and self._whole(sheet, px))
        for columns in found:
            letters = [self._weight(sheet, column) for column in columns]
            wide = shares([least[column] for column in columns], letters, inner, laid.pad)
            head = 0
            if sheet.titles:
                tall = max(
                    self.lines(sheet.titles[c], px, w, strong=True)
                    for c, w in zip(columns, wide, strict=True)
                )
                head = round(tall * laid.step + 1.2 * laid.pad)
            counts = [self._tall(row, columns, wide, px) for row in sheet.rows]
            dealt = deal(counts, room.height() - head, laid.step, laid.between)
            laid.pages.extend(SheetPage(columns, wide, head, parts) for parts in dealt)
        return laid

    def _tall(self, row: Sequence[str], columns: list[int], wide: list[int], px: int) -> int:
        found = (self.lines(row[c], px, w, strong=c == 0) for c, w in zip(columns, wide, strict=True))
        return max(found)

    def _weight(self, sheet: Sheet, column: int) -> float:
        """What a column has of the room that none needs: more where its texts are long.

        By leaps: columns must not move at each letter that is typed before the room.
        """
        longest = max((len(row[column]) for row in sheet.rows), default=0)
        return sheet.letters[column] * (1 + min(_LONGEST, longest // _LEAP))

    def _least(self, sheet: Sheet, column: int, px: int, close: float = 1.0) -> int:
        """What a type asks for, or its longest word where that is not much longer."""
        asked = round(sheet.letters[column] * px)
        return min(max(round(asked * close), self._longest(sheet, column, px)), round(asked * 1.8))

    def _longest(self, sheet: Sheet, column: int, px: int) -> int:
        if self._longest_of[0] is not sheet:
            self._longest_of = (sheet, {})
        known = self._longest_of[1]
        if (column, px) not in known:
            known[column, px] = self._longest_word(sheet, column, px)
        return known[column, px]

    def _longest_word(self, sheet: Sheet, column: int, px: int) -> int:
        said = {word for row in sheet.rows for word in row[column].split() if len(word) > _LONG_WORD}
        titles = (sheet.titles[column] if sheet.titles else "").split()
        found = [self._word(word, px, strong=column == 0) for word in said]
        return max([*found, *(self._word(word, px, strong=True) for word in titles)], default=0)

    def _word(self, word: str, px: int, *, strong: bool) -> int:
        key = (word, px, strong)
        if key not in self._wide:
            if (px, strong) not in self._metrics:
                self._metrics[px, strong] = QFontMetrics(self.style(px, strong=strong).font)
            self._wide[key] = self._metrics[px, strong].horizontalAdvance(word) + 2
        return self._wide[key]

    def _whole(self, sheet: Sheet, px: int) -> bool:
        columns = range(len(sheet.letters))
        return all(self._longest(sheet, c, px) <= self._least(sheet, c, px) for c in columns)

    def lines(self, text: str, px: int, width: int, *, strong: bool) -> int:
        """How many lines a text takes."""
        key = (text, px, width, strong)
        if key not in self._counted:
            laid = lay(paragraphs_of(text, marked=False), self.style(px, strong=strong), width)
            self._counted[key] = max(1, len(laid.lines))
        return self._counted[key]


def _spread(laid: Laid) -> Laid:
    """The same with pages about as full, and rows as far apart as the fullest allows, within reason."""
    if not laid.cuts:
        pages: list[SheetPage] = []
        for _, same in groupby(laid.pages, key=lambda page: page.columns):
            found = list(same)
            counts = [part.last for page in found for part in page.parts]
            dealt = deal_evenly(counts, laid.room.height() - found[0].head, laid.step, laid.between)
            pages += [replace(found[0], parts=parts) for parts in dealt]
        laid = replace(laid, pages=pages)
    spare = [
        (laid.room.height() - page.head - laid.step * sum(part.last - part.first for part in page.parts))
        / (laid.between * len(page.parts))
        for page in laid.pages
        if page.parts
    ]
    return replace(laid, air=max(1.0, min(_AIRIEST, *spare))) if spare else laid
