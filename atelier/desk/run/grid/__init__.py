"""The page of a step of positioning: the grid, what is told of its items, and its figures."""

from atelier.desk.run.grid.page import GridPage

__all__ = ["GridPage"]
