"""What each command does. Reading takes no lock; writing waits a moment for it, then refuses.

What a command needs is loaded once it was typed: a list of workshops knows no format of the minutes.
"""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Final

from atelier.cli.sessions import session_of
from atelier.cli.terminal import Terminal
from atelier.library import Summary
from atelier.words import LANGUAGES, Words
from atelier.workshop.refusals import Reason, Refused

Command = Callable[[Namespace, Terminal], int]


def list_workshops(asked: Namespace, terminal: Terminal) -> int:
    """Print the workshops on the shelf, the latest first: a table, or JSON for scripts."""
    try:
        with session_of(asked, write=False) as session:
            found = session.summaries()
    except Refused as refused:
        if refused.reason is not Reason.LIBRARY_MISSING:
            raise
        found = []
    if asked.json:
        terminal.out(json.dumps({"workshops": [_plain(summary) for summary in found]}, indent=2))
    elif not found:
        terminal.out(terminal.words.say("There is no workshop yet. `atelier new` makes one."))
    else:
        for line in _table(found, terminal.words):
            terminal.out(line)
    return 0


def new(asked: Namespace, terminal: Terminal) -> int:
    """Plant a workshop from a method, in French unless another language is asked for; print its id."""
    from atelier.session.keeping import new_asked

    with session_of(asked) as session:
        id = new_asked(session, asked.method, title=asked.title, language=asked.language or LANGUAGES[0])
    terminal.out(id)
    return 0


def sample(asked: Namespace, terminal: Terminal) -> int:
    """Add the sample, or find the one that is there, and print its id."""
    from atelier.session.arrivals import add_sample

    if asked.if_empty and not _is_empty(asked):
        return 0
    with session_of(asked) as session:
        id = add_sample(session)
    terminal.out(id)
    return 0


def import_file(asked: Namespace, terminal: Terminal) -> int:
    """Bring in a file and print the id of its workshop, of its programme, or of the method kept from it."""
    from atelier.session.arrivals import holds_a_programme, import_programme, import_workshop
    from atelier.session.keeping import ENDING, bring_in_method

    with session_of(asked) as session:
        if asked.file.suffix.lower() == ENDING:
            id = bring_in_method(session, asked.file, asked.language or LANGUAGES[0])
        elif not asked.copy and holds_a_programme(asked.file):
            id = import_programme(session, asked.file)
        else:
            id = import_workshop(session, asked.file, copy=asked.copy)
    terminal.out(id)
    return 0


def _of(module: str, name: str) -> Command:
    """A command of another module, which is loaded when it is carried out."""

    def carry_out(asked: Namespace, terminal: Terminal) -> int:
        command: Command = getattr(import_module(f"atelier.cli.{module}"), name)
        return command(asked, terminal)

    return carry_out


COMMANDS: Final[Mapping[str, Command]] = {
    "list": list_workshops,
    "new": new,
    "sample": sample,
    "follow-up": _of("programmes", "follow_up_of"),
    "import": import_file,
    "export": _of("exporting", "export"),
    "typography": _of("typography", "typography"),
    "kit": _of("kit", "kit"),
    "check": _of("checking", "check"),
    "methods": _of("methods", "methods"),
    "recount": _of("votes", "recount"),
    "ballots": _of("votes", "ballots"),
}
"""By the name that is typed."""


def _is_empty(asked: Namespace) -> bool:
    """Whether the library has no workshop, not even one put away."""
    try:
        with session_of(asked, write=False) as session:
            return not session.library.summaries()
    except Refused as refused:
        if refused.reason is Reason.LIBRARY_MISSING:
            return True
        raise


def _plain(summary: Summary) -> dict[str, str | None]:
    return {
        "id": summary.id,
        "title": summary.title,
        "date": None if summary.date is None else summary.date.isoformat(),
        "programme": summary.programme,
    }


def _table(found: list[Summary], words: Words) -> Iterator[str]:
    """Columns for people: enough of the id to name the workshop, date, title, programme."""
    for summary in found:
        day = words.date_short(summary.date) if summary.date else ""
        line = f"{summary.id[:8]}  {day:10}  {summary.title}"
        yield f"{line} — {summary.programme}" if summary.programme else line
