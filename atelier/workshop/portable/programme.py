"""A whole programme as one JSON document: what is said of it, its workshops, its logbook if asked for."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from atelier.workshop.entities import LogEntry, Programme, Workshop
from atelier.workshop.plain import SCHEMA, PlainError, to_plain
from atelier.workshop.portable.checks import check_fields
from atelier.workshop.portable.documents import FORMAT, Portable, open_document, read_entity, read_opened
from atelier.workshop.refusals import Reason, Refused

_KEYS = ("format", "schema", "programme", "log_entry", "workshops")


@dataclass(frozen=True, slots=True)
class PortableProgramme:
    """A programme outside any library."""

    programme: Programme
    log: tuple[LogEntry, ...]
    workshops: tuple[Portable, ...]


def write_programme(programme: Programme, log: Sequence[LogEntry], documents: Iterable[str]) -> str:
    """The document of a programme, from those of its workshops, indented, with a final line break."""
    whole = {
        "format": FORMAT,
        "schema": SCHEMA,
        "programme": to_plain(programme),
        "log_entry": [to_plain(entry) for entry in sorted(log, key=lambda entry: entry.position)],
        "workshops": [json.loads(document) for document in documents],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def holds_programme(source: str, path: str) -> bool:
    """Whether a document is one of a programme; raises `Refused` as `open_document` does."""
    return "workshops" in open_document(source, path)


def read_programme(source: str, path: str) -> PortableProgramme:
    """The programme of a document, fully checked; raises `Refused` as reading a workshop does."""
    document = open_document(source, path)
    try:
        programme, log = _read(document)
    except PlainError as error:
        found = repr(error.found)[:80]
        raise Refused(Reason.FILE_WRONG, path=path, place=error.place, what="value", found=found) from None
    workshops: dict[str, Portable] = {}
    for index, plain in enumerate(document["workshops"]):
        place = f"workshops[{index}]."
        if not isinstance(plain, dict):
            raise Refused(
                Reason.FILE_WRONG, path=path, place=place[:-1], what="value", found=repr(plain)[:80]
            )
        portable = read_opened(
            {key: value for key, value in plain.items() if key not in ("format", "schema")}, path, place
        )
        workshop = next(entity for entity in portable.entities if isinstance(entity, Workshop))
        if workshop.id in workshops or workshop.programme != programme.id:
            field = "workshop[0].id" if workshop.id in workshops else "workshop[0].programme"
            found = repr(workshop.id if workshop.id in workshops else workshop.programme)
            raise Refused(Reason.FILE_WRONG, path=path, place=place + field, what="value", found=found)
        workshops[workshop.id] = portable
    return PortableProgramme(programme, log, tuple(workshops.values()))


def _read(document: Mapping[str, Any]) -> tuple[Programme, tuple[LogEntry, ...]]:
    if unknown := sorted(set(document) - {*_KEYS}):
        raise PlainError(unknown[0], document[unknown[0]])
    programme = read_entity("programme", document.get("programme"), "programme")
    assert isinstance(programme, Programme)
    check_fields(programme, "programme")
    told = document.get("log_entry", [])
    for key, value in (("log_entry", told), ("workshops", document.get("workshops"))):
        if not isinstance(value, list):
            raise PlainError(key, value)
    log: dict[str, LogEntry] = {}
    for index, plain in enumerate(told):
        place = f"log_entry[{index}]"
        entry = read_entity("log_entry", plain, place)
        assert isinstance(entry, LogEntry)
        check_fields(entry, place)
        if entry.programme != programme.id:
            raise PlainError(f"{place}.programme", entry.programme)
        if entry.id in log:
            raise PlainError(f"{place}.id", entry.id)
        log[entry.id] = entry
    return programme, tuple(log.values())
