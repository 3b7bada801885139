"""Evaluations as the facilitator prepares and counts them; the booth is a matter of acts and of its box."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from atelier.gestures.fields import Reader, read_fields, required, required_line, whole
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Booth, Face, LastWord, Mood, Step
from atelier.workshop.evaluating import evaluation
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class NewFace:
    """An answer that can be chosen."""

    title: str
    mood: Mood = Mood.EVEN


class FaceFields(TypedDict, total=False):
    """What may be said of a face."""

    title: str
    mood: Mood


_FACE: dict[str, Reader] = {"title": required_line, "mood": Mood}
_count = whole(0, 9999)


def add_faces(
    tables: Tables, stamp: Stamp, *, step: str, faces: Sequence[NewFace], at: int | None = None
) -> list[Change]:
    """Offer faces to choose from, at a place among those there (None: last)."""
    work = Work(tables)
    home = _unanswered(tables, step)
    place = len(tables.children(Face, home.id)) if at is None else max(at, 0)
    for index, new in enumerate(faces):
        key = work.key(Face, home.id, place + index)
        title, mood = required_line(new.title), Mood(new.mood)
        work.put(Face(id=stamp.id(), step=home.id, order=key, title=title, mood=mood))
    return work.done()


def change_face(tables: Tables, stamp: Stamp, *, face: str, **fields: Unpack[FaceFields]) -> list[Change]:
    """Word or draw a face otherwise; raises `EVALUATION_FROZEN` once the booth was opened."""
    work = Work(tables)
    old = tables.get(Face, face)
    _unanswered(tables, old.step)
    work.change(old, **read_fields(Face, _FACE, fields))
    return work.done()


def move_face(tables: Tables, stamp: Stamp, *, face: str, index: int | None) -> list[Change]:
    """Put a face at another place among the others (None: last)."""
    work = Work(tables)
    old = tables.get(Face, face)
    _unanswered(tables, old.step)
    work.move(old, old.step, index)
    return work.done()


def remove_face(tables: Tables, stamp: Stamp, *, face: str) -> list[Change]:
    """Take a face away, with what was counted; raises `EVALUATION_FROZEN` once the booth was opened."""
    work = Work(tables)
    old = tables.get(Face, face)
    _unanswered(tables, old.step)
    work.remove(old)
    return work.done()


def count_faces(tables: Tables, stamp: Stamp, *, counts: Mapping[str, int]) -> list[Change]:
    """Write down how many chose each face, counted in the room; what the booth has is counted apart."""
    work = Work(tables)
    for face, count in counts.items():
        work.change(tables.get(Face, face), counted=_count(count) or 0)
    return work.done()


def add_last_words(
    tables: Tables, stamp: Stamp, *, step: str, texts: Sequence[str], at: int | None = None
) -> list[Change]:
    """Write down what was said at the end, at a place among the words (None: last)."""
    work = Work(tables)
    home = evaluation(tables, step)
    place = len(tables.children(LastWord, home.id)) if at is None else max(at, 0)
    for index, text in enumerate(texts):
        key = work.key(LastWord, home.id, place + index)
        work.put(LastWord(id=stamp.id(), step=home.id, order=key, text=required(text)))
    return work.done()


def reword_last_word(tables: Tables, stamp: Stamp, *, word: str, text: str) -> list[Change]:
    """Correct what was written down; raises `EVALUATION_FROZEN` for what was left at the booth."""
    work = Work(tables)
    old = tables.get(LastWord, word)
    if old.cast:
        raise Refused(Reason.EVALUATION_FROZEN)
    work.change(old, text=required(text))
    return work.done()


def move_last_word(tables: Tables, stamp: Stamp, *, word: str, index: int | None) -> list[Change]:
    """Put a word at another place among the others (None: last)."""
    work = Work(tables)
    old = tables.get(LastWord, word)
    work.move(old, old.step, index)
    return work.done()


def remove_last_word(tables: Tables, stamp: Stamp, *, word: str) -> list[Change]:
    """Take a word away, also one left at the booth: it may name or hurt somebody."""
    work = Work(tables)
    work.remove(tables.get(LastWord, word))
    return work.done()


def _unanswered(tables: Tables, step: str) -> Step:
    """An evaluation whose booth was never opened: its faces may change."""
    found = evaluation(tables, step)
    if found.booth is not Booth.UNUSED:
        raise Refused(Reason.EVALUATION_FROZEN)
    return found
