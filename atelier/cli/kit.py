"""The command that prints the paper kit into a folder."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from atelier.cli.doorway import Usage
from atelier.cli.sessions import session_of
from atelier.cli.telling import tell, tell_spared
from atelier.cli.terminal import Terminal
from atelier.library.exports import Exports
from atelier.minutes.kit import MOST_NUMBERS, MOST_PEOPLE, Offer, Piece, Wanted, kit_files, offers
from atelier.minutes.safe_write import make_folder
from atelier.session.exporting import snapshot_of
from atelier.session.placing import OF_COMMAND, REPLACING, Placing
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused

_LIMITS: Final = (
    ("people", 1, MOST_PEOPLE), ("numbers", 2, MOST_NUMBERS), ("copies", 1, 500), ("months", 1, 120),
)  # fmt: skip


def kit(asked: Namespace, terminal: Terminal) -> int:
    """Write what was asked for, and say why some of it cannot be; then the paths are printed."""
    wanted = _wanted(asked, terminal.words)
    with session_of(asked, write=False) as session:
        snapshot = snapshot_of(session, session.find(asked.workshop).id)
        exports = Exports(session.library.path)
    words = Words(asked.language or snapshot.tables.workshop.language)
    printed = snapshot.printed()
    lacking = [each for each in offers(printed, terminal.words, wanted) if each.lacks]
    lacking = [each for each in lacking if each.piece in wanted.pieces]
    files = kit_files(printed, words, wanted)
    if not files:
        raise Refused(Reason.KIT_NOTHING, why=" ".join(dict.fromkeys(each.lacks for each in lacking)))
    _tell_lacking(lacking, terminal)
    make_folder(asked.output)
    placing = Placing(exports, spare=REPLACING if asked.replace else OF_COMMAND)
    unread: dict[Path, None] = {}
    for file in files:
        made = file.make()
        put = placing.put(made, asked.output / file.name, words)
        tell_spared(put, terminal)
        tell(replace(made.report, unreadable=()), put.path, terminal)
        unread |= dict.fromkeys(made.report.unreadable)
        terminal.out(str(put.path))
    for picture in unread:
        terminal.err(terminal.words.say("A logo cannot be read and is left out: {name}", name=picture.name))
    return 0


def _tell_lacking(lacking: Sequence[Offer], terminal: Terminal) -> None:
    for each in lacking:
        said = terminal.words.say("{piece}: left out. {why}", piece=each.name, why=each.lacks)
        terminal.err(said)


def _wanted(asked: Namespace, words: Words) -> Wanted:
    for name, least, most in _LIMITS:
        value = getattr(asked, name)
        if value is not None and not least <= value <= most:
            raise Usage(
                words.say("--{option} goes from {least} to {most}.", option=name, least=least, most=most)
            )
    usual = Wanted()
    return Wanted(
        pieces=frozenset(map(Piece, asked.pieces)) if asked.pieces else usual.pieces,
        people=asked.people,
        numbers=asked.numbers,
        copies=asked.copies,
        names=not asked.without_names,
        months=usual.months if asked.months is None else asked.months,
        word=not asked.pdf_only,
    )
