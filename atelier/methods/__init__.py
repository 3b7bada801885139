"""What a workshop starts from: method files, read, checked so that mistakes are found, and planted."""

from atelier.methods.files import bundled, find, parse, read
from atelier.methods.gather import ADVICE, gather
from atelier.methods.languages import also_in
from atelier.methods.model import (
    Advice,
    ColumnPlan,
    FacePlan,
    GroupPlan,
    ItemPlan,
    Method,
    RoundPlan,
    Said,
    ScenarioPlan,
    StepPlan,
)
from atelier.methods.plant import plant
from atelier.methods.sample import sample, sample_document
from atelier.methods.writing import write_method

__all__ = [
    "ADVICE",
    "Advice",
    "ColumnPlan",
    "FacePlan",
    "GroupPlan",
    "ItemPlan",
    "Method",
    "RoundPlan",
    "Said",
    "ScenarioPlan",
    "StepPlan",
    "also_in",
    "bundled",
    "find",
    "gather",
    "parse",
    "plant",
    "read",
    "sample",
    "sample_document",
    "write_method",
]
