"""What is done with a proposal: each one gesture, but for what is ignored, which is only remembered."""

from collections.abc import Sequence

from atelier.desk.run.alike_cards import IGNORED, Card, Ignored, read_ignored, written
from atelier.gestures.merging import merge_notes
from atelier.gestures.notes import move_notes
from atelier.gestures.titles import title_notes
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Note


def merge(workshop: OpenWorkshop, notes: Sequence[str]) -> object:
    """Let the first stand for all."""
    return workshop.do(merge_notes, into=notes[0], others=notes[1:])


def put_under(workshop: OpenWorkshop, card: Card, notes: Sequence[str], title: str) -> object:
    """Put notes under a title of these words; where these are empty, under the one that the card names."""
    if title:
        return workshop.do(title_notes, notes=notes, title=title)
    moved = [id for id in notes if workshop.tables.get(Note, id).cluster != card.cluster]
    return workshop.do(move_notes, notes=moved, cluster=card.cluster)


def ignored(workshop: OpenWorkshop) -> Ignored:
    """The notes of each proposal that was ignored in this workshop."""
    return read_ignored(workshop.remembered(IGNORED))


def ignore(workshop: OpenWorkshop, notes: Sequence[str]) -> object:
    """Propose these no more."""
    workshop.remember(IGNORED, written((*ignored(workshop), frozenset(notes))))
    return notes


def forget(workshop: OpenWorkshop) -> object:
    """Propose again what was ignored."""
    workshop.remember(IGNORED, "")
    return ()
