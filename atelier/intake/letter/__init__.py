"""A letter of invitation, or any page with the texts of a workshop, read into what a workshop is made of."""

from atelier.intake.letter.meanings import GROUPED, LISTED, SINGLE, Meaning, Piece
from atelier.intake.letter.reading import MOST, Letter, read_letter

__all__ = ["GROUPED", "LISTED", "MOST", "SINGLE", "Letter", "Meaning", "Piece", "read_letter"]
