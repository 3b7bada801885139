"""What becomes of a line of a list, in words. No Qt here."""

from collections.abc import Sequence
from typing import Final, Protocol

from atelier.intake.matching import Fate, Match
from atelier.words import N_, Words
from atelier.workshop.entities import Presence

_FATES: Final = {
    Fate.NEW: N_("to be added"),
    Fate.NAMESAKE: N_("namesake: to check"),
    Fate.SAME: N_("already listed"),
    Fate.TWICE: N_("twice in this list"),
    Fate.NOBODY: N_("line left out"),
}
_COMPLETED: Final = {
    "organisation": N_("organisation"),
    "college": N_("college"),
    "role": N_("role"),
    "email": N_("address"),
    "presence": N_("presence"),
}


def fate_said(words: Words, match: Match, *, doubtful: bool) -> str:
    """The state of one line."""
    if match.fate is Fate.COMPLETES:
        what = words.listed([words.say(_COMPLETED[name]) for name in match.fills])
        return words.say("completes: {what}", what=what)
    if match.fate is Fate.NEW and doubtful:
        return words.say("to check")
    return words.say(_FATES[match.fate])


class _Coming(Protocol):
    @property
    def presence(self) -> Presence:
        """As it is told."""


def added_said(words: Words, people: Sequence[_Coming]) -> list[str]:
    """How many were added, and how many of them are not expected, in whole sentences."""
    if not people:
        return []
    away = sum(person.presence in (Presence.ABSENT, Presence.EXCUSED) for person in people)
    said = [words.say_n("{n} person was added.", "{n} people were added.", len(people))]
    if away:
        said.append(
            words.say_n(
                "{n} of them is not expected: absent, excused or to be confirmed.",
                "{n} of them are not expected: absent, excused or to be confirmed.",
                away,
            )
        )
    return said


def doubts_said(words: Words, doubtful: int) -> str:
    """How many lines deserve a look."""
    return words.say_n(
        "{n} line could be read in another way: have a look at it.",
        "{n} lines could be read in another way: have a look at them.",
        doubtful,
    )


def completed_said(words: Words, count: int) -> str:
    """How many are listed already, but not with all that this list says."""
    return words.say_n(
        "{n} person is listed already and will be completed.",
        "{n} people are listed already and will be completed.",
        count,
    )


def same_said(words: Words, count: int) -> str:
    """How many bring nothing new."""
    return words.say_n(
        "{n} person is listed already and stays as they are.",
        "{n} people are listed already and stay as they are.",
        count,
    )


def twice_said(words: Words, count: int) -> str:
    """How many lines repeat a name of the same list."""
    return words.say_n(
        "{n} line names somebody for the second time.",
        "{n} lines name somebody for the second time.",
        count,
    )
