"""What stands around the line: chips that say what it will be and where it goes; words while it is empty."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from atelier.look.buttons import Button
from atelier.look.labels import ElidedLabel
from atelier.look.marks import NumberDot
from atelier.look.tokens import GRID
from atelier.wall.aim import LINE_KINDS, Aim, filed, remark_about, same_title, stops
from atelier.wall.board import Board
from atelier.wall.saying import group_name, kind_name
from atelier.wall.shape import Kind
from atelier.workshop.entities import Cluster, Group, Step, StepKind, Zone

_WIDEST = 220


class AimChips(QWidget):
    """The kind of the line, a button that opens what it may be; then group, zone and title, to be read."""

    kind_picked = Signal(object)

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        """Says nothing until `show_aim`."""
        super().__init__(parent)
        self._board = board
        self.kind = Button(board.look, "", tip=board.words.say("Change what the line will be"))
        self.kind.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the words that follow belong to the line
        self._menu = QMenu(self)
        self.kind.clicked.connect(self._drop)
        self._group: NumberDot | None = None
        self.zone = ElidedLabel(board.look, kind="muted", weight=600)
        self.title = ElidedLabel(board.look, kind="accent", weight=600)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 0, 0)
        self._row.setSpacing(2 * GRID)
        for widget in (self.kind, self.zone, self.title):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            widget.setMaximumWidth(_WIDEST)
        self._kinds: tuple[Kind, ...] = ()
        self._aim = Aim(Kind.NOTE)

    def show_aim(self, step: Step, aim: Aim) -> None:
        """Say what the next line will be, of whom, where."""
        tables, words = self._board.tables, self._board.words
        self._kinds, self._aim = LINE_KINDS[step.kind], aim
        name = kind_name(words, aim.kind)
        self.kind.setText(name)
        self.kind.setAccessibleName(words.say("The line will be: {kind}", kind=name))
        group = tables.find(Group, aim.group)
        if self._group is not None:
            self._row.removeWidget(self._group)
            self._group.hide()
            self._group.deleteLater()
            self._group = None
        if group is not None:
            self._group = NumberDot(self._board.look, group.number, group_name(words, group), side=28)
            self._group.setToolTip(group_name(words, group))
            self._row.insertWidget(1, self._group, 0, Qt.AlignmentFlag.AlignVCenter)
        zone = tables.find(Zone, aim.place.zone)
        _show(self.zone, zone.title if zone else "")

    def show_typed(self, text: str) -> None:
        """Say under which title what is typed goes: the one named after it, else the one in hand."""
        tables, words = self._board.tables, self._board.words
        found = filed(self._aim, text)
        if found is None:
            title = tables.find(Cluster, self._aim.place.cluster)
            _show(self.title, f"# {title.title}" if title else "")
            return
        known = same_title(tables, self._aim, found[1])
        _show(self.title, f"# {known.title}" if known else words.say("# {title} (new)", title=found[1]))
        self.title.setFixedWidth(_WIDEST)  # what is typed beside it moves once, not at each letter

    def _drop(self) -> None:
        self._menu.clear()
        for kind in self._kinds:
            action = QAction(kind_name(self._board.words, kind), self._menu)
            action.triggered.connect(lambda _=False, kind=kind: self.kind_picked.emit(kind))
            self._menu.addAction(action)
        self._menu.popup(self.kind.mapToGlobal(QPoint(0, -self._menu.sizeHint().height() - GRID)))


def keys_said(board: Board, step: Step, aim: Aim) -> str:
    """The keys of the line, where there is room to recall them."""
    words = board.words
    places = stops(board.tables, step, aim)
    if board.tables.find(Cluster, aim.place.cluster) is not None:
        return words.say("Enter adds · # alone leaves the title")
    if len({zone for _, zone in places}) > len({group for group, _ in places}):
        return words.say("Enter adds · Tab changes group or zone · # title")
    if len(places) > 1 and aim.place.zone:
        return words.say("Enter adds · Tab changes group · # title")
    if aim.place.zone:
        return words.say("Enter adds · # title")
    return words.say("Enter adds")


def placeholder(board: Board, step: Step, aim: Aim) -> str:
    """What an empty line invites to, and what it will be about."""
    words = board.words
    if aim.kind is Kind.NOTE:
        if not aim.place.zone:
            return words.say("Add a group in Prepare to write notes here")
        title = board.tables.find(Cluster, aim.place.cluster)
        if title is not None:
            return words.say("Write a note under {title}…", title=words.quoted(title.title))
        return words.say("Write a note… or #title, Enter")
    if aim.kind is Kind.DECISION:
        return words.say("Write what was decided…")
    if aim.kind is Kind.ACTION:
        if step.kind is StepKind.ACTIONS:  # said here: on a small laptop there is no room beside the line
            return words.say("What is to be done… Enter, then Tab: who, by when")
        return words.say("Write what is to be done…")
    about = _about(board, step, aim)
    if aim.kind is Kind.SYNTHESIS:
        return words.say("Sum up {about} in a sentence…", about=about)
    return words.say("Write a comment on {about}…", about=about)


def description(board: Board, step: Step, aim: Aim) -> str:
    """What a screen reader says of the line: what it will be, its keys."""
    words = board.words
    parts = [words.say("The line will be: {kind}.", kind=kind_name(words, aim.kind))]
    group = board.tables.find(Group, aim.group)
    title = board.tables.find(Cluster, aim.place.cluster)
    if group is not None:
        parts.append(words.say("{group}.", group=group_name(words, group)))
    if title is not None:
        parts.append(words.say("Under {title}.", title=words.quoted(title.title)))
    parts.append(words.say("Enter adds."))
    if aim.kind is Kind.NOTE and aim.place.zone:
        parts.append(words.say("#title alone: what follows goes under it; after a note: that note."))
    if title is not None:
        parts.append(words.say("# alone leaves the title."))
    if key := board.key("kind"):
        parts.append(words.say("{key} changes what it will be.", key=key))
    if len(stops(board.tables, step, aim)) > 1:
        parts.append(words.say("Tab changes group or zone; Escape, then Tab, leaves the line."))
    return " ".join(parts)


def _about(board: Board, step: Step, aim: Aim) -> str:
    group, cluster = remark_about(board.tables, step, aim)
    if cluster is not None:
        return board.words.quoted(board.tables.get(Cluster, cluster).title)
    if group is not None:
        return board.words.quoted(group_name(board.words, board.tables.get(Group, group)))
    return board.words.quoted(step.title)


def _show(label: ElidedLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    label.setFixedWidth(min(_WIDEST, label.fontMetrics().horizontalAdvance(text) + 4))
