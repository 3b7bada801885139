"""What *Prepare* shows of a step of positioning: the words of its scale, and the outline of its items."""

from atelier.desk.prepare.grid.part import GridPart

__all__ = ["GridPart"]
