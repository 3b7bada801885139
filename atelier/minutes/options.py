"""What may be asked of a writer besides the document: each format says which of these it listens to."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class Csv(StrEnum):
    """Two ways to write CSV, since what programs want is not what Excel opens rightly."""

    PLAIN = "plain"
    """Commas, UTF-8, every text as it is."""
    EXCEL = "excel"
    """The separator of the language, a mark of UTF-8, and nothing that Excel would compute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The fields are called as the arguments of the writers that take them."""

    csv: Csv = Csv.PLAIN
    template: Path | None = None
    """A document of the house's own, whose styles, head and foot are used."""


USUAL: Final = Options()
"""What is written where nothing is asked for."""
