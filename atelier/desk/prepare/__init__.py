"""*Prepare*: the running order, who and where, groups with their scenarios, rules of votes, the people."""

from atelier.desk.prepare.room import PrepareRoom

__all__ = ["PrepareRoom"]
