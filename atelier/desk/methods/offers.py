"""The methods that can be chosen: those that come along, then those that are kept. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from atelier.desk.context import Desk
from atelier.desk.methods.led import LED
from atelier.methods import Method, bundled, find
from atelier.session.keeping import kept_methods, method_kept, said_by
from atelier.words import Words
from atelier.workshop.entities import KeptMethod
from atelier.workshop.text import fold


@dataclass(frozen=True, slots=True)
class Offer:
    """A method with what is said of it in the language of the interface, else in one that it has."""

    key: str
    """Its name where it comes along; the id of its workshop where it is kept."""
    method: Method
    title: str
    page: KeptMethod
    language: str
    kept: bool

    def holds(self, typed: str) -> bool:
        """Whether every word that was typed begins a word of its title, its page or its steps."""
        said = [self.title, self.page.summary, self.page.whom, self.page.people, self.page.length]
        said += [step.title[self.language] for step in self.method.steps if step.title]
        words = fold(" ".join(said)).replace("'", " ").split()
        return all(any(word.startswith(part) for word in words) for part in fold(typed).split())


def offers(desk: Desk) -> list[Offer]:
    """All of them, read anew: the bundled ones of which every step can be led, then the user's own."""
    return [*came_along(desk.words), *kept(desk)]


def came_along(words: Words) -> list[Offer]:
    """The bundled methods, the one of the whole thread first."""
    found = [find(name) for name in bundled()]
    led = [method for method in found if {step.kind for step in method.steps} <= {*LED}]
    return [_offer(method, words, kept=False) for method in led]


def kept(desk: Desk) -> Sequence[Offer]:
    """The methods that were kept here, by title."""
    session = desk.session
    return [_offer(method_kept(session, s.id), desk.words, kept=True) for s in kept_methods(session)]


def _offer(method: Method, words: Words, *, kept: bool) -> Offer:
    """Texts of the house get the typography of their language; one's own stay as they were typed."""
    language = words.language if words.language in method.languages else method.languages[0]
    typeset = words.typeset if not kept and language == words.language else str
    page = said_by(method, language)
    parts = ("summary", "whom", "people", "length", "material", "pitfalls")
    said: dict[str, Any] = {part: typeset(getattr(page, part)) for part in parts}
    page = replace(page, **said)
    return Offer(method.name, method, typeset(method.title.get(language, "")), page, language, kept)
