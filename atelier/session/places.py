"""Where the user's own library lies; window and command line ask here, so that they mean the same file."""

from pathlib import Path
from typing import Final

NAME: Final = "library.atelier.db"
"""Says what it is also outside its folder, to people and to tools that open SQLite by the extension."""


def default_library() -> Path:
    """The library in the folder that the system keeps for the user's data; neither of them is made here."""
    from platformdirs import user_data_path

    return user_data_path("Atelier", appauthor=False) / NAME
