"""What groups are asked to imagine: the scenario of one of them, or of all side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from atelier.session import Notice
from atelier.stage.columns import Column, column_height, column_pages, largest_column, put_column
from atelier.stage.context import Stage
from atelier.stage.heading import Heading, group_said, put_heading
from atelier.stage.lettering import largest
from atelier.stage.marks import Sheet
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Group, Scenario, Step, Workshop
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups

_SIDE_BY_SIDE = 4
"""More columns than this are too narrow to be read from the back of a room."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one group, or everybody, is asked."""

    group: Group | None
    year: int | None
    column: Column


def asked(tables: Tables, stage: Stage, step: Step) -> list[Asked]:
    """What each group of a step is asked; one entry without a group where all are asked the same."""
    found = []
    for group in groups(tables, step.id):
        own = next((s for s in tables.children(Scenario, group.id) if s.step == step.id), None)
        if own is not None:
            found.append(Asked(group, own.year, _column(stage, step, own)))
    return found or [common(tables, stage, step)]


def common(tables: Tables, stage: Stage, step: Step) -> Asked:
    """What everybody is asked in a step."""
    said = next((s for s in tables.children(Scenario, step.id) if s.step == step.id), None)
    if said is not None:
        return Asked(None, said.year, _column(stage, step, said))
    return Asked(None, None, Column("", step.opening, step.question, ""))


def _column(stage: Stage, step: Step, scenario: Scenario) -> Column:
    role = stage.words.say("You are {role}.", role=scenario.role.rstrip(".")) if scenario.role else ""
    speaking = (
        stage.words.say("Speaking time: {length}", length=stage.words.duration(scenario.speaking))
        if scenario.speaking
        else ""
    )
    return Column(
        title=scenario.title,
        text=scenario.situation,
        question=scenario.question or step.question,
        instruction="\n".join(filter(None, (scenario.instruction, speaking))),
        role=role,
    )


class ScenariosPage(CuePage):
    """One group fills the page; several stand beside each other, on as many pages as they need."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Scenarios, groups, the step."""
        if notice.touches(Workshop, Step, Group, Scenario):
            self.arrange()

    def arrange(self) -> None:
        """Choose how many stand beside each other, and in what size."""
        self.sweep()
        step = self.stage.tables.find(Step, self.cue.step)
        if step is None:
            self.setAccessibleName(self.stage.words.say("Nothing to show"))
            return
        found = self.asked(step)
        own = self._own(step, found)
        self.setAccessibleName(self.named(step))
        room, beside = self.area, 1
        if len(found) > 1 and not own:
            room = put_heading(self, None, step.title, "", self.area)
            beside = self._beside_each_other(found, room)
        if beside > 1:
            self._several(found, room, beside)
        else:
            self.sweep()
            self._one_by_one(step, own or found)

    def _own(self, step: Step, found: Sequence[Asked]) -> list[Asked]:
        """What the group of the cue is asked: as all are, where nothing was written for it."""
        own = [one for one in found if one.group is not None and one.group.id == self.cue.group]
        group = self.stage.tables.find(Group, self.cue.group) if self.cue.group else None
        if own or group is None:
            return own
        return [replace(common(self.stage.tables, self.stage, step), group=group)]

    def asked(self, step: Step) -> list[Asked]:
        """What stands in the columns."""
        return asked(self.stage.tables, self.stage, step)

    def named(self, step: Step) -> str:
        """The page, for who listens."""
        return self.stage.words.say("Instruction: {title}", title=step.title)

    def _one_by_one(self, step: Step, found: Sequence[Asked]) -> None:
        """Each fills a page, or several where it is long."""
        turns = []
        for one in found:
            heading = self._heading(one, step.title)
            room = self.area.adjusted(0, heading.high(self.area.width()), 0, 0)
            px = largest_column(self.stage, one.column, room, 0.046)
            pages = column_pages(self.stage, one.column, room, px)
            turns += [(one, heading, px, page) for page in range(pages)]
        self.pages = len(turns)
        one, heading, px, page = turns[self.page]
        put_column(self, one.column, heading.put(self, self.area), px, number=page, middle=True)

    def _several(self, found: Sequence[Asked], room: QRect, beside: int) -> None:
        chunks = [found[n : n + beside] for n in range(0, len(found), beside)]
        self.pages = len(chunks)
        shown = chunks[self.page]
        px = self._px(found, self._places(room, beside)[0]) or self.stage.text
        for one, place in zip(shown, self._places(room, len(shown)), strict=True):
            self.add(Sheet(self.stage), place)
            inner = place.adjusted(self._pad, self._pad, -self._pad, -self._pad)
            rest = self._heading(one, "", small=True).put(self, inner)
            put_column(self, one.column, rest, px)

    def _heading(self, one: Asked, title: str, *, small: bool = False) -> Heading:
        said = title if one.group is None else group_said(self.stage.words, one.group)
        year = "" if one.year is None else str(one.year)
        return Heading(self.stage, said, year, one.group, small)

    def _beside_each_other(self, found: Sequence[Asked], room: QRect) -> int:
        """As many as can be read; 1 where not even two can."""
        for beside in range(min(_SIDE_BY_SIDE, len(found)), 1, -1):
            if self._px(found, self._places(room, beside)[0]) is not None:
                return beside
        return 1

    def _px(self, found: Sequence[Asked], place: QRect) -> int | None:
        """The size of text in which all of them fit in such a place; None where the smallest is too large."""
        wide, high = place.width() - 2 * self._pad, place.height() - 2 * self._pad
        rooms = [high - self._heading(one, "", small=True).high(wide) for one in found]

        def fits(px: int) -> bool:
            heights = (column_height(self.stage, one.column, px, wide) for one in found)
            return all(each <= room for each, room in zip(heights, rooms, strict=True))

        return largest(self.stage.part(0.04), self.stage.text, fits)

    @property
    def _pad(self) -> int:
        return self.stage.part(0.03)

    def _places(self, room: QRect, beside: int) -> list[QRect]:
        gap = self.stage.part(0.03)
        wide = (room.width() - gap * (beside - 1)) // beside
        return [QRect(room.left() + n * (wide + gap), room.top(), wide, room.height()) for n in range(beside)]
