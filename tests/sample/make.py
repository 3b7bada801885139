"""Makes `resources/sample/sample.json` from the readable source: `python -m tests.sample.make`.

Run it after a change of the source, of the method or of the plain form: a test compares its
result with the file.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeVar

from atelier.methods import find, plant
from atelier.typography import french
from atelier.workshop import acts
from atelier.workshop.ballots import RoundRecord, SecretBallot
from atelier.workshop.change import Change, created
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    DecisionMode,
    Entity,
    Group,
    Layout,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Programme,
    Round,
    Row,
    Scenario,
    Step,
    StepKind,
    Synthesis,
    Timing,
    Way,
    Zone,
)
from atelier.workshop.order import keys_between
from atelier.workshop.portable.documents import write_document
from atelier.workshop.stamp import Stamp, instant
from atelier.workshop.tables import Tables
from tests.sample import source as said

FILE = Path(__file__).parents[2] / "resources" / "sample" / "sample.json"
T = TypeVar("T", bound=Entity)
_START = dt.datetime(2008, 3, 27, 13, 30, tzinfo=dt.UTC)
"""14:30 in Metz, three days before the clocks change."""


class Maker:
    """The sample under way."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)
        self.programme = Programme(
            id=self.id(),
            order="a0",
            title=french(said.PROGRAMME),
            organisation=said.ORGANISATION,
            description=french(said.PROGRAMME_SAYS),
        )
        stamp = Stamp(self.id, instant(_START))
        method = find("atelier-du-futur")  # of whose steps this workshop had no evaluation
        steps = tuple(step for step in method.steps if step.kind is not StepKind.EVALUATION)
        self.tables = Tables(plant(replace(method, steps=steps), stamp, title=said.TITLE, language="fr"))
        self.steps = self.tables.children(Step)

    def id(self) -> str:
        """The same ids at each making: the sample is one workshop wherever it is."""
        return hashlib.blake2b(f"atelier sample {next(self._numbers)}".encode(), digest_size=16).hexdigest()

    def put(self, kind: type[T], **fields: object) -> T:
        """A new entity at the end of its siblings, its texts with French typography."""
        values = {name: _typeset(value) for name, value in fields.items()}
        if "order" in kind.__dataclass_fields__:
            probe = kind(id="", order="", **values)  # type: ignore[call-arg]
            siblings = self.tables.children(kind, probe.parent)
            last = str(siblings[-1].position[0]) if siblings else None
            values["order"] = keys_between(last, None, 1)[0]
        entity = kind(id=self.id(), **values)
        self.tables.apply([created(entity)])
        return entity

    def change(self, entity: T, **fields: object) -> T:
        """An entity of the method with what this workshop says instead."""
        after = replace(entity, **{name: _typeset(value) for name, value in fields.items()})  # type: ignore[arg-type]
        self.tables.apply([Change(entity, after)])
        return after

    def title(self, zone: Zone, title: str, row: Row | None = None) -> Cluster:
        """A title of a zone, in a row where zones face each other."""
        return self.put(Cluster, zone=zone.id, row=None if row is None else row.id, title=title)


def make() -> str:
    """The document of the sample workshop."""
    maker = Maker()
    _identity(maker)
    _visions(maker)
    clusters = _ways(maker)
    record = _vote(maker, clusters)
    _follow_up(maker)
    _people_and_times(maker)
    return write_document(maker.tables, {record.round: record}, maker.programme)


def _identity(maker: Maker) -> None:
    maker.change(
        maker.tables.workshop,
        number=said.NUMBER,
        programme=maker.programme.id,
        theme=said.THEME,
        date=said.DATE,
        starts=said.STARTS,
        ends=said.ENDS,
        place=said.PLACE,
        organisation=said.ORGANISATION,
        facilitators=said.FACILITATORS,
        secretary=said.SECRETARY,
        context=_unwrapped(said.CONTEXT),
        stakes=_unwrapped(said.STAKES),
        axes=said.AXES,
    )
    for index in (0, 1, 3, 7):  # what is said there stands elsewhere in the minutes
        maker.change(maker.steps[index], opening="")


