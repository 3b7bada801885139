"""How each kind of paragraph looks: in minutes, and on a poster, where few words are read from afar."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from atelier.minutes.document import Role
from atelier.minutes.writers.pdf import style as look
from atelier.minutes.writers.pdf.style import BODY, Face, Ink, TextStyle


@dataclass(frozen=True, slots=True)
class Styles:
    """The title of a document, its subtitle, and its paragraphs by role."""

    title: TextStyle
    subtitle: TextStyle
    roles: Mapping[Role, TextStyle]


MINUTES: Final = Styles(
    look.TITLE,
    look.SUBTITLE,
    {
        Role.BODY: BODY,
        Role.LEAD: TextStyle(Ink(Face.SEMI, 11, look.INK_2), 15.5, 0, 6),
        Role.SCENARIO: TextStyle(Ink(), 15),
        Role.QUESTION: TextStyle(Ink(Face.SEMI, 10.5, look.PETROL_DARK), 15, 1, 7),
        Role.AXIS: TextStyle(Ink(Face.BOLD, 10.5), 15),
        Role.SYNTHESIS: TextStyle(Ink(Face.SEMI), 15, 2, 5),
        Role.COMMENT: TextStyle(Ink(Face.ITALIC, 10.5, look.INK_2), 14.4, 6, 4),
        Role.NOTICE: TextStyle(Ink(Face.SEMI, 10.2, look.INK), 14.4),
        Role.SMALL: look.SMALL,
    },
)
POSTER: Final = Styles(
    TextStyle(Ink(Face.TITLE, 23, look.PETROL_DARK), 26, 0, 3),
    TextStyle(Ink(Face.TEXT, 13, look.INK), 16.5, 0, 3),
    {
        **MINUTES.roles,
        Role.BODY: TextStyle(Ink(Face.TEXT, 9.6), 13, 2, 3),
        Role.LEAD: TextStyle(Ink(Face.TEXT, 11, look.INK), 14, 0, 5),
        Role.QUESTION: TextStyle(Ink(Face.BOLD, 14, look.INK), 17.5, 7, 4),
    },
)
