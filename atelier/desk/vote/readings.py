"""Other readings of a result: by college, where nobody can be told apart; with two taken as one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.vote import rank
from atelier.workshop.vote.colleges import CollegeResult, colleges_in
from atelier.workshop.vote.merged import merged


class CollegeReading(QWidget):
    """A card for each group: how many voted, and what they gave, highest first."""

    def __init__(self, desk: Desk, result: Result, groups: Sequence[CollegeResult]) -> None:
        super().__init__()
        look, words = desk.look, desk.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for group in groups:
            names = [name or words.say("no college") for name in colleges_in(group.group)]
            card = Card(margin=3 * GRID, gap=GRID)
            card.column.addWidget(Label(look, words.listed(names), weight=700))
            voters = words.say_n("{n} voter", "{n} voters", group.voters)
            card.column.addWidget(Label(look, voters, kind="muted", px=15))
            for line in rank(group.scores):
                said = words.say("{title}: {score}", title=result.title(line.number), score=line.score)
                card.column.addWidget(Label(look, said, px=15))
            column.addWidget(card)


class MergedReading(QWidget):
    """A simulation, marked as one: what the same ballots would have given, and no more."""

    def __init__(self, desk: Desk, result: Result, record: RoundRecord) -> None:
        super().__init__()
        self._desk, self._result, self._record = desk, result, record
        look, words = desk.look, desk.words
        self.one = Choice(look, words.say("One orientation"))
        self.other = Choice(look, words.say("The other orientation"))
        for choice in (self.one, self.other):
            for number, orientation in result.orientations.items():
                choice.addItem(words.say("{number}. {title}", number=number, title=orientation.title))
            choice.made.connect(self._show)
        self.other.setCurrentIndex(1)
        self._card = Card(margin=3 * GRID, gap=GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (self.one, self.other, self._card):
            column.addWidget(widget)
        self._lines: list[QWidget] = []
        self._show()

    @property
    def said(self) -> list[str]:
        """The lines of the simulation, as they are read."""
        return [line.text() for line in self._lines if isinstance(line, Label)]

    def _show(self, _place: int = 0) -> None:
        look, words = self._desk.look, self._desk.words
        for line in self._lines:
            line.hide()
            self._card.column.removeWidget(line)
            line.deleteLater()
        self._lines = [Chip(look, words.say("Simulation"), tone=Tone.GOLD), *self._results()]
        hint = words.say("Marks added ballot by ballot, within the rules. What was voted does not change.")
        self._lines.append(Label(look, hint, kind="hint"))
        for line in self._lines:
            self._card.column.addWidget(line)

    def _results(self) -> list[QWidget]:
        look, words, result = self._desk.look, self._desk.words, self._result
        numbers = list(result.orientations)
        one, other = numbers[self.one.currentIndex()], numbers[self.other.currentIndex()]
        if one == other:
            return [Label(look, words.say("Choose two different orientations."))]
        found = merged(self._record.ballots, result.rules, numbers, into=one, other=other)
        together = words.say("{one} + {other}", one=result.title(one), other=result.title(other))
        lines: list[QWidget] = []
        for line in found.ranking:
            title = together if line.number == one else result.title(line.number)
            said = words.say("{rank}. {title}: {score}", rank=line.rank, title=title, score=line.score)
            lines.append(Label(look, said, px=15, weight=700 if line.number == one else 400))
        if found.cut:
            lines.append(Label(look, self._cut_said(found.cut), kind="muted", px=15))
        return lines

    def _cut_said(self, cut: int) -> str:
        words = self._desk.words
        if self._result.rules.ordered:
            return words.say_n(
                "{n} point falls away: one voter gives no more to one orientation.",
                "{n} points fall away: one voter gives no more to one orientation.",
                cut,
            )
        return words.say_n(
            "{n} dot falls away: one voter gives no more to one orientation.",
            "{n} dots fall away: one voter gives no more to one orientation.",
            cut,
        )
