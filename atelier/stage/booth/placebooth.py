"""Where a booth may stand, as a pure function of what is plugged in. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass

from atelier.stage.placing import Screen


@dataclass(frozen=True, slots=True)
class Standing:
    """A screen for the booth."""

    screen: Screen
    sure: bool
    """It is another one than the room's: nobody has to be asked."""


def standings(screens: Sequence[Screen], *, desk: str, room: Screen | None) -> list[Standing]:
    """The screens that a booth may stand on, the likeliest first; the room's only where there is no other.

    A screen that is neither the desk's nor the room's was set apart for it; without one, the desk's is
    turned round. Where the room was given no screen, which one it sees is not known: none is sure.
    """
    possible = [screen for screen in screens if screen != room] or list(screens)
    order = sorted(possible, key=lambda screen: (screen.name == desk) is (room is not None))
    return [Standing(screen, sure=room is not None and not screen.covers(room)) for screen in order]
