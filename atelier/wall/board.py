"""What the outline and the capture line are handed: a workshop, words, a look, a way to speak."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Board:
    """One open workshop, as whoever leads it sees it."""

    workshop: OpenWorkshop
    words: Words
    look: Look
    tell: Callable[[str], None]
    """Shows a refusal until something else succeeds."""
    hush: Callable[[], None]
    key: Callable[[str], str] = lambda _: ""
    """The first key of a command, as this system writes it; empty where nobody knows of commands."""

    @property
    def tables(self) -> Tables:
        """The workshop as it is now."""
        return self.workshop.tables

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Carry out what a person asked for; where it is refused, say why and return None."""
        try:
            result = action()
        except Refused as refused:
            self.refuse(refused)
            return None
        self.hush()
        return result

    def put_draft(self, key: str, text: str) -> None:
        """Store a text being typed (an empty one drops the draft); where it cannot be stored, say so."""
        try:
            self.workshop.put_draft(key, text)
        except Refused as refused:
            self.refuse(refused)

    def refuse(self, refused: Refused) -> None:
        """Say why something was not done."""
        self.tell(say_refusal(self.words, refused))
