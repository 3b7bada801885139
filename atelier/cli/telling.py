"""What commands say of the files that they wrote."""

from pathlib import Path

from atelier.cli.terminal import Terminal
from atelier.minutes import Report
from atelier.session.placing import Put


def tell_spared(put: Put, terminal: Terminal) -> None:
    """That something was left as it is, and where the new file stands."""
    if put.spared is not None:
        terminal.err(
            terminal.words.say(
                "“{name}” was changed since it was exported and stays as it is: the new one is “{new}”.",
                name=put.spared.name,
                new=put.path.name,
            )
        )


def tell(report: Report, path: Path, terminal: Terminal) -> None:
    """What could not be put into a file as it was asked: said, and the file is there all the same."""
    if report.replaced:
        terminal.err(
            terminal.words.say_n(
                "{n} character has no picture in any font and stands as an empty sign in {name}: {signs}",
                "{n} characters have no picture in any font and stand as empty signs in {name}: {signs}",
                sum(report.replaced.values()),
                name=path.name,
                signs=" ".join(f"U+{ord(sign[0]):04X}" for sign in report.replaced),
            )
        )
    for picture in report.unreadable:
        terminal.err(
            terminal.words.say(
                "A picture could not be read; its text stands in its place: {name}", name=picture.name
            )
        )
    if report.parted:
        terminal.err(
            terminal.words.say_n(
                "{n} text is longer than a cell and goes on in the row below, in {name}.",
                "{n} texts are longer than a cell and go on in the rows below, in {name}.",
                report.parted,
                name=path.name,
            )
        )
    if report.guarded:
        terminal.err(
            terminal.words.say_n(
                "{n} text would be computed by Excel: an apostrophe stands before it, in {name}.",
                "{n} texts would be computed by Excel: an apostrophe stands before each, in {name}.",
                report.guarded,
                name=path.name,
            )
        )
    if report.named:
        terminal.err(
            terminal.words.say(
                "Names are left out, but what was said still names, in {name}: {people}",
                name=path.name,
                people=terminal.words.listed(report.named),
            )
        )
