"""The whole workshop as one JSON document, out and in. Its shape is documented in `docs/json.md`.

Nothing in it changes between two exports: no instant of export, no key of a ballot, everything in one order.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from atelier.workshop.ballots import Batch, Marks, OpenBallot, RoundRecord, SecretBallot
from atelier.workshop.entities import ENTITIES, Entity, Participant, Programme
from atelier.workshop.evaluating import require_closed
from atelier.workshop.pictures import files, name_of
from atelier.workshop.plain import SCHEMA, PlainError, from_plain, to_plain
from atelier.workshop.portable.checks import check_entities, check_records, is_clean
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables

_RECORD = {"round", "secret", "open", "totals", "signed"}

FORMAT = "atelier"
"""What the document says it is, in its first key."""


@dataclass(frozen=True, slots=True)
class Portable:
    """A workshop outside any library."""

    programme: Programme | None
    entities: tuple[Entity, ...]
    records: tuple[RoundRecord, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What is in the files of its pictures, by name; some may have been lost before it was written."""


def files_of(tables: Tables) -> list[str]:
    """The names of the pictures' files that a workshop needs, in order, each once."""
    named = {getattr(each, field) for kind, field in files() for each in tables.all(kind)}
    return sorted(named - {""})


def write_document(
    tables: Tables,
    records: Mapping[str, RoundRecord],
    programme: Programme | None,
    files: Mapping[str, bytes] | None = None,
) -> str:
    """The document of a workshop, indented, with a final line break. Refused while a box is open.

    `files` holds what is in the files of its pictures, by name; without it they stay where they are.
    """
    require_closed(tables)
    document = {
        "format": FORMAT,
        "schema": SCHEMA,
        "programme": None if programme is None else to_plain(programme),
        **{
            kind: [to_plain(e) for e in sorted(tables.all(cls), key=lambda e: e.position)]
            for kind, cls in ENTITIES.items()
        },
        "ballots": [
            _plain_record(records[id], tables)
            for id in sorted(records)
            if records[id].voters or records[id].signed
        ],
        "files": {name: base64.b64encode(data).decode() for name, data in sorted((files or {}).items())},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def read_document(source: str, path: str) -> Portable:
    """The workshop of a document, fully checked. `path` is only said in refusals.

    Raises `Refused` as `open_document` and `read_opened` do.
    """
    return read_opened(open_document(source, path), path)


def open_document(source: str, path: str) -> dict[str, Any]:
    """A document of this product, whatever it holds.

    Raises `Refused` with FILE_EMPTY, FILE_SYNTAX (line, column), FILE_FOREIGN, FILE_NEWER, or FILE_WRONG for
    its version.
    """
    if not source.strip():
        raise Refused(Reason.FILE_EMPTY, path=path)
    try:
        document = json.loads(source)
    except json.JSONDecodeError as error:
        raise Refused(Reason.FILE_SYNTAX, path=path, line=error.lineno, column=error.colno) from None
    except (RecursionError, ValueError):
        raise Refused(Reason.FILE_FOREIGN, path=path) from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Refused(Reason.FILE_FOREIGN, path=path)
    version = document.get("schema")
    if type(version) is not int or version < 1:
        raise Refused(Reason.FILE_WRONG, path=path, place="schema", what="value", found=repr(version))
    if version > SCHEMA:
        raise Refused(Reason.FILE_NEWER, path=path, version=version, known=SCHEMA)
    return document


def read_opened(document: Mapping[str, Any], path: str, within: str = "") -> Portable:
    """The workshop of an open document; `within` is where that stands in a larger one.

    Raises `Refused` with FILE_WRONG (the place in the document, what is wrong there, what was found).
    """
    try:
        return _read(document)
    except PlainError as error:
        found, place = repr(error.found)[:80], f"{within}{error.place}"
        raise Refused(Reason.FILE_WRONG, path=path, place=place, what="value", found=found) from None


def _read(document: Mapping[str, Any]) -> Portable:
    known = {"format", "schema", "programme", "ballots", "files", *ENTITIES}
    if unknown := sorted(set(document) - known):
        raise PlainError(unknown[0], document[unknown[0]])
    programme = document.get("programme")
    read = None if programme is None else read_entity("programme", programme, "programme")
    assert read is None or isinstance(read, Programme)
    entities = tuple(
        read_entity(kind, plain, f"{kind}[{index}]")
        for kind in ENTITIES
        for index, plain in enumerate(_list(document.get(kind, []), kind))
    )
    check_entities(entities, read)
    records = tuple(
        _read_record(plain, f"ballots[{index}]")
        for index, plain in enumerate(_list(document.get("ballots", []), "ballots"))
    )
    check_records(Tables(entities), records)
    files = document.get("files", {})
    if not isinstance(files, dict):
        raise PlainError("files", files)
    return Portable(read, entities, records, _read_files(entities, files))


def _read_files(entities: Sequence[Entity], plain: Mapping[str, Any]) -> dict[str, bytes]:
    """What is in the files of the pictures: no other file, and each what its name says."""
    named = set(files_of(Tables(entities)))
    files: dict[str, bytes] = {}
    for name, text in plain.items():
        place = f"files.{name}"[:80]
        try:
            files[name] = base64.b64decode(text, validate=True)
            sound = name in named and name_of(files[name]) == name
        except (ValueError, TypeError, Refused):
            sound = False
        if not sound:
            raise PlainError(place, text)
    return files


def read_entity(kind: str, plain: Any, place: str) -> Entity:
    """One entity of a document; raises `PlainError` with its place."""
    if not isinstance(plain, dict):
        raise PlainError(place, plain)
    try:
        return from_plain(kind, plain)
    except PlainError as error:
        raise PlainError(f"{place}.{error.place}", error.found) from None


def _plain_record(record: RoundRecord, tables: Tables) -> dict[str, Any]:
    """Who was taken off the list since has no name here; their ballot stays."""
    opened = sorted((b.marks, _known(b.participant, tables)) for b in record.open)
    return {
        "round": record.round,
        "secret": [{"marks": _pairs(b.marks), "college": b.college} for b in sorted(record.secret)],
        "open": [{"marks": _pairs(marks), "participant": id or None} for marks, id in opened],
        "totals": [{"name": b.name, "voters": b.voters, "marks": _pairs(b.totals)} for b in record.batches],
        "signed": sorted(id for id in record.signed if _known(id, tables)),
    }


def _known(participant: str | None, tables: Tables) -> str:
    return participant if participant and tables.find(Participant, participant) else ""


def _pairs(marks: Marks) -> list[list[int]]:
    return [list(pair) for pair in marks]


def _read_record(plain: Any, place: str) -> RoundRecord:
    if not isinstance(plain, dict) or set(plain) | {"signed"} != _RECORD:
        raise PlainError(place, plain)
    secret = [
        SecretBallot(_marks(b, at), _text(b, "college", at)) for at, b in _parts(plain, "secret", place)
    ]
    opened = [
        OpenBallot(_marks(b, at), None if b.get("participant") is None else _text(b, "participant", at))
        for at, b in _parts(plain, "open", place)
    ]
    batches = [
        Batch(_text(b, "name", at), _number(b.get("voters"), f"{at}.voters"), _marks(b, at))
        for at, b in _parts(plain, "totals", place)
    ]
    signed = plain.get("signed", [])
    if not isinstance(signed, list) or not all(isinstance(id, str) for id in signed):
        raise PlainError(f"{place}.signed", signed)
    return RoundRecord(
        _text(plain, "round", place),
        tuple(sorted(secret)),
        tuple(opened),
        tuple(batches),
        frozenset(signed),
    )


def _parts(plain: Mapping[str, Any], key: str, place: str) -> list[tuple[str, dict[str, Any]]]:
    parts = _list(plain[key], f"{place}.{key}")
    for index, part in enumerate(parts):
        if not isinstance(part, dict):
            raise PlainError(f"{place}.{key}[{index}]", part)
    return [(f"{place}.{key}[{index}]", part) for index, part in enumerate(parts)]


def _marks(plain: Mapping[str, Any], place: str) -> Marks:
    pairs = _list(plain.get("marks"), f"{place}.marks")
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            raise PlainError(f"{place}.marks", pairs)
    return tuple(sorted((_number(a, f"{place}.marks"), _number(b, f"{place}.marks")) for a, b in pairs))


def _list(value: Any, place: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise PlainError(place, value)
    return value


def _text(plain: Mapping[str, Any], key: str, place: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not is_clean(value):
        raise PlainError(f"{place}.{key}", value)
    return value


def _number(value: Any, place: str) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise PlainError(place, value)
    return value
