"""A programme as a whole: its workshops in order, what they decided, who does what, what was kept between."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from atelier.library import Summary
from atelier.minutes import Printed
from atelier.minutes.compose.forward import forward, results
from atelier.session.closed import closed_records
from atelier.session.hall import Session
from atelier.session.recalling import in_order
from atelier.workshop.entities import (
    Act,
    Action,
    Decision,
    LogEntry,
    Orientation,
    Programme,
    Round,
    Step,
)
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

_READ = (Step, Round, Orientation, Act, Decision, Action)
"""The kinds that a page of many workshops needs of each: never its notes, its people, its ballots."""


@dataclass(frozen=True, slots=True)
class Task:
    """An action, and the workshop that decided it."""

    workshop: Summary
    action: Action

    def late(self, today: dt.date) -> bool:
        """Whether it should have been done before this day."""
        return not self.action.done and self.action.due is not None and self.action.due < today


@dataclass(frozen=True, slots=True)
class Settled:
    """What one workshop decided and retained."""

    workshop: Summary
    retained: tuple[str, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, with the workshops that treat it; none where it is only planned."""

    title: str
    workshops: tuple[Summary, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the page of a programme shows."""

    programme: Programme
    workshops: tuple[Summary, ...]
    """In the order in which they are held; those without a day last."""
    settled: tuple[Settled, ...] = ()
    tasks: tuple[Task, ...] = ()
    log: tuple[LogEntry, ...] = ()
    """As it was written, the oldest first."""
    damaged: tuple[Summary, ...] = ()
    """Workshops of which something is not as it was written."""
    themes: tuple[Theme, ...] = field(default=())


def whole_of(session: Session, programme: str) -> Whole:
    """The programme as it stands on disk; raises `Refused(GONE)` where it is not on the shelf."""
    shelf = session.shelf.tables
    found = shelf.get(Programme, programme)
    workshops = workshops_of(session, programme)
    read = session.library.load_some([s.id for s in workshops], _READ)
    sound = [(s, read[s.id]) for s in workshops if s.id in read]
    tasks = [Task(s, action) for s, tables in sound for action in in_order(tables, Action)]
    settled = [
        Settled(s, _retained(session, tables) if s.voted else (), in_order(tables, Decision))
        for s, tables in sound
    ]
    return Whole(
        programme=found,
        workshops=workshops,
        settled=tuple(each for each in settled if each.retained or each.decisions),
        tasks=tuple(sorted(tasks, key=_urgency)),
        log=shelf.children(LogEntry, programme),
        damaged=tuple(s for s in workshops if s.id not in read),
        themes=_themes(found, workshops),
    )


def workshops_of(session: Session, programme: str) -> tuple[Summary, ...]:
    """Those of a programme that are in view, in the order in which they are held."""
    found = [s for s in session.summaries() if s.programme_id == programme]
    return tuple(sorted(found, key=_position))


def find_programme(session: Session, asked: str) -> Programme:
    """The programme of an id or a title, or of an unambiguous beginning of one of them.

    Raises PROGRAMME_UNKNOWN, or PROGRAMME_AMBIGUOUS with the titles that fit.
    """
    key, all_of = fold(asked), session.shelf.tables.children(Programme)
    exact = [p for p in all_of if key in (p.id, fold(p.title))]
    found = exact or [p for p in all_of if key and any(n.startswith(key) for n in (p.id, fold(p.title)))]
    if not found:
        raise Refused(Reason.PROGRAMME_UNKNOWN, asked=asked)
    if len(found) > 1:
        titles = ", ".join(f"{p.title} ({p.id[:8]})" for p in found)
        raise Refused(Reason.PROGRAMME_AMBIGUOUS, asked=asked, titles=titles)
    return found[0]


def _position(summary: Summary) -> tuple[bool, str, bool, int, str, str]:
    day = summary.date.isoformat() if summary.date else ""
    return (not day, day, summary.number is None, summary.number or 0, summary.title, summary.id)


def _urgency(task: Task) -> tuple[bool, bool, str]:
    """What is open first, by its day; then what was done, in the order of the workshops."""
    due = task.action.due
    return (task.action.done, due is None, due.isoformat() if due and not task.action.done else "")


def _retained(session: Session, tables: Tables) -> tuple[str, ...]:
    """What the last closed vote took forward; nothing where what was cast breaks its rules."""
    printed = Printed(tables, closed_records(session.library.box, tables))
    try:
        return tuple(each.title for each in forward(results(printed)))
    except Refused:
        return ()


def _themes(programme: Programme, workshops: Sequence[Summary]) -> tuple[Theme, ...]:
    """Those that the programme names, then those that only workshops name, in their order."""
    names = {fold(title): title for title in programme.themes}
    for summary in workshops:
        if summary.theme:
            names.setdefault(fold(summary.theme), summary.theme)
    return tuple(
        Theme(title, tuple(s for s in workshops if fold(s.theme) == key)) for key, title in names.items()
    )
