"""Certificates of participation: a sheet of A4 across for each person, with room to sign and to stamp."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from atelier.minutes.kit.papers import Certificate, Certificates
from atelier.minutes.report import Report
from atelier.minutes.writers.kit.easel import A4_ACROSS, MM, Easel, within
from atelier.minutes.writers.pdf.structure import Element, Kind
from atelier.minutes.writers.pdf.style import INK, INK_2, PETROL_DARK, Face, Ink, TextStyle

_EDGE: Final = 12 * MM
_SIDE: Final = 34 * MM
_TITLE: Final = TextStyle(Ink(Face.TITLE, 38, PETROL_DARK), 46)
_TEXT: Final = TextStyle(Ink(Face.TEXT, 17), 25)
_STRONG: Final = TextStyle(Ink(Face.SEMI, 20), 28)
_NAME: Final = TextStyle(Ink(Face.BOLD, 38), 46)
_ORGANISATION: Final = TextStyle(Ink(Face.TEXT, 15, INK_2), 21)
_SIGN: Final = TextStyle(Ink(Face.TEXT, 13), 18)
_SIGN_HIGH: Final = 72.0
_MEASURES: Final = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller long texts may get before they are cut."""
_MOST: Final = 3
"""Lines that each text may take; in the least measure, one."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A text, how it looks, and what stands above it. An empty name is a line to write on."""

    text: str
    style: TextStyle
    above: float = 0.0
    blank: bool = False

    def within(self, measure: float) -> "_Said":
        """The same, smaller."""
        ink = replace(self.style.ink, size=self.style.ink.size * measure)
        style = TextStyle(ink, self.style.leading * measure)
        return replace(self, style=style, above=self.above * measure)


def draw_certificates(paper: Certificates) -> tuple[bytes, Report]:
    """All sheets look the same but for the name."""
    easel = Easel(paper.head, A4_ACROSS)
    for person in paper.people:
        easel.turn(person.bookmark)
        _sheet(easel, paper, person)
    return easel.finish()


def _sheet(easel: Easel, paper: Certificates, person: Certificate) -> None:
    width = easel.width - 2 * _SIDE
    inside = (easel.width - 2 * _EDGE, easel.height - 2 * _EDGE)
    easel.edges(_EDGE, _EDGE, *inside, 2.4, PETROL_DARK)
    easel.edges(_EDGE + 6, _EDGE + 6, inside[0] - 12, inside[1] - 12, 0.8, PETROL_DARK)
    top = _EDGE + 24
    logos = easel.logos(_SIDE, top, width, height=46, align="centre")
    top += logos + 12 if logos else 0
    bottom = easel.height - _EDGE - 24 - _SIGN_HIGH
    said, most = _fitting(easel, paper, person, width, bottom - top)
    y = top + max((bottom - top - _height(easel, said, width, most)) * 0.4, 0)
    for place, each in enumerate(said):
        y += each.above
        if each.blank:
            easel.rule(_SIDE + width * 0.2, y + each.style.leading * 0.9, width * 0.6, INK, 0.9)
            y += each.style.leading
        else:
            element = easel.headings.title(1) if not place else _paragraph(easel)
            y += easel.say(
                each.text, each.style, (_SIDE, y), width, element=element, align="centre", most=most
            )
    _signature(easel, paper, width)


def _paragraph(easel: Easel) -> Element:
    return easel.root.add(Kind.PARAGRAPH)


def _said(paper: Certificates, person: Certificate) -> list[_Said]:
    after = [
        _Said(line, _STRONG if place == 1 else _TEXT, 12 if place == 0 else 0)
        for place, line in enumerate(paper.after)
    ]
    found = [
        _Said(paper.head.title, _TITLE),
        _Said(paper.organiser, _STRONG, 12),
        _Said(paper.before, _TEXT),
        _Said(person.name, _NAME, 8, blank=not person.name),
        _Said(person.organisation, _ORGANISATION),
        *after,
    ]
    return [each for each in found if each.text or each.blank]


def _fitting(
    easel: Easel, paper: Certificates, person: Certificate, width: float, room: float
) -> tuple[list[_Said], int]:
    """The texts in the first measure in which they fit, and how many lines each may take."""
    said = _said(paper, person)
    sizes = [[each.within(measure) for each in said] for measure in _MEASURES]
    fitting = (tried for tried in sizes if _height(easel, tried, width, _MOST) <= room)
    found = next(fitting, None)
    return (sizes[-1], 1) if found is None else (found, _MOST)


def _height(easel: Easel, said: Sequence[_Said], width: float, most: int) -> float:
    return sum(
        each.above
        + each.style.leading * max(1, min(len(easel.lines(within(each.text, most), each.style, width)), most))
        for each in said
    )


def _signature(easel: Easel, paper: Certificates, width: float) -> None:
    bottom = easel.height - _EDGE - 24
    easel.say(paper.place_and_date, _SIGN, (_SIDE, bottom - _SIGN_HIGH), width * 0.52, most=2)
    left = _SIDE + width * 0.58
    easel.say(paper.signature, _SIGN, (left, bottom - _SIGN_HIGH), width * 0.42, most=2)
    easel.rule(left, bottom - 4, width * 0.42, INK, 0.8)
