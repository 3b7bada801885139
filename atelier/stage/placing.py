"""Which screen the room sees, and which the desk stands on. Pure: what is plugged in, what was confirmed.

A projector that copies the laptop is either not told by the system, or told with the laptop's own place: both
are one screen, and nobody knows who sees it.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen as the system tells of it, in logical pixels of the whole desktop."""

    name: str
    """Its maker, model and number where it tells them: the same each time that it is plugged in."""
    x: int
    y: int
    w: int
    h: int
    primary: bool = False
    built_in: bool = False
    """The one of the laptop itself."""

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where it stands."""
        return (self.x, self.y, self.w, self.h)

    def covers(self, other: "Screen") -> bool:
        """Whether both show something of the same place."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What the facilitator confirmed the last time: by name, the screen of the room and that of the desk."""

    room: str = ""
    desk: str = ""

    def text(self) -> str:
        """What `known_of` reads."""
        return f"{self.room}\n{self.desk}"


def known_of(text: str) -> Known:
    """What was confirmed, from its text; nothing where it says none."""
    room, parted, desk = text.partition("\n")
    return Known(room, desk) if parted else Known()


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the two windows stand."""

    room: Screen | None
    """None: there is one screen only, as far as the system tells."""
    desk: Screen | None
    confirmed: bool = False
    """Whether the facilitator said that the room sees the one, and not the other."""


def distinct(screens: Iterable[Screen]) -> tuple[Screen, ...]:
    """Screens that show different places, in an order that does not depend on that of the system."""
    found: list[Screen] = []
    for screen in sorted(screens, key=_likely_desk):
        if screen.w > 0 and screen.h > 0 and not any(screen.covers(other) for other in found):
            found.append(screen)
    return tuple(found)


def place(screens: Iterable[Screen], known: Known, desk_on: str = "") -> Placing:
    """The room's screen is the confirmed one, else the one that is least likely the laptop's.

    `desk_on` names the screen on which the desk stands: it stays there unless the room sees that one.
    """
    found = distinct(screens)
    if len(found) < 2:
        return Placing(None, found[0] if found else None)
    by_name = {screen.name: screen for screen in found}
    room = by_name.get(known.room)
    if room is None:
        others = [screen for screen in found if screen.name not in (known.desk, desk_on)]
        room = (others or list(found))[-1]
        if room.built_in or room.primary:  # the desk was carried over to the projector
            room = found[-1]
    rest = [screen for screen in found if screen is not room]
    names = [screen.name for screen in rest]
    wanted = next((name for name in (desk_on, known.desk) if name in names), rest[0].name)
    desk = by_name[wanted]
    return Placing(room, desk, confirmed=(room.name, desk.name) == (known.room, known.desk))


def _likely_desk(screen: Screen) -> tuple[bool, bool, int, int, str]:
    """The laptop's own screen first, then the main one, then from left to right."""
    return (not screen.built_in, not screen.primary, screen.x, screen.y, screen.name)
