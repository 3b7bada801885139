"""People of earlier workshops of the same library: named again, they bring what was known of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from atelier.gestures.people import NewParticipant
from atelier.intake.matching import Key, name_key
from atelier.session.hall import Session
from atelier.workshop.entities import Participant
from atelier.workshop.text import fold

_SHORTEST = 2
"""Letters of a first word below which everybody would be proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody as they stood in the latest workshops that they took part in."""

    person: str
    """What all their lines have in common: the id that participants name as their person."""
    last_name: str
    first_name: str
    organisation: str
    college: str
    email: str


class Acquaintances:
    """Everybody known, found by name. What is said in a line is never replaced."""

    def __init__(self, met: Iterable[Participant]) -> None:
        """`met` is everybody who was listed, the latest first."""
        self._known: dict[tuple[Key, str], Known] = {}
        for participant in met:
            key = (name_key(participant), fold(participant.organisation))
            there = self._known.get(key)
            self._known[key] = _known(participant) if there is None else _completed(there, participant)
        self._named: defaultdict[Key, list[Known]] = defaultdict(list)
        for (name, _), known in self._known.items():
            self._named[name].append(known)
        self._folded = [(_folded(known), known) for known in self._known.values()]

    @property
    def people(self) -> Sequence[Known]:
        """Everybody, the latest first."""
        return tuple(self._known.values())

    def beginning(self, typed: str, most: int = 8) -> list[Known]:
        """Those in whose name each typed word begins a word, at most so many."""
        words = fold(typed).replace("-", " ").split()
        if not words or len(words[0]) < _SHORTEST:
            return []
        found = (known for text, known in self._folded if all(f" {word}" in text for word in words))
        return [known for known, _ in zip(found, range(most), strict=False)]

    def recognised(self, new: NewParticipant) -> NewParticipant:
        """Somebody with the college that they had before, and their address.

        Who comes from the same organisation is the same person. Where a line names none, the only one of that
        name is meant; an address is not taken over then: it may be that of a namesake.
        """
        named, home = self._named.get(name_key(new), []), fold(new.organisation)
        same = [known for known in named if home and fold(known.organisation) == home]
        alone = named if not home and len(named) == 1 else []
        for known in same or alone:
            return replace(
                new,
                organisation=new.organisation or known.organisation,
                college=new.college or known.college,
                email=new.email or (known.email if same else ""),
                person=new.person or known.person,
            )
        return new


def acquaintances(session: Session, but: str) -> Acquaintances:
    """Who is known from every workshop on the shelf but one. A damaged one is told where it is opened."""
    scopes = [summary.id for summary in session.summaries() if summary.id != but]
    found = session.library.load_some(scopes, [Participant])
    return Acquaintances(
        participant
        for scope in scopes
        if scope in found
        for participant in found[scope].children(Participant)
    )


def _known(participant: Participant) -> Known:
    return Known(
        person=participant.person or participant.id,
        last_name=participant.last_name,
        first_name=participant.first_name,
        organisation=participant.organisation,
        college=participant.college,
        email=participant.email,
    )


def _completed(known: Known, earlier: Participant) -> Known:
    """With what an earlier workshop said and the later ones did not."""
    college, email = known.college or earlier.college, known.email or earlier.email
    return replace(known, college=college, email=email, person=earlier.person or earlier.id)


def _folded(known: Known) -> str:
    return " " + fold(f"{known.last_name} {known.first_name}").replace("-", " ")
