"""Where a booth may stand, as a pure function of what is plugged in. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen as the system reports it."""

    name: str
    left: int
    top: int
    width: int
    height: int

    def overlaps(self, other: "Seen") -> bool:
        """Whether two screens show a part of the same picture, as a projector that copies does."""
        across = self.left < other.left + other.width and other.left < self.left + self.width
        down = self.top < other.top + other.height and other.top < self.top + self.height
        return across and down


@dataclass(frozen=True, slots=True)
class Standing:
    """A screen for the booth."""

    screen: int
    """Its place among those that are plugged in."""
    sure: bool
    """It is another screen than the one that the room was given: nobody has to be asked."""


def standings(screens: Sequence[Seen], *, desk: int, room: int | None) -> list[Standing]:
    """The screens that a booth may stand on, the likeliest first; the room's only where there is no other.

    A screen that is neither the desk's nor the room's was set apart for it; without one, the desk's is
    turned round. Where the room was given no screen, which one it sees is not known: none is sure.
    """
    possible = [place for place in range(len(screens)) if place != room] or [desk]
    apart = [place for place in possible if place != desk and room is not None]
    order = sorted(possible, key=lambda place: (place not in apart, place != desk, place))
    return [
        Standing(place, sure=room is not None and not screens[place].overlaps(screens[room]))
        for place in order
    ]
