"""What a Word document is written on: the house's blank paper, or a document of somebody else's house."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """An empty document of python-docx with the styles that the writer names."""

    word: Any
    width: int
    """Of the text, in the units of Word."""
    ids: dict[str, str] = field(default_factory=dict)
    """Where a template calls a style by another id than the writer does."""
    headed: bool = False
    """Whether it has a head of its own."""
    footed: bool = False

    def id(self, style: str) -> str:
        """The id of a style in this document."""
        return self.ids.get(style, style)
