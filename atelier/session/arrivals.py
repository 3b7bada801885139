"""How a workshop comes into the library: from a method, as the sample, from a file."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from atelier.gestures.copying import copy_workshop
from atelier.gestures.shelf import bring_back, list_workshop
from atelier.library import Inconsistent
from atelier.methods import find, plant, sample
from atelier.session.hall import Session
from atelier.workshop.acts import any_open
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Listing, Programme, Workshop
from atelier.workshop.evaluating import any_booth_open
from atelier.workshop.portable.documents import Portable, read_document, write_document
from atelier.workshop.portable.programme import holds_programme, read_programme
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables

LARGEST = 200_000_000
"""Bytes: far above any workshop, far below what a laptop's memory holds."""


def new_workshop(session: Session, *, method: str, title: str, language: str) -> str:
    """A workshop planted from a bundled method, by the stem of its file; gives its id."""
    planted = plant(find(method), session.stamp(), title=title, language=language)
    return session.add(planted, "new_workshop")


def add_sample(session: Session) -> str:
    """The sample workshop, as it was made or as it has become since: never a second one."""
    return _arrive(session, sample(), "add_sample", keep=True)


def import_workshop(session: Session, path: Path, *, copy: bool = False) -> str:
    """The workshop of a JSON file; gives its id.

    One that is already here and equal is left alone; one that differs is refused with WORKSHOP_EXISTS,
    unless `copy` makes another of it.
    """
    portable = read_document(read_text(path), str(path))
    if copy:
        portable = _copied(session, portable)
    return _arrive(session, portable, "import_workshop", keep=False)


def read_text(path: Path) -> str:
    """The text of a file from outside; raises `Refused` where there is none, or it is no text."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=f"> {LARGEST // 1_000_000} MB")
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Refused(Reason.FILE_MISSING, path=str(path)) from None
    except UnicodeDecodeError:
        raise Refused(Reason.FILE_FOREIGN, path=str(path)) from None
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=cause) from None


def import_programme(session: Session, path: Path) -> str:
    """The programme of a JSON file with all its workshops, in one go; gives its id.

    Workshops that are here already and equal are left alone, and so is what is said of the programme here;
    one workshop that differs keeps all of it out, refused with WORKSHOP_EXISTS.
    """
    brought = read_programme(read_text(path), str(path))
    shelf, new, shown = session.shelf.tables, [], []
    for portable in brought.workshops:
        workshop = next(e for e in portable.entities if isinstance(e, Workshop))
        here = session.library.load(workshop.id)
        if not any(here.all(Workshop)):
            new.append(portable)
        elif _equal(session, here, portable):
            shown += show_again(shelf, session.stamp(), workshop=workshop.id, programme=None)
        else:
            raise Refused(Reason.WORKSHOP_EXISTS, title=here.workshop.title)
    for portable in brought.workshops:
        _put_pictures(session, portable)
    said = [
        created(entity)
        for entity in (brought.programme, *brought.log)
        if shelf.find(type(entity), entity.id) is None
    ]
    try:
        session.add_programme([(p.entities, p.records) for p in new], [*said, *shown], "import_programme")
    except Inconsistent:  # some ids are those of another workshop
        raise Refused(Reason.WORKSHOP_EXISTS, title=brought.programme.title) from None
    return brought.programme.id


def holds_a_programme(path: Path) -> bool:
    """Whether a file that comes in is one of a programme; raises `Refused` as reading it does."""
    return holds_programme(read_text(path), str(path))


def _arrive(session: Session, portable: Portable, gesture: str, *, keep: bool) -> str:
    workshop = next(e for e in portable.entities if isinstance(e, Workshop))
    here = session.library.load(workshop.id)
    if not any(here.all(Workshop)):
        _put_pictures(session, portable)
        try:
            return session.add(portable.entities, gesture, portable.programme, portable.records)
        except Inconsistent:  # some of its ids are those of another workshop: a copy has ids of its own
            raise Refused(Reason.WORKSHOP_EXISTS, title=workshop.title) from None
    if not keep and not _equal(session, here, portable):
        raise Refused(Reason.WORKSHOP_EXISTS, title=here.workshop.title)
    _put_pictures(session, portable)
    session.shelf.do(show_again, workshop=workshop.id, programme=portable.programme)
    return workshop.id


def _put_pictures(session: Session, portable: Portable) -> None:
    """The files of its pictures, before the rows that name them; one that was lost here comes back."""
    for content in portable.files.values():
        session.library.pictures.put(content)


def show_again(tables: Tables, stamp: Stamp, *, workshop: str, programme: Programme | None) -> list[Change]:
    """A gesture of the shelf: what was put away, or taken out of view by undo, stands there again."""
    if tables.find(Listing, workshop) is not None:
        return bring_back(tables, stamp, workshop=workshop)
    missing = programme is not None and tables.find(Programme, programme.id) is None
    return [
        *([created(programme)] if programme and missing else []),
        *list_workshop(tables, stamp, workshop=workshop),
    ]


def _equal(session: Session, here: Tables, portable: Portable) -> bool:
    """Equal means all entities, acts, ballots and totals; the programme is the shelf's own."""
    if any_open(here) or any_booth_open(here):
        return False  # files hold no open box
    records = {r.round: r for r in portable.records}
    mine = write_document(here, session.library_records(here), None)
    return mine == write_document(Tables(portable.entities), records, None)


def _copied(session: Session, portable: Portable) -> Portable:
    entities, ids = copy_workshop(Tables(portable.entities), session.stamp())
    return Portable(portable.programme, tuple(entities), _relinked(portable.records, ids), portable.files)


def _relinked(records: Sequence[RoundRecord], ids: dict[str, str]) -> tuple[RoundRecord, ...]:
    return tuple(
        replace(
            record,
            round=ids[record.round],
            open=tuple(
                replace(b, participant=None if b.participant is None else ids[b.participant])
                for b in record.open
            ),
            signed=frozenset(ids[id] for id in record.signed),
        )
        for record in records
    )


def programme_of(session: Session, workshop: Workshop) -> Programme | None:
    """The programme on the shelf that a workshop belongs to."""
    return session.shelf.tables.find(Programme, workshop.programme)
