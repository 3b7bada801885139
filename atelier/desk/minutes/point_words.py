"""The points to check as sentences: each asks, none accuses."""

from collections.abc import Mapping
from typing import Final

from atelier.advice.checks import Check, Point
from atelier.words import N_, Words

_SENTENCES: Final[Mapping[Check, str]] = {
    Check.VOTE_OPEN: N_("A vote is still open: its result is not in the minutes."),
    Check.MORE_VOTERS: N_("{voters} voted, {present} are listed or counted as present: are some missing?"),
    Check.TIE: N_("A tie at the cut has not been settled: {titles}."),
    Check.REWORDED: N_("“{voted}” was voted on, and its title now reads “{now}”: is that meant?"),
    Check.NO_DATE: N_("The workshop has no date."),
    Check.NO_PLACE: N_("The workshop has no place."),
    Check.NOBODY: N_("Nobody is listed, and nobody is counted."),
    Check.NO_SECRETARY: N_("Who took the notes is not said."),
    Check.NO_SCENARIO: N_("“{step}”: a scenario says neither a situation nor a question."),
    Check.NO_NOTES: N_("“{step}”: nothing was written on this wall."),
    Check.EMPTY_TITLE: N_("No note stands under “{title}”."),
    Check.NO_VOTE: N_("“{step}”: a vote was prepared and not held."),
    Check.NO_OWNER: N_("Nobody is named for “{what}”."),
    Check.NO_DUE: N_("“{what}” has no date."),
    Check.NEXT_DATE: N_("The next workshop has no date."),
}
_LONGEST = 60


def say_point(words: Words, point: Point) -> str:
    """The sentence of a point; long titles are cut, since the place itself is one press away."""
    details = {name: _short(value) for name, value in point.details}
    if point.check is Check.UNSORTED:
        n = int(details.pop("n"))
        return words.say_n(
            "“{step}”: {n} note has no title.", "“{step}”: {n} notes have no title.", n, **details
        )
    if point.check is Check.UNTICKED:
        n = int(details.pop("n"))
        return words.say_n(
            "{n} person is expected, and nobody was ticked: who came is not said.",
            "{n} people are expected, and nobody was ticked: who came is not said.",
            n,
        )
    if point.check is Check.OWNERS_LEFT_OUT:
        n = int(details.pop("n"))
        return words.say_n(
            "Without names, {n} action names nobody: give the person an organisation, or keep initials.",
            "Without names, {n} actions name nobody: give people an organisation, or keep initials.",
            n,
        )
    return _ended(words.say(_SENTENCES[point.check], **details))


def _short(value: str | int) -> str | int:
    """Cut between two words where that is near, and after a word rather than after its comma."""
    if isinstance(value, int) or len(value) <= _LONGEST:
        return value
    cut = value[: _LONGEST - 1]
    whole = cut.rsplit(maxsplit=1)[0] if not value[_LONGEST - 1].isspace() else cut
    kept = whole if len(whole) > _LONGEST // 2 else cut
    return f"{kept.rstrip(' ,;:.!?-–—')}…"


def _ended(sentence: str) -> str:
    """Three dots at the end need no other."""
    return sentence.removesuffix(".") if sentence.endswith("….") else sentence
