"""The page on which a letter is pasted, and how what it says is taken."""

from atelier.desk.prepare.letter.page import LetterPage

__all__ = ["LetterPage"]
