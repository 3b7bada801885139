"""What a document that comes in must satisfy beyond its types, as gestures check what is typed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from atelier.workshop import acts
from atelier.workshop.ballots import RoundRecord
from atelier.workshop.entities import (
    KINDS,
    Act,
    Cluster,
    Entity,
    Logo,
    Minutes,
    Note,
    Orientation,
    Participant,
    Picture,
    Programme,
    Round,
    Row,
    Step,
    Workshop,
    Zone,
    link_fields,
)
from atelier.workshop.order import is_key
from atelier.workshop.pictures import LONGEST_SIDE, is_name
from atelier.workshop.plain import PlainError
from atelier.workshop.portable.kinds import check_kinds
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import LIMIT, clean
from atelier.workshop.vote import Totals, check_marks, check_totals
from atelier.workshop.walls import wall_of, walls

_ID = re.compile("[0-9a-f]{32}")
_LANGUAGES = ("fr", "en")


def check_entities(entities: Sequence[Entity], programme: Programme | None) -> None:
    """One workshop, unique ids, links that lead somewhere, texts through the door. Raises `PlainError`."""
    workshops = [e for e in entities if isinstance(e, Workshop)]
    if len(workshops) != 1:
        raise PlainError("workshop", len(workshops))
    (workshop,) = workshops
    if workshop.language not in _LANGUAGES:
        raise PlainError("workshop[0].language", workshop.language)
    # A workshop may name a programme that is no longer on any shelf; one that comes along is its own.
    if programme is not None and workshop.programme != programme.id:
        raise PlainError("workshop[0].programme", workshop.programme)
    seen: dict[str, str] = {}
    placed = list(_placed(entities))
    for place, entity in (*placed, *([] if programme is None else [("programme", programme)])):
        check_fields(entity, place)
        if entity.id in seen:
            raise PlainError(f"{place}.id", entity.id)
        seen[entity.id] = KINDS[type(entity)]
    for place, entity in placed:
        _check_links(entity, place, seen)
    tables = Tables(entities)
    _check_places(tables)
    _check_rounds(tables)
    check_kinds(tables)


def check_records(tables: Tables, records: Iterable[RoundRecord]) -> None:
    """Ballots and totals of closed rounds, within their rules, as many as the closing act says."""
    seen: set[str] = set()
    for index, record in enumerate(records):
        place = f"ballots[{index}]"
        round = tables.find(Round, record.round)
        if round is None or record.round in seen:
            raise PlainError(f"{place}.round", record.round)
        seen.add(record.round)
        if acts.state(tables, round.id) is not acts.RoundState.CLOSED:
            raise PlainError(f"{place}.round", record.round)
        if (record.open and round.secret) or (record.secret and not round.secret):
            raise PlainError(f"{place}.{'open' if round.secret else 'secret'}", record.voters)
        _check_record(tables, round, record, place)
    for round in tables.all(Round):
        closed = round.id not in seen and acts.state(tables, round.id) is acts.RoundState.CLOSED
        if closed and acts.last_closing(tables, round.id) != acts.closing_facts(
            tables, round.id, RoundRecord(round.id)
        ):
            raise PlainError("ballots", round.id)


def _check_record(tables: Tables, round: Round, record: RoundRecord, place: str) -> None:
    rules, numbers = acts.rules_of(round), acts.by_number(tables, round.id).keys()
    try:
        for marks in record.ballots:
            check_marks(marks, rules, numbers)
        for batch in record.batches:
            check_totals(Totals(batch.voters, dict(batch.totals)), rules, numbers)
    except Refused as refusal:
        raise PlainError(place, refusal.reason.value) from None
    if record.voters > (round.entitled or 0):
        raise PlainError(place, record.voters)
    if wrong := [id for id in record.signed if tables.find(Participant, id) is None]:
        raise PlainError(f"{place}.signed", wrong[0])
    for ballot in record.open:
        if ballot.participant is not None and tables.find(Participant, ballot.participant) is None:
            raise PlainError(f"{place}.open", ballot.participant)
    expected = acts.closing_facts(tables, round.id, record)
    if acts.last_closing(tables, round.id) != expected:
        raise PlainError(place, "totals")


def _placed(entities: Sequence[Entity]) -> Iterator[tuple[str, Entity]]:
    """Each entity with its place in the document: `note[3]`."""
    counts: Counter[str] = Counter()
    for entity in entities:
        kind = KINDS[type(entity)]
        yield f"{kind}[{counts[kind]}]", entity
        counts[kind] += 1


def is_clean(value: str) -> bool:
    """Whether a text could have come in through the door that typed texts take."""
    return len(value) <= LIMIT and clean(value).text == value


def check_fields(entity: Entity, place: str) -> None:
    """An id, texts through the door, numbers that a file can hold, an order. Raises `PlainError`."""
    if not _ID.fullmatch(entity.id):
        raise PlainError(f"{place}.id", entity.id)
    for name in entity.__dataclass_fields__:
        value = getattr(entity, name)
        values = value if isinstance(value, tuple) else (value,)
        for part in values:
            if isinstance(part, str) and not is_clean(part):
                raise PlainError(f"{place}.{name}", part)
            if isinstance(part, int) and abs(part) >= 2**31:
                raise PlainError(f"{place}.{name}", part)
    if "order" in entity.__dataclass_fields__ and not is_key(getattr(entity, "order", "")):
        raise PlainError(f"{place}.order", getattr(entity, "order", ""))


def _check_links(entity: Entity, place: str, kinds: dict[str, str]) -> None:
    for name, kind in link_fields(type(entity)):
        value = getattr(entity, name)
        for id in value if isinstance(value, tuple) else (value,):
            if id is not None and kinds.get(id) != kind:
                raise PlainError(f"{place}.{name}", id)


def _check_places(tables: Tables) -> None:
    for note in tables.all(Note):
        if note.cluster is not None and tables.get(Cluster, note.cluster).zone != note.zone:
            raise PlainError("note.cluster", note.cluster)
        _check_times(tables, note)
    pictures: list[Picture | Logo] = [*tables.all(Picture), *tables.all(Logo)]
    for picture in pictures:
        _check_picture(picture)
    if len(list(tables.all(Minutes))) > 1:
        raise PlainError("minutes", len(list(tables.all(Minutes))))
    for step in tables.all(Step):
        seen, source = {step.id}, step.groups_from
        while source is not None:
            if source in seen:
                raise PlainError("step.groups_from", source)
            seen.add(source)
            source = tables.get(Step, source).groups_from
    _check_walls(tables)


def _check_picture(picture: Picture | Logo) -> None:
    kind = KINDS[type(picture)]
    if not is_name(picture.file):
        raise PlainError(f"{kind}.file", picture.file)
    for side in ("width", "height"):
        if not 0 < getattr(picture, side) <= LONGEST_SIDE:
            raise PlainError(f"{kind}.{side}", getattr(picture, side))


def _check_times(tables: Tables, note: Note) -> None:
    """A note is merged into one that is not, where that one stands, and is counted there beside its own."""
    own = note.times
    for merged in tables.children(Note, note.id):
        if note.merged or (merged.zone, merged.cluster) != (note.zone, note.cluster):
            raise PlainError("note.merged", merged.merged)
        own -= merged.times
    if own < 1:
        raise PlainError("note.times", note.times)


def _check_walls(tables: Tables) -> None:
    """Zones stand on walls that are shown; titles have rows, one each, where zones face each other."""
    shown = {(step.id, wall.below) for step in tables.all(Step) for wall in walls(tables, step.id)}
    for zone in tables.all(Zone):
        if (zone.step, zone.parent) not in shown:
            raise PlainError("zone.group", zone.group)
    cells: set[tuple[str, str]] = set()
    for cluster in tables.all(Cluster):
        zone = tables.get(Zone, cluster.zone)
        row = tables.find(Row, cluster.row)
        if (row is not None) != wall_of(tables, zone).facing:
            raise PlainError("cluster.row", cluster.row)
        if row is None:
            continue
        if (row.step, row.group) != (zone.step, zone.group) or (zone.id, row.id) in cells:
            raise PlainError("cluster.row", cluster.row)
        cells.add((zone.id, row.id))


def _check_rounds(tables: Tables) -> None:
    for orientation in tables.all(Orientation):
        if orientation.drawing and not is_name(orientation.drawing):
            raise PlainError("orientation.drawing", orientation.drawing)
    for round in tables.all(Round):
        try:
            acts.rules_of(round)
        except Refused as refusal:
            raise PlainError("round", refusal.reason.value) from None
        if not acts.verify_chain(tables.children(Act, round.id)):
            raise PlainError("act", round.id)
        if acts.state(tables, round.id) is acts.RoundState.OPEN:
            raise PlainError("act", "open")
