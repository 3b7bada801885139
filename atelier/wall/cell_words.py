"""How a cell of a table is written, at the desk and before the room. No Qt here."""

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
