"""From a workshop to a method, and from a method that is kept to the next workshop."""

from atelier.desk.context import Desk, Room, Spot
from atelier.session import OpenWorkshop
from atelier.session.keeping import keep_workshop, new_from_kept
from atelier.workshop.kept import kept_method


def keep_as_method(desk: Desk, workshop: OpenWorkshop) -> str:
    """Keep how the workshop is prepared under its title, and say where it is now; gives its id."""
    title = workshop.tables.workshop.title
    made = desk.attempt(lambda: keep_workshop(desk.session, workshop.name, title=title))
    if not made:
        return ""
    desk.note(
        desk.words.say(
            "The method “{title}” is kept, its steps without any names: it stands at home, below the others.",
            title=title,
        )
    )
    return made


def begin(desk: Desk, workshop: OpenWorkshop) -> None:
    """Lead a workshop; of a method that is kept, prepare a new one, its title ready to be typed over."""
    if kept_method(workshop.tables) is None:
        desk.go(Spot(Room.RUN, workshop.name))
        return
    title = desk.words.say("New workshop")
    made = desk.attempt(lambda: new_from_kept(desk.session, workshop.name, title=title))
    if made:
        desk.go(Spot(Room.PREPARE, made, new=True))
