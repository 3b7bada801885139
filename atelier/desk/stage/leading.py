"""All that a desk has of a room, in one place: screens, the shared window with its keys, who sees what."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.commands.menu import Actions
from atelier.desk.speech import Speech
from atelier.desk.stage.awake import Awake, Watch
from atelier.desk.stage.projection import Projection
from atelier.desk.stage.screens import Screens
from atelier.desk.stage.sight import Eyes
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words

if TYPE_CHECKING:  # the desk starts sooner
    from atelier.desk.stage.following import Following

_ALSO = (
    "pause",
    "more_time",
    "next_step",
    "previous_step",
    "silent",
    "reveal_next",
    "reveal_all",
    "next_voter",
)
"""Commands whose keys work on the shared screen too, beside its own."""
_DESK_ONLY = ("stage_choose", "stage_prepare")
"""What opens a list on the desk."""
SLEEP_SAID: Final = "sleep-said"
"""The key on the shelf under which the last day is remembered on which sleep was spoken of."""


class Window(Protocol):
    """What is asked of the desk's window, beside being a widget."""

    speech: Speech

    def handlers(self) -> Handlers:
        """What can be done now, by command."""


class RoomSide(QObject):
    """One for the whole program."""

    def __init__(
        self,
        session: Session,
        look: Look,
        desk: Callable[[], QWidget | None],
        watch: Watch | None = None,
    ) -> None:
        """`desk` gives the window of the desk that is in use; `watch` keeps the computer awake."""
        super().__init__()
        self._session, self._look, self._desk = session, look, desk
        self.eyes = Eyes(session, Screens(self), desk)
        self.projection = Projection(session, look, self.eyes)
        self.following: Following | None = None
        """Once the shared window is there."""
        self.awake = Awake(watch, self._fresh)
        self.awake.said.connect(self._note)
        self._words = Words("en")
        self._led = False
        self._actions: Actions | None = None
        self.projection.changed.connect(self._hold)
        self.projection.made.connect(self._give_keys)
        self.projection.lost.connect(self._tell_lost)
        self.projection.unsure.connect(self._tell_unsure)
        self.projection.regained.connect(self._tell_regained)

    def speak(self, words: Words) -> None:
        """The language of the desk."""
        self._words = words
        self.awake.speak(words)

    def lead(self, *, led: bool) -> None:
        """Whether a workshop is led at the desk now: then the computer does not sleep."""
        self._led = led
        self._hold()

    def close(self) -> None:
        """The program ends."""
        self.projection.close()
        self.awake.let_go()

    def _fresh(self) -> bool:
        """Whether sleep is spoken of for the first time today: closed once, the sentence stays closed."""
        shelf, today = self._session.shelf, self._session.now().astimezone().date().isoformat()
        if shelf.remembered(SLEEP_SAID) == today:
            return False
        shelf.remember(SLEEP_SAID, today)
        return True

    def _hold(self) -> None:
        if self._led or self.projection.live:
            self.awake.hold()
        else:
            self.awake.let_go()

    def _give_keys(self) -> None:
        """Its keys work on it as at the desk: where there is one screen only they are the only way."""
        window = self.projection.window
        assert window is not None
        from atelier.desk.stage.following import Following

        self.following = Following(self.projection)
        actions = self._actions = Actions(window, self._look, self._words, self._handlers)
        window.asking.connect(actions.refresh)
        window.turned.connect(lambda by: actions.run("stage_forward" if by > 0 else "stage_back"))

    def _handlers(self) -> Handlers:
        desk = self._desk()
        if desk is None:
            return {}
        offered = _window(desk).handlers()
        return {
            id: act
            for id, act in offered.items()
            if (id.startswith("stage_") and id not in _DESK_ONLY) or id in _ALSO
        }

    def _tell_lost(self) -> None:
        say = self._words.say
        self._note(say("The room’s screen has gone: nothing of the workshop is shown until it is back."))

    def _tell_regained(self) -> None:
        self._note(self._words.say("The room’s screen is back, with what it showed."))

    def _tell_unsure(self) -> None:
        say, key = self._words.say, key_of("stage_full")
        self._note(
            say("The screens have changed: see what the room looks at, then show it again ({key}).", key=key)
        )

    def _note(self, sentence: str) -> None:
        desk = self._desk()
        if desk is not None:
            _window(desk).speech.note(sentence)


def _window(desk: QWidget) -> Window:
    return desk  # type: ignore[return-value]
