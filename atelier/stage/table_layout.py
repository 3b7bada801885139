"""Where the cells of a table stand before the room: columns that can be read, rows on pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from atelier.stage.context import Stage
from atelier.stage.lettering import Style, lay, paragraphs_of
from atelier.stage.ruled import Part, bundles, deal, shares

LEADING = 1.25
_FEW = 24
"""Rows that may all fit on one page."""
_LARGER = (2.4, 2.0, 1.7, 1.45, 1.3, 1.15)
"""How much larger than need be letters are tried, where that takes no more pages."""
_CLOSER = (0.75, 0.6)
"""How much closer columns may stand, where that takes fewer pages."""
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
        return 1.6 * self.pad


class Measure:
    """Lays sheets out; what was measured once is remembered while the page is shown."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._counted: dict[tuple[str, int, int, bool], int] = {}

    def style(self, px: int, *, strong: bool) -> Style:
        """The letters of a cell; those of the first column are strong."""
        return Style(self._stage.look.text_font(px, 600 if strong else 400), leading=LEADING)

    def laid(self, sheet: Sheet, room: QRect) -> Laid:
        """On as few pages as letters that a room can read allow, and in the largest that need no more."""
        least, close = self._sized(sheet, room, self._stage.text), 1.0
        for share in _CLOSER:
            tried = self._closer(sheet, room, share, least)
            if tried is not None and len(tried.pages) < len(least.pages) and tried.whole:
                least, close = tried, share
        for larger in _LARGER if len(sheet.rows) <= _FEW else ():
            tried = self._sized(sheet, room, round(self._stage.text * larger), close)
            if len(tried.pages) <= len(least.pages) and tried.whole:
                return tried
        return least

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
            letters = [sheet.letters[column] for column in columns]
            wide = shares([least[column] for column in columns], letters, inner, laid.pad)
            head = 0
            if sheet.titles:
                tall = max(
                    self._lines(sheet.titles[c], px, w, strong=True)
                    for c, w in zip(columns, wide, strict=True)
                )
                head = round(tall * laid.step + 1.2 * laid.pad)
            counts = [self._tall(row, columns, wide, px) for row in sheet.rows]
            dealt = deal(counts, room.height() - head, laid.step, laid.between)
            laid.pages.extend(SheetPage(columns, wide, head, parts) for parts in dealt)
        return laid

    def _tall(self, row: Sequence[str], columns: list[int], wide: list[int], px: int) -> int:
        found = (self._lines(row[c], px, w, strong=c == 0) for c, w in zip(columns, wide, strict=True))
        return max(found)

    def _least(self, sheet: Sheet, column: int, px: int, close: float = 1.0) -> int:
        """What a type asks for, or its longest word where that is not much longer."""
        asked = round(sheet.letters[column] * px)
        return min(max(round(asked * close), self._longest(sheet, column, px)), round(asked * 1.8))

    def _longest(self, sheet: Sheet, column: int, px: int) -> int:
        metrics = QFontMetrics(self.style(px, strong=column == 0).font)
        said = {word for row in sheet.rows for word in row[column].split() if len(word) > _LONG_WORD}
        said |= set((sheet.titles[column] if sheet.titles else "").split())
        return max((metrics.horizontalAdvance(word) + 2 for word in said), default=0)

    def _whole(self, sheet: Sheet, px: int) -> bool:
        columns = range(len(sheet.letters))
        return all(self._longest(sheet, c, px) <= self._least(sheet, c, px) for c in columns)

    def _lines(self, text: str, px: int, width: int, *, strong: bool) -> int:
        key = (text, px, width, strong)
        if key not in self._counted:
            laid = lay(paragraphs_of(text, marked=False), self.style(px, strong=strong), width)
            self._counted[key] = max(1, len(laid.lines))
        return self._counted[key]
