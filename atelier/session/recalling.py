"""What the workshops before have left: shown when the next one opens, and at the head of its minutes."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from atelier.library import Library, Summary
from atelier.minutes import Earlier, Printed
from atelier.minutes.compose.forward import forward, results
from atelier.session.closed import closed_records
from atelier.workshop.entities import Action, Decision, Step, Workshop
from atelier.workshop.grids import places
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables

E = TypeVar("E", Action, Decision)


def earlier_of(library: Library, workshop: Workshop) -> Earlier | None:
    """The workshop that this one takes further, else the latest held before it in its programme; or None.

    Actions that are still open are those of all the programme so far. One that is damaged is left out: it is
    told where it is opened, not in the minutes of another.
    """
    known = library.summaries()
    latest = _before(known, workshop)
    if latest is None:
        return None
    others = [s.id for s in known if _goes_before(s, latest, workshop)]
    try:
        return _recalled(library, library.load(latest.id), library.load_some(others, (Step, Action)))
    except Refused:
        return None


def _before(known: Sequence[Summary], workshop: Workshop) -> Summary | None:
    named = next((s for s in known if s.id == workshop.follows), None)
    if named is not None or workshop.programme is None or workshop.date is None:
        return named
    held = [s for s in known if s.programme_id == workshop.programme and s.id != workshop.id]
    before = [s for s in held if not s.put_away and s.date is not None and s.date < workshop.date]
    return max(before, key=_position, default=None)


def _goes_before(summary: Summary, latest: Summary, workshop: Workshop) -> bool:
    """Whether a workshop of the same programme was held before the latest one."""
    mine = workshop.programme is not None and summary.programme_id == workshop.programme
    other = summary.id not in (latest.id, workshop.id) and not summary.put_away
    return mine and other and summary.date is not None and _position(summary) < _position(latest)


def _position(summary: Summary) -> tuple[str, int, str]:
    return (summary.date.isoformat() if summary.date else "", summary.number or 0, summary.id)


def _recalled(library: Library, tables: Tables, others: Mapping[str, Tables]) -> Earlier:
    """What was settled last comes from its last vote that was closed."""
    printed = Printed(tables, closed_records(library.box, tables))
    steps = tables.children(Step)
    day = tables.workshop.date
    all_of = {scope: in_order(each, Action) for scope, each in others.items()}
    all_of[tables.workshop.id] = in_order(tables, Action)
    owners = {action.id: scope for scope, actions in all_of.items() for action in actions}
    actions = [action for found in all_of.values() for action in found]
    return Earlier(
        title=tables.workshop.title,
        date=day,
        retained=tuple(orientation.title for orientation in forward(results(printed))),
        decisions=tuple(decision.text for decision in in_order(tables, Decision)),
        open=tuple(action for action in actions if not action.done),
        done=tuple(a for a in actions if a.done and a.done_on and (day is None or a.done_on >= day)),
        placed={path: word for step in steps for path, word in places(tables, step.id).items()},
        owners=owners,
    )


def in_order(tables: Tables, kind: type[E]) -> tuple[E, ...]:
    """The actions, or the decisions, of a workshop in the order of its steps."""
    return tuple(each for step in tables.children(Step) for each in tables.children(kind, step.id))
