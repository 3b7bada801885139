"""The attendance sheet: lines high enough to sign on, the notice at the foot of every sheet."""

from dataclasses import dataclass
from typing import Final

from atelier.minutes.kit.papers import Register, Signer
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4, MM, Easel, within
from atelier.minutes.writers.pdf.grid import table_parts
from atelier.minutes.writers.pdf.lines import Line
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, PETROL_DARK, Face, Ink, TextStyle

_SIDE: Final = 14 * MM
_TOP: Final = 13 * MM
_BOTTOM: Final = 11 * MM
_TITLE: Final = TextStyle(Ink(Face.TITLE, 24, PETROL_DARK), 29)
_FACT: Final = TextStyle(Ink(Face.TEXT, 11, INK), 15)
_HEAD: Final = TextStyle(Ink(Face.SEMI, 9.5, INK), 12)
_NAME: Final = TextStyle(Ink(Face.SEMI, 11), 13)
_CELL: Final = TextStyle(Ink(Face.TEXT, 9.5), 11.5)
_COUNT: Final = TextStyle(Ink(Face.TEXT, 8.5, INK_2), 13)
_REMARK: Final = TextStyle(Ink(Face.ITALIC, 9.5, INK_2), 13)
_NOTICE: Final = TextStyle(Ink(Face.TEXT, 8.4, INK), 10.6)
_PAGE: Final = TextStyle(Ink(Face.TEXT, 8.4, INK_2), 11)
_ROW: Final = 10 * MM
"""The least height of a line: a signature needs one centimetre."""
_WEIGHTS: Final = (0.5, 3.1, 2.7, 1.75, 3.0)
_AIR: Final = 4.0
_RULE: Final = "#6B6B6B"
_MOST_LINES: Final = 4
"""A name or an organisation of more lines is ended by an ellipsis."""


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    width: float


def draw_register(paper: Register) -> tuple[bytes, Report]:
    """As many sheets as there are lines; each has the title, the heads and the notice."""
    sheet = _Sheet(paper)
    for signer in (*paper.rows, *[Signer()] * paper.blank):
        sheet.row(signer)
    while sheet.has_room:
        sheet.row(Signer())
    return sheet.finish()


