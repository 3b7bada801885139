"""What the parts of a method's page of advice are called."""

from typing import Final

from atelier.words import N_

ADVICE_SAID: Final = (
    ("whom", N_("For whom")),
    ("people", N_("How many people")),
    ("length", N_("How long")),
    ("material", N_("Material")),
    ("pitfalls", N_("Pitfalls")),
)
"""Fields of a kept method with their names, in the order in which they are read."""
