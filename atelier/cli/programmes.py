"""One document of a whole programme, written by a command."""

from argparse import Namespace

from atelier.cli.doorway import Usage
from atelier.cli.files import format_of
from atelier.cli.sessions import session_of
from atelier.cli.telling import tell, tell_spared
from atelier.cli.terminal import Terminal
from atelier.cli.typography import corrections_of, require_french
from atelier.library.exports import Exports
from atelier.minutes import FORMATS, Csv, Options, People, Preset, Wanted
from atelier.session.books import book_of, made_of_book
from atelier.session.exporting import WHOLE, snapshot_of
from atelier.session.following import follow_up, outlook
from atelier.session.placing import OF_COMMAND, REPLACING, Placing
from atelier.session.programmes import find_programme, workshops_of
from atelier.words import Words
from atelier.workshop.entities import LogEntry


def export_programme(asked: Namespace, terminal: Terminal) -> int:
    """Write the document of every workshop of a programme; those put away are left out."""
    words = terminal.words
    if asked.workshops:
        raise Usage(words.say("A programme has its own workshops: leave out the others."))
    if asked.preset != Preset.WHOLE:
        raise Usage(words.say("A programme is one document: say --conclusions instead of --preset."))
    format = format_of(asked, words, several=False)
    if format == WHOLE and (asked.people is not None or asked.conclusions):
        raise Usage(words.say("JSON holds the whole programme: leave out --people and --conclusions."))
    if asked.template is not None and (format == WHOLE or "template" not in FORMATS[format].listens_to):
        raise Usage(words.say("A template serves Word and LibreOffice: leave out --template."))
    wanted = Wanted(
        whole=not asked.conclusions,
        log=asked.logbook,
        people=None if asked.people is None else People(asked.people),
    )
    with session_of(asked, write=False) as session:
        programme = find_programme(session, asked.programme)
        ids = [summary.id for summary in workshops_of(session, programme.id)]
        snapshots = [snapshot_of(session, id, recall=False) for id in ids]
        log = session.shelf.tables.children(LogEntry, programme.id)
        exports = Exports(session.library.path)
    require_french(asked, snapshots, words)
    book = book_of(programme, snapshots, log, wanted)
    said = Words(asked.language or book.language)
    options = Options(csv=Csv(asked.csv), template=asked.template)
    made = made_of_book(book, format, said, options, corrections_of(asked))
    put = Placing(exports, spare=REPLACING if asked.replace else OF_COMMAND).put(made, asked.output, said)
    tell_spared(put, terminal)
    tell(made.report, put.path, terminal)
    return 0


def follow_up_of(asked: Namespace, terminal: Terminal) -> int:
    """Make the workshop that takes another one further, and print its id."""
    with session_of(asked) as session:
        id = session.find(asked.workshop).id
        there = [summary.id for summary in outlook(session, id).there if not summary.put_away]
        if there and not asked.another:
            terminal.err(terminal.words.say("There is one already; --another makes a second one."))
            terminal.out(there[0])
            return 0
        made = follow_up(
            session, id, method=asked.method, title=asked.title or "", programme=asked.programme or ""
        )
    terminal.out(made)
    return 0
