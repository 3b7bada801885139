"""What sentences of a letter say besides: the day of the next workshop, what a step asks."""

import re
from collections.abc import Iterable, Sequence

from atelier.intake.letter.days import when_of
from atelier.intake.letter.headings import Heading, unmarked
from atelier.intake.letter.meanings import Meaning, Piece
from atelier.workshop.text import fold

_NEXT = re.compile(
    r"(?P<before>.*?)\b(?:prochaine?|next)\s+(?:atelier|s[ée]ance|rencontre|rendez-vous|workshop|session|meeting)\b"
    r"(?P<after>.{4,80})",
    re.IGNORECASE | re.DOTALL,
)
_LEADS = ("", "le", "la", "notre", "the", "our")
"""What may stand before it where it is the beginning of a line of its own."""


def next_day(said: str, pieces: Iterable[Piece]) -> str:
    """The day of the next workshop in a sentence; empty unless the letter said another day before it.

    An invitation calls its own workshop the next one too.
    """
    named = _NEXT.match(said)
    day = when_of(named["after"]).day if named else ""
    known = [piece.text.casefold() for piece in pieces if piece.meaning is Meaning.DATE]
    return day if known and not any(day.casefold() in each for each in known) else ""


def next_alone(said: str, pieces: Iterable[Piece]) -> Heading | None:
    """The same where the line says nothing else: it is then a heading as with a colon."""
    bare = unmarked(said)
    named = _NEXT.match(bare)
    if named is None or fold(named["before"]).strip() not in _LEADS or not next_day(bare, pieces):
        return None
    after = named["after"].strip(" ,;.")
    return None if when_of(after).rest else Heading(Meaning.NEXT_DATE, after)


def asked_in(said: str, walls: Sequence[str]) -> tuple[int, str, bool] | None:
    """The question after the name of a step: its place, the question, whether the name stood alone."""
    before, _, question = unmarked(said).partition(":")
    question = question.strip("*_ \u00a0\u202f")
    if not question.rstrip("*_ »”\u00a0\u202f").endswith("?"):
        return None
    name = " ".join(fold(before.strip("*_")).split())
    for place, title in enumerate(walls, 1):
        wall = " ".join(fold(title).split())
        if wall and (name == wall or name.endswith(f" {wall}")):
            return place, question, name == wall
    return None


def days_in(said: str, meaning: Meaning) -> list[tuple[str, Meaning]]:
    """Day and hours behind their name; what is neither stays what was named."""
    found = when_of(said)
    if not found.day and not found.starts:
        return [(said, meaning)]
    later = meaning is Meaning.NEXT_DATE
    told = (
        (found.day, Meaning.NEXT_DATE if later else Meaning.DATE),
        (found.starts, Meaning.REST if later else Meaning.STARTS),
        (found.ends, Meaning.REST if later else Meaning.ENDS),
        (found.rest, Meaning.REST),
    )
    return [(text, what) for text, what in told if text]
