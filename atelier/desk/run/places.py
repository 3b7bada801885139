"""The groups and titles of a step as places to go to by name."""

from functools import partial

from atelier.desk.context import Desk
from atelier.desk.places import Place
from atelier.desk.run.page import SaidPage
from atelier.session import OpenWorkshop
from atelier.wall.saying import group_name
from atelier.wall.shape import Item, Kind
from atelier.workshop.walls import titles, walls, zones


def places_of(desk: Desk, workshop: OpenWorkshop, page: SaidPage) -> list[Place]:
    """In the order of the walls: each group, then its titles; on one wall of all, the titles."""
    found: list[Place] = []
    tables, words = workshop.tables, desk.words
    aim = page.said.line.aim_at
    step = page.said.line.step
    for wall in walls(tables, step.id):
        whose = group_name(words, wall.group) if wall.group else ""
        if wall.group is not None:
            group = Item(Kind.GROUP, wall.group.id)
            found.append(Place(whose, words.say("Group"), partial(aim, group), deep=True))
        for zone in zones(tables, wall):
            where = " · ".join(filter(None, (whose, zone.title))) or words.say("Title")
            for title in titles(tables, zone):
                here = Item(Kind.TITLE, title.id)
                found.append(Place(title.title, where, partial(aim, here), deep=True))
    return found
