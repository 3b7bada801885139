"""Beside an open vote: the turnout in words, the rules, how many may vote, and the close."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from atelier.desk.asked_twice import AskedTwice
from atelier.desk.context import Desk
from atelier.desk.pages import labelled
from atelier.desk.prepare.rule_words import round_said
from atelier.look.buttons import Button, Kind
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round
from atelier.workshop.voters import voters_of

_SIDE = 280


class CountingSide(ScrolledColumn):
    """Of what was cast, only how many: no blanks, no dots, no names."""

    close_wanted = Signal()
    """The vote is to be closed: it was asked twice."""
    given_up = Signal()
    """Not yet: the keys go back to where ballots come in."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=5 * GRID, gap=3 * GRID, parent=parent)
        self._desk, self._workshop, self._id = desk, workshop, round
        look, say = desk.look, desk.words.say
        self.setFixedWidth(_SIDE)
        self.figure = TitleLabel(look, px=40, wrap=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.sentence = Label(look, kind="muted")
        self.close_button = Button(look, say("Close the vote"), kind=Kind.DANGER, icon="lock")
        self.entitled = NumberBox(say("People who may vote"), least=1, most=9999)
        self.entitled.editingFinished.connect(self._correct)
        self._number = labelled(desk, say("People who may vote"), self.entitled)
        self.listed = Label(look)
        self.recount = Button(look, say("Count them again"), icon="refresh-cw")
        self.recount.clicked.connect(self._count_listed)
        parts: list[QWidget] = [SectionLabel(look, say("Turnout")), self.figure, self._bar, self.sentence]
        parts += [self.close_button, self._asking(), SectionLabel(look, say("Who may vote"))]
        for part in (*parts, self._number, self.listed, self.recount):
            self.column.addWidget(part)
        self.column.addWidget(SectionLabel(look, say("Rules")))
        self.column.addWidget(Label(look, round_said(workshop.tables.get(Round, round), desk.words)))
        self.refresh()

    def refresh(self) -> None:
        """Follow the turnout and who is here."""
        words, polls = self._desk.words, self._workshop.polls
        found = self._workshop.tables.get(Round, self._id)
        voted, entitled = polls.turnout(self._id), found.entitled or 0
        self.figure.setText(words.say("{voted} / {entitled}", voted=voted, entitled=entitled))
        self._bar.setRange(0, max(1, entitled))
        self._bar.setValue(min(voted, entitled))
        sentence = words.say_n(
            "{n} person out of {entitled} has voted.",
            "{n} people out of {entitled} have voted.",
            voted,
            entitled=entitled,
        )
        self.sentence.setText(sentence)
        self.figure.setAccessibleName(sentence)
        self._bar.setAccessibleName(sentence)
        self._sure.setText(sentence)
        waiting = polls.waiting(self._id)
        left = words.say_n(
            "{n} ballot handed in is not typed yet.", "{n} ballots handed in are not typed yet.", waiting
        )
        self._waiting.setText(left)
        self._waiting.setVisible(waiting > 0)
        self._show_who(found, entitled)
        if not self.entitled.hasFocus():
            self.entitled.setValue(entitled)

    def _show_who(self, found: Round, entitled: int) -> None:
        """Listed people who came or left since are counted again by an act, when somebody asks for it."""
        words = self._desk.words
        self._number.setVisible(not found.named)
        self.listed.setVisible(found.named)
        self.recount.hide()
        if not found.named:
            return
        here = {person.id for person in voters_of(self._workshop.tables, self._id)}
        now = len(here | self._workshop.polls.signed(self._id))
        listed = words.say_n("{n} person on the list may vote.", "{n} people on the list may vote.", entitled)
        self.listed.setText(listed)
        if now != entitled:
            self.listed.setText(words.say("People came or left: {n} may vote now.", n=now))
            self.recount.show()

    def _asking(self) -> AskedTwice:
        """17 of 19 is ordinary."""
        look, say = self._desk.look, self._desk.words.say
        self._sure = Label(look, kind="muted")
        self._waiting = Label(look, kind="problem")
        after = Label(look, say("Nobody can vote any more, and the result is counted."), kind="muted")
        self.close_now = Button(look, say("Close now"), kind=Kind.DANGER, icon="lock")
        self.close_now.clicked.connect(self.close_wanted)
        told = [self._sure, self._waiting, after]
        question = AskedTwice(
            self._desk, self.close_button, say("Close now?"), told, self.close_now, wide=True
        )
        question.put_off.connect(self.given_up)
        return question

    def _correct(self) -> None:
        value = self.entitled.value()
        if value != self._workshop.tables.get(Round, self._id).entitled:
            self._desk.attempt(lambda: self._workshop.polls.correct_entitled(self._id, value))
            self.refresh()

    def _count_listed(self) -> None:
        self._desk.attempt(lambda: self._workshop.polls.correct_entitled(self._id))
