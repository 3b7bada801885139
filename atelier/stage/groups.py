"""Who is in which group: names side by side, those who are here."""

from atelier.session import Notice
from atelier.stage.columns import Column
from atelier.stage.scenarios import Asked, ScenariosPage
from atelier.workshop.attending import expected
from atelier.workshop.entities import Participant, Step
from atelier.workshop.walls import groups


class GroupsPage(ScenariosPage):
    """A column for each group, as their instructions stand. Nobody is named by organisation or college."""

    def told(self, notice: Notice) -> None:
        """Somebody may have come, or changed groups."""
        super().told(notice)
        if notice.touches(Participant):
            self.arrange()

    def asked(self, step: Step) -> list[Asked]:
        """The names of each group in the order of its list."""
        return [
            Asked(group, None, Column("", "\n".join(self._names(group.members)), "", ""))
            for group in groups(self.stage.tables, step.id)
        ]

    def named(self, step: Step) -> str:
        """The page, for who listens."""
        return self.stage.words.say("Groups: {title}", title=step.title)

    def _names(self, members: tuple[str, ...]) -> list[str]:
        people = [self.stage.tables.get(Participant, id) for id in members]
        here = expected(self.stage.tables, people)
        return [f"{p.first_name} {p.last_name}".strip() for p in here]
