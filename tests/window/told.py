"""What a whole workshop tells, as lines that two libraries can be compared by: words and figures, no ids.

Left out is what the keys of one evening cannot repeat: ids, the instants of acts, the real times of 2008.
"""

import json
from collections.abc import Iterator

from atelier.minutes import Printed
from atelier.minutes.compose.results import result_of
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Entity,
    Group,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Remark,
    Round,
    Scenario,
    Step,
    Synthesis,
)
from atelier.workshop.plain import to_plain
from atelier.workshop.portable.documents import Portable
from atelier.workshop.tables import Tables
from atelier.workshop.walls import cell, rows, titles, tray, walls, zones
from tests.window.preparing import plain

_LINKS = ("id", "order", "step", "group", "programme", "groups_from", "orientation", "round", "clusters")
"""Fields that lead elsewhere: what they lead to is told where it matters."""


def told(document: Portable) -> list[str]:
    """Every line, in the order of the workshop; none is said twice in the same words by chance."""
    tables = Tables(document.entities)
    said = [*_fields("workshop", tables.workshop)]
    if document.programme is not None:
        said += _fields("programme", document.programme)
    for after in tables.all(NextWorkshop):
        said += _fields("next workshop", after)
    for number, person in enumerate(tables.children(Participant), start=1):
        said.append(f"participant {number}: {_row(person)}")
    for step in tables.children(Step):
        said += _fields(f"step {step.title}", step)
        said += _wall(tables, step)
        said += _remarks(tables, step)
        said += _outcomes(tables, step)
        for round in tables.children(Round, step.id):
            said += _vote(document, tables, round)
    return [plain(line) for line in said]


def _fields(name: str, entity: Entity) -> Iterator[str]:
    """One line for each field of an entity, and for each item of a field that holds several."""
    for field, value in to_plain(entity).items():
        if field in _LINKS:
            continue
        for item in value if isinstance(value, list) else [value]:
            yield f"{name}: {field}: {json.dumps(item, ensure_ascii=False)}"


def _row(entity: Entity) -> str:
    """What an entity says, in one line."""
    return " | ".join(
        str(value)
        for field, value in to_plain(entity).items()
        if field not in _LINKS and value not in {"", None}
    )


def _wall(tables: Tables, step: Step) -> Iterator[str]:
    """Groups, scenarios, then titles with their notes as they stand in the zones."""
    for group in tables.children(Group, step.id):
        yield from _fields(f"group {group.number} of {step.title}", group)
        for scenario in tables.children(Scenario, group.id):
            yield from _fields(f"scenario of group {group.number}", scenario)
    for wall in walls(tables, step.id):
        place = f"{step.title} {wall.group.number if wall.group else ''}".strip()
        present = rows(tables, wall)
        for zone in zones(tables, wall):
            faced = {found.id: n for n, row in enumerate(present, 1) if (found := cell(tables, zone, row))}
            for number, cluster in enumerate(titles(tables, zone), start=1):
                where = f"row {faced[cluster.id]}" if cluster.id in faced else f"title {number}"
                yield f"{place}: {zone.title}: {where}: {cluster.title}"
                for note in tables.children(Note, cluster.id):
                    yield f"{place}: under {cluster.title}: {_note(tables, note)}"
            for note in tray(tables, zone):
                yield f"{place}: under no title: {_note(tables, note)}"


def _note(tables: Tables, note: Note) -> str:
    said = f"group {tables.get(Group, note.group).number}: {note.text}" if note.group else note.text
    return f"{said} ({note.aside})" if note.aside else said


def _remarks(tables: Tables, step: Step) -> Iterator[str]:
    kinds: tuple[type[Remark], ...] = (Synthesis, Comment)
    for kind in kinds:
        for remark in tables.all(kind):
            if remark.step == step.id:
                group = f" group {tables.get(Group, remark.group).number}" if remark.group else ""
                title = f" under {tables.get(Cluster, remark.cluster).title}" if remark.cluster else ""
                yield f"{step.title}{group}{title}: {kind.__name__}: {remark.text}"


def _outcomes(tables: Tables, step: Step) -> Iterator[str]:
    for decision in tables.children(Decision, step.id):
        yield f"decision: {_row(decision)}"
    for action in tables.children(Action, step.id):
        about = tables.find(Orientation, action.orientation or "")
        yield f"action: {_row(action)} | {about.title if about else ''}"


def _vote(document: Portable, tables: Tables, round: Round) -> Iterator[str]:
    """Rules, orientations with the titles that they came from, ballots, the result."""
    yield from _fields("vote", round)
    for orientation in tables.children(Orientation, round.id):
        came = ", ".join(tables.get(Cluster, id).title for id in orientation.clusters)
        yield f"vote: orientation {orientation.number}: {orientation.title}, from: {came}"
    records = {record.round: record for record in document.records}
    result = result_of(Printed(tables, records, document.programme), round)
    if result is None:
        return
    for number, ballot in enumerate(sorted(records[round.id].ballots), start=1):
        yield f"vote: ballot {number}: {' '.join(str(orientation) for orientation, _ in ballot)}"
    names = {number: orientation.title for number, orientation in result.orientations.items()}
    scores = sorted(result.count.scores.items(), key=lambda each: (-each[1], each[0]))
    yield f"vote: {result.count.voters} voters -> {', '.join(str(score) for _, score in scores)}"
    for number, score in scores:
        yield f"vote: {names[number]}: {score}"
    yield f"vote: retained: {'; '.join(names[number] for number in result.retained)}"
