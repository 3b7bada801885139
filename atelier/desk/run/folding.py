"""Whether a side panel shows: where there is room, unless somebody asked otherwise. No Qt here."""


class Fold:
    """What was asked is forgotten when the window becomes wide or narrow."""

    def __init__(self) -> None:
        """Nothing is known of the width yet."""
        self.roomy = True
        self._asked: bool | None = None

    @property
    def shown(self) -> bool:
        """Whether the panel is there now."""
        return self.roomy if self._asked is None else self._asked

    def fit(self, *, roomy: bool) -> None:
        """The window has, or has not, the room for it beside the rest."""
        if roomy is not self.roomy:
            self.roomy, self._asked = roomy, None

    def turn(self) -> bool:
        """Show or fold the panel; gives whether it shows now."""
        self._asked = not self.shown
        return self._asked
