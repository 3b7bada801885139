"""Who votes now: a name ticked at the desk, or the next voter; at the booth, or openly before the room."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.commands.keys import native
from atelier.desk.context import Desk
from atelier.desk.people.words import full_name
from atelier.desk.stage.boothplace import BoothPlace, PlaceSays
from atelier.desk.vote.roomplace import RoomPlace
from atelier.look.buttons import Button, Kind
from atelier.look.choosing import Option, Options, fitting
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.session.showing import CUE
from atelier.stage.booth.turn import VoteUse
from atelier.stage.door import CALL, DOOR
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Participant, Round
from atelier.workshop.refusals import Refused
from atelier.workshop.voters import voters_of


class Admitting(ScrolledColumn):
    """Opens one right to vote at a time, says whose it is, and frees it where a ballot is given up.

    Names stand in it only once it is known who sees the desk.
    """

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=5 * GRID, gap=3 * GRID, parent=parent)
        self._desk, self._workshop, self._round = desk, workshop, round
        found = workshop.tables.get(Round, round)
        self._named, self._voting = found.named, False
        self._covered = found.named and not desk.alone()
        look, say = desk.look, desk.words.say
        self.place: BoothPlace | RoomPlace = (
            _booth(desk, workshop, round) if found.secret else RoomPlace(desk, workshop, round)
        )
        self.place.returned.connect(self._returned)
        self.place.changed.connect(self.refresh)
        self.refusal = Banner(look)
        self.now = Label(look, weight=600)
        self.next_button = Button(
            look, say("Next voter"), kind=Kind.PRIMARY, icon="user-plus", tip=command("next_voter").keys[0]
        )
        self.next_button.clicked.connect(self.next_voter)
        self.give_up_button = Button(look, say("Clear this ballot"), icon="x")
        self.give_up_button.clicked.connect(self.give_up)
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Who votes now"))
        self.line.setPlaceholderText(say("Name of who votes now"))
        self.line.textEdited.connect(self._show_names)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)
        self.names_button = Button(look, say("Show the names"), icon="eye")
        self.names_button.clicked.connect(lambda: desk.guard(self.uncover))
        self.names = Options(say("People who may vote"), self, most=9)
        self.names.picked.connect(self._picked)
        self._lay_out(found)
        self.refresh()

    def handlers(self) -> Handlers:
        """The key of the next voter; where voters are named, it leads to the names."""
        return {"next_voter": self.next_voter}

    def take_keys(self) -> None:
        """Where the next voter is named, or called."""
        if self._named:
            called: QWidget = self.names_button if self._covered else self.line
        else:
            called = self.next_button if self.place.agreed else self.place.show_button
        called.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice) -> None:
        """Follow who votes, who has voted, who came."""
        if notice.gesture == CUE or notice.round == self._round or notice.touches(Participant, Round):
            was, self._voting = self._voting, self._in_hand
            self.refresh()
            self._say_trouble()
            if was and not self._voting and isinstance(self.place, RoomPlace):
                self._returned()

    def refresh(self) -> None:
        """Say who votes now."""
        self._covered = self._covered and not self._desk.alone()
        say, voter = self._desk.words.say, self._workshop.polls.in_hand(self._round)
        if voter is None:
            self.now.setText(say("Nobody is voting now."))
        elif voter.participant is None or self._covered:
            self.now.setText(say("Somebody is voting now."))
        else:
            name = full_name(self._workshop.tables.get(Participant, voter.participant))
            self.now.setText(say("{name} is voting now.", name=name))
        self.give_up_button.setVisible(voter is not None)
        self.place.refresh()
        self.next_button.setVisible(voter is None and not self._named and self.place.agreed)
        self.names_button.setVisible(self._covered)
        self.line.setVisible(self._named and not self._covered)
        self._show_names()

    def uncover(self) -> None:
        """It is known who sees the names."""
        self._covered = False
        self.refresh()
        self.take_keys()

    def next_voter(self) -> None:
        """Open the next right to vote; where voters are named, somebody is named first."""
        if self._named:
            self.take_keys()
        else:
            self._admit(None)

    def give_up(self) -> None:
        """Free the right of who left without voting."""
        self._workshop.polls.give_up(self._round)
        self.take_keys()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows choose among the names while the line keeps the keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.names.step(step)
                return True
        return False

    @property
    def _in_hand(self) -> bool:
        return self._workshop.polls.in_hand(self._round) is not None

    def _lay_out(self, found: Round) -> None:
        look, say = self._desk.look, self._desk.words.say
        column = self.column
        column.addWidget(SectionLabel(look, say("Booth") if found.secret else say("Shared screen")))
        column.addWidget(self.place)
        column.addWidget(SectionLabel(look, say("Who votes now")))
        column.addWidget(self.now)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.next_button, self.give_up_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.refusal)
        column.addWidget(self.names_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.line)
        column.addWidget(self.names)

    def _show_names(self, _typed: str = "") -> None:
        """Who has not voted comes first; who has is named, so that nobody looks for them in vain."""
        if not self._named or self._covered:
            return
        signed = self._workshop.polls.signed(self._round)
        voter = self._workshop.polls.in_hand(self._round)
        options = []
        for person in voters_of(self._workshop.tables, self._round):
            after = self._desk.words.say("has voted") if person.id in signed else person.organisation
            if voter is not None and voter.participant == person.id:
                after = self._desk.words.say("is voting")
            options.append(Option(person.id, full_name(person), after))
        found = fitting(options, self.line.text())
        found.sort(key=lambda option: option.item in signed)
        self.names.offer(found, choose=0 if self.line.text().strip() and found else -1)

    def _enter(self) -> None:
        choice = self.names.choice
        if choice is not None:
            self._picked(choice)

    def _picked(self, choice: Option[str]) -> None:
        if self._admit(choice.item):
            self.line.setText("")
            self._show_names()

    def _admit(self, participant: str | None) -> bool:
        """Only where a ballot may be seen is one given: what has to be said first is asked here."""
        if not self.place.agreed:
            self.place.begin()
            return False
        try:
            self._workshop.polls.admit(self._round, participant)
        except Refused as refused:
            self.refusal.tell(
                Gravity.CHECK,
                self._desk.words.say("Nobody was admitted"),
                say_refusal(self._desk.words, refused),
            )
            return False
        self.refusal.clear()
        self.place.present()
        return True

    def _say_trouble(self) -> None:
        """A ballot that could not be written still stands in front of its voter; the room is told nothing."""
        words, voter = self._desk.words, self._workshop.polls.in_hand(self._round)
        if voter is not None and voter.refused is not None:
            title = words.say("A ballot is not counted yet")
            self.refusal.tell(Gravity.ERROR, title, say_refusal(words, voter.refused))
        else:
            self.refusal.clear()

    def _returned(self) -> None:
        self.window().activateWindow()
        if self.isVisible():
            self.take_keys()


def _booth(desk: Desk, workshop: OpenWorkshop, round: str) -> BoothPlace:
    say = desk.words.say
    says = PlaceSays(
        screens=say("Screen of the booth"),
        show=say("Show the booth"),
        away=say("Take the booth away"),
        key=_keys_said(desk, named=workshop.tables.get(Round, round).named),
        here=say("The booth is in view."),
        gone=say("The booth is not in view."),
        seen=say(
            "A secret ballot is shown only where the room does not see it. Unplug the projector, cover "
            "it, or let it extend the desktop."
        ),
    )
    return BoothPlace(desk, workshop, VoteUse(workshop, round), says)


def _keys_said(desk: Desk, *, named: bool) -> str:
    """The keys at the booth, which covers this page: where voters are named, they are named here."""
    say = desk.words.say
    if named:
        return say("{key} at the booth brings you back here.", key=native(DOOR))
    return say(
        "At the booth, {call} calls the next voter, and {key} brings you back here.",
        call=native(CALL),
        key=native(DOOR),
    )
