"""How a workshop leaves the library: as minutes in any format, or whole as JSON."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from atelier.minutes import (
    FORMATS,
    USUAL,
    Choice,
    Corrections,
    Earlier,
    Made,
    Options,
    Preset,
    Printed,
    Report,
    asked_for,
    chosen,
    compose,
    make_minutes,
    names_left,
    proposed_name,
)
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.outline import outline
from atelier.session.arrivals import programme_of
from atelier.session.hall import Session
from atelier.session.recalling import earlier_of
from atelier.words import Words
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import Programme
from atelier.workshop.evaluating import require_closed
from atelier.workshop.grids import Compared
from atelier.workshop.pictures import name_of
from atelier.workshop.portable.documents import files_of, write_document
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables

WHOLE: Final = "json"
"""The format that holds the whole workshop instead of its minutes."""

KEYS: Final = (*FORMATS, WHOLE)
"""Every format, by the extension of its files without the dot."""

TYPOGRAPHY: Final = "typography"
"""The key under which a workshop remembers which typography was asked for in its documents."""


def ending(key: str) -> str:
    """How the names of a format's files end, with the dot; nothing for one that is a folder."""
    return f".{WHOLE}" if key == WHOLE else FORMATS[key].extension


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A workshop as it stood when it was asked for: background work reads this, never the live tables."""

    tables: Tables
    records: Mapping[str, RoundRecord]
    programme: Programme | None
    files: Mapping[str, Path] = field(default_factory=dict)
    """Where its pictures lie, by the name of their file: these never change."""
    before: Earlier | None = None
    """What the workshop before it has left."""
    corrections: Corrections | None = None
    """The typography that was asked for in its documents."""
    beside: Mapping[str, Compared | None] = field(default_factory=dict)
    """What its grids are read beside, by step."""

    def asked(self, preset: Preset = Preset.WHOLE) -> Choice:
        """How one of its documents was asked for."""
        return replace(chosen(self.tables, preset), corrections=self.corrections)

    def printed(self, choice: Choice | None = None) -> Printed:
        """What minutes are composed from; without a choice, as the secretary has asked for them."""
        asked = self.asked() if choice is None else choice
        return Printed(
            self.tables,
            self.records,
            self.programme,
            choice=asked,
            files=self.files,
            before=self.before,
            beside=self.beside,
        )


def snapshot_of(session: Session, id: str, *, recall: bool = True) -> Snapshot:
    """A workshop of the library as it stands now; raises `Refused` where it is unknown or damaged.

    `recall`: with what the workshop before it has left, which is read from the disk.
    """
    workshop = session.workshop(id)
    programme = programme_of(session, workshop.tables.workshop)
    files = {name: session.library.pictures.path(name) for name in files_of(workshop.tables)}
    before = earlier_of(session.library, workshop.tables.workshop) if recall else None
    corrections = asked_for(workshop.remembered(TYPOGRAPHY))
    beside = workshop.beside.all() if recall else {}
    return Snapshot(workshop.tables.copy(), workshop.records(), programme, files, before, corrections, beside)


def format_key(asked: str) -> str:
    """The key of a format typed by a person, or of an extension; raises `Refused(EXPORT_FORMAT)`."""
    key = asked.strip().lower().lstrip(".")
    if key not in KEYS:
        raise Refused(Reason.EXPORT_FORMAT, asked=asked, known=", ".join(KEYS))
    return key


def file_names(
    snapshots: Sequence[Snapshot], format: str, words: Sequence[Words], preset: Preset = Preset.WHOLE
) -> list[str]:
    """A name for the file of each workshop, said in its words; all of them differ, also in small letters.

    Two workshops of one date and number would have one name: both then end on the beginning of their id,
    so that each keeps its file whatever it is exported with.
    """
    end = ending(format)
    names = [proposed_name(s.tables, said, end, preset) for s, said in zip(snapshots, words, strict=True)]
    found = Counter(name.casefold() for name in names)
    ids = [snapshot.tables.workshop.id for snapshot in snapshots]
    length = _telling(ids)
    return [
        name if found[name.casefold()] == 1 else _marked(name, id[:length])
        for name, id in zip(names, ids, strict=True)
    ]


def _marked(name: str, mark: str) -> str:
    path = Path(name)
    return f"{path.stem} ({mark}){path.suffix}"


def _telling(ids: Sequence[str]) -> int:
    """How many characters tell these ids apart; eight are nearly always enough."""
    length = 8
    while len({id[:length] for id in ids}) < len(set(ids)):
        length += 1
    return length


def export_snapshot(
    snapshot: Snapshot,
    path: Path,
    format: str,
    words: Words,
    choice: Choice | None = None,
    options: Options = USUAL,
) -> Report:
    """Write one file or folder, beside and then in place: a failure leaves what was there untouched.

    Raises `Refused` as `made_of` does, and for every fault of the target.
    """
    made = made_of(snapshot, format, words, choice, options)
    made.write(path)
    return made.report


def made_of(
    snapshot: Snapshot, format: str, words: Words, choice: Choice | None = None, options: Options = USUAL
) -> Made:
    """What is to be written; its report says what differs, and whom a version without names still names.

    Without a choice, it is what the secretary has asked for in the minutes of this workshop.
    Raises `Refused` for an open vote asked for as JSON, and for a format that there is not.
    """
    if format == WHOLE:
        may_leave_whole(snapshot)
        files = pictures_of(snapshot.files)
        content = write_document(snapshot.tables, snapshot.records, snapshot.programme, files)
        return Made(content.encode(), Report())
    printed = snapshot.printed(choice)
    document = compose(printed, words)
    made = make_minutes(document, format, options)
    rows = (row for sheet in document.sheets for row in sheet.rows)
    texts = (value for row in rows for value in row if isinstance(value, str))
    named = names_left((outline(document), *texts), printed)
    return replace(made, report=replace(made.report, named=named))


def pictures_of(files: Mapping[str, Path]) -> dict[str, bytes]:
    """What is in the pictures that are there; one that was lost keeps no workshop from going out."""
    found: dict[str, bytes] = {}
    for name, path in files.items():
        go_on()
        with suppress(OSError, Refused):
            content = path.read_bytes()
            if name_of(content) == name:
                found[name] = content
    return found


def may_leave_whole(snapshot: Snapshot) -> None:
    """Refuse what would show the ballots of a vote, or the answers at a booth, that is still open."""
    require_closed(snapshot.tables)
