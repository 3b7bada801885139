"""The rules of the vote as pure functions: ballots in, result out. No screen, no storage, no people."""

from atelier.workshop.vote.counting import Arithmetic, Count, Coverage, count, coverage
from atelier.workshop.vote.distances import Distance, distance, distance_from
from atelier.workshop.vote.marks import BLANK, Marks, check_marks, marks_of
from atelier.workshop.vote.outcomes import Outcome, outcome
from atelier.workshop.vote.ranking import Ranked, Retained, rank, retain
from atelier.workshop.vote.rules import Rules, check_round
from atelier.workshop.vote.totals import Totals, check_totals
from atelier.workshop.vote.typed import read_line, write_line

__all__ = [
    "BLANK",
    "Arithmetic",
    "Count",
    "Coverage",
    "Distance",
    "Marks",
    "Outcome",
    "Ranked",
    "Retained",
    "Rules",
    "Totals",
    "check_marks",
    "check_round",
    "check_totals",
    "count",
    "coverage",
    "distance",
    "distance_from",
    "marks_of",
    "outcome",
    "rank",
    "read_line",
    "retain",
    "write_line",
]
