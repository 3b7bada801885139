"""What a gesture may not find out by itself: new ids and the instant, handed to it by the session."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """New ids and the instant of one gesture."""

    new_id: Callable[[], str]
    now: str
    """UTC with milliseconds, as `instant` writes it."""

    def id(self) -> str:
        """Another unused id: 32 hexadecimal characters from 16 random bytes."""
        return self.new_id()


def instant(moment: datetime) -> str:
    """The stored form of an aware moment: `2008-03-27T13:30:00.000Z`. Never read to put things in order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
