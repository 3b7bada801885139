"""French typography for what people said, asked for by a command: shown first, then put into documents."""

from argparse import Namespace
from collections.abc import Sequence

from atelier.cli.doorway import Usage
from atelier.cli.sessions import session_of
from atelier.cli.terminal import Terminal
from atelier.minutes import Corrections, proposed_corrections
from atelier.minutes.corrections import shown
from atelier.session.exporting import Snapshot
from atelier.words import Words


def typography(asked: Namespace, terminal: Terminal) -> int:
    """List what would be put right in a workshop, and how many times each; nothing is written."""
    with session_of(asked, write=False) as session:
        tables = session.workshop(session.find(asked.workshop).id).tables
        found = proposed_corrections(tables)
    words = terminal.words
    if not found:
        terminal.out(words.say("There is nothing to put right."))
        return 0
    for correction, times in sorted(found.items()):
        terminal.out(f"{times:4} × {shown(correction.before)} → {shown(correction.after)}")
    terminal.out(
        words.say(
            "␣ is a no-break space, ˽ a narrow one. `export --typography french` prints this, --leave keeps "
            "words as they were typed."
        )
    )
    return 0


def corrections_of(asked: Namespace) -> Corrections | None:
    """What is to be put right; None where all stays as it was typed."""
    return Corrections(frozenset(asked.leave)) if asked.typography == "french" else None


def require_french(asked: Namespace, snapshots: Sequence[Snapshot], words: Words) -> None:
    """Refuse what could not be heeded, rather than let it be missed."""
    if asked.leave and asked.typography != "french":
        raise Usage(words.say("--leave goes with --typography french."))
    others = [each for each in snapshots if each.tables.workshop.language != "fr"]
    if asked.typography == "french" and others:
        title = others[0].tables.workshop.title
        raise Usage(words.say("“{title}” is not in French: leave out --typography.", title=title))
