"""How a workshop is named wherever the desk names it."""

from atelier.words import Words


def titled(words: Words, title: str, number: int | None) -> str:
    """The title of a workshop after its number, where it has one."""
    if number is None:
        return title
    return words.say("Workshop {number}: {title}", number=number, title=title)
