"""What listeners are told, once, after a commit: these changed, by kind and id."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from atelier.workshop.change import Change
from atelier.workshop.entities import Entity


class Cause(StrEnum):
    """Why something changed."""

    GESTURE = "gesture"
    UNDO = "undo"
    REDO = "redo"
    ACT = "act"
    BALLOT = "ballot"
    """The turnout of a round changed; nothing is said of what was cast."""
    RECORD = "record"
    """Stored as it happens, outside undo: the step in hand, real times."""


@dataclass(frozen=True)
class Notice:
    """One committed transaction."""

    cause: Cause
    gesture: str
    """The name of the gesture or act, as the journal keeps it."""
    changes: tuple[Change, ...] = ()
    round: str = ""
    """The round whose turnout changed, for `Cause.BALLOT`."""
    step: str = ""
    """The evaluation at whose booth somebody answers or has answered, for `Cause.BALLOT`."""

    def touches(self, *kinds: type[Entity]) -> bool:
        """Whether anything of these kinds (or of kinds derived from them) changed."""
        return any(issubclass(kind, kinds) for kind in self._kinds)

    def ids(self, *kinds: type[Entity]) -> frozenset[str]:
        """The ids that changed, of these kinds."""
        return frozenset(c.entity.id for c in self.changes if isinstance(c.entity, kinds))

    @cached_property
    def _kinds(self) -> frozenset[type[Entity]]:
        """Asked by every part of the window, of changes that may be thousands."""
        return frozenset(type(change.entity) for change in self.changes)


Listener = Callable[[Notice], None]
