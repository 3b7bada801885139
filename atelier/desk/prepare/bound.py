"""Makes the fields of *Prepare*: each shows what is stored, keeps a draft, and ends in one gesture."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, bind_date, bind_time, day_of
from atelier.desk.prepare.durations import read_minutes, read_whole
from atelier.look.areas import RichEdit, TextArea
from atelier.look.buttons import IconButton, make_small
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.momentfields import DateField, TimeField
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop

Text = Callable[[], str]
Keep = Callable[[str], object]


class AreaField(QWidget):
    """A text of several lines under its label; one with bold and italic has two buttons for them."""

    def __init__(self, desk: Desk, label: str, area: TextArea) -> None:
        """The area has its accessible name already."""
        super().__init__()
        self.area = area
        name = Label(desk.look, label, kind="muted", px=SMALL, weight=600)
        name.setBuddy(area)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignBottom)
        if isinstance(area, RichEdit):
            for icon, title, key, act in (
                ("bold", desk.words.say("Bold"), "Ctrl+B", area.toggle_bold),
                ("italic", desk.words.say("Italic"), "Ctrl+I", area.toggle_italic),
            ):
                button = IconButton(desk.look, icon, title, key=key)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text keeps its selection
                make_small(button)
                button.clicked.connect(act)
                head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(area)
        self.setFocusProxy(area)


class Fields:
    """Fields of one workshop. Each is given the name of its draft, what it reads and what it keeps."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        self.desk, self.workshop = desk, workshop

    def line(
        self, label: str, key: str, read: Text, keep: Keep, *, example: str = "", hint: str = ""
    ) -> TextField:
        """One line; a `hint` stands below it."""
        field = TextField(self.desk.look, label, placeholder=example, hint=hint)
        field.line.setObjectName(key)
        bind(self.desk, field, self.workshop, key, read=read, keep=keep)
        return field

    def number(
        self,
        label: str,
        key: str,
        read: Callable[[], int | None],
        keep: Callable[[int | None], object],
        *,
        example: str = "",
    ) -> TextField:
        """A whole number, or nothing."""
        return self.line(
            label,
            key,
            lambda: "" if (value := read()) is None else str(value),
            lambda text: keep(read_whole(text)),
            example=example,
        )

    def duration(
        self,
        label: str,
        key: str,
        read: Callable[[], int | None],
        keep: Callable[[int | None], object],
        *,
        example: int = 20,
    ) -> TextField:
        """A length of time in minutes, or nothing."""
        return self.line(
            label,
            key,
            lambda: "" if (value := read()) is None else self.desk.words.duration(value),
            lambda text: keep(read_minutes(text)),
            example=self.desk.words.duration(example),
        )

    def area(
        self,
        label: str,
        key: str,
        read: Text,
        keep: Keep,
        *,
        example: str = "",
        lines: tuple[int, int] = (2, 8),
    ) -> AreaField:
        """Plain text of several lines."""
        area = TextArea(self.desk.look, label, placeholder=example, lines=lines)
        return self._bound(label, area, key, read, keep)

    def rich(
        self, label: str, key: str, read: Text, keep: Keep, *, lines: tuple[int, int] = (3, 10)
    ) -> AreaField:
        """Paragraphs with bold and italic."""
        area = RichEdit(self.desk.look, label, lines=lines)
        return self._bound(label, area, key, read, keep)

    def items(
        self,
        label: str,
        key: str,
        read: Callable[[], Sequence[str]],
        keep: Callable[[Sequence[str]], object],
        *,
        lines: tuple[int, int] = (1, 6),
    ) -> AreaField:
        """Several texts, one a line."""
        return self.area(
            label, key, lambda: "\n".join(read()), lambda text: keep(text.split("\n")), lines=lines
        )

    def date(
        self,
        label: str,
        key: str,
        read: Callable[[], dt.date | None],
        keep: Callable[[dt.date | None], object],
        *,
        since: Callable[[], dt.date] | None = None,
        ahead: int = 0,
    ) -> DateField:
        """A date, or nothing; without its year the first from the workshop's day on, or from `since`."""
        since = since or (lambda: day_of(self.desk, self.workshop))
        field = DateField(self.desk.look, self.desk.words, label, since=since, ahead=ahead)
        field.line.setObjectName(key)
        bind_date(self.desk, field, self.workshop, key, read=read, keep=keep)
        return field

    def time(
        self,
        label: str,
        key: str,
        read: Callable[[], dt.time | None],
        keep: Callable[[dt.time | None], object],
        example: dt.time | None = None,
    ) -> TimeField:
        """An hour of the day, or nothing."""
        field = TimeField(self.desk.look, self.desk.words, label, example=example)
        field.line.setObjectName(key)
        bind_time(self.desk, field, self.workshop, key, read=read, keep=keep)
        return field

    def _bound(self, label: str, area: TextArea, key: str, read: Text, keep: Keep) -> AreaField:
        area.setObjectName(key)
        bind(self.desk, area, self.workshop, key, read=read, keep=keep)
        return AreaField(self.desk, label, area)