class _Sheet:
    """Fills one sheet after the other."""

    def __init__(self, paper: Register) -> None:
        self._paper = paper
        self._easel = Easel(paper.head, A4)
        self._columns = self._placed()
        self._body: Element | None = None
        self._headers: list[Element] = []
        width = self._easel.width - 2 * _SIDE
        self._notice = self._easel.lines(
            [(f"{paper.notice_title}. ", _strong()), (paper.notice, _NOTICE.ink)], _NOTICE, width
        )
        self._end = self._easel.height - _BOTTOM - len(self._notice) * _NOTICE.leading - 20
        self._y = 0.0
        self._pages = self._rows = 0
        self._begin()

    @property
    def has_room(self) -> bool:
        """Whether another empty line fits on the sheet in hand."""
        return self._y + _ROW <= self._end

    def row(self, signer: Signer) -> None:
        """One person, or an empty line."""
        self._rows += 1
        number = self._rows
        cells = self._cells(number, signer)
        high = max(_ROW, max(len(lines) * style.leading for lines, style in cells) + 2 * _AIR)
        if self._y + high > self._end:
            self._begin()
        assert self._body is not None
        line = self._body.add(Kind.ROW)
        heard = (str(number), signer.name, signer.organisation, *self._of_college(signer), signer.remark)
        for column, (lines, style), text in zip(self._columns, cells, heard, strict=True):
            cell = line.add(Kind.CELL)
            self._easel.heard(cell, text)
            top = self._y + (high - len(lines) * style.leading) / 2
            self._easel.put(lines, style, (column.x + _AIR, top), column.width - 2 * _AIR, cell)
        self._grid(high)
        self._y += high

    def finish(self) -> tuple[bytes, Report]:
        """The file."""
        return self._easel.finish()

    def _placed(self) -> list[_Column]:
        room = self._easel.width - 2 * _SIDE
        weights = _WEIGHTS if self._paper.colleges else _WEIGHTS[:3] + _WEIGHTS[4:]
        widths = [room * weight / sum(weights) for weight in weights]
        return [_Column(_SIDE + sum(widths[:index]), width) for index, width in enumerate(widths)]

    def _cells(self, number: int, signer: Signer) -> list[tuple[list[Line], TextStyle]]:
        said = (
            (str(number), _COUNT),
            (signer.name, _NAME),
            (signer.organisation, _CELL),
            *((college, _CELL) for college in self._of_college(signer)),
            (signer.remark, _REMARK),
        )
        return [
            (self._short(text, style, column.width - 2 * _AIR), style)
            for (text, style), column in zip(said, self._columns, strict=True)
        ]

    def _of_college(self, signer: Signer) -> tuple[str, ...]:
        return (signer.college,) if self._paper.colleges else ()

    def _short(self, text: str, style: TextStyle, width: float) -> list[Line]:
        lines = self._easel.lines(within(text, _MOST_LINES), style, width)
        if len(lines) <= _MOST_LINES:
            return lines
        first = lines[: _MOST_LINES - 1]
        return [*first, self._easel.cut(text, first, style, width)]

    def _grid(self, high: float) -> None:
        """Lines that are seen in black and white, around what is signed too."""
        first, last = self._columns[0], self._columns[-1]
        width = last.x + last.width - first.x
        self._easel.rule(first.x, self._y + high, width, _RULE, 0.6)
        for column in self._columns:
            self._easel.rect(column.x, self._y, 0.4, high, _RULE)
        self._easel.rect(last.x + last.width, self._y, 0.4, high, _RULE)

    def _begin(self) -> None:
        """A new sheet; heads are read on the first only."""
        easel, paper = self._easel, self._paper
        width = easel.width - 2 * _SIDE
        first = self._pages == 0
        easel.turn(paper.head.title if first else "")
        self._pages += 1
        y = _TOP
        if first:
            logos = easel.logos(_SIDE, y, width, height=40)
            y += logos + (10 if logos else 0)
            y += easel.say(paper.head.title, _TITLE, (_SIDE, y), width, element=easel.headings.title(1)) + 2
            for fact in paper.facts:
                y += easel.say(fact, _FACT, (_SIDE, y), width, most=3)
            self._headers, self._body = table_parts(easel.root, len(self._columns))
        else:
            y += easel.say(f"{paper.head.title} – {paper.facts[0]}", _FACT, (_SIDE, y), width, most=1)
        self._y = self._heads(y + 8, first=first)
        self._foot()

    def _heads(self, y: float, *, first: bool) -> float:
        easel = self._easel
        columns = self._paper.columns
        titles = ("", *columns) if self._paper.colleges else ("", *columns[:2], columns[3])
        high = _HEAD.leading + 2 * _AIR
        room = easel.width - 2 * _SIDE
        easel.rect(_SIDE, y, room + 0.4, high, "#E9E6DF")
        since = easel.drawn
        for title, column, header in zip(titles, self._columns, self._headers, strict=True):
            place = (column.x + _AIR, y + _AIR)
            easel.say(title, _HEAD, place, column.width - 2 * _AIR, element=header, most=1)
        if not first:
            easel.mute(since)
        easel.rule(_SIDE, y + high, room, INK, 1.2)
        return y + high

    def _foot(self) -> None:
        """The notice on every sheet: people sign on any of them."""
        easel = self._easel
        width = easel.width - 2 * _SIDE
        top = easel.height - _BOTTOM - len(self._notice) * _NOTICE.leading
        since = easel.drawn
        easel.put(self._notice, _NOTICE, (_SIDE, top), width, easel.root.add(Kind.PARAGRAPH))
        if self._pages > 1:
            easel.mute(since)
        number = easel.drawn
        easel.say(str(self._pages), _PAGE, (_SIDE, top - 14), width, align="right")
        easel.mute(number)


def _strong() -> Ink:
    return Ink(Face.BOLD, _NOTICE.ink.size, INK)
