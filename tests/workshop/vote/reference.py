"""The vote of the reference workshop: 19 ballots of three different orientations, 57 dots."""

from atelier.workshop.vote import Marks

SCORES = dict(enumerate((18, 9, 8, 6, 5, 5, 3, 2, 1), 1))


def reference_ballots() -> list[Marks]:
    """Deal the dots of one orientation after the other to 19 voters in turn; no run is longer than 19."""
    dots = [number for number, score in SCORES.items() for _ in range(score)]
    return [tuple(sorted((number, 1) for number in dots[voter::19])) for voter in range(19)]
