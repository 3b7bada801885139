"""The paper kit at the desk: what is printed, for how many, into which folder."""

from atelier.desk.kit.page import KitPage

__all__ = ["KitPage"]
