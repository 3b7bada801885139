"""What a workshop starts from: method files, read, checked so that mistakes are found, and planted."""

from atelier.methods.files import bundled, find, read
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

__all__ = [
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
    "bundled",
    "find",
    "plant",
    "read",
    "sample",
    "sample_document",
]
