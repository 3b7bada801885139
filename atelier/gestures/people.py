"""Who takes part, listed by name; nobody twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypedDict, Unpack, cast

from atelier.gestures.fields import Reader, flag, one_line, read_fields, same
from atelier.gestures.work import Work
from atelier.workshop.change import Change, created
from atelier.workshop.entities import Participant, Presence, Step, StepKind
from atelier.workshop.order import keys_among
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParticipant:
    """Somebody as they are typed or pasted; one of the two names is enough."""

    last_name: str
    first_name: str = ""
    organisation: str = ""
    college: str = ""
    presence: Presence = Presence.PRESENT
    role: str = ""
    person: str | None = None
    email: str = ""


class ParticipantFields(TypedDict, total=False):
    """What may be said of somebody who takes part."""

    last_name: str
    first_name: str
    organisation: str
    college: str
    presence: Presence
    arrived_after: str | None
    left_before: str | None
    role: str
    person: str | None
    email: str
    agreed: bool


_HERE = (Presence.PRESENT, Presence.REPRESENTED)
_PARTICIPANT: dict[str, Reader] = {
    "last_name": one_line,
    "first_name": one_line,
    "organisation": one_line,
    "college": one_line,
    "presence": Presence,
    "arrived_after": same,
    "left_before": same,
    "role": one_line,
    "person": same,
    "email": one_line,
    "agreed": flag,
}


class _Named(Protocol):
    @property
    def last_name(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def organisation(self) -> str: ...


Identity = tuple[str, str, str]


def identity(person: _Named) -> Identity:
    """What makes two people of a list the same: both names and the organisation, folded."""
    return (fold(person.last_name), fold(person.first_name), fold(person.organisation))


def add_participants(
    tables: Tables,
    stamp: Stamp,
    *,
    participants: Sequence[NewParticipant],
    skip_known: bool = False,
) -> list[Change]:
    """Put people at the end of the list, all or nobody.

    Raises `PARTICIPANT_TWICE` with the names of those who are there already, or twice among the new; with
    `skip_known` these are left out instead, but give an e-mail address to whoever has none. Raises
    `TEXT_EMPTY` for somebody without any name.
    """
    known = {identity(participant) for participant in tables.all(Participant)}
    new: list[NewParticipant] = []
    twice: list[NewParticipant] = []
    for participant in participants:
        (twice if identity(participant) in known else new).append(participant)
        known.add(identity(participant))
    if twice and not skip_known:
        raise Refused(Reason.PARTICIPANT_TWICE, name=_names(twice))
    keys = keys_among(tables.positions(Participant), None, len(new)) if new else []
    made = [created(_participant(stamp.id(), key, each)) for key, each in zip(keys, new, strict=True)]
    return [*made, *_with_addresses(tables, twice)]


def walk_in(
    tables: Tables, stamp: Stamp, *, participants: Sequence[NewParticipant], step: str
) -> list[Change]:
    """People come in while a step is led: they are here, since the step before it where there is one.

    Somebody who is listed as excused or absent is here from now on, and who had left is here again; the
    organisation may be left out. Raises `PARTICIPANT_TWICE` for somebody who is here already, else as
    `add_participants`.
    """
    work, before = Work(tables), step_before(tables, step)
    new: list[NewParticipant] = []
    for participant in participants:
        listed = _listed(tables, participant)
        if listed is None:
            new.append(participant)
        elif listed.presence in _HERE and listed.left_before:
            work.change(listed, left_before=None)
        elif listed.presence in _HERE:
            raise Refused(Reason.PARTICIPANT_TWICE, name=_names([listed]))
        else:
            work.change(listed, presence=Presence.PRESENT, arrived_after=before, left_before=None)
    for change in add_participants(work.tables, stamp, participants=new):
        work.put(replace(cast(Participant, change.entity), presence=Presence.PRESENT, arrived_after=before))
    return work.done()


def walk_out(tables: Tables, _stamp: Stamp, *, participants: Sequence[str], step: str) -> list[Change]:
    """People leave while a step is led: they took part in it, but in a vote they vote no more.

    In the last step too they have left before its end, and are not counted in it.
    """
    work, here = Work(tables), tables.get(Step, step)
    steps = tables.children(Step)
    after = [each for each in steps if each.position > here.position]
    left = here if here.kind is StepKind.VOTE or not after else after[0]
    for id in participants:
        work.change(tables.get(Participant, id), left_before=left.id)
    return work.done()


def change_participant(
    tables: Tables, stamp: Stamp, *, participant: str, **fields: Unpack[ParticipantFields]
) -> list[Change]:
    """Say something of somebody; raises `PARTICIPANT_TWICE` where somebody else is named so.

    Who agreed to be written to at one address has not agreed for another.
    """
    work = Work(tables)
    old = tables.get(Participant, participant)
    said = read_fields(Participant, _PARTICIPANT, fields)
    if said.get("email", old.email) != old.email:
        said = {"agreed": False, **said}
    new = work.change(old, **said)
    _check_named(new)
    others = (other for other in tables.all(Participant) if other.id != old.id)
    if identity(new) != identity(old) and identity(new) in map(identity, others):
        raise Refused(Reason.PARTICIPANT_TWICE, name=_names([new]))
    return work.done()


def move_participant(tables: Tables, stamp: Stamp, *, participant: str, index: int | None) -> list[Change]:
    """Put somebody at another place of the list (None: last)."""
    work = Work(tables)
    old = tables.get(Participant, participant)
    work.move(old, "", index)
    return work.done()


def remove_participant(tables: Tables, stamp: Stamp, *, participant: str) -> list[Change]:
    """Take somebody off the list. Their name stays in the history until they are erased."""
    work = Work(tables)
    work.remove(tables.get(Participant, participant))
    return work.done()


def _participant(id: str, key: str, typed: NewParticipant) -> Participant:
    new = Participant(
        id=id,
        order=key,
        last_name=one_line(typed.last_name),
        first_name=one_line(typed.first_name),
        organisation=one_line(typed.organisation),
        college=one_line(typed.college),
        presence=Presence(typed.presence),
        role=one_line(typed.role),
        person=typed.person,
        email=one_line(typed.email),
    )
    _check_named(new)
    return new


def _with_addresses(tables: Tables, twice: Iterable[NewParticipant]) -> list[Change]:
    """What a list says of those who are there already: an address for whoever has none."""
    work = Work(tables)
    listed = {identity(participant): participant for participant in tables.all(Participant)}
    for each in twice:
        there = listed.get(identity(each))
        if there is not None and not there.email and one_line(each.email):
            listed[identity(each)] = work.change(there, email=one_line(each.email))
    return work.done()


def step_before(tables: Tables, step: str) -> str | None:
    """The step before another, None for the first."""
    order = [each.id for each in tables.children(Step)]
    place = order.index(tables.get(Step, step).id)
    return order[place - 1] if place else None


def _listed(tables: Tables, new: NewParticipant) -> Participant | None:
    """Who is meant by a name: the same with the same organisation, else the only one of that name."""
    people = [p for p in tables.children(Participant) if identity(p)[:2] == identity(new)[:2]]
    same_place = [p for p in people if identity(p) == identity(new)]
    alone = people if not new.organisation.strip() and len(people) == 1 else []
    return next(iter(same_place or alone), None)


def _check_named(participant: Participant) -> None:
    if not participant.last_name and not participant.first_name:
        raise Refused(Reason.TEXT_EMPTY)


def _names(people: Iterable[_Named]) -> str:
    return ", ".join(f"{person.first_name} {person.last_name}".strip() for person in people)
