"""Of which colleges those who are expected come, as shares of the whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.people.words import colleges
from atelier.look.labels import Label, SectionLabel
from atelier.look.proportion import ProportionBar
from atelier.look.tokens import GRID, SMALL
from atelier.words import Words
from atelier.workshop.entities import Participant


class Balance(QWidget):
    """A bar, and the same in words; nothing where no college is known."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._bar = ProportionBar(desk.look)
        self._words = Label(desk.look, kind="muted", px=SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        self._heading = SectionLabel(desk.look, desk.words.say("Balance of colleges"))
        self._bar.setToolTip(desk.words.say("Balance of colleges"))
        column.addWidget(self._heading)
        column.addWidget(self._bar)
        column.addWidget(self._words)

    @property
    def said(self) -> str:
        """The shares in words."""
        return self._words.text()

    def stand_low(self, *, low: bool) -> None:
        """Where height is dear, the bar and its words do without a heading."""
        self._heading.setVisible(not low)

    def show_people(self, coming: Sequence[Participant]) -> None:
        """Count those who come."""
        found = colleges(coming, self._desk.words)
        self.setVisible(bool(found))
        said = in_words(found, self._desk.words)
        self._words.setText(said)
        self._bar.show_parts([count for _, count in found], said)


def in_words(found: Sequence[tuple[str, int]], words: Words) -> str:
    """Each college with its share."""
    parts = shares([count for _, count in found])
    return " · ".join(
        words.say("{college} {share} %", college=name, share=words.number(share))
        for (name, _), share in zip(found, parts, strict=True)
    )


def shares(counts: Sequence[int]) -> list[int]:
    """Whole percentages that add up to 100: what rounding leaves goes to the largest remainders."""
    whole = sum(counts)
    found = [100 * count // whole for count in counts]
    largest = sorted(range(len(counts)), key=lambda place: -(100 * counts[place] % whole))
    for place in largest[: 100 - sum(found)]:
        found[place] += 1
    return found
