"""What the home shows of the shelf: which workshops are in view, and how many each view has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atelier.desk.home.programmes import ALL, AWAY, NONE, Shelved
from atelier.library import Summary
from atelier.session import Session
from atelier.workshop.entities import Programme


@dataclass(frozen=True, slots=True)
class ShelfView:
    """Every workshop's summary, with the programmes that are on the shelf now."""

    summaries: Sequence[Summary]
    """Methods that are kept among them: they are in view only once they are put away."""
    programmes: Sequence[Programme]

    def key_of(self, summary: Summary) -> str:
        """The view that a workshop belongs to: put away before all, else its programme if still there."""
        if summary.put_away:
            return AWAY
        known = {programme.id for programme in self.programmes}
        return summary.programme_id if summary.programme_id in known else NONE

    def within(self, key: str) -> list[Summary]:
        """The workshops of a view, in the order of the library."""
        met = [s for s in self.summaries if not s.kept or s.put_away]
        return [s for s in met if self.key_of(s) == key or (key == ALL and not s.put_away)]

    @property
    def empty(self) -> bool:
        """Whether nothing was begun yet."""
        return not self.summaries and not self.programmes

    def shelved(self) -> Shelved:
        """What the panel of programmes shows."""
        keys = [ALL, NONE, AWAY, *(programme.id for programme in self.programmes)]
        return Shelved(self.programmes, {key: len(self.within(key)) for key in keys})

    def valid(self, key: str) -> str:
        """The view asked for, or all workshops where it is gone or empty and no programme."""
        ids = {programme.id for programme in self.programmes}
        return key if key in ids or (key and self.within(key)) else ALL


def shelf_view(session: Session) -> ShelfView:
    """The shelf as it stands on disk."""
    summaries: Iterable[Summary] = session.library.summaries()
    return ShelfView(tuple(summaries), session.shelf.tables.children(Programme))
