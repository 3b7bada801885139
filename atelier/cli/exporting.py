"""The command that writes minutes, tables and whole workshops into files."""

from argparse import Namespace
from dataclasses import replace

from atelier.cli.doorway import Usage
from atelier.cli.files import format_of
from atelier.cli.programmes import export_programme
from atelier.cli.sessions import session_of
from atelier.cli.telling import tell, tell_spared
from atelier.cli.terminal import Terminal
from atelier.cli.typography import corrections_of, require_french
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
from atelier.session.exporting import (
    WHOLE,
    Snapshot,
    file_names,
    made_of,
    may_leave_whole,
    snapshot_of,
)
from atelier.session.placing import OF_COMMAND, REPLACING, Placing
from atelier.words import Words


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
