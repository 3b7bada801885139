"""Who is here, ticked at the door: several people at once, as each arrives, before or while steps are led."""

from collections.abc import Sequence

from atelier.gestures.people import step_before
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

_GONE = (Presence.ABSENT, Presence.EXCUSED)


def set_presences(
    tables: Tables, stamp: Stamp, *, participants: Sequence[str], presence: Presence, step: str | None = None
) -> list[Change]:
    """Say how people take part. Who comes while a `step` is led is here since the step before it."""
    work, presence = Work(tables), Presence(presence)
    before = step_before(tables, step) if step is not None else None
    for id in participants:
        old = tables.get(Participant, id)
        arrived = old.arrived_after if presence in (Presence.PRESENT, old.presence) else None
        if presence is Presence.PRESENT and old.presence in _GONE:
            arrived = before
        work.change(old, presence=presence, arrived_after=arrived)
    return work.done()
