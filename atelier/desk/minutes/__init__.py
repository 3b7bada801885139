"""The place where the minutes are read, given their last words, and exported."""

from atelier.desk.minutes.room import MinutesRoom

__all__ = ["MinutesRoom"]
