"""The step that is a table, in *Run*: rows as in a spreadsheet, cards, or one form."""

from atelier.desk.run.table.page import TablePage

__all__ = ["TablePage"]
