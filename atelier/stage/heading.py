"""What stands at the top of a page: a group with its number, a title, a word at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from atelier.stage.context import Stage
from atelier.stage.lettering import Style, Text, lay, paragraphs_of
from atelier.stage.marks import GroupMark
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.entities import Group


def group_said(words: Words, group: Group) -> str:
    """A group as the room calls it."""
    if group.title:
        return words.say("Group {number} · {title}", number=group.number, title=group.title)
    return words.say("Group {number}", number=group.number)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, which takes as many lines as it needs."""

    stage: Stage
    text: str
    right: str = ""
    group: Group | None = None
    small: bool = False
    """As small as a title may be: where it stands over a part of a page."""

    @property
    def _px(self) -> int:
        return self.stage.title if self.small else self.stage.part(0.044)

    @property
    def _style(self) -> Style:
        return Style(self.stage.look.title_font(self._px))

    @property
    def _first(self) -> int:
        """The height of its first line, with the mark of a group beside it."""
        return round(self._px * (1.35 if self.group else 1.2))

    @property
    def _indent(self) -> int:
        return self._first + self._px // 2 if self.group else 0

    @property
    def _apart(self) -> int:
        """What the word at the right takes."""
        if not self.right:
            return 0
        return QFontMetrics(self._style.font).horizontalAdvance(self.right) + 2 + self._px // 2

    def high(self, width: int) -> int:
        """How high it stands in a width, with the gap below it."""
        inner = width - self._indent - self._apart
        text = lay(paragraphs_of(self.text, marked=False), self._style, inner).height
        below = round(self._px * (0.5 if self.small else 0.8))
        return max(self._first, round(text) + (self._first - round(self._px * 1.2)) // 2) + below

    def put(self, page: CuePage, place: QRect) -> QRect:
        """Put it at the top of a place; gives what is left below it."""
        stage, px = self.stage, self._px
        above = (self._first - round(px * 1.2)) // 2
        if self.group is not None:
            name = stage.words.say("Group {number}", number=self.group.number)
            mark = GroupMark(stage, self.group.number, round(px * 0.9), name)
            page.add(mark, QRect(place.left(), place.top(), self._first, self._first))
        left, right = place.left() + self._indent, place.right() - self._apart
        top = place.top() + above
        if self.right:
            said = Text(stage, self.right, self._style, colour=stage.look.palette.ink_2)
            page.add(said, QRect(right + px // 2, top, self._apart - px // 2, round(px * 1.3)))
        title = Text(stage, self.text, self._style)
        page.add(title, QRect(left, top, right - left, title.high(right - left)))
        return place.adjusted(0, self.high(place.width()), 0, 0)


def put_heading(
    page: CuePage, group: Group | None, text: str, right: str, place: QRect, *, small: bool = False
) -> QRect:
    """Put a heading at the top of a place; gives what is left below it."""
    return Heading(page.stage, text, right, group, small).put(page, place)
