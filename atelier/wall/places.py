"""Where notes and titles of a step may be put, by name: the titles and trays of its walls, or their zones."""

from collections.abc import Sequence

from atelier.wall.board import Board
from atelier.wall.choosing import Option
from atelier.wall.saying import group_name
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Note, Zone
from atelier.workshop.walls import Wall, titles, walls, zones


def destinations(board: Board, step: str, items: Sequence[Item]) -> list[Option]:
    """The titles and trays under which notes may go; for titles alone, the zones.

    Where all of them stand already comes last: that is what nobody asks for.
    """
    only_titles = all(item.kind is Kind.TITLE for item in items)
    found: list[Option] = []
    for wall in walls(board.tables, step):
        for zone in zones(board.tables, wall):
            place = place_name(board, wall, zone)
            if only_titles:
                found.append(Option(Item(Kind.ZONE, zone.id), place or board.words.say("The wall")))
                continue
            found += [
                Option(Item(Kind.TITLE, cluster.id), title_name(board, cluster, place))
                for cluster in titles(board.tables, zone)
            ]
            tray = board.words.say("To sort")
            named = board.words.say("{title} — {place}", title=tray, place=place) if place else tray
            found.append(Option(Item(Kind.TRAY, zone.id), named))
    held = {_holder(board, item) for item in items if only_titles or item.kind is Kind.NOTE}
    return sorted(found, key=lambda option: {option.item} == held)


def _holder(board: Board, item: Item) -> Item:
    if item.kind is Kind.TITLE:
        return Item(Kind.ZONE, board.tables.get(Cluster, item.id).zone)
    note = board.tables.get(Note, item.id)
    return Item(Kind.TITLE, note.cluster) if note.cluster else Item(Kind.TRAY, note.zone)


def title_name(board: Board, cluster: Cluster, place: str) -> str:
    """A title with where it stands, where that needs saying."""
    return board.words.say("{title} — {place}", title=cluster.title, place=place) if place else cluster.title


def place_name(board: Board, wall: Wall, zone: Zone) -> str:
    """A zone by its group and its name; empty for the one unnamed zone of a common wall."""
    group = group_name(board.words, wall.group) if wall.group else ""
    if group and zone.title:
        return board.words.say("{group}, {zone}", group=group, zone=zone.title)
    return group or zone.title
