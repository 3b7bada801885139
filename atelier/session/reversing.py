"""Reversing a gesture when something was recorded by itself since: real times, which undo does not know."""

from collections.abc import Sequence

from atelier.workshop.change import Change, removed
from atelier.workshop.entities import Step, Timing
from atelier.workshop.tables import Tables


def reversing(tables: Tables, changes: Sequence[Change]) -> list[Change]:
    """The changes that take these back, from what is here now.

    A step that goes takes its times along, also those that it got after the gesture; a time that went on
    since is taken away as it is now.
    """
    back = [change.reversed() for change in reversed(changes)]
    named = {change.entity.id for change in back}
    gone = [c.entity.id for c in back if c.after is None and isinstance(c.entity, Step)]
    later = [t for step in gone for t in tables.children(Timing, step) if t.id not in named]
    return [*(removed(timing) for timing in later), *(_from_now(tables, change) for change in back)]


def _from_now(tables: Tables, change: Change) -> Change:
    if isinstance(change.entity, Timing) and (now := tables.find(Timing, change.entity.id)):
        return Change(now, change.after)
    return change
