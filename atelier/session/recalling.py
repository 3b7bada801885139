"""What the workshop before has left, for the reminder at the head of the next one's minutes."""

from atelier.library import Summary
from atelier.minutes import Earlier, Printed
from atelier.minutes.compose.results import result_of
from atelier.session.hall import Session
from atelier.workshop.entities import Action, Round, Step, Workshop
from atelier.workshop.grids import places
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables


def earlier_of(session: Session, workshop: Workshop) -> Earlier | None:
    """The latest workshop of the same programme that was held before this one; None without one.

    One that is damaged is left out: it is told where it is opened, not in the minutes of another.
    """
    if workshop.programme is None or workshop.date is None:
        return None
    held = [s for s in session.summaries() if s.programme_id == workshop.programme and s.id != workshop.id]
    before = [s for s in held if s.date is not None and s.date < workshop.date]
    latest = max(before, key=_position, default=None)
    try:
        return None if latest is None else _recalled(session, session.library.load(latest.id))
    except Refused:
        return None


def _position(summary: Summary) -> tuple[str, int, str]:
    return (summary.date.isoformat() if summary.date else "", summary.number or 0, summary.id)


def _recalled(session: Session, tables: Tables) -> Earlier:
    """What was settled last comes from its last vote that was closed."""
    printed = Printed(tables, session.library_records(tables))
    results = [result_of(printed, round) for round in tables.all(Round)]
    closed = [result for result in results if result is not None]
    last = max(closed, key=lambda result: result.round.position, default=None)
    return Earlier(
        title=tables.workshop.title,
        date=tables.workshop.date,
        retained=tuple(o.title for o in last.carried) if last else (),
        open=tuple(action for action in tables.all(Action) if not action.done),
        placed={path: word for step in tables.all(Step) for path, word in places(tables, step.id).items()},
    )
