"""A whole list brought in at once: titles with their notes, in one gesture."""

from collections.abc import Sequence
from dataclasses import dataclass

from atelier.gestures.fields import required_line
from atelier.gestures.notes import add_notes
from atelier.gestures.rows import in_row
from atelier.gestures.work import Work
from atelier.workshop.change import Change
from atelier.workshop.entities import Cluster, Zone
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold


@dataclass(frozen=True, slots=True)
class Section:
    """A title of a list with what stands below it; an empty title: what stands below none."""

    title: str
    notes: tuple[str, ...] = ()


def add_outline(
    tables: Tables,
    stamp: Stamp,
    *,
    zone: str,
    sections: Sequence[Section],
    group: str | None = None,
    cluster: str | None = None,
    row: str | None = None,
) -> list[Change]:
    """Put a list on the wall, its titles after those of the zone.

    A title that the zone has already, but for case and accents, takes the notes. What stands below no title
    goes under `cluster`, or into the tray. Where zones face each other the first new title takes `row`, which
    waits for one. Raises what `add_notes` and `add_title` raise for texts and places.
    """
    work = Work(tables)
    place = tables.get(Zone, zone)
    known = {fold(title.title): title.id for title in tables.children(Cluster, place.id)}
    for section in sections:
        under = cluster
        if section.title:
            name = required_line(section.title)
            if fold(name) not in known:
                new = Cluster(id=stamp.id(), zone=place.id, title=name, order=work.key(Cluster, place.id))
                known[fold(name)] = work.put(in_row(work, stamp, new, None, row)).id
                row = None
            under = known[fold(name)]
        if section.notes:
            notes = section.notes
            work.do(add_notes(work.tables, stamp, zone=place.id, notes=notes, group=group, cluster=under))
    return work.done()
