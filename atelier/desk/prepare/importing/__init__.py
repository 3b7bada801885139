"""Where the list of a file is looked at, put right, and brought in."""

from atelier.desk.prepare.importing.page import ImportPage

__all__ = ["ImportPage"]
