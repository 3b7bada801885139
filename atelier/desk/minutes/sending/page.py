"""Makes an e-mail ready: which files, which message, to whom; the user's own mail program sends it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.folders import remember_folder
from atelier.desk.minutes.export_panel import ExportPanel
from atelier.desk.minutes.sending.message import MessageSide
from atelier.desk.minutes.sending.people import Recipients
from atelier.desk.writing.cover import WritingCover
from atelier.desk.writing.layouts import options_of
from atelier.desk.writing.part import Open
from atelier.desk.writing.words import HEAVY, say_weight
from atelier.desk.writing.work import Order, Outcome, Written
from atelier.gestures.minutes import keep_sending
from atelier.library.exports import Exports
from atelier.look.buttons import Button, Kind
from atelier.look.labels import ElidedLabel, Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import Report, make_minutes, proposed_name
from atelier.minutes.mail import Earlier, reach, usable
from atelier.minutes.telling import as_document, as_text
from atelier.session import Notice, OpenWorkshop
from atelier.session.exporting import ending, snapshot_of
from atelier.session.placing import OF_DESK, Placing
from atelier.session.sending import Draft, last_sending, write_draft
from atelier.workshop.entities import Sending

_WIDE = 980


class SendPage(WritingCover):
    """Nothing is sent by this program: it writes a draft, which opens where mail is written."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, panel: ExportPanel, over: QWidget, open: Open | None = None
    ) -> None:
        """`panel` says the language and the folder; `open` hands a path to the system."""
        super().__init__(desk, over, desk.words.say("Prepare the sending"), open)
        self._workshop, self._panel = workshop, panel
        self._placing = Placing(Exports(desk.session.library.path), spare=OF_DESK)
        self._draft: Draft | None = None
        self._kept = 0
        """The version that was written here, for as long as it is kept."""
        say, look = desk.words.say, desk.look
        self.write = Button(look, say("Write the draft"), kind=Kind.PRIMARY, icon="mail", tip=key_of("send"))
        self.write.clicked.connect(self.begin)
        self.part.back = self.write
        self.part.ended.connect(self._ended)
        self.message = MessageSide(desk, workshop, str(panel.folder))
        self.message.changed.connect(self._show)
        self.count = Label(look, weight=600)
        self.agree = ElidedLabel(look, "", kind="hint")  # keeps its line: what is pressed below must not move
        self.people = Recipients(desk, workshop)
        self.people.changed.connect(self._show)
        self.copy_list = Button(look, say("Copy the list"), icon="copy")
        self.copy_list.clicked.connect(self._copy)
        self.print_list = Button(look, say("Print the list"), icon="printer")
        self.print_list.clicked.connect(self._print)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._show()
        self.destroyed.connect(workshop.listen(self._told))
        self.appear(self.write if self.write.isEnabled() else self._first_line())

    def handlers(self) -> Handlers:
        """The draft, while this page is open; what the room offers rests."""
        return {"send": self.begin}

    def show_changes(self, earlier: Earlier | None) -> None:
        """Tell in the message what has changed since the last sending."""
        self.message.take_changes(earlier)
        self._show()

    def begin(self) -> None:
        """Write the files, then the draft with them in it."""
        if not self.write.isEnabled() or self.part.busy:
            return
        snapshot = self.desk.attempt(lambda: snapshot_of(self.desk.session, self._workshop.name))
        if snapshot is None:
            return
        words, told = self._panel.words, self.message.told.isChecked()
        orders = [
            Order(snapshot, self._path(ending(key)), key, words, options=options_of(self.desk, key))
            for key in self.message.chosen
        ]

        def last(written: Sequence[Written]) -> Sequence[Written]:
            files = [each.put.path for each in written]
            self._draft = write_draft(snapshot, words, files, self._path(".eml"), self._placing, told=told)
            return (Written(self._draft.put, Report()),)

        self.message.remember()
        self._draft = None
        self.write.refuse(self.desk.words.say("The draft is being written."))
        self.part.begin(orders, last=last, ready=self._say_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the people under the message where both do not fit side by side."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _told(self, notice: Notice) -> None:
        if notice.touches(Sending):
            self._show()

    def _ended(self, outcome: Outcome) -> None:
        draft, self._draft = self._draft, None
        if draft is not None and not outcome.refused:
            remember_folder(self.desk, draft.put.path.parent)
            last = last_sending(self._workshop.tables)
            self._kept = last.version + 1 if last else 1
            self.desk.attempt(
                lambda: self._workshop.do(
                    keep_sending, files=draft.files, recipients=draft.recipients, text=draft.text
                )
            )
            self.part.open(draft.put.path)
        self._show()

    def _say_ready(self, outcome: Outcome) -> str:
        words, draft = self.desk.words, self._draft
        if draft is None:
            return words.say("The list is ready: {path}", path=str(outcome.written[-1].put.path))
        before = last_sending(self._workshop.tables)
        said = [
            words.say("The draft opens in your mail program: {name}", name=draft.put.path.name),
            words.say(
                "Nothing is sent before you send it there. It is kept as version {number}; {keys} forgets it "
                "where you do not send it.",
                number=before.version + 1 if before else 1,
                keys=key_of("undo"),
            ),
        ]
        if draft.weight > HEAVY:
            said.append(
                words.say(
                    "It weighs {weight}, which many mailboxes refuse: attach one file only, or untick "
                    "photographs under Parts.",
                    weight=say_weight(words, draft.weight),
                )
            )
        return "\n".join(said)

    def _show(self) -> None:
        words, tables = self.desk.words, self._workshop.tables
        found, sent = reach(tables), last_sending(tables)
        if self._kept and sent is not None and sent.version == self._kept:
            self.write.refuse(words.say("The draft is written: close this page, then prepare another."))
            return
        self._kept = 0
        self.message.show_message(self._panel.words)
        here, others = len(found.recipients), len(found.others)
        said = words.say_n("{n} person gets it in blind copy.", "{n} people get it in blind copy.", here)
        if others:
            rest = words.say_n(
                "{n} is to be phoned or written to.", "{n} are to be phoned or written to.", others
            )
            said = f"{said} {rest}"
        self.count.setText(said)
        waiting = sum(bool(usable(person.email)) and not person.agreed for person in found.others)
        asked = words.say_n(
            "{n} person has an address: tick that she or he has agreed to get it.",
            "{n} people have an address: tick those who have agreed to get it.",
            waiting,
        )
        self.agree.setText(asked if waiting else "")
        for button in (self.copy_list, self.print_list):
            button.setVisible(bool(others))
        self.write.refuse(self._reason(reachable=bool(here)))

    def _reason(self, *, reachable: bool) -> str:
        say = self.desk.words.say
        if self.part.busy:
            return say("The draft is being written.")
        if not self.message.chosen:
            return say("Choose a file to attach first.")
        return "" if reachable else say("Nobody has an address and has agreed yet.")

    def _copy(self) -> None:
        words = self.desk.words
        QGuiApplication.clipboard().setText(as_text(self._workshop.tables, words))
        self.part.tell(words.say("The list is copied: paste it where you like."))

    def _print(self) -> None:
        """As the minutes are printed: a PDF, in the system's viewer."""
        if self.part.busy:
            return
        words, tables = self.desk.words, self._workshop.tables.copy()
        dated = self.desk.session.now()
        minutes = proposed_name(tables, self._panel.words, "")
        name = words.say("{minutes}, to be told", minutes=minutes)
        path = self._panel.folder / f"{name}.pdf"

        def last(_written: Sequence[Written]) -> Sequence[Written]:
            made = make_minutes(as_document(tables, words, dated), "pdf")
            return (Written(self._placing.put(made, path, words), made.report),)

        def ready(outcome: Outcome) -> str:
            self.part.open(outcome.written[-1].put.path)
            return self._say_ready(outcome)

        self.part.begin((), last=last, ready=ready)

    def _path(self, end: str) -> Path:
        return self._panel.folder / proposed_name(self._workshop.tables, self._panel.words, end)

    def _first_line(self) -> QWidget:
        return next(iter(self.people.lines.values()), self._cross)

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self.head.addWidget(self.write)
        self.column.addWidget(self.part)
        buttons = QHBoxLayout()
        for button in (self.copy_list, self.print_list):
            buttons.addWidget(button)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(3 * GRID)
        right.addWidget(SectionLabel(look, say("People")))
        right.addWidget(self.count)
        right.addWidget(self.agree)
        right.addLayout(buttons)
        right.addWidget(self.people)
        right.addStretch(1)
        self._sides.setSpacing(8 * GRID)
        self._sides.addWidget(self.message, 4)
        self._sides.addLayout(right, 5)
        self.column.addLayout(self._sides)
