"""The theme of a workshop where it says something that the title does not."""

from atelier.workshop.entities import Workshop
from atelier.workshop.text import fold


def own_theme(workshop: Workshop) -> str:
    """The theme, to stand below the title; empty where it is the title but for case, accents, apostrophes."""
    return "" if fold(workshop.theme) == fold(workshop.title) else workshop.theme
