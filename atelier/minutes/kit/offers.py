"""What of the kit can be printed of a workshop now, how much of it, or what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from atelier.minutes.compose.closing import answered
from atelier.minutes.compose.head import SEPARATOR
from atelier.minutes.compose.printed import Printed
from atelier.minutes.compose.results import result_of
from atelier.minutes.kit import faces, people, scenarios, votes
from atelier.minutes.kit.dots import room_for_dots
from atelier.minutes.kit.forms import printed_of, sheets_of
from atelier.minutes.kit.proposing import PURPOSES
from atelier.minutes.kit.wanted import NAMES, Piece, Wanted, people_of
from atelier.words import Words
from atelier.workshop.entities import Face, Orientation, Step


@dataclass(frozen=True, slots=True)
class Offer:
    """One piece: what is in it, or else what it lacks."""

    piece: Piece
    name: str
    purpose: str
    """What it is for, in a few words."""
    holds: str = ""
    lacks: str = ""
    """Why there is none of it; empty where there is."""


_Said = Callable[[Printed, Words, Wanted], tuple[str, str]]
"""What a piece holds, and what it lacks: one of the two is empty."""


def offers(printed: Printed, words: Words, wanted: Wanted) -> list[Offer]:
    """Every piece, in the order in which it is used."""
    return [offer(piece, printed, words, wanted) for piece in Piece]


def offer(piece: Piece, printed: Printed, words: Words, wanted: Wanted) -> Offer:
    """One piece of this workshop."""
    holds, lacks = _SAID[piece](printed, words, wanted)
    return Offer(piece, words.say(NAMES[piece]), words.say(PURPOSES[piece]), holds, lacks)


def _order(printed: Printed, words: Words, _wanted: Wanted) -> tuple[str, str]:
    count = printed.tables.count(Step)
    if not count:
        return "", words.say("The running order has no step yet.")
    return words.say_n("{n} step", "{n} steps", count), ""


def _attendance(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    register = people.register(printed, words, wanted, "")
    if not register.rows:
        return words.say_n("{n} empty line", "{n} empty lines", register.blank), ""
    return words.say_n("{n} name, then empty lines", "{n} names, then empty lines", len(register.rows)), ""


def _stakes(printed: Printed, words: Words, _wanted: Wanted) -> tuple[str, str]:
    workshop = printed.workshop
    axes = sum(bool(axis.strip()) for axis in workshop.axes)
    found = [
        *([words.say("context")] if workshop.context.strip() else []),
        *([words.say("stakes")] if workshop.stakes.strip() else []),
        *([words.say_n("{n} transversal axis", "{n} transversal axes", axes)] if axes else []),
    ]
    if not found:
        return "", words.say("Neither context nor stakes nor axes are written yet.")
    return words.listed(found), ""


def _posters(printed: Printed, words: Words, _wanted: Wanted) -> tuple[str, str]:
    count = scenarios.count(printed, words)
    if not count:
        return "", _no_scenario(words)
    return _but_unwritten(words.say_n("{n} poster", "{n} posters", count), printed, words), ""


def _handouts(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    count = scenarios.count(printed, words)
    if not count:
        return "", _no_scenario(words)
    parts = scenarios.handed_out(printed, words, wanted)
    sheets = sum(number for _, number in parts)
    if len(parts) == 1:
        return _but_unwritten(words.say_n("{n} sheet", "{n} sheets", sheets), printed, words), ""
    said = words.listed([words.say("{step}: {count}", step=step, count=number) for step, number in parts])
    all_said = words.say_n("{n} sheet ({steps})", "{n} sheets ({steps})", sheets, steps=said)
    return _but_unwritten(all_said, printed, words), ""


def _but_unwritten(count: str, printed: Printed, words: Words) -> str:
    """The count, and which groups it leaves out because nothing is written for them."""
    found = scenarios.unwritten(printed, words)
    if not found:
        return count
    return words.say("{count}; no scenario is written for {groups}", count=count, groups=words.listed(found))


def _no_scenario(words: Words) -> str:
    return words.say("No step has a scenario or a question yet.")


def _ballots(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    forms = votes.ballots(printed, words, wanted, "").ballots
    if not forms:
        return "", _no_vote(words)
    needed = len(forms) * people_of(printed, wanted)
    count = sum(map(printed_of, forms))
    said = words.say_n(
        "{n} ballot, {spare} of them spare, numbers 1 to {last}",
        "{n} ballots, {spare} of them spare, numbers 1 to {last}",
        count,
        spare=count - needed,
        last=max(form.numbers for form in forms),
    )
    pages = words.say_n("{n} page", "{n} pages", sum(map(sheets_of, forms)))
    if len(forms) == 1:
        return SEPARATOR.join((said, pages)), ""
    votes_of = [words.say("{step}: {count}", step=form.kicker, count=printed_of(form)) for form in forms]
    return SEPARATOR.join((said, pages, words.listed(votes_of))), ""


def _numbers(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    if not votes.rounds(printed):
        return "", _no_vote(words)
    count = len(votes.strips(printed, words, wanted, "").bands[0].strips)
    said = words.say_n("{n} number", "{n} numbers", count)
    return _with_room(said, printed, words, wanted), ""


def _with_room(strips: str, printed: Printed, words: Words, wanted: Wanted) -> str:
    room = room_for_dots(printed, wanted)
    if not room.dots:
        return strips
    return words.say_n(
        "{strips}, each with room for {n} dot of {wide} mm",
        "{strips}, each with room for {n} dots of {wide} mm",
        room.dots,
        strips=strips,
        wide=room.wide,
    )


def _titles(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    count = sum(len(printed.tables.children(Orientation, each.id)) for each in votes.rounds(printed))
    if not count:
        return "", words.say("No vote has orientations yet.")
    return _with_room(words.say_n("{n} title", "{n} titles", count), printed, words, wanted), ""


def _dots(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    if not votes.rounds(printed):
        return "", _no_vote(words)
    said = words.say_n("for {n} person", "for {n} people", people_of(printed, wanted))
    room = room_for_dots(printed, replace(wanted, pieces=wanted.pieces | {Piece.DOTS}))
    return words.say("{people}, dots of {wide} mm", people=said, wide=room.wide), ""


def _no_vote(words: Words) -> str:
    return words.say("The running order has no vote.")


def _results(printed: Printed, words: Words, _wanted: Wanted) -> tuple[str, str]:
    count = sum(result_of(printed, each) is not None for each in votes.rounds(printed))
    count += len(answered(printed, words))
    if not count:
        return "", words.say("No vote is closed yet.")
    return words.say_n("{n} result", "{n} results", count), ""


def _faces(printed: Printed, words: Words, _wanted: Wanted) -> tuple[str, str]:
    count = sum(len(printed.tables.children(Face, step.id)) for step in faces.evaluations(printed))
    if not count:
        return "", words.say("The running order has no evaluation with faces.")
    return words.say_n("{n} face", "{n} faces", count), ""


def _certificates(printed: Printed, words: Words, wanted: Wanted) -> tuple[str, str]:
    here = len(people.attending_of(printed)) if wanted.names else 0
    if not here:
        return words.say("one, to be filled in by hand"), ""
    return words.say_n("for {n} person", "for {n} people", here), ""


_SAID: Final[Mapping[Piece, _Said]] = {
    Piece.ORDER: _order,
    Piece.ATTENDANCE: _attendance,
    Piece.STAKES: _stakes,
    Piece.POSTERS: _posters,
    Piece.TABLES: _posters,
    Piece.HANDOUTS: _handouts,
    Piece.BALLOTS: _ballots,
    Piece.NUMBERS: _numbers,
    Piece.TITLES: _titles,
    Piece.DOTS: _dots,
    Piece.RESULTS: _results,
    Piece.FACES: _faces,
    Piece.CERTIFICATES: _certificates,
}