def _visions(maker: Maker) -> None:
    step = maker.change(maker.steps[2], opening=said.VISIONS_OPENING, answers_heading=said.VISIONS_ANSWERS)
    structure, partner = maker.tables.children(Group, step.id)
    for group, scenario in ((structure, said.STRUCTURE), (partner, said.PARTNER)):
        (planted,) = maker.tables.children(Scenario, group.id)
        texts = {name: _unwrapped(text) for name, text in scenario.items()}
        maker.change(planted, year=said.YEAR, **texts)
    (zone,) = maker.tables.children(Zone, structure.id)
    for title, notes in said.STRUCTURE_SEEN:
        _notes(maker, maker.title(zone, title), structure, notes)
    for text in said.STRUCTURE_SUMS:
        maker.put(Synthesis, step=step.id, group=structure.id, text=text)
    assert partner.layout is Layout.FACING
    zones = maker.tables.children(Zone, partner.id)
    for answers in said.PARTNER_ROWS:
        row = maker.put(Row, step=step.id, group=partner.id)
        for zone, answer in zip(zones, answers, strict=True):
            if answer is not None:
                _notes(maker, maker.title(zone, answer[0], row), partner, answer[1])


def _notes(maker: Maker, cluster: Cluster, group: Group, texts: tuple[str, ...]) -> None:
    for text in texts:
        maker.put(Note, zone=cluster.zone, cluster=cluster.id, group=group.id, text=text)


def _ways(maker: Maker) -> list[Cluster]:
    step = maker.change(
        maker.steps[4],
        opening=said.WAYS_OPENING,
        question=said.WAYS_QUESTION,
        answers_heading=said.WAYS_ANSWERS,
    )
    groups = {group.number: group.id for group in maker.tables.children(Group, step.id)}
    (zone,) = maker.tables.children(Zone, step.id)
    clusters = [maker.title(zone, title) for title, _ in said.WAYS]
    for cluster, (_, notes) in zip(clusters, said.WAYS, strict=True):
        for number, text, aside in notes:
            maker.put(Note, zone=zone.id, cluster=cluster.id, group=groups[number], text=text, aside=aside)
    for text in said.WAYS_COMMENTS:
        maker.put(Comment, step=step.id, text=text)
    return clusters


def _vote(maker: Maker, clusters: list[Cluster]) -> RoundRecord:
    step = maker.change(maker.steps[5], opening=said.VOTE_OPENING)
    (planted,) = maker.tables.children(Round, step.id)
    round = maker.change(planted, question=said.VOTE_QUESTION, way=Way.PAPER)
    for (title, _), cluster in zip(said.WAYS, clusters, strict=True):
        worded = said.REWORDED.get(title, title)
        maker.put(Orientation, round=round.id, title=worded, clusters=(cluster.id,))
    ballots = sorted(SecretBallot(tuple((number, 1) for number in marks)) for marks in said.BALLOTS)
    record = RoundRecord(round.id, tuple(ballots))
    maker.tables.apply(acts.open_round(maker.tables, _at(maker, 125), round=round.id, entitled=len(ballots)))
    maker.tables.apply(acts.close_round(maker.tables, _at(maker, 139), round=round.id, record=record))
    maker.tables.apply(acts.reveal(maker.tables, _at(maker, 141), round=round.id))
    return record


def _follow_up(maker: Maker) -> None:
    step = maker.change(maker.steps[6], opening=said.FOLLOW_UP_OPENING)
    titles = [title for title, _ in said.WAYS]
    orientations = sorted(maker.tables.all(Orientation), key=lambda o: o.order)
    maker.put(Decision, step=step.id, text=said.DECISION, mode=DecisionMode.CONSENSUS)
    for action in said.ACTIONS:
        fields: Mapping[str, object] = action
        orientation = orientations[titles.index(str(fields["orientation"]))]
        maker.put(Action, step=step.id, **{**fields, "orientation": orientation.id})
    maker.put(NextWorkshop, date=said.NEXT_DATE, aims=said.NEXT_AIMS)


def _people_and_times(maker: Maker) -> None:
    for designation, organisation, college in said.PEOPLE:
        maker.put(Participant, last_name=designation, organisation=organisation, college=college)
    begun = 0
    for step, late in zip(maker.steps, said.MINUTES_LATE, strict=True):
        ended = begun + (step.minutes or 0) + late
        maker.put(Timing, step=step.id, started=_at(maker, begun).now, ended=_at(maker, ended).now)
        begun = ended


def _at(maker: Maker, minutes: int) -> Stamp:
    """The stamp of that many minutes after the beginning."""
    return Stamp(maker.id, instant(_START + dt.timedelta(minutes=minutes)))


def _unwrapped(text: str) -> str:
    """Paragraphs whose lines were broken for the source alone."""
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in text.split("\n\n"))


def _typeset(value: object) -> object:
    """Texts as a careful secretary types them; ids and instants hold nothing that typography changes."""
    if isinstance(value, tuple):
        return tuple(_typeset(part) for part in value)
    return french(value) if type(value) is str else value


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(make(), "utf-8", newline="\n")
    print(FILE)
