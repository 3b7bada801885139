"""What a line becomes when Enter is pressed: the gesture for each kind, and where titles come from."""

from collections.abc import Sequence
from dataclasses import replace

from atelier.gestures.intake import Section, add_outline
from atelier.gestures.notes import add_notes
from atelier.gestures.outcomes import add_action, add_decision
from atelier.gestures.remarks import add_remark
from atelier.gestures.titles import add_title
from atelier.session import OpenWorkshop
from atelier.wall.aim import Aim, Place, filed, remark_about, same_title, with_title, without_escape
from atelier.wall.shape import KIND_OF, Item, Kind
from atelier.workshop.change import Change
from atelier.workshop.entities import Comment, Step, Synthesis


def write(workshop: OpenWorkshop, step: Step, aim: Aim, text: str, wanted: str = "") -> list[Item]:
    """Carry out the gesture that a line asks for; returns what it made. Refusals pass through.

    `wanted` is the orientation that an action is for, if any.
    """
    match aim.kind:
        case Kind.NOTE:
            return write_notes(workshop, aim, [text])
        case Kind.DECISION:
            return _made(workshop.do(add_decision, step=step.id, text=text))
        case Kind.ACTION:
            return _made(workshop.do(add_action, step=step.id, what=text, orientation=wanted or None))
    kind = Synthesis if aim.kind is Kind.SYNTHESIS else Comment
    group, cluster = remark_about(workshop.tables, step, aim)
    return _made(workshop.do(add_remark, kind=kind, text=text, step=step.id, group=group, cluster=cluster))


def write_typed(workshop: OpenWorkshop, step: Step, aim: Aim, text: str, wanted: str = "") -> list[Item]:
    """As `write`; a note that names a title after it goes under that title of the zone, new or not."""
    found = filed(aim, text)
    if found is None:
        plain = without_escape(text) if aim.place.zone else text
        return write(workshop, step, aim, plain, wanted)
    note, title = found
    return write_outline(workshop, aim, [Section(title, (without_escape(note),))])


def write_notes(workshop: OpenWorkshop, aim: Aim, texts: Sequence[str]) -> list[Item]:
    """Add notes at the aim, in one gesture."""
    changes = workshop.do(
        add_notes,
        zone=aim.place.zone,
        notes=texts,
        group=aim.group or None,
        cluster=aim.place.cluster or None,
    )
    return _made(changes)


def write_outline(workshop: OpenWorkshop, aim: Aim, sections: Sequence[Section]) -> list[Item]:
    """Add a list at the aim, its titles to the zone, in one gesture."""
    if len(sections) == 1 and not sections[0].title:
        return write_notes(workshop, aim, sections[0].notes)
    changes = workshop.do(
        add_outline,
        zone=aim.place.zone,
        sections=sections,
        group=aim.group or None,
        cluster=aim.place.cluster or None,
        row=aim.place.row or None,
    )
    return _made(changes)


def take_title(workshop: OpenWorkshop, step: Step, aim: Aim, title: str) -> Aim:
    """The aim under a title of the zone in hand, which is made if it is new; no title: at the tray."""
    if not title:
        return replace(aim, place=Place(aim.place.zone))
    known = same_title(workshop.tables, aim, title)
    if known is not None:
        return with_title(workshop.tables, step, aim, known.id)
    row = aim.place.row or None
    (made,) = _made(workshop.do(add_title, zone=aim.place.zone, title=title, row=row))
    return with_title(workshop.tables, step, aim, made.id)


def _made(changes: Sequence[Change]) -> list[Item]:
    """What a gesture has created and the outline shows, without rows made on the way."""
    created = [change.after for change in changes if change.before is None and change.after is not None]
    items = [Item(KIND_OF[type(entity)], entity.id) for entity in created if type(entity) in KIND_OF]
    return [item for item in items if item.kind is not Kind.ROW]
