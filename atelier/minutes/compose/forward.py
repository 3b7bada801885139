"""What a group takes forward from its votes, where a second round settled the tie of an earlier one."""

from collections.abc import Sequence

from atelier.minutes.compose.printed import Printed
from atelier.minutes.compose.results import Result, result_of
from atelier.words import Words
from atelier.workshop.entities import Orientation, Round, Step
from atelier.workshop.text import fold


def results(printed: Printed) -> list[Result]:
    """The rounds that were closed, in the order of the steps; raises as `result_of` does."""
    rounds = [r for step in printed.tables.children(Step) for r in printed.tables.children(Round, step.id)]
    return [result for round in rounds if (result := result_of(printed, round)) is not None]


def settled_by(last: Result, before: Sequence[Result]) -> Result | None:
    """The earlier round of its step for whose tie at the cut a round was held: all of the tied, no other."""
    asked = {_key(each) for each in last.orientations.values()}
    for earlier in reversed(before):
        tied = earlier.cut.tied_at_cut
        if earlier.round.step != last.round.step or earlier.reason is not None or not tied:
            continue
        if {_key(earlier.orientations[number]) for number in tied} == asked:
            return earlier
    return None


def forward(closed: Sequence[Result]) -> tuple[Orientation, ...]:
    """What the last round retained, behind what was certain before it where it settled a tie."""
    if not closed:
        return ()
    *before, last = closed
    earlier = settled_by(last, before)
    if earlier is None:
        return last.carried
    return (*forward(before[: before.index(earlier) + 1]), *last.carried)


def in_all(closed: Sequence[Result], words: Words) -> str:
    """What is retained once a round has settled the tie of another; empty where it stands alone."""
    if not closed or settled_by(closed[-1], closed[:-1]) is None:
        return ""
    kept = forward(closed)
    titles = words.listed([words.quoted(each.title) for each in kept])
    return words.say_n(
        "After both rounds, {titles} is retained.",
        "After both rounds, {titles} are retained.",
        len(kept),
        titles=titles,
    )


def settled_later(result: Result, closed: Sequence[Result], words: Words) -> str:
    """That another round was held for the tie of this one; empty where none was."""
    place = next((at for at, each in enumerate(closed) if each.round.id == result.round.id), len(closed))
    after = range(place + 1, len(closed))
    if not any(settled_by(closed[at], closed[:at]) is result for at in after):
        return ""
    return words.say("Another round was held to settle it.")


def _key(orientation: Orientation) -> tuple[tuple[str, ...], str]:
    """A title may be worded again between two rounds; what it comes from stays."""
    return (orientation.clusters, "") if orientation.clusters else ((), fold(orientation.title))
