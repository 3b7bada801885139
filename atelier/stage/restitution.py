"""A group tells the others what it found: its wall, and the time that it speaks for."""

from atelier.session.showing import speaking_of
from atelier.stage.ring import Ring
from atelier.stage.wall import WallPage


class RestitutionPage(WallPage):
    """The wall of the group, or that of all where they share one, beside its speaking time."""

    def timed(self) -> Ring | None:
        """The speaking time of the group, whatever else is timed."""
        if not self.cue.group:
            return super().timed()
        showing = self.stage.workshop.showing
        return Ring(self.stage, timed=speaking_of(self.cue.group), minutes=lambda: showing.speaking)
