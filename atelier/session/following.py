"""The next workshop, made from one that was held: what it takes along is told before, and made in one go."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from atelier.gestures.following import Handed, take_further
from atelier.gestures.shelf import add_programme
from atelier.gestures.workshops import change_workshop
from atelier.library import Summary
from atelier.methods import Method, plant
from atelier.minutes import Printed
from atelier.minutes.compose.aims import aims_said
from atelier.minutes.compose.forward import forward, results
from atelier.minutes.compose.results import Result
from atelier.session.closed import closed_records
from atelier.session.hall import Session
from atelier.session.keeping import asked_method, method_kept
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Action,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Programme,
    Step,
    StepKind,
    Workshop,
)
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import one_line, required

METHOD = "des-orientations-aux-actions"
"""The method that takes further what was retained, unless another one is named."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the next workshop would take along, and what stands in the way."""

    title: str
    number: int | None
    retained: tuple[Orientation, ...]
    notes: int
    people: int
    open: int
    """Actions that are not done."""
    aims: tuple[str, ...]
    date: dt.date | None
    place: str
    programme: Programme | None
    voted: bool
    """Whether a vote was closed."""
    holds_vote: bool
    """Whether a step of it is a vote, held or not."""
    tied: tuple[str, ...]
    """Titles between which a tie at the cut was not settled: they are not taken along."""
    unseen: bool
    """Whether the room has not seen the result that is taken along."""
    there: tuple[Summary, ...]
    """Workshops that take this one further already, put away or not."""


def outlook(session: Session, id: str) -> Outlook:
    """What a follow-up of this workshop would be; raises `Refused(ROUND_OPEN)` while a vote is open."""
    tables = session.workshop(id).tables
    if acts.any_open(tables):
        raise Refused(Reason.ROUND_OPEN)
    workshop = tables.workshop
    programme = session.shelf.tables.find(Programme, workshop.programme)
    closed = results(Printed(tables, closed_records(session.library.box, tables)))
    last = closed[-1] if closed else None
    retained = retained_of(tables, closed)
    clusters = {cluster for orientation in retained for cluster in orientation.clusters}
    following = next(tables.all(NextWorkshop), NextWorkshop(id=""))
    tied = (
        last.cut.tied_at_cut
        if last is not None and last.reason is None and not following.orientations
        else ()
    )
    return Outlook(
        title=workshop.title,
        number=None if workshop.number is None and programme is None else (workshop.number or 1) + 1,
        retained=retained,
        notes=sum(len(tables.children(Note, cluster)) for cluster in clusters),
        people=tables.count(Participant),
        open=sum(not action.done for action in tables.all(Action)),
        aims=following.aims,
        date=following.date,
        place=following.place or workshop.place,
        programme=programme,
        voted=last is not None,
        holds_vote=any(step.kind is StepKind.VOTE for step in tables.all(Step)),
        tied=tuple(last.title(number) for number in tied) if last is not None else (),
        unseen=last is not None and bool(retained) and not acts.revealed(tables, last.round.id),
        there=tuple(s for s in session.library.summaries() if s.follows == id),
    )


def retained_of(tables: Tables, closed: Sequence[Result]) -> tuple[Orientation, ...]:
    """What is carried on: what was named for the next workshop, else what the votes retained in the end."""
    following = next(tables.all(NextWorkshop), None)
    if following is not None and following.orientations:
        named = (tables.find(Orientation, id) for id in following.orientations)
        return tuple(orientation for orientation in named if orientation is not None)
    return forward(closed)


def follow_up(
    session: Session,
    id: str,
    *,
    method: str = METHOD,
    title: str = "",
    programme: str = "",
    date: dt.date | Literal["as said"] | None = "as said",
) -> str:
    """Make the next workshop, and give its id; undoing it on the shelf takes it out of view.

    `method` is what `asked_method` finds: a name, a file, or one that is kept.
    `date`: another one than that which was said in the workshop before, or none.
    `programme`: the title of one that both will belong to, where the workshop is in none.
    """
    ahead = outlook(session, id)
    before = session.workshop(id).tables
    old = before.workshop
    asked = asked_method(session, method)
    found = method_kept(session, asked) if isinstance(asked, str) else asked
    planted = plant(
        found,
        session.stamp(),
        title=one_line(required(title or old.title)),
        language=old.language if old.language in found.languages else found.languages[0],
        typeset=not isinstance(asked, str),
    )
    tables = Tables(planted)
    begun, number, also = ahead.programme, ahead.number, {}
    if begun is None and programme.strip():
        begun = _begun(session, programme, old)
        first = 1 if old.number is None else old.number
        number = first + 1
        also = {id: change_workshop(before, session.stamp(), programme=begun.id, number=first)}
    handed = Handed(
        retained=ahead.retained,
        programme=None if begun is None else begun.id,
        number=number,
        context=aims_said(ahead.aims, Words(old.language)),
        places=_places(found, tables.children(Step)),
        date=ahead.date if date == "as said" else date,
    )
    tables.apply(take_further(tables, session.stamp(), before=before, handed=handed))
    return session.add(list(tables.entities()), "follow_up", begun, also=also)


def _begun(session: Session, title: str, workshop: Workshop) -> Programme:
    """A programme that is not on the shelf yet."""
    shelf = session.shelf.tables
    (change,) = add_programme(shelf, session.stamp(), title=title, organisation=workshop.organisation)
    assert isinstance(change, Change)
    assert isinstance(change.after, Programme)
    return change.after


def _places(method: Method, steps: Sequence[Step]) -> frozenset[str]:
    """The planted steps in which a method takes up what was retained."""
    return frozenset(step.id for step, plan in zip(steps, method.steps, strict=True) if plan.retained)
