"""The page of an evaluation: faces counted in the room or answered at the booth, and words at the end."""

from atelier.desk.evaluation.page import EvaluationPage

__all__ = ["EvaluationPage"]
