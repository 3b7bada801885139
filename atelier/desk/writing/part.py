"""Writes files where one can see it: how far it is, what came of it, the way to open what was written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.writing.words import say_weight, say_written, weight_of
from atelier.desk.writing.work import Last, Order, Outcome, Writing
from atelier.library.exports import Exports
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.session.placing import OF_DESK, Placing
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Reason, Refused

Open = Callable[[Path], object]
Ready = Callable[[Outcome], str]


class WritingPart(QWidget):
    """Hidden while there is nothing to say. One batch at a time."""

    ended = Signal(object)
    """The `Outcome`, once it is said."""

    def __init__(self, desk: Desk, *, open: Open | None = None) -> None:
        """`open` hands a path to the system; tests give their own."""
        super().__init__()
        self._desk, self.open = desk, open or open_path
        self._orders: tuple[Order, ...] = ()
        self._last: Last | None = None
        self._ready: Ready = self._usual
        self._also: tuple[str, ...] = ()
        self.back: QWidget | None = None
        """Where the keys go from the cancel button when there is nothing to open."""
        self._outcome = Outcome()
        say, look = desk.words.say, desk.look
        self.said = Label(look, px=15)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Files being written"))
        self.cancel = Button(look, say("Cancel"))
        self.beside = Button(look, say("Write beside it"))
        self.open_file = Button(look, say("Open"))
        self.open_folder = Button(look, say("Open the folder"))
        self.open_spared = Button(look, say("Open the one that stayed"))
        self.writing = Writing(self, Placing(Exports(desk.session.library.path), spare=OF_DESK))
        self._lay_out()
        self._connect()
        self.tell("")

    @property
    def busy(self) -> bool:
        """Whether files are being written."""
        return not self.cancel.isHidden()

    def begin(
        self,
        orders: Sequence[Order],
        *,
        last: Last | None = None,
        ready: Ready | None = None,
        also: Sequence[str] = (),
    ) -> None:
        """Write; `ready` says it is done, and `also` is said after it.

        `last` is called in the other thread once all files are there.
        """
        self._orders, self._last, self._ready = tuple(orders), last, ready or self._usual
        self._also = tuple(also)
        self.progress.setRange(0, len(self._orders) if len(self._orders) > 1 else 0)
        self.progress.setValue(0)
        words = self._desk.words
        count = len(self._orders) or 1
        sentence = words.say_n("{n} file is being written.", "{n} files are being written.", count)
        self.tell(sentence, self.progress, self.cancel)
        self._take_keys()
        self.writing.begin(self._orders, last)

    def tell(self, sentence: str, *shown: QWidget) -> None:
        """Say something, with these of the controls."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        for widget in (
            self.progress, self.cancel, self.beside, self.open_file, self.open_folder, self.open_spared,
        ):  # fmt: skip
            widget.setVisible(widget in shown)
        self.setVisible(bool(sentence))
        screen_reader_note(self, sentence)

    def _usual(self, outcome: Outcome) -> str:
        words, written = self._desk.words, outcome.written
        if len(written) == 1 and written[0].put.spared:
            return ""  # where it is, is said with what stayed
        if len(written) == 1:
            path = written[0].put.path
            if weight := weight_of(path):
                said = say_weight(words, weight)
                return words.say("The file is ready ({weight}): {path}", weight=said, path=str(path))
            return words.say("The file is ready: {path}", path=str(path))
        folder = str(written[0].put.path.parent)
        return words.say_n(
            "{n} file is ready in {folder}", "{n} files are ready in {folder}", len(written), folder=folder
        )

    def _end(self, outcome: Outcome) -> None:
        """Say what came of it; keys that wait at the cancel button go to the next thing to do."""
        self._outcome = outcome
        words, written = self._desk.words, outcome.written
        waits = self.cancel.hasFocus()
        said = [self._ready(outcome)] if written and not (outcome.refused and self._last) else []
        said += dict.fromkeys(sentence for each in written for sentence in say_written(words, each))
        said += dict.fromkeys(self._say_refused(order, refused) for order, refused in outcome.refused)
        said += self._also
        if outcome.cancelled:
            said.append(words.say("Cancelled: nothing else was written."))
        shown = [self.open_folder] if written else []
        if len(written) == 1 or (written and self._last):
            shown.insert(0, self.open_file)
        if any(each.put.spared for each in written):
            shown.append(self.open_spared)
        if self._may_go_beside(outcome):
            shown.append(self.beside)
        if waits and shown:
            shown[0].show()  # before the cancel button goes, or Qt hands the keys to whatever comes next
            shown[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell("\n".join(filter(None, said)), *shown)
        self.ended.emit(outcome)
        if waits and not shown and self.back is not None:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """What was said may stand below the edge of what scrolls."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(self, 0, 2 * GRID)

    def _say_refused(self, order: Order | None, refused: Refused) -> str:
        """Why there is no such file; of several, which one."""
        sentence = say_refusal(self._desk.words, refused)
        return f"{order.path.name} – {sentence}" if order and len(self._orders) > 1 else sentence

    def _may_go_beside(self, outcome: Outcome) -> bool:
        """Whether nothing is wrong but that other programs hold files open."""
        reasons = {refused.reason if order else None for order, refused in outcome.refused}
        return reasons == {Reason.EXPORT_OPEN_ELSEWHERE}

    def _write_beside(self) -> None:
        held = [order for order, _ in self._outcome.refused]
        orders = [replace(each, beside=each.beside or each in held) for each in self._orders]
        self.begin(orders, last=self._last, ready=self._ready, also=self._also)

    def _open_spared(self) -> None:
        spared = next(each.put.spared for each in self._outcome.written if each.put.spared)
        self.open(spared)

    def _take_keys(self) -> None:
        """The keys wait at the cancel button; else they go on past a greyed button, into the next text."""
        focused, panel = QApplication.focusWidget(), self.parentWidget()
        if focused is not None and panel is not None and panel.isAncestorOf(focused):
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.writing.cancel)
        self.beside.clicked.connect(self._write_beside)
        self.open_file.clicked.connect(lambda: self.open(self._outcome.written[-1].put.path))
        self.open_folder.clicked.connect(lambda: self.open(self._outcome.written[-1].put.path.parent))
        self.open_spared.clicked.connect(self._open_spared)
        self.writing.advanced.connect(self.progress.setValue)
        self.writing.done.connect(self._end)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.said)
        column.addWidget(self.progress)
        for pair in ((self.cancel, self.beside), (self.open_file, self.open_folder), (self.open_spared,)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)


def open_path(path: Path) -> object:
    """Hand a file or folder to the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
