"""Words at the end, one after the other as they are said, with the line in which they are typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.evaluation.moving import Between, Grip
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.pages import empty, focus_named, focused_name
from atelier.gestures.evaluation import add_last_words, move_last_word, remove_last_word, reword_last_word
from atelier.look.areas import TextArea
from atelier.look.buttons import IconButton, make_small
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import small_hint
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import CONTROL, GRID
from atelier.session import OpenWorkshop
from atelier.wall.keys import CaptureEdit
from atelier.workshop.entities import LastWord


class WordRow(QWidget):
    """One word: reworded in place, or, where it was left at the booth, only read or taken away."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, word: LastWord) -> None:
        super().__init__()
        say = desk.words.say
        self.word = word.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.grip = Grip(desk, say("Move this word: {word}", word=word.text))
        self.grip.setObjectName(field_key("lastword", word.id, "place"))
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        if word.cast:
            told = Label(desk.look, desk.words.quoted(word.text))
            told.setContentsMargins(2 * GRID, GRID, 0, GRID)
            row.addWidget(told, 1)
        else:
            key = field_key("lastword", word.id, "text")
            self.area = TextArea(desk.look, say("A word at the end"), lines=(1, 6))
            self.area.setObjectName(key)
            bind(
                desk,
                self.area,
                workshop,
                key,
                read=lambda: workshop.tables.get(LastWord, word.id).text,
                keep=lambda text: workshop.do(reword_last_word, word=word.id, text=text),
            )
            row.addWidget(self.area, 1)
        away = IconButton(desk.look, "x", say("Remove this word: {word}", word=word.text))
        make_small(away)
        away.setFixedHeight(CONTROL)
        away.clicked.connect(
            lambda: desk.attempt(lambda: workshop.do(remove_last_word, word=word.id)),
        )
        self.away = away
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)

    def has_keys(self) -> bool:
        """Whether the keys are in it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


class LastWords(QWidget):
    """The list, and the line below it. What is typed is a draft until Enter, and outlives a cut."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._key = f"lastwords:{step}"
        look, say = desk.look, desk.words.say
        self._shown: tuple[tuple[str, bool], ...] | None = None
        self._hidden = False
        self.rows: list[WordRow] = []
        self._list = ScrolledColumn(margin=5 * GRID, gap=2 * GRID)
        self._list.column.addWidget(SectionLabel(look, say("Words at the end")))
        self._none = small_hint(look, say("What people say as they leave, in their own words."))
        self._waiting = small_hint(look, say("Words left at the booth wait behind “See the answers”."))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * GRID)
        self._list.column.addWidget(self._none)
        self._list.column.addLayout(self._rows)
        self._list.column.addWidget(self._waiting)
        self._between = Between(look, self._list)
        self.line = CaptureEdit(look, say("A word at the end"))
        self.line.setProperty("kind", "capture")
        self.line.setPlaceholderText(say("A word at the end: Enter adds it"))
        self.line.entered.connect(self.enter)
        for said in (self.line.draft, self.line.closed):
            said.connect(lambda text: desk.attempt(lambda: workshop.put_draft(self._key, text)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._list, 1)
        below = QHBoxLayout()
        below.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        below.addWidget(self.line)
        column.addLayout(below)
        draft = workshop.drafts().get(self._key, "")
        if draft:
            self.line.drafting.restore(draft)
        self.refresh()

    def take_keys(self) -> None:
        """Where the next word is typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> Handlers:
        """Moving the word in which the keys are."""
        row = next((row for row in self.rows if row.has_keys()), None)
        if row is None:
            return {}
        found: dict[str, Callable[[], object]] = {
            "move_up": partial(self._step_by, row.word, -1),
            "move_down": partial(self._step_by, row.word, 1),
        }
        return found

    def cover(self, *, hidden: bool) -> None:
        """Whether words that were left at the booth are kept from this screen."""
        if hidden is not self._hidden:
            self._hidden = hidden
            self.refresh()

    def enter(self) -> None:
        """Add what is typed, a word for each line of it; what is refused stays where it was typed."""
        texts = [text for text in self.line.read().split("\n") if text.strip()]
        if not texts:
            return
        gesture = lambda: self._workshop.do(add_last_words, step=self._step, texts=texts)  # noqa: E731
        if self._desk.attempt(gesture):
            self.line.drafting.taken()
            self._desk.attempt(lambda: self._workshop.put_draft(self._key, ""))
            self._list.verticalScrollBar().setValue(self._list.verticalScrollBar().maximum())

    def refresh(self) -> None:
        """Follow the words; rows are made anew only where others stand there now."""
        found = self._workshop.tables.children(LastWord, self._step)
        shown = [word for word in found if not (word.cast and self._hidden)]
        self._none.setVisible(not found)
        self._waiting.setVisible(len(shown) < len(found))
        shape = tuple((word.id, word.cast) for word in shown)
        if shape == self._shown:
            return
        self._shown = shape
        name = focused_name(self)
        close_editors(self._list)
        empty(self._rows)
        self.rows = [WordRow(self._desk, self._workshop, word) for word in shown]
        for row in self.rows:
            row.grip.stepped.connect(partial(self._step_by, row.word))
            row.grip.pulled.connect(partial(self._pull, row.word))
            row.grip.dropped.connect(partial(self._drop, row.word))
            row.grip.left.connect(self._between.hide)
            self._rows.addWidget(row)
            row.show()
        any(focus_named(row, name) for row in self.rows)  # the old ones go a moment later

    def _step_by(self, word: str, by: int) -> None:
        place = [row.word for row in self.rows].index(word) + by
        if 0 <= place < len(self.rows):
            self._put(word, place)

    def _pull(self, word: str, height: int) -> None:
        """Show between which words it would come to stand."""
        place = self._place_at(word, height)
        others = [row for row in self.rows if row.word != word]
        gap = self._rows.spacing()
        below = others[place] if place < len(others) else others[-1] if others else self.rows[0]
        self._list.ensureWidgetVisible(below, 0, 10 * GRID)
        top = below.mapTo(self._list, QPoint(0, 0))
        edge = top.y() - gap // 2 if place < len(others) else top.y() + below.height() + gap // 2
        self._between.stand(top.x(), edge, below.width())

    def _drop(self, word: str, height: int) -> None:
        self._between.hide()
        self._put(word, self._place_at(word, height))

    def _place_at(self, word: str, height: int) -> int:
        """Among the others, by a height of the screen."""
        others = [row for row in self.rows if row.word != word]
        return sum(row.mapToGlobal(QPoint(0, row.height() // 2)).y() < height for row in others)

    def _put(self, word: str, place: int) -> None:
        """At a place among those in view; words that wait behind their cover keep theirs."""
        shown = [row.word for row in self.rows if row.word != word]
        rest = [w.id for w in self._workshop.tables.children(LastWord, self._step) if w.id != word]
        index = rest.index(shown[place]) if place < len(shown) else len(rest)
        self._desk.attempt(lambda: self._workshop.do(move_last_word, word=word, index=index))
