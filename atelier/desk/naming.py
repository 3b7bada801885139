"""How a workshop, or a method, is named wherever the desk names it."""

from collections.abc import Mapping

from atelier.words import Words


def titled(words: Words, title: str, number: int | None) -> str:
    """The title of a workshop after its number, where it has one."""
    if number is None:
        return title
    return words.say("Workshop {number}: {title}", number=number, title=title)


def in_language(said: Mapping[str, str], words: Words) -> str:
    """A text of a method in the language of the interface, else in the first that it has."""
    text = said.get(words.language) or next(iter(said.values()), "")
    return words.typeset(text)
