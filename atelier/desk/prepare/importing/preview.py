"""What a file holds while it is put right: cells, what columns mean, which lines are taken. No Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from atelier.desk.people.acquainted import as_new
from atelier.gestures.people import NewParticipant
from atelier.intake.columns import MEANINGS, ReadRow, Sheet, guess, read_row, read_rows
from atelier.intake.matching import Fate, Match, filled, matches
from atelier.intake.people import ReadPerson
from atelier.workshop.entities import Participant, Presence

_ALONE = frozenset(meaning for meaning in MEANINGS if meaning) - {"organisation", "role"}
"""Meanings that one column has, no more; a second one takes it over."""
_TAKEN = (Fate.NEW, Fate.NAMESAKE, Fate.COMPLETES)


Make = Callable[[ReadPerson], NewParticipant]


class Preview:
    """One sheet. Every change of it reads again what it touches, and compares with the list anew."""

    def __init__(
        self, sheet: Sheet, listed: Sequence[Participant], colleges: Sequence[str] = (), make: Make = as_new
    ) -> None:
        """`colleges` are known in a column without a heading; `make` knows people of earlier workshops."""
        self._make = make
        self.sheet, self.columns = sheet, guess(sheet, colleges)
        self._listed = listed
        self._rows: list[ReadRow] = []
        self._ticked: dict[int, bool] = {}
        """What somebody said of a line, against what is proposed."""
        self._same: set[int] = set()
        self.matches: list[Match] = []
        self._read()

    @property
    def count(self) -> int:
        """How many lines there are, those that name nobody among them."""
        return len(self.sheet.rows)

    def person(self, place: int) -> ReadPerson | None:
        """Whom a line names."""
        return self._rows[place].person

    def taken(self, place: int) -> bool:
        """Whether a line is brought in."""
        fate = self.matches[place].fate
        return fate is not Fate.NOBODY and self._ticked.get(place, fate in _TAKEN)

    def tick(self, place: int, taken: bool) -> None:
        """Bring a line in, or leave it out, whatever was proposed."""
        self._ticked[place] = taken

    def mean(self, column: int, meaning: str) -> None:
        """Say what a column means; another that meant it means nothing any more."""
        meanings = [
            "" if meaning in _ALONE and other == meaning else other for other in self.columns.meanings
        ]
        meanings[column] = meaning
        self.columns = replace(self.columns, meanings=tuple(meanings))
        self._read()

    def write(self, place: int, column: int, text: str) -> None:
        """Correct a cell; a line that stood above the people may name somebody from now on."""
        row = list(self.sheet.rows[place])
        row[column] = text.strip()
        rows = [*self.sheet.rows[:place], tuple(row), *self.sheet.rows[place + 1 :]]
        self.sheet = replace(self.sheet, rows=tuple(rows))
        self._rows[place] = read_row(tuple(row), self.columns, self._presence_above(place))
        self._compare()

    def call_same(self, place: int) -> None:
        """Say that a namesake is the person who is listed."""
        self._same.add(place)
        self._compare()

    def compare(self, listed: Sequence[Participant]) -> None:
        """The list has changed."""
        self._listed = listed
        self._compare()

    def listed(self, place: int) -> Participant | None:
        """Who is listed under the name of a line."""
        return next((p for p in self._listed if p.id == self.matches[place].listed), None)

    def newcomers(self) -> list[NewParticipant]:
        """Those who will be listed."""
        return [
            self._make(person)
            for place, person in self._all()
            if self.taken(place) and not self._completes(place)
        ]

    def completing(self) -> dict[str, NewParticipant]:
        """Those who are listed, with what the file knows beyond the list."""
        return {
            self.matches[place].listed: as_new(filled(person, self.matches[place].fills))
            for place, person in self._all()
            if self.taken(place) and self._completes(place)
        }

    def tally(self, *fates: Fate) -> int:
        """How many lines come to this."""
        return sum(match.fate in fates for match in self.matches)

    @property
    def doubtful(self) -> int:
        """How many of those taken could be read in another way, or have a namesake."""
        return sum(
            self.taken(place) and (person.doubtful or self.matches[place].fate is Fate.NAMESAKE)
            for place, person in self._all()
        )

    def _completes(self, place: int) -> bool:
        return self.matches[place].fate in (Fate.COMPLETES, Fate.SAME)

    def _all(self) -> list[tuple[int, ReadPerson]]:
        return [(place, row.person) for place, row in enumerate(self._rows) if row.person is not None]

    def _presence_above(self, place: int) -> Presence:
        return next((row.says for row in reversed(self._rows[:place]) if row.says), Presence.PRESENT)

    def _read(self) -> None:
        self._rows = read_rows(self.sheet, self.columns)
        self._compare()

    def _compare(self) -> None:
        people = [row.person for row in self._rows]
        self.matches = matches(people, self._listed, frozenset(self._same))
