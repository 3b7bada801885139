"""Ballots: eight to a sheet of A4, cut twice across the middle of what is left; four where the form is long.

They have no titles and no names: titles hang on the wall under the same numbers.
"""

from typing import Final

from atelier.minutes.kit.forms import COLUMNS, shape_of, sheets_of
from atelier.minutes.kit.papers import Ballot, Ballots, Marking
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4, MARGIN, Easel
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, Face, Ink, TextStyle

_PAD: Final = MARGIN
"""Inside each form, so that its outer edges keep what printers need and a crooked cut takes no letter."""
_KICKER: Final = TextStyle(Ink(Face.TEXT, 8.2, INK_2), 10)
_QUESTION: Final = TextStyle(Ink(Face.BOLD, 9.6), 11.4)
_HOW: Final = TextStyle(Ink(Face.BOLD, 14.5), 19)
_RULES: Final = TextStyle(Ink(Face.TEXT, 9), 10.8)
_NUMBER: Final = Ink(Face.BOLD, 14)
_CHOICE: Final = TextStyle(Ink(Face.SEMI, 10.5), 13)
_FEW: Final = 10
"""So many numbers stand in rows of five, larger."""


def draw_ballots(paper: Ballots) -> tuple[bytes, Report]:
    """Whole sheets, since what is left over replaces what is spoilt."""
    easel = Easel(paper.head, A4)
    for ballot in paper.ballots:
        columns, rows = shape_of(ballot)
        wide, high = easel.width / columns, easel.height / rows
        easel.turn(ballot.kicker)
        _form(easel, ballot, wide, high)
        until = easel.drawn
        for place in range(1, columns * rows):
            easel.again(0, until, place % columns * wide, place // columns * high)
        for column in range(1, columns):
            easel.cut_down(column * wide)
        for row in range(1, rows):
            easel.cut_across(row * high)
        easel.copy(sheets_of(ballot) - 1)
    return easel.finish()


def _form(easel: Easel, ballot: Ballot, wide: float, high: float) -> None:
    """The form in the upper left corner of the sheet."""
    room, bottom = wide - 2 * _PAD, high - _PAD
    logo = easel.logos(_PAD, _PAD - 2, room, height=16, align="right", read=False)
    y = _PAD - 2
    y += easel.say(ballot.kicker, _KICKER, (_PAD, y), room - (80 if logo else 0), most=1)
    y = max(y, _PAD + logo)
    if ballot.question:
        y += easel.say(ballot.question, _QUESTION, (_PAD, y), room, most=2)
    y += 2 + easel.say(ballot.how, _HOW, (_PAD, y + 2), room, most=2)
    rules = len(easel.lines(ballot.rules, _RULES, room)) * _RULES.leading
    foot = bottom - rules + 4
    easel.say(ballot.rules, _RULES, (_PAD, foot), room)
    if ballot.marking is Marking.CHOICES:
        _choices(easel, ballot, y + 3, foot - 4, room)
    else:
        _grid(easel, ballot, y + 3, foot - 4, room)


def _grid(easel: Easel, ballot: Ballot, top: float, bottom: float, room: float) -> None:
    columns = 5 if ballot.numbers <= _FEW else COLUMNS[ballot.marking]
    rows = -(-ballot.numbers // columns)
    wide, high = room / columns, min((bottom - top) / rows, 38.0)
    size = min(_NUMBER.size * (1.3 if columns == 5 and ballot.marking is Marking.CIRCLE else 1), high * 0.62)
    style = TextStyle(Ink(_NUMBER.face, size), high)
    several = easel.root.add(Kind.LIST)
    for number in range(1, ballot.numbers + 1):
        x = _PAD + (number - 1) % columns * wide
        y = top + (number - 1) // columns * high
        body = several.add(Kind.ENTRY).add(Kind.BODY)
        easel.edges(x, y, wide, high, 0.5, INK_2)
        if ballot.marking is Marking.CIRCLE:
            easel.say(str(number), style, (x, y), wide, element=body, align="centre")
            continue
        easel.say(str(number), style, (x + 2, y), 17, element=body, align="centre")
        box = min(high - 5, 11.0 if ballot.marking is Marking.BOXES else 20.0)
        left = x + wide - ballot.boxes * box - 3
        for each in range(ballot.boxes):
            easel.edges(left + each * box, y + (high - box) / 2, box, box, 0.9, INK)


def _choices(easel: Easel, ballot: Ballot, top: float, bottom: float, room: float) -> None:
    high = min((bottom - top) / len(ballot.choices), 30.0)
    box = min(high - 4, 24.0)
    for place, said in enumerate(ballot.choices):
        y = top + place * high
        easel.say(said, _CHOICE, (_PAD, y + (high - _CHOICE.leading) / 2), room - 60, most=1)
        easel.edges(_PAD + room - 54, y + (high - box) / 2, 54, box, 1.0, INK)
