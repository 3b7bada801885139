"""What a ballot box holds, as values: neither gestures nor acts, so neither journal nor undo knows them."""

from dataclasses import dataclass, field

from atelier.workshop.vote import Marks

__all__ = ["Batch", "Marks", "OpenBallot", "RoundRecord", "SecretBallot"]


@dataclass(frozen=True, slots=True, order=True)
class SecretBallot:
    """What one unknown voter chose."""

    marks: Marks
    college: str = ""
    """The folded college where the round stores one, else empty."""


@dataclass(frozen=True, slots=True)
class OpenBallot:
    """What one voter chose openly; the participant is None where votes were not tied to names."""

    marks: Marks
    participant: str | None = None
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Batch:
    """Totals counted on a wall, with their own number of voters."""

    name: str
    voters: int
    totals: Marks
    id: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """Everything that was cast in one round, secret ballots sorted by their marks."""

    round: str
    secret: tuple[SecretBallot, ...] = ()
    open: tuple[OpenBallot, ...] = ()
    batches: tuple[Batch, ...] = ()
    signed: frozenset[str] = frozenset()
    """Listed people who have signed, by id: all voters of a round whose voters are named."""

    @property
    def ballots(self) -> tuple[Marks, ...]:
        """The marks of every known ballot."""
        return tuple(b.marks for b in self.secret) + tuple(b.marks for b in self.open)

    @property
    def voters(self) -> int:
        """Ballots, and voters of the batches."""
        return len(self.secret) + len(self.open) + sum(batch.voters for batch in self.batches)

    @property
    def totals(self) -> dict[int, int]:
        """Dots or points by orientation number; a number without any is absent."""
        found: dict[int, int] = {}
        for marks in (*self.ballots, *(batch.totals for batch in self.batches)):
            for number, dots in marks:
                found[number] = found.get(number, 0) + dots
        return found
