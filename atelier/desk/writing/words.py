"""Says what came of files that were written: which stayed as they were, what stands otherwise than asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from atelier.desk.writing.work import Written
from atelier.session.placing import Standing
from atelier.words import Words

HEAVY: Final = 10_000_000
"""Bytes from which on many mailboxes refuse a message."""


def weight_of(path: Path) -> int:
    """Bytes of a file; nothing for a folder, or where it has gone meanwhile."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def say_weight(words: Words, weight: int) -> str:
    """« 2,3 MB », or thousands of bytes where it is less than a million."""
    if weight < 1_000_000:
        return words.say("{weight} kB", weight=words.number(-(-weight // 1000)))
    return words.say("{weight} MB", weight=words.number(round(weight / 1_000_000, 1)))


def say_written(words: Words, written: Written) -> Iterator[str]:
    """What is worth saying of one file beside its being there."""
    yield from _spared(words, written)
    if (weight := weight_of(written.put.path)) > HEAVY:
        yield words.say(
            "It weighs {weight}, which many mailboxes refuse: untick photographs under Parts, or send the "
            "record of decisions.",
            weight=say_weight(words, weight),
        )
    report = written.report
    if report.replaced:
        signs = " ".join(report.replaced)
        yield words.say("No font could draw these signs, others stand there: {signs}", signs=signs)
    if report.unreadable:
        names = words.listed([picture.name for picture in report.unreadable])
        yield words.say("These pictures could not be read: {names}", names=names)
    if report.named:
        people = words.listed(report.named)
        yield words.say("Names are left out, but what was said still names: {people}", people=people)
    if report.parted:
        yield words.say_n(
            "{n} text is longer than a cell: it goes on in the row below.",
            "{n} texts are longer than a cell: they go on in the rows below.",
            report.parted,
        )
    if report.guarded:
        yield words.say_n(
            "{n} text would be computed by Excel: an apostrophe stands before it.",
            "{n} texts would be computed by Excel: an apostrophe stands before each.",
            report.guarded,
        )


def _spared(words: Words, written: Written) -> Iterator[str]:
    put = written.put
    if put.spared is None:
        return
    names = {"name": put.spared.name, "new": put.path.name}
    if put.standing is Standing.CHANGED:
        yield words.say(
            "“{name}” was changed since it was exported: it stays as it is, and “{new}” is beside it.",
            **names,
        )
    elif put.standing is Standing.FOREIGN:
        yield words.say(
            "There was a file “{name}” already: it stays as it is, and “{new}” is beside it.", **names
        )
