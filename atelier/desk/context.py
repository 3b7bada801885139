"""What every part of the desk is handed by its constructor: nothing at the desk is global."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QPoint

from atelier.desk.stage.projection import Projection
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

T = TypeVar("T")


class Room(StrEnum):
    """The places of the desk."""

    HOME = "home"
    PREPARE = "prepare"
    RUN = "run"
    MINUTES = "minutes"
    PROGRAMME = "programme"
    """The page of a programme: its id stands in the place of a workshop's."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the desk goes: a room, of which workshop, at which of its steps."""

    room: Room
    workshop: str = ""
    step: str = ""
    new: bool = False
    """Whether the workshop was made just now: *Prepare* then selects its title, to be typed over."""
    thing: tuple[str, str] = ("", "")
    """Kind and id of what is to be shown on the page of the step, chosen."""
    over: str = ""
    """The page about people that covers the room at once: « door » or « groups »."""
    look: bool = False
    """Whether *Run* only shows the step: the one in hand stays in hand."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The session, the words of the interface, the look, and the way to speak to the person at the desk."""

    session: Session
    words: Words
    look: Look
    tell: Callable[[str], None]
    """Shows a refusal under the top bar until something else succeeds."""
    hush: Callable[[], None]
    """Takes that sentence away."""
    go: Callable[[Spot], None]
    note: Callable[[str], None] = lambda _: None
    """Says quietly that something was done (an export, a backup), without asking for anything."""
    offer: Callable[[str, str, Callable[[], object]], None] = lambda *_: None
    """Shows a refusal with what may be done instead: a sentence, the verb of its button, the act."""
    alone: Callable[[], bool] = lambda: True
    """Whether only the person at the desk sees this screen: two, and which is the room's was said."""
    guard: Callable[[Callable[[], object]], object] = lambda act: act()
    """Does what shows names, a result or a ballot once it is known who sees this screen: it may ask."""
    projection: Projection | None = None
    """The shared screen, where the desk has one."""
    command: Callable[[str], object] = lambda _: None
    """Does what a command of the list stands for, where it is on offer: for buttons of panels."""
    menu: Callable[[QPoint], None] = lambda _: None
    """Opens a menu of what can be done now with what is selected, at a point of the screen."""

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Carry out what a person asked for; where it is refused, say why and return None."""
        try:
            result = action()
        except Refused as refused:
            self.tell(say_refusal(self.words, refused))
            return None
        self.hush()
        return result
