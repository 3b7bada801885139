"""What can be done to the items of a grid in *Prepare*, each one gesture."""

from atelier.desk.context import Desk
from atelier.desk.prepare.grid.places import Move, Spot
from atelier.gestures.positioning import add_grid, add_items, change_item, move_item, remove_item
from atelier.intake.outlines import outline_of
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Example, GridItem
from atelier.workshop.grids import LEVELS, is_leaf


class GridActs:
    """Of one step. What is refused is told, unless it is said that refusals pass through."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        self._desk, self._workshop, self._step = desk, workshop, step

    def add(self, place: Spot, title: str) -> str:
        """Put an item at a place; gives its id. Refusals pass through."""
        done = self._workshop.do(add_items, step=self._step, titles=[title], within=place.within, at=place.at)
        return done[-1].entity.id

    def rename(self, id: str, title: str) -> object:
        """Say an item otherwise; without words it goes, where nothing goes with it. Refusals pass through."""
        if not title.strip() and self.is_bare(id):
            return self._workshop.do(remove_item, item=id)
        return self._workshop.do(change_item, item=id, title=title)

    def is_bare(self, id: str) -> bool:
        """Whether nothing but its words would be lost with it."""
        tables = self._workshop.tables
        item = tables.get(GridItem, id)
        told = tables.positions(Example, id)
        return is_leaf(tables, item) and not told and not item.degree and not item.description

    def move(self, id: str, to: Move) -> None:
        """Put an item with all below it elsewhere."""
        self._desk.attempt(lambda: self._workshop.do(move_item, item=id, within=to.within, index=to.at))

    def remove(self, id: str) -> bool:
        """Take an item away with all below it, and say how it comes back."""
        words, title = self._desk.words, self._workshop.tables.get(GridItem, id).title
        if self._desk.attempt(lambda: self._workshop.do(remove_item, item=id)) is None:
            return False
        self._desk.note(words.say("{title} was removed. Undo brings it back.", title=words.quoted(title)))
        return True

    def paste(self, place: Spot, text: str) -> str:
        """Put a list at a place with its levels; gives the id of its last item, empty where there is none."""
        words, found = self._desk.words, outline_of(text, LEVELS - place.level)
        if not found:
            self._desk.note(words.say("No line was copied."))
            return ""
        done = self._desk.attempt(
            lambda: self._workshop.do(
                add_grid, step=self._step, lines=found, within=place.within, at=place.at
            )
        )
        if not done:
            return ""
        self._desk.note(words.say_n("{n} item added", "{n} items added", len(found)))
        return done[-1].entity.id
