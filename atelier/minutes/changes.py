"""What has changed between two states of the minutes, told from their plain texts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from atelier.words import Words

ALIKE: Final = 0.55
"""From this likeness on, a line in the place of another is the same one in other words."""
_PAIRS: Final = 2_000
"""Comparisons that a passage is worth: a longer one was written anew."""
_LONGEST: Final = 160
_MARK: Final = re.compile(r"^(?:#+|!!|\[\]|[-|?!=~*➤])\s+|^\s*(?=\d+ {2})")


@dataclass(frozen=True, slots=True)
class Changed:
    """One line that differs, under the title where it stands (or stood)."""

    part: str
    before: str = ""
    after: str = ""

    @property
    def moved(self) -> bool:
        """Whether it says the same in another place."""
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class _Line:
    part: str
    text: str


def changes(before: str, after: str) -> tuple[Changed, ...]:
    """What was added, removed, reworded or moved, in the order of the later text."""
    old, new = tuple(_lines(before)), tuple(_lines(after))
    matcher = SequenceMatcher(None, [line.text for line in old], [line.text for line in new], autojunk=False)
    found: list[Changed] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            found += _passage(old[i:j], new[k:m])
    return tuple(_with_moves(found))


def say_change(words: Words, change: Changed) -> str:
    """One sentence on one change."""
    said = {
        "part": change.part,
        "before": _quoted(words, change.before),
        "after": _quoted(words, change.after),
    }
    if change.moved:
        return words.say("Moved to “{part}”: {after}", **said)
    if not change.before:
        return words.say("Added in “{part}”: {after}", **said)
    if not change.after:
        return words.say("Removed from “{part}”: {before}", **said)
    return words.say("Reworded in “{part}”: {before} is now {after}", **said)


def _quoted(words: Words, text: str) -> str:
    return words.quoted(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…")


def _lines(text: str) -> Iterator[_Line]:
    """The lines that say something, each with the title above it; the document's own is the first."""
    part = ""
    for line in text.splitlines():
        said = " ".join(_MARK.sub("", line.strip()).split())
        if not said.strip("="):
            continue
        if line.startswith("#") or not part:
            part = said
        yield _Line(part, said)


def _passage(old: Sequence[_Line], new: Sequence[_Line]) -> Iterator[Changed]:
    """Lines in the place of others: each with the one that it is most like, where it is like any."""
    left = list(old)
    comparing = len(old) * len(new) <= _PAIRS
    for line in new:
        like = _likest(line, left) if comparing else None
        if like is not None:
            left.remove(like)
        yield Changed(line.part, like.text if like else "", line.text)
    yield from (Changed(line.part, before=line.text) for line in left)


def _likest(line: _Line, among: Sequence[_Line]) -> _Line | None:
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(line.text)
    best, found = ALIKE, None
    for other in among:
        matcher.set_seq1(other.text)
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            ratio = matcher.ratio()
            if ratio >= best:
                best, found = ratio, other
    return found


def _with_moves(found: Sequence[Changed]) -> Iterator[Changed]:
    """What was taken away here and put there word for word is one move."""
    taken = Counter(each.before for each in found if not each.after)
    put = Counter(each.after for each in found if not each.before)
    moved = taken & put
    gone = Counter(moved)
    for each in found:
        if not each.before and moved[each.after]:
            moved[each.after] -= 1
            yield Changed(each.part, each.after, each.after)
        elif not each.after and gone[each.before]:
            gone[each.before] -= 1
        else:
            yield each
