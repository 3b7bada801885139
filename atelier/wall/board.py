"""What the outline and the capture line are handed: a workshop, words, a look, a way to speak."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from atelier.gestures.titles import merge_titles
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Reason, Refused
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

    offer: Callable[[str, str, Callable[[], object]], None] = lambda *_: None
    """Shows a refusal with what may be done instead: a sentence, the verb of its button, the act."""

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
        """Say why something was not done; two titles that are called the same may be merged instead."""
        sentence, details = say_refusal(self.words, refused), refused.details
        if refused.reason is not Reason.SAME_TITLE or "other" not in details:
            self.tell(sentence)
            return
        into, other = str(details["cluster"]), str(details["other"])
        merge = lambda: self.workshop.do(merge_titles, into=into, others=[other])  # noqa: E731
        self.offer(sentence, self.words.say("Merge the two titles"), lambda: self.attempt(merge))
