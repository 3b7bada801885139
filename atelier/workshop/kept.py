"""Whether a workshop is a meeting, or a method that is kept."""

from atelier.workshop.entities import KeptMethod
from atelier.workshop.tables import Tables


def kept_method(tables: Tables) -> KeptMethod | None:
    """What makes a method of a workshop; None where people meet for it."""
    return next(iter(tables.all(KeptMethod)), None)
