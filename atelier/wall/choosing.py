"""Choosing a place of a wall by its name: the look's list, over items."""

from atelier.look.choosing import Chooser, Options, fitting
from atelier.look.choosing import Option as AnyOption
from atelier.wall.shape import Item

__all__ = ["AnyOption", "Chooser", "Option", "Options", "fitting"]

Option = AnyOption[Item]
"""One place that may be chosen, and how it is called."""
