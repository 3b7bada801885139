"""The vote at the desk: what is put to the vote, ballots by numbers, totals, the ranking."""

from atelier.desk.vote.page import VotePage

__all__ = ["VotePage"]
