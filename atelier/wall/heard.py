"""Which note says what is being typed, but for case and accents. Without Qt."""

from collections.abc import Iterable

from atelier.wall.aim import Aim
from atelier.workshop.change import Change
from atelier.workshop.entities import Note, Step, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


class Heard:
    """The notes of a workshop by their folded words.

    What is no longer so is found out when it is asked for, so that a change costs what it changes.
    """

    def __init__(self) -> None:
        self._ids: dict[str, list[str]] | None = None

    def take(self, changes: Iterable[Change]) -> None:
        """Hear of notes that were said or reworded; nothing is kept before the first `find`."""
        if self._ids is not None:
            for change in changes:
                if isinstance(change.after, Note):
                    self._add(self._ids, change.after)

    def find(self, tables: Tables, step: Step, aim: Aim, typed: str) -> Note | None:
        """A note of the wall in hand with these words, under the title in hand rather than elsewhere."""
        wanted = fold(typed)
        if not wanted:
            return None
        if self._ids is None:
            self._ids = {}
            for note in tables.all(Note):
                self._add(self._ids, note)
        known = (tables.find(Note, id) for id in self._ids.get(wanted, ()))
        here = [
            note
            for note in known
            if note is not None and fold(note.text) == wanted and _on_wall(tables, step, aim, note)
        ]
        place = aim.place
        here.sort(key=lambda n: ((n.cluster or "") != place.cluster, n.zone != place.zone, n.position))
        return here[0] if here else None

    @staticmethod
    def _add(ids: dict[str, list[str]], note: Note) -> None:
        same = ids.setdefault(fold(note.text), [])
        if note.id not in same:
            same.append(note.id)


def _on_wall(tables: Tables, step: Step, aim: Aim, note: Note) -> bool:
    zone = tables.find(Zone, note.zone)
    return zone is not None and zone.step == step.id and (not step.by_group or zone.group == aim.group)
