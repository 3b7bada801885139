"""*Run*: the steps of the workshop as it is led; each kind of step has its page."""

from atelier.desk.run.room import RunRoom

__all__ = ["RunRoom"]
