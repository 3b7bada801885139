"""What becomes of a piece of a letter, in words. No Qt here."""

import datetime as dt
from collections.abc import Sequence

from atelier.desk.prepare.letter.names import name_of
from atelier.desk.prepare.letter.taking import Fate, Line
from atelier.words import Words

_SHOWN = 90
"""Characters of what is replaced."""


def value_said(words: Words, line: Line) -> str:
    """A day or an hour as it will be kept; empty for what is kept as it stands."""
    match line.value:
        case dt.date():
            return words.date_long(line.value)
        case dt.time():
            return words.time(line.value)
    return ""


def fate_said(words: Words, line: Line) -> str:
    """What deserves a look; empty where nothing does."""
    if line.fate is Fate.MISREAD:
        return words.say("cannot be read")
    if line.fate is Fate.NO_GROUPS:
        return words.say("no step by group")
    if line.fate is Fate.SAME:
        return words.say("there already")
    return words.say("to check") if line.piece.doubtful and line.taken else ""


def standing_said(words: Words, line: Line) -> str:
    """What would no longer stand there; of what is left from the method, where it stands."""
    if line.remains:
        return words.say("{field}, left from the method", field=name_of(words, line.where))
    if line.fate is not Fate.REPLACES:
        return ""
    stands = line.stands
    if isinstance(stands, dt.date):
        shown = words.date_long(stands)
    elif isinstance(stands, dt.time):
        shown = words.time(stands)
    elif isinstance(stands, tuple):
        shown = words.listed(stands)
    else:
        shown = " ".join(str(stands).split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
    return words.say("instead of {text}", text=words.quoted(shown))


def sum_said(words: Words, lines: Sequence[Line], unread: int) -> str:
    """All lines in a few sentences."""
    said = []
    if emptied := sum(line.fate is Fate.EMPTIED for line in lines):
        said.append(
            words.say_n(
                "{n} text of the method gives way to the letter: keep it if it is to stay.",
                "{n} texts of the method give way to the letter: keep those that are to stay.",
                emptied,
            )
        )
    told = [line for line in lines if line.fate is not Fate.SAME and not line.remains]
    if doubts := sum(bool(fate_said(words, line)) for line in told):
        said.append(words.say_n("{n} line deserves a look.", "{n} lines deserve a look.", doubts))
    if left := sum(line.fate is Fate.LEFT for line in lines):
        said.append(
            words.say_n(
                "{n} line goes nowhere: say what it is, or leave it out.",
                "{n} lines go nowhere: say what they are, or leave them out.",
                left,
            )
        )
    if unread:
        said.append(
            words.say_n(
                "{n} further line is not read: paste it apart.",
                "{n} further lines are not read: paste them apart.",
                unread,
            )
        )
    return " ".join(said)
