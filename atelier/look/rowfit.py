"""Shares the width of a row among titles that may be shortened, or folded away altogether."""

from collections.abc import Collection, Sequence

_LEGIBLE = 64
"""Pixels of title under which a shortened one says nothing: it is folded instead."""


def fit(wholes: Sequence[int], room: int, *, short: int, kept: Collection[int] = ()) -> list[int]:
    """A width for each title, given the widths that they would like and the room for all of them.

    First the longest are shortened alike; where that makes them illegible all fold to `short`, except
    the `kept` ones (by position), which have what remains. More than `room` means that the row scrolls.
    """
    if sum(wholes) <= room:
        return list(wholes)
    cap = _cap(wholes, room)
    if cap >= short + _LEGIBLE:
        return [min(whole, cap) for whole in wholes]
    folded = [short] * len(wholes)
    spare = room - sum(folded)
    for position in kept:
        folded[position] = max(short + _LEGIBLE, min(wholes[position], short + max(0, spare) // len(kept)))
    return folded


def _cap(wholes: Sequence[int], room: int) -> int:
    """The largest width that, given as a limit to each, lets all of them into the room."""
    left, rest = room, sorted(wholes)
    while rest and rest[0] * len(rest) <= left:
        left -= rest.pop(0)
    return left // len(rest) if rest else max(wholes, default=0)
