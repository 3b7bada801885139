"""How a cell of a table is written, at the desk and before the room. No Qt here."""

import re
from functools import cache

from atelier.words import Words
from atelier.workshop.cells import choices_in, date_in, number_in
from atelier.workshop.entities import ColumnType, TableColumn


def shown(words: Words, column: TableColumn, text: str) -> str:
    """A stored cell as it is read, and as it stands in the line that edits it."""
    match column.type:
        case ColumnType.DATE if day := date_in(text):
            return words.date_short(day)
        case ColumnType.NUMBER if number_in(text) is not None:
            return text.replace(".", ",") if words.language == "fr" else text
        case ColumnType.CHOICES:
            return ", ".join(choices_in(text))
        case _:
            return text


def shown_to_all(words: Words, column: TableColumn, text: str) -> str:
    """The same before the room: of whoever is named, not how they are reached."""
    said = shown(words, column, text)
    return without_contacts(said) if column.type is ColumnType.PERSON else said


def without_contacts(text: str) -> str:
    """A text without the telephone numbers and addresses of mail in it; as it is where it has none."""
    kept, found = _contacts().subn(" ", text)
    if not found:
        return text
    lines = (re.sub(r"\(\s*\)|\s*([,;:/–·-]\s*)+(?=[,;)]|$)", "", line) for line in kept.splitlines())
    return "\n".join(line for each in lines if (line := " ".join(each.split()).strip(" ,;:/–-·")))


@cache
def _contacts() -> re.Pattern[str]:
    said = r"(?:\b(?:t[ée]l(?:[ée]phone)?|phone|mobile|portable|e-?mail|mail|courriel)\b\.?\s*:?\s*)?"
    number = r"(?<![\w.])(?:\+|00)?\(?\d\)?(?:[\s.\-/()]{0,2}\d){8,13}(?!\w)"
    return re.compile(rf"{said}(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|{number})", re.IGNORECASE)
