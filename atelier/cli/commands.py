"""What each command does. Reading takes no lock; writing waits a moment for it, then refuses."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from atelier.cli.doorway import Usage
from atelier.cli.files import format_of
from atelier.cli.kit import kit
from atelier.cli.methods import methods
from atelier.cli.programmes import export_programme, follow_up_of
from atelier.cli.sessions import session_of
from atelier.cli.telling import tell, tell_spared
from atelier.cli.terminal import Terminal
from atelier.cli.typography import corrections_of, require_french, typography
from atelier.cli.votes import VOTES
from atelier.library import Fault, Finding, Summary
from atelier.library.exports import Exports
from atelier.minutes import (
    FORMATS,
    Choice,
    Csv,
    Options,
    People,
    Preset,
    holds_document,
)
from atelier.minutes.safe_write import make_folder
from atelier.session.arrivals import (
    add_sample,
    holds_a_programme,
    import_programme,
    import_workshop,
)
from atelier.session.exporting import (
    WHOLE,
    Snapshot,
    file_names,
    made_of,
    may_leave_whole,
    snapshot_of,
)
from atelier.session.keeping import ENDING, bring_in_method, new_asked
from atelier.session.placing import OF_COMMAND, REPLACING, Placing
from atelier.words import LANGUAGES, N_, Words
from atelier.workshop.refusals import Reason, Refused

Command = Callable[[Namespace, Terminal], int]

_FAULTS: Final[Mapping[Fault, str]] = {
    Fault.PAGES: N_("Pages of the file are damaged ({detail})."),
    Fault.SCHEMA: N_("The file is not built as it should be ({detail})."),
    Fault.SEAL: N_("Something is no longer what was written ({kind} {id})."),
    Fault.LINK: N_("Something points to what is not there ({kind}, {detail})."),
    Fault.CHAIN: N_("The acts of a vote are not those that were written ({id})."),
    Fault.BALLOTS: N_("Ballots do not follow the rules of their vote ({id}: {detail})."),
    Fault.COUNT: N_("The recount of a vote differs from what was counted at its close ({id}: {detail})."),
    Fault.PICTURE: N_("The file of a picture is missing or was altered ({id}: {detail})."),
}


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
    with session_of(asked) as session:
        id = new_asked(session, asked.method, title=asked.title, language=asked.language or LANGUAGES[0])
    terminal.out(id)
    return 0


def sample(asked: Namespace, terminal: Terminal) -> int:
    """Add the sample, or find the one that is there, and print its id."""
    if asked.if_empty and not _is_empty(asked):
        return 0
    with session_of(asked) as session:
        id = add_sample(session)
    terminal.out(id)
    return 0


def import_file(asked: Namespace, terminal: Terminal) -> int:
    """Bring in a file and print the id of its workshop, of its programme, or of the method kept from it."""
    with session_of(asked) as session:
        if asked.file.suffix.lower() == ENDING:
            id = bring_in_method(session, asked.file, asked.language or LANGUAGES[0])
        elif not asked.copy and holds_a_programme(asked.file):
            id = import_programme(session, asked.file)
        else:
            id = import_workshop(session, asked.file, copy=asked.copy)
    terminal.out(id)
    return 0


def export(asked: Namespace, terminal: Terminal) -> int:
    """Write one file, or one for each of several workshops into a folder; then their paths are printed."""
    if asked.programme is not None:
        return export_programme(asked, terminal)
    if not asked.workshops or asked.conclusions or asked.logbook:
        workshop = terminal.words.say("WORKSHOP")
        asked.mistaken(f"the following arguments are required: {workshop}")
    with session_of(asked, write=False) as session:
        ids = list(dict.fromkeys(session.find(workshop).id for workshop in asked.workshops))
        format = format_of(asked, terminal.words, several=len(ids) > 1)
        snapshots = [snapshot_of(session, id) for id in ids]
        exports = Exports(session.library.path)
    require_french(asked, snapshots, terminal.words)
    options = Options(csv=Csv(asked.csv), template=asked.template)
    _fitting(asked, format, terminal.words)
    if format == WHOLE:
        for snapshot in snapshots:
            may_leave_whole(snapshot)
    spoken = [Words(asked.language or snapshot.tables.workshop.language) for snapshot in snapshots]
    paths = [asked.output]
    if len(snapshots) > 1:
        make_folder(asked.output)
        paths = [asked.output / name for name in file_names(snapshots, format, spoken, Preset(asked.preset))]
    placing = Placing(exports, spare=REPLACING if asked.replace else OF_COMMAND)
    for snapshot, path, said in zip(snapshots, paths, spoken, strict=True):
        made = made_of(snapshot, format, said, _choice(asked, snapshot), options)
        put = placing.put(made, path, said)
        tell_spared(put, terminal)
        tell(made.report, put.path, terminal)
        if len(snapshots) > 1:
            terminal.out(str(put.path))
    return 0


def _fitting(asked: Namespace, format: str, words: Words) -> None:
    """Refuse what a format cannot heed, rather than let it be missed."""
    if asked.template is not None and (format == WHOLE or "template" not in FORMATS[format].listens_to):
        raise Usage(words.say("A template serves Word and LibreOffice: leave out --template."))
    if format == WHOLE and asked.people not in (None, People.NAMES.value):
        raise Usage(words.say("A whole workshop holds its people: leave out --people."))
    if asked.preset != Preset.WHOLE and not holds_document(format):
        raise Usage(words.say("Tables and whole workshops hold everything: leave out --preset."))


def _choice(asked: Namespace, snapshot: Snapshot) -> Choice:
    """What the secretary has asked for, but for what the command says."""
    said = snapshot.asked(Preset(asked.preset))
    if asked.people is not None:
        said = replace(said, people=People(asked.people))
    if asked.typography is not None:
        said = replace(said, corrections=corrections_of(asked))
    return replace(said, initials=asked.initials or said.initials)


def check(asked: Namespace, terminal: Terminal) -> int:
    """Look at everything in the library: one line where it is whole, else one for each thing found."""
    with session_of(asked, write=False) as session:
        findings = session.library.check()
    for finding in findings:
        terminal.err(_said(finding, terminal.words))
    if findings:
        return 1
    terminal.out(terminal.words.say("The library is whole."))
    return 0


COMMANDS: Final[Mapping[str, Command]] = {
    "list": list_workshops,
    "new": new,
    "sample": sample,
    "follow-up": follow_up_of,
    "import": import_file,
    "export": export,
    "typography": typography,
    "kit": kit,
    "check": check,
    "methods": methods,
    **VOTES,
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


def _said(finding: Finding, words: Words) -> str:
    return words.say(_FAULTS[finding.fault], kind=finding.kind, id=finding.id, detail=finding.detail)
