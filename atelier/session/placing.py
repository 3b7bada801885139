"""Puts what was made where it was asked for, unless somebody's own work stands there: then beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path

from atelier.library.exports import Exports
from atelier.minutes import Made, digest_of
from atelier.words import Words


class Standing(Enum):
    """What stands at a place before it is written to."""

    NOTHING = auto()
    OURS = auto()
    """As it was exported, or just what would be put there."""
    CHANGED = auto()
    """Exported there once, and changed by somebody since."""
    FOREIGN = auto()
    """Never exported there, as far as is remembered."""


@dataclass(frozen=True, slots=True)
class Put:
    """Where something was put."""

    path: Path
    spared: Path | None = None
    """What stood in its place and stays as it is."""
    standing: Standing = Standing.NOTHING
    """What stood there."""


class Placing:
    """Whoever asks says whose files are spared: a window spares all, a command those changed since."""

    def __init__(self, exports: Exports, *, spare: frozenset[Standing]) -> None:
        self._exports, self._spare = exports, spare

    def put(self, made: Made, path: Path, words: Words, *, beside: bool = False) -> Put:
        """Write it there, or as the first « … version 2 » that is free or was exported and not changed.

        `beside` asks for the place beside it whatever stands there. Raises `Refused` as `Made.write` does.
        """
        place, number = path, 1
        there = self.standing(path, made)
        while (beside and number == 1) or self.standing(place, made) in self._spare:
            number += 1
            place = _version(path, made, words, number)
        made.write(place)
        self._exports.remember(place, made.digest)
        return Put(place, path, there) if number > 1 else Put(place)

    def standing(self, path: Path, made: Made) -> Standing:
        """What is there now; one that cannot be read was changed."""
        try:
            if not path.exists():
                return Standing.NOTHING
        except OSError:  # a name too long, a folder that may not be read: the writer says so
            return Standing.NOTHING
        last, now = self._exports.last(path), _digest(path, made)
        if now == made.digest or (last and now == last):
            return Standing.OURS
        return Standing.CHANGED if last else Standing.FOREIGN


OF_DESK = frozenset({Standing.CHANGED, Standing.FOREIGN})
OF_COMMAND = frozenset({Standing.CHANGED})
"""Who types a path means it; what was changed since it was exported is spared all the same."""
REPLACING: frozenset[Standing] = frozenset()


def _version(path: Path, made: Made, words: Words, number: int) -> Path:
    folder = isinstance(made.content, Mapping)
    stem, end = (path.name, "") if folder else (path.stem, path.suffix)
    return path.with_name(words.say("{name} version {number}", name=stem, number=number) + end)


def _digest(path: Path, made: Made) -> str:
    """The hash of what is there; of a folder only those files that would be written count."""
    try:
        if isinstance(made.content, Mapping):
            places = {name: path / name for name in made.content}
            return digest_of({name: place.read_bytes() for name, place in places.items() if place.exists()})
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
