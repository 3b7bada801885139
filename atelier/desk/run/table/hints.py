"""The line below a table: what is to be known of the cell with the keys. No Qt."""

from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.model import RowsModel
from atelier.wall.cell_words import without_contacts
from atelier.words import Words
from atelier.workshop.entities import ColumnType


def hint_said(words: Words, rows: RowsModel, here: Place) -> str:
    """What is doubtful in a cell, what the room does not see of it, what its column means, or the keys."""
    say = words.say
    column = next(column for column in rows.columns if column.id == here[1])
    text = rows.said.text(here)
    if doubt := rows.doubt(here):
        return say("To check: {why}", why=doubt)
    if column.type is ColumnType.PERSON and without_contacts(text) != text:
        return say("The room does not see telephone numbers and e-mail addresses of people.")
    keys = say("Enter edits, then goes down; Tab goes right; Ctrl+Tab leaves the table.")
    if column.type is ColumnType.LONG:
        keys = say("Enter edits, then goes down; Shift+Enter begins a line; Ctrl+Tab leaves the table.")
    if column.hint:
        return say("{column}: {hint}. {keys}", column=column.title, hint=column.hint, keys=keys)
    return keys
