"""What a writer has to say about its file besides having written it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Report:
    """Differences between what was asked and what stands in the file, for the secretary to be told."""

    replaced: dict[str, int] = field(default_factory=dict)
    """Characters that no font could draw, with how often each was replaced by a visible sign."""
    unreadable: tuple[Path, ...] = ()
    """Pictures that could not be read; their alternative text stands in their place."""
    named: tuple[str, ...] = ()
    """People whom a text still names, in a version that was asked for without names."""
    parted: int = 0
    """Cells of a sheet that hold less than their text: it goes on in the row below."""
    guarded: int = 0
    """Cells that a spreadsheet would compute: an apostrophe stands before them."""

    @property
    def faithful(self) -> bool:
        """Whether everything stands in the file as it was asked."""
        return self == Report()


@dataclass(slots=True)
class Findings:
    """The report while it is being gathered by one run of a writer."""

    replaced: Counter[str] = field(default_factory=Counter)
    unreadable: list[Path] = field(default_factory=list)

    def report(self) -> Report:
        """The findings so far, in an order that does not depend on the order of the document."""
        return Report(dict(sorted(self.replaced.items())), tuple(self.unreadable))
