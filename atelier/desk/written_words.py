"""Says what came of files that were written: which stayed as they were, what stands otherwise than asked."""

from collections.abc import Iterator

from atelier.desk.writing import Written
from atelier.session.placing import Standing
from atelier.words import Words


def say_written(words: Words, written: Written) -> Iterator[str]:
    """What is worth saying of one file beside its being there."""
    yield from _spared(words, written)
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
