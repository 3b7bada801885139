"""The faces of an evaluation on A3: one below the other, each with a box for dots and for their count."""

from typing import Final

from atelier.minutes.kit.papers import FaceSheet, FaceSheets, Poster
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4, MM, Easel
from atelier.minutes.writers.kit.poster_head import head_height, put_foot, put_head
from atelier.minutes.writers.pdf.sheet import A3
from atelier.minutes.writers.pdf.structure import Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, Face, Ink, TextStyle

_MOST: Final = 6
"""Faces on a sheet: each keeps room for a crowd of dots."""
_HIGHEST: Final = 76 * MM
_LEFT: Final = 74 * MM
"""Of the face and its word."""
_TOTAL: Final = 34 * MM
_GAP: Final = 5 * MM
_SIDE_OF_FACE: Final = 44 * MM
_QUESTION: Final = TextStyle(Ink(Face.TITLE, 52), 60, 0, 10)
_HOW: Final = TextStyle(Ink(Face.TEXT, 28), 36)
_WORD: Final = TextStyle(Ink(Face.BOLD, 24), 28)
_HINT: Final = TextStyle(Ink(Face.TEXT, 16, INK_2), 20)


def draw_faces(paper: FaceSheets) -> tuple[bytes, Report]:
    """A sheet for each evaluation, or several where it has many faces."""
    easel = Easel(paper.head, A3)
    for sheet in paper.sheets:
        count = -(-len(sheet.faces) // _MOST)
        each = -(-len(sheet.faces) // count)
        for number in range(count):
            _draw(easel, sheet, paper.total, (number + 1, count), each)
    return easel.finish()


def _draw(easel: Easel, sheet: FaceSheet, total: str, place: tuple[int, int], each: int) -> None:
    number, count = place
    unit = easel.width / A4[0]
    side = 15 * MM * unit
    easel.turn(sheet.kicker if number == 1 else "")
    put_head(easel, Poster(kicker=sheet.kicker, continued=sheet.continued), unit, side, number=number)
    put_foot(easel, sheet.foot, unit, side, f"{number}\u00a0/\u00a0{count}" if count > 1 else "")
    width, y = easel.width - 2 * side, head_height(unit) + 10 * unit
    if number == 1 and sheet.question:
        element = easel.headings.title(2)
        y += easel.say(sheet.question, _QUESTION, (side, y), width, element=element, most=3) + _QUESTION.after
    y += easel.say(sheet.how, _HOW, (side, y), width) + 2 * _GAP
    high = min((easel.height - 22 * MM * unit - y) / each, _HIGHEST)
    for mood, title in sheet.faces[(number - 1) * each : number * each]:
        _face(easel, (mood, title), total, (side, y, width, high - _GAP))
        y += high


def _face(easel: Easel, face: tuple[str, str], total: str, place: tuple[float, float, float, float]) -> None:
    """The face above its word, the room for dots, the line on which they are counted."""
    mood, title = face
    x, y, width, high = place
    most = 2 if len(easel.lines(title[:200], _WORD, _LEFT - _GAP)) > 1 else 1
    size = min(high - most * _WORD.leading - 4, _SIDE_OF_FACE)
    top = y + (high - size - most * _WORD.leading - 4) / 2
    room = _LEFT - _GAP
    easel.face(x + (room - size) / 2, top, size, mood)
    element = easel.root.add(Kind.PARAGRAPH)
    easel.say(title, _WORD, (x, top + size + 4), room, element=element, align="centre", most=most)
    easel.frame(x + _LEFT, y, width - _LEFT, high, line=1.6, colour=INK, radius=12)
    left = x + width - _TOTAL
    easel.say(total, _HINT, (left, y + 10), _TOTAL - 12, align="right")
    easel.rule(left, y + high - 22, _TOTAL - 16, INK_2, 1.0)
