"""Looking for words on a wall: case, accents and order do not matter, the beginning of a word is enough."""

from atelier.wall.model import OutlineModel
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Entity,
    Group,
    Note,
    Synthesis,
    Zone,
)
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

_WORDS: dict[Kind, tuple[type[Entity], tuple[str, ...]]] = {
    Kind.NOTE: (Note, ("text", "aside")),
    Kind.TITLE: (Cluster, ("title",)),
    Kind.GROUP: (Group, ("title",)),
    Kind.ZONE: (Zone, ("title",)),
    Kind.SYNTHESIS: (Synthesis, ("text",)),
    Kind.COMMENT: (Comment, ("text",)),
    Kind.DECISION: (Decision, ("text",)),
    Kind.ACTION: (Action, ("what", "who")),
}


class Finder:
    """Finds in one step; texts are folded once for as long as they stay the same."""

    def __init__(self, model: OutlineModel) -> None:
        self._model = model
        self._folded: dict[tuple[Kind, str], tuple[str, str]] = {}

    def find(self, tables: Tables, typed: str) -> list[Item]:
        """What says all the words typed, from top to bottom; nothing where nothing was typed."""
        wanted = fold(typed).split()
        if not wanted:
            return []
        return [item for item in self._model.items() if self._says(tables, item, wanted)]

    def _says(self, tables: Tables, item: Item, wanted: list[str]) -> bool:
        if item.kind not in _WORDS:
            return False
        cls, fields = _WORDS[item.kind]
        entity = tables.find(cls, item.id)
        text = " ".join(getattr(entity, field) for field in fields) if entity else ""
        known = self._folded.get((item.kind, item.id))
        if known is None or known[0] != text:
            known = self._folded[item.kind, item.id] = (text, " " + fold(text))
        return all(word in known[1] for word in wanted)
