"""A workshop begun within a programme: its number, its theme, and by which method others were begun."""

from collections.abc import Sequence
from dataclasses import replace

from atelier.library import Summary
from atelier.methods import bundled, plant
from atelier.session.hall import Session
from atelier.session.keeping import asked_method, kept_methods, method_kept
from atelier.workshop.entities import Entity, Programme, Workshop


def begin_workshop(
    session: Session, programme: str, *, method: str, title: str, language: str, theme: str = ""
) -> str:
    """Make it, and give its id; `method` is what `asked_method` finds. Undone on the shelf, as others are."""
    found = session.shelf.tables.get(Programme, programme)
    asked = asked_method(session, method)
    plan = method_kept(session, asked) if isinstance(asked, str) else asked
    planted = plant(
        plan,
        session.stamp(),
        title=title,
        language=language if language in plan.languages else plan.languages[0],
        typeset=not isinstance(asked, str),
    )
    number = _next_number(_within(session, programme))

    def said(entity: Entity) -> Entity:
        if not isinstance(entity, Workshop):
            return entity
        organisation = entity.organisation or found.organisation
        return replace(entity, programme=programme, number=number, theme=theme, organisation=organisation)

    return session.add([said(entity) for entity in planted], "new_workshop")


def last_method(session: Session, programme: str) -> str:
    """The method of the latest workshop of a programme that is still there; empty where there is none."""
    read = session.library.load_some([s.id for s in _within(session, programme)], (Workshop,))
    known = {*bundled(), *(summary.id for summary in kept_methods(session))}
    held = [tables.workshop for tables in read.values() if tables.workshop.method in known]
    held.sort(key=lambda each: (each.date is None, str(each.date or ""), each.number or 0, each.id))
    return held[-1].method if held else ""


def _within(session: Session, programme: str) -> list[Summary]:
    return [summary for summary in session.summaries() if summary.programme_id == programme]


def _next_number(before: Sequence[Summary]) -> int | None:
    """One more than the highest; none where those that are there do without."""
    numbers = [summary.number for summary in before if summary.number is not None]
    return max(numbers, default=0) + 1 if numbers or not before else None
