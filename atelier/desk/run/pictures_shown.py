"""Which photograph of a step is shown, how its view is turned, whether the panel is open: remembered."""

import json
from collections.abc import Sequence
from contextlib import suppress

from atelier.session import OpenWorkshop
from atelier.workshop.refusals import Refused


class Shown:
    """Stored at once and never undone. Where nothing can be written it holds for as long as the window."""

    def __init__(self, workshop: OpenWorkshop, step: str) -> None:
        """As it was left."""
        self._workshop, self._key = workshop, f"pictures:{step}"
        stored = _read(workshop.remembered(self._key))
        picture, turns = stored.get("picture"), stored.get("turned")
        self.open = stored.get("open") is True
        self.picture = picture if isinstance(picture, str) else ""
        self._turned = {
            str(id): quarters
            for id, quarters in (turns.items() if isinstance(turns, dict) else ())
            if isinstance(quarters, int)
        }
        self._ids: list[str] = []

    def follow(self, ids: Sequence[str], arrived: str = "") -> None:
        """These are there now: one that arrived is shown, else what took the place of the shown one."""
        if arrived:
            self.take(arrived)
        elif self.picture not in ids:
            place = self._ids.index(self.picture) if self.picture in self._ids else 0
            self.take(ids[min(place, len(ids) - 1)] if ids else "")
        self._ids = list(ids)

    def take(self, picture: str) -> None:
        """Show that one."""
        if picture != self.picture:
            self.picture = picture
            self._keep()

    def turned(self, picture: str) -> int:
        """By how many quarters to the left its view is turned."""
        return self._turned.get(picture, 0)

    def turn(self, picture: str) -> None:
        """A quarter more."""
        self._turned[picture] = (self.turned(picture) + 1) % 4
        self._keep()

    def set_open(self, *, shown: bool) -> None:
        """The panel is there, or not."""
        if shown is not self.open:
            self.open = shown
            self._keep()

    def _keep(self) -> None:
        turned = {id: quarters for id, quarters in self._turned.items() if quarters}
        content = {"open": self.open, "picture": self.picture, "turned": turned}
        with suppress(Refused):
            self._workshop.remember(self._key, json.dumps(content))


def _read(text: str) -> dict[str, object]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
