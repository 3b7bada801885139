"""The page of keyboard shortcuts, made from the lists of commands and keys, over whatever is in view."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import COMMANDS, Command
from atelier.desk.commands.keys import native
from atelier.desk.commands.own_keys import OWN_KEYS
from atelier.desk.page_over import PageOver
from atelier.look.appearance import Look
from atelier.look.buttons import IconButton
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.words import Words

_COLUMN = 400
"""The least width of a column of shortcuts, in pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, as this system and this language write it."""

    section: str
    title: str
    keys: tuple[str, ...]


class ShortcutsPage(PageOver):
    """All commands and all keys, by section."""

    def __init__(self, look: Look, words: Words, over: QWidget) -> None:
        """Covers `over` until it is closed."""
        super().__init__(words.say("Keyboard shortcuts"), over)
        scrolled = ScrolledColumn(margin=8 * GRID, gap=5 * GRID)
        head = QHBoxLayout()
        head.addWidget(TitleLabel(look, words.say("Keyboard shortcuts")), 1)
        self._close = IconButton(look, "x", words.say("Close"), key="Esc")
        self._close.clicked.connect(self.dismiss)
        head.addWidget(self._close)
        scrolled.column.addLayout(head)
        scrolled.column.addLayout(_columns(look, words, max(1, (over.width() - 80) // _COLUMN)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled)
        self.cover(self._close)


def shown_keys(command: Command) -> list[str]:
    """The keys of a command as this system writes them."""
    return [native(keys) for keys in command.keys]


def lines(words: Words) -> list[Line]:
    """All that the page tells: the commands, then the keys that no command stands for."""
    told = [Line(words.say(c.section), words.say(c.title), tuple(shown_keys(c))) for c in COMMANDS]
    for own in OWN_KEYS:
        typed = (words.say(own.typed),) if own.typed else ()
        told.append(Line(words.say(own.section), words.say(own.title), (*map(native, own.keys), *typed)))
    return told


def _columns(look: Look, words: Words, count: int) -> QHBoxLayout:
    """The sections in columns of about the same height, in their order."""
    sections = [(section, list(group)) for section, group in groupby(lines(words), lambda line: line.section)]
    total = sum(len(group) + 2 for _, group in sections)
    row = QHBoxLayout()
    row.setSpacing(10 * GRID)
    column, height = _column(row), 0
    for section, group in sections:
        if height and height + len(group) / 2 > total / count and row.count() < count:
            column.addStretch(1)
            column, height = _column(row), 0
        column.addWidget(SectionLabel(look, section))
        column.addLayout(_section(look, group))
        column.addSpacing(4 * GRID)
        height += len(group) + 2
    column.addStretch(1)
    return row


def _column(row: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2 * GRID)
    row.addLayout(column, 1)
    return column


def _section(look: Look, told: list[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(GRID)
    grid.setHorizontalSpacing(4 * GRID)
    grid.setColumnStretch(0, 1)
    for place, line in enumerate(told):
        grid.addWidget(Label(look, line.title), place, 0)
        keys = QHBoxLayout()
        keys.setSpacing(2 * GRID)
        keys.addStretch(1)
        for text in line.keys:
            keys.addWidget(Chip(look, text, tone=Tone.NEUTRAL))
        grid.addLayout(keys, place, 1)
    return grid
