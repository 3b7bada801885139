"""The home: programmes, workshops, methods to start from."""

from atelier.desk.home.room import HomeRoom

__all__ = ["HomeRoom"]
