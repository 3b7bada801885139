"""The booth of an evaluation: opened and closed by acts, never undone. Who answered what is known to nobody.

While it is open, what people leave lies in a box, outside tables and journal. At the close it is emptied: how
many chose each face, and the words, sorted, become entities. No word is bound to a face any more.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from atelier.workshop import acts
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Booth, Face, LastWord, Step, StepKind
from atelier.workshop.order import keys_at
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold, optional

COUNTS: Final = 1
WORDS: Final = 2
"""The parts of an evaluation that a room is shown on demand, as the number of a cue; 0 is the question."""


@dataclass(frozen=True, slots=True, order=True)
class Opinion:
    """What one person left at the booth: a face, a word, or both."""

    face: str = ""
    """The id of a face of the step."""
    word: str = ""


def known(step: Step) -> bool:
    """Whether anybody may know what was answered: not while the booth is open."""
    return step.booth is not Booth.OPEN


def answers(tables: Tables, step: str) -> int:
    """How many answers are known, counted in the room and left at a booth that is closed, face or not."""
    return sum(face.counted + face.cast for face in tables.children(Face, step)) + faceless(tables, step)


def faceless(tables: Tables, step: str) -> int:
    """How many left a word without a face: once a booth is closed, `expected` is how many have answered."""
    found = tables.get(Step, step)
    if found.booth is not Booth.CLOSED:
        return 0
    return max(0, (found.expected or 0) - sum(face.cast for face in tables.children(Face, step)))


def any_booth_open(tables: Tables) -> bool:
    """Whether an evaluation is being answered: files and backups wait meanwhile."""
    return any(step.booth is Booth.OPEN for step in tables.all(Step))


def require_closed(tables: Tables) -> None:
    """Raise `ROUND_OPEN` or `EVALUATION_OPEN` while a workshop has a box that nobody may look into."""
    if acts.any_open(tables):
        raise Refused(Reason.ROUND_OPEN)
    if any_booth_open(tables):
        raise Refused(Reason.EVALUATION_OPEN)


def open_booth(tables: Tables, *, step: str, expected: int) -> list[Change]:
    """Freeze the faces and let that many people answer; once closed, that many more."""
    before = evaluation(tables, step)
    if before.booth is Booth.OPEN:
        raise Refused(Reason.EVALUATION_OPEN)
    if expected < 1:
        raise Refused(Reason.EVALUATION_NOBODY)
    return [Change(before, replace(before, booth=Booth.OPEN, expected=expected))]


def correct_expected(tables: Tables, *, step: str, expected: int, answered: int) -> list[Change]:
    """Somebody arrived or left; raises `EVALUATION_FULL` below those who have answered."""
    before = evaluation(tables, step)
    if before.booth is not Booth.OPEN:
        raise Refused(Reason.EVALUATION_NOT_OPEN)
    if expected < max(answered, 1):
        raise Refused(Reason.EVALUATION_FULL, expected=answered)
    return [Change(before, replace(before, expected=expected))] if expected != before.expected else []


def close_booth(
    tables: Tables, stamp: Stamp, *, step: str, opinions: Iterable[Opinion], faceless: int = 0
) -> list[Change]:
    """Count what was left, and keep the words in an order that tells nothing.

    `faceless` is how many answers had no face when it was closed before: `expected` tells it no more.
    """
    before = evaluation(tables, step)
    if before.booth is not Booth.OPEN:
        raise Refused(Reason.EVALUATION_NOT_OPEN)
    left = list(opinions)
    chosen = Counter(opinion.face for opinion in left)
    changes = [
        Change(face, replace(face, cast=face.cast + chosen[face.id]))
        for face in tables.children(Face, step)
        if chosen[face.id]
    ]
    words = sorted((opinion.word for opinion in left if opinion.word), key=lambda word: (fold(word), word))
    keys = keys_at(tables.children(LastWord, step), None, len(words))
    changes += [
        created(LastWord(id=stamp.id(), order=key, step=step, text=word, cast=True))
        for word, key in zip(words, keys, strict=True)
    ]
    cast = sum(face.cast for face in tables.children(Face, step))
    answered = cast + len(left) + faceless
    # The step comes last: until then the box may be emptied.
    return [*changes, Change(before, replace(before, booth=Booth.CLOSED, expected=answered or None))]


def checked(tables: Tables, step: str, face: str | None, word: str) -> Opinion:
    """What may go into the box; raises `EVALUATION_NOT_OPEN`, `EVALUATION_BLANK`, or `GONE` for a face."""
    if evaluation(tables, step).booth is not Booth.OPEN:
        raise Refused(Reason.EVALUATION_NOT_OPEN)
    left = Opinion(face or "", optional(word))
    if left == Opinion():
        raise Refused(Reason.EVALUATION_BLANK)
    if left.face and tables.get(Face, left.face).step != step:
        raise Refused(Reason.WRONG_PLACE, kind="face", place="step")
    return left


def evaluation(tables: Tables, step: str) -> Step:
    """A step that is an evaluation; raises `WRONG_PLACE` for others."""
    found = tables.get(Step, step)
    if found.kind is not StepKind.EVALUATION:
        raise Refused(Reason.WRONG_PLACE, kind="face", place="step")
    return found
