"""What one person leaves at the booth: a face touched or typed, a word where they wish, confirmed once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.look.labels import Label, TitleLabel
from atelier.session.seconds import steady
from atelier.stage.booth.voter import DEAF, SAME_TAP
from atelier.stage.cards import LEAST
from atelier.stage.context import Stage
from atelier.stage.controls import StageButton
from atelier.stage.facecards import FaceCard, FaceRow
from atelier.workshop.entities import Face, Step
from atelier.workshop.evaluating import Opinion
from atelier.workshop.vote.typed import digit_of

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_ARROWS = {Key.Key_Left: -1, Key.Key_Right: 1}
_MEANT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LONGEST = 300
"""Characters of a word: more is a letter, and is written elsewhere."""


class AnswerPanel(QWidget):
    """The question, the faces, a line for a word, *confirm*. Holds the answer and nobody else.

    It begins deaf: `begin` hands it to somebody, and a confirmed answer makes it deaf again.
    """

    confirmed = Signal(object)
    """The `Opinion` to leave, once; `go_on` where it could not be."""
    touched = Signal()
    """Somebody is there: a key, a touch."""

    def __init__(
        self, stage: Stage, step: str, *, private: bool, seconds: Callable[[], float] = steady
    ) -> None:
        """`private`: it was confirmed that no room sees this screen, and they are told so."""
        super().__init__()
        self._stage, self._seconds, self._live = stage, seconds, False
        self._face = ""
        self._last_tap = ("", float("-inf"))
        self._asked_at: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(stage.words.say("Your answer"))
        faces = stage.tables.children(Face, step)
        self.cards = [FaceCard(stage, number, face) for number, face in enumerate(faces, start=1)]
        for card in self.cards:
            card.clicked.connect(partial(self.tap, card.face.id))
            card.pressed.connect(self.touched)
        self.word = WordLine(stage)
        self.word.entered.connect(self.confirm)
        self.word.left.connect(partial(self.setFocus, Qt.FocusReason.OtherFocusReason))
        self.word.textEdited.connect(self._written)
        say = stage.words.say
        self.message = Label(stage.look, px=stage.text, weight=600)
        self.again_button = StageButton(stage, say("Start again"))
        self.confirm_button = StageButton(stage, say("Confirm my answer"), primary=True, icon="check")
        self.again_button.clicked.connect(self.start_again)
        self.confirm_button.clicked.connect(self.confirm)
        for button in (self.again_button, self.confirm_button):
            button.pressed.connect(self.touched)
        self.turnout = Label(stage.look, kind="muted", px=stage.text, wrap=False)
        self._lay_out(stage.tables.get(Step, step), private=private)
        self._show()

    @property
    def filling(self) -> Opinion:
        """What is chosen and written now."""
        return Opinion(self._face, self.word.text())

    def begin(self) -> None:
        """Nothing chosen, for the next person."""
        self._take(Opinion())
        self._live = True
        self._last_tap = ("", float("-inf"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self, filling: Opinion) -> None:
        """What was begun elsewhere."""
        self.begin()
        self._take(filling)

    def go_on(self) -> None:
        """It was not written: it is still theirs."""
        self._live = True

    def clear(self) -> None:
        """Nobody answers: what was chosen and typed is gone."""
        self._live = False
        self._take(Opinion())

    def start_again(self) -> None:
        """Take face and word back; where a face is asked for, only go back to choose one."""
        if self._live:
            self._take(self.filling if self._asked_at is not None else Opinion())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tap(self, face: str) -> None:
        """Choose a face instead of the one before, or none; a tremble counts once."""
        before, now = self._last_tap, self._seconds()
        self._last_tap = (face, now)
        if not self._live or (before[0] == face and now - before[1] < SAME_TAP):
            return
        self._take(replace(self.filling, face="" if face == self._face else face))

    def confirm(self) -> None:
        """Leave it; say what is missing where nothing is chosen, and ask once where a word has no face."""
        asked, now, left = self._asked_at, self._seconds(), self.filling
        if not self._live or (asked is not None and now - asked < DEAF):
            return
        if not left.face and not left.word.strip():
            self.say(self._stage.words.say("Choose a face, or leave a word."))
            return
        if not left.face and asked is None:
            self._ask(now)
            return
        self._live = False
        self.confirmed.emit(left)

    def say(self, text: str = "") -> None:
        """Tell them something until the next touch, or what is chosen."""
        said = text or self._said()
        if said != self.message.text():
            self.message.setText(said)
            if QAccessible.isActive() and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key ends here: digits choose, letters begin the word, Enter confirms; the others nothing."""
        event.accept()
        self.touched.emit()
        if self._live:
            self._press(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Between the faces nothing happens, but somebody is there."""
        event.accept()
        self.touched.emit()

    def _press(self, event: QKeyEvent) -> None:
        key, text = Key(event.key()), event.text()
        if self._walk(key) or event.isAutoRepeat() or event.modifiers() & _MEANT:
            return
        focused = QApplication.focusWidget()
        if (digit := digit_of(text)) is not None:
            if 1 <= digit <= len(self.cards):
                self.tap(self.cards[digit - 1].face.id)
        elif key in _ENTER:
            self.confirm()
        elif key == Key.Key_Space:
            if isinstance(focused, FaceCard):
                self.tap(focused.face.id)
        elif key == Key.Key_Escape:
            event.ignore()
        elif text.isprintable() and text:
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)
            self.word.insert(text)
            self._show()

    def _walk(self, key: Qt.Key) -> bool:
        steps = {**_ARROWS, Key.Key_Up: -self.row.columns, Key.Key_Down: self.row.columns}
        if key not in steps:
            return False
        focused = QApplication.focusWidget()
        here = isinstance(focused, FaceCard)
        place = self.cards.index(focused) + steps[key] if isinstance(focused, FaceCard) else 0
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif here and key == Key.Key_Down:
            self.word.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _written(self) -> None:
        self.touched.emit()
        self._show()

    def _ask(self, at: float | None) -> None:
        """Whether the word may stay without a face; the two buttons answer, until something else is done."""
        say, self._asked_at = self._stage.words.say, at
        asking = at is not None
        texts = {
            self.again_button: say("Choose a face") if asking else say("Start again"),
            self.confirm_button: say("Leave it without a face") if asking else say("Confirm my answer"),
        }
        for button, text in texts.items():
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(text)
                button.updateGeometry()
        if asking:
            self.say(say("Without a face? Your word is then left alone."))
            if self.confirm_button.hasFocus():
                self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, filling: Opinion) -> None:
        self._face = filling.face
        if self.word.text() != filling.word:
            self.word.forget(filling.word)
        self._show()

    def _show(self) -> None:
        for card in self.cards:
            card.choose(chosen=card.face.id == self._face)
        self._ask(None)
        self.say()

    def _said(self) -> str:
        words = self._stage.words
        title = next((card.face.title for card in self.cards if card.face.id == self._face), "")
        if title:
            return words.say("Your face: {face}.", face=words.quoted(title))
        return words.say("Choose your face.")

    def _lay_out(self, step: Step, *, private: bool) -> None:
        stage, say = self._stage, self._stage.words.say
        title = TitleLabel(stage.look, step.question or step.title, px=stage.part(0.044))
        how = [say("Touch the face that is yours, or type its number. Nobody signs.")]
        how += [say("Nobody else sees this screen.")] if private else []
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.turnout, 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(stage.part(0.014))
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.again_button)
        foot.addWidget(self.confirm_button)
        self.row = FaceRow(stage, self.cards, widest=0.34)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(stage.part(0.016))
        column.addLayout(head)
        column.addWidget(Label(stage.look, " ".join(how), kind="muted", px=stage.text))
        column.addWidget(self.row, 1)
        column.addWidget(Label(stage.look, self.word.accessibleName(), px=stage.text, weight=600))
        column.addWidget(self.word)
        column.addLayout(foot)


class WordLine(QLineEdit):
    """A word that nothing keeps: no draft, no clipboard, no dictionary of the system, nothing to undo."""

    entered = Signal()
    left = Signal()
    """Escape: back to the faces."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setAccessibleName(stage.words.say("A word, if you wish"))
        self.setFont(stage.look.text_font(stage.text))
        self.setMaxLength(_LONGEST)
        high = max(LEAST, round(stage.text * 2.2))
        self.setStyleSheet(f"min-height: {high}px; padding: 0 {stage.text // 2}px")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.selectionChanged.connect(self.deselect)  # what cannot be selected is copied nowhere

    def forget(self, text: str = "") -> None:
        """Another text, and no way back to the one before."""
        self.setText(text)

    def event(self, event: QEvent) -> bool:
        """No shortcut of the line but those that move and delete; the others belong to nobody here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(not _reaches_out(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Escape goes back to the faces; what would reach the clipboard does nothing."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Key.Key_Escape:
            self.left.emit()
        elif not _reaches_out(event):
            super().keyPressEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button would paste what others have selected."""
        if event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As when it is pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)


def _reaches_out(event: QKeyEvent) -> bool:
    """Whether a key has to do with the clipboard, or with the facilitator's door."""
    keys = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste)
    return any(event.matches(key) for key in keys) or Key.Key_F1 <= event.key() <= Key.Key_F35
