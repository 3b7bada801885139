"""The workshops of a programme in their order, and its themes, each with the workshops that treat it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk, Spot
from atelier.desk.home.card import DayBadge
from atelier.desk.naming import titled
from atelier.desk.states import LIKELY, SAID, state_of
from atelier.library import Summary
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.marks import Chip
from atelier.look.surfaces import Card, CardButton
from atelier.look.tokens import GRID, SMALL
from atelier.session.programmes import Settled, Theme
from atelier.workshop.entities import Decision


def workshop_row(desk: Desk, summary: Summary) -> QWidget:
    """Pressed, it leads to the room that somebody likely comes for."""
    words, look = desk.words, desk.look
    state = state_of(summary, desk.session.now().astimezone().date())
    name = titled(words, summary.title, summary.number)
    row = CardButton(look, name)
    said, tone = SAID[state]
    day = words.date_long(summary.date) if summary.date else words.say("No date yet")
    facts = " · ".join(part for part in (day, summary.place, summary.theme) if part)
    row.setAccessibleDescription(f"{words.say(said)}. {facts}")
    inner = QWidget()
    line = QHBoxLayout(inner)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(3 * GRID)
    badge = DayBadge(look, words, summary)
    line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addStretch(1)
    texts.addWidget(Label(look, name, weight=600))
    texts.addWidget(Label(look, facts, kind="muted", px=SMALL + 1))
    texts.addStretch(1)
    line.addLayout(texts, 1)
    line.addWidget(Chip(look, words.say(said), tone=tone), 0, Qt.AlignmentFlag.AlignVCenter)
    row.add(inner)
    row.clicked.connect(lambda: desk.go(Spot(LIKELY[state], summary.id)))
    return row


def theme_row(desk: Desk, theme: Theme, begin: Callable[[str], object]) -> QWidget:
    """A theme that no workshop treats yet can be given one."""
    words, look = desk.words, desk.look
    row = Card(margin=3 * GRID)
    line = QHBoxLayout()
    line.setSpacing(3 * GRID)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Label(look, theme.title, weight=600))
    held = [titled(words, each.title, each.number) for each in theme.workshops]
    below = words.listed(held) if held else words.say("No workshop yet")
    texts.addWidget(Label(look, below, kind="muted", px=SMALL + 1))
    line.addLayout(texts, 1)
    if not held:
        button = Button(look, words.say("Begin a workshop"), icon="plus")
        button.setAccessibleDescription(theme.title)
        button.clicked.connect(lambda: begin(theme.title))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    row.column.addLayout(line)
    return row


def settled_row(desk: Desk, settled: Settled) -> QWidget:
    """What one workshop retained and decided, under its title."""
    words, look = desk.words, desk.look
    row = Card(margin=3 * GRID, gap=GRID)
    summary = settled.workshop
    day = words.date_long(summary.date) if summary.date else ""
    head = " · ".join(part for part in (titled(words, summary.title, summary.number), day) if part)
    row.column.addWidget(Label(look, head, kind="muted", px=SMALL + 1, weight=600))
    if settled.retained:
        titles = words.listed([words.quoted(title) for title in settled.retained])
        said = words.say_n(
            "Retained: {titles}", "Retained orientations: {titles}", len(settled.retained), titles=titles
        )
        row.column.addWidget(Label(look, said, px=15))
    for decision in settled.decisions:
        row.column.addWidget(Label(look, _decided(decision), px=15))
    return row


def _decided(decision: Decision) -> str:
    return decision.text
