"""The wall before the room: whole, of a group, or one title of it; none of it during silent writing."""

from PySide6.QtCore import QRect, QTimer

from atelier.session import Notice
from atelier.stage.columns import Column, largest_column, put_column
from atelier.stage.context import Stage
from atelier.stage.heading import group_said, put_heading
from atelier.stage.page import CuePage
from atelier.stage.wallpages import paged, title_pages
from atelier.stage.wallplan import MANY, Frame, count_notes, whole
from atelier.stage.wallview import RoomWall
from atelier.wall.board import Board
from atelier.wall.saying import line_of
from atelier.wall.scene.blocks import Block
from atelier.wall.scene.faces import Faces
from atelier.wall.scene.layout import Picture, Planner
from atelier.wall.shape import SHOWN, Item, Kind, said_of
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Cluster, Entity, Group, Note, Step
from atelier.workshop.refusals import Refused
from atelier.workshop.walls import Wall, groups, wall_at

_SMALL, _TITLE = 14, 17
"""Pixels of the smallest print and of a title on a wall at 100 %."""
_LARGER, _LARGEST = 1.7, 2.6
"""How much more than the least a wall, and a single title, may be magnified."""
_SOON, _LATER = 30, 300
"""Milliseconds after which what was typed is shown, on a wall of few notes and of many: the desk is first."""


class WallPage(CuePage):
    """As large as it fits on one page; else on several, never smaller than can be read."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.wall: RoomWall | None = None
        self._shown: list[Frame] = []
        self._board = Board(stage.workshop, stage.words, stage.look, lambda _: None, lambda: None)
        self._faces = Faces(self._board, cue.step)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self.arrange)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Whatever a wall shows; silence that begins hides it at once."""
        if notice.touches(Step):
            self.arrange()
        elif notice.touches(*SHOWN):
            self._later.start()

    def arrange(self) -> None:
        """Lay it out, and show the page in view."""
        self._later.stop()
        self.sweep()
        self.wall, self._shown = None, []
        tables, words = self.stage.tables, self.stage.words
        step = tables.find(Step, self.cue.step)
        if step is None or step.silent:
            self.pages = 1
        if step is None:
            self.setAccessibleName(words.say("Nothing to show"))
        elif step.silent:
            self.setAccessibleName(words.say("Writing in silence"))
            self._hush(step)
        else:
            self.setAccessibleName(words.say("Wall: {title}", title=step.title))
            self._show(step)

    def page_of(self, said: Entity) -> int | None:
        """Where a note stands."""
        item = Item(Kind.NOTE, said.id)
        found = (n for n, frame in enumerate(self._shown) if any(item == each for each, _ in frame.tiles))
        return next(found, None)

    @property
    def group(self) -> Group | None:
        """The group whose wall it is."""
        return self.stage.tables.find(Group, self.cue.group)

    def _hush(self, step: Step) -> None:
        room = put_heading(self, self.group, self._said(step), "", self.area)
        column = Column("", self.stage.words.say("Everyone writes in silence."), step.question, "")
        put_column(self, column, room, largest_column(self.stage, column, room, 0.05), middle=True)

    def _said(self, step: Step) -> str:
        group = self.group
        return step.title if group is None else group_said(self.stage.words, group)

    def _show(self, step: Step) -> None:
        several = len(groups(self.stage.tables, step.id)) > 1
        self._faces.marked = several and (self.stage.strong or not step.by_group)
        room = self._head(step, self.group, "")
        frames = self._shown = self._frames(step, (room.width(), room.height()))
        self.pages = len(frames)
        frame = frames[self.page]
        if self.pages > 1:
            self.sweep()
            number = self.stage.words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
            group = self.stage.tables.find(Group, frame.group) or self.group
            room = self._head(step, group, number)
        if not frame.tiles:
            asked = Column("", "", step.question, "")
            put_column(self, asked, room, largest_column(self.stage, asked, room, 0.05), middle=True)
            return
        self.wall = RoomWall(self.stage, self._faces, frame)
        self.wall.setAccessibleName(self.accessibleName())
        self.wall.setAccessibleDescription(self._aloud(step, frame))
        slack = round(4 * frame.zoom)
        self.add(self.wall, room.adjusted(-slack, 0, slack, slack))

    def _head(self, step: Step, group: Group | None, right: str) -> QRect:
        if self.cue.cluster and not right:
            return self.area
        said = step.title if group is None else group_said(self.stage.words, group)
        return put_heading(self, group, said, right, self.area, small=True)

    def _frames(self, step: Step, size: tuple[int, int]) -> list[Frame]:
        """One page where everything on it can be read, else as many as it takes."""
        tables = self.stage.tables
        least = max(self.stage.text / _SMALL, self.stage.title / _TITLE)
        if tables.find(Cluster, self.cue.cluster) is not None:
            one = whole(self._plan_title, size, least, least * _LARGEST, 0)
            return [one] if one is not None else self._title_pages(step, size, least)
        own = self.cue.group if step.by_group else ""
        planner = Planner(lambda: tables, step.id, self._faces, own)
        few = count_notes(tables, step.id) <= MANY
        self._later.setInterval(_SOON if few else _LATER)
        one = whole(planner.plan, size, least, least * _LARGER) if few else None
        if one is not None:
            return [one]
        if own or not step.by_group:
            return self._wall_pages(wall_at(tables, step.id, own or None), size, least, last=not own)
        present = groups(tables, step.id)
        return [
            frame
            for group in present
            for frame in self._wall_pages(Wall(step, group), size, least, last=group is present[-1])
        ]

    def _wall_pages(self, wall: Wall, size: tuple[int, int], zoom: float, *, last: bool) -> list[Frame]:
        room = (size[0] / zoom, size[1] / zoom)
        made = paged(self.stage.tables, wall, self._faces, *room, last=last)
        group = "" if wall.group is None else wall.group.id
        return [Frame(tuple(tiles), zoom, group=group) for tiles in made]

    def _title_pages(self, step: Step, size: tuple[int, int], zoom: float) -> list[Frame]:
        made = title_pages(
            self.stage.tables, self.cue.cluster, step.id, self._faces, size[0] / zoom, size[1] / zoom
        )
        return [Frame(tuple(tiles), zoom) for tiles in made]

    def _plan_title(self, width: float) -> Picture:
        tables, item = self.stage.tables, Item(Kind.TITLE, self.cue.cluster)
        block = Block(item)
        notes = [id for _, id in tables.positions(Note, item.id)]
        head = self._faces.heading(item, width)
        block.fill(notes, said_of(tables, item.id, self.cue.step), width, head, self._faces, None)
        return Picture(width, block.height, {item: block})

    def _aloud(self, step: Step, frame: Frame) -> str:
        """What a screen reader says of the page: items of a scene do not exist for it."""
        told = []
        for item, _ in frame.tiles:
            try:
                told.append(line_of(self.stage.tables, self.stage.words, step.id, item).aloud)
            except Refused:
                continue
        return "\n".join(told)
