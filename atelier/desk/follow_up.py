"""The next workshop, as any place asks for it: what it takes along is shown before, one press makes it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of, with_key
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.cover import Cover
from atelier.desk.fields import today
from atelier.desk.methods.offers import offers
from atelier.desk.naming import titled
from atelier.desk.pages import labelled
from atelier.gestures.shelf import bring_back
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import Label, SectionLabel
from atelier.look.lines import TextField
from atelier.look.momentfields import NEXT, DateField
from atelier.look.notices import Banner, Gravity
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session.following import METHOD, Outlook, follow_up, outlook
from atelier.workshop.entities import Workshop


def open_follow_up(desk: Desk, workshop: str, over: QWidget, shown: Callable[["FollowUp"], object]) -> None:
    """Show the page of the next workshop; a result that the room has not seen waits until it may be shown."""
    was_open = desk.session.is_open(workshop)
    ahead = desk.attempt(lambda: outlook(desk.session, workshop))
    if ahead is None:
        if not was_open:
            desk.session.leave(workshop)
        return
    if ahead.unseen:
        desk.guard(lambda: shown(FollowUp(desk, over, workshop, ahead)))
    else:
        shown(FollowUp(desk, over, workshop, ahead))


class FollowUp(Cover):
    """Title, method, programme; below, what goes along and what does not."""

    def __init__(self, desk: Desk, over: QWidget, workshop: str, ahead: Outlook) -> None:
        super().__init__(desk, over, desk.words.say("The next workshop"))
        self._id, self._ahead = workshop, ahead
        self._workshop: Workshop = desk.session.workshop(workshop).tables.workshop
        look, say = desk.look, desk.words.say
        self.title = TextField(look, say("Title"))
        self.title.set_stored(ahead.title)
        self.method = Choice(look, say("Method"))
        for each in offers(desk):
            self.method.addItem(each.title, each.key)
        self.method.setCurrentIndex(max(0, self.method.findData(self._proposed())))
        self.day = DateField(look, desk.words, say("Date"), since=self._after, ahead=NEXT)
        self.day.set_stored_date(ahead.date)
        self._date = ahead.date
        self.day.settled.connect(self._dated)
        self.gather = CheckBox(look, say("Gather both workshops in a programme"))
        self.gather.setChecked(True)
        self.programme = TextField(look, say("Title of the programme"))
        self.programme.set_stored(self._workshop.theme or self._workshop.title)
        self.gather.toggled.connect(self.programme.setVisible)
        self.there = Banner(look)
        self.there.acted.connect(self._open_there)
        text = say("Create the next workshop")
        self.create_button = Button(look, text, kind=Kind.PRIMARY, icon="plus")
        self.create_button.setToolTip(with_key(text, "follow_up"))
        self.create_button.clicked.connect(self.create_next)
        self._lay_out()
        self._tell_there()
        open_it = self.there.findChild(Button)
        self.appear(open_it if ahead.there and open_it is not None else self.create_button)

    def _proposed(self) -> str:
        """What takes further what was retained; where the workshop held no vote, its own method again."""
        own = self._workshop.method
        return METHOD if self._ahead.holds_vote or self.method.findData(own) < 0 else own

    def _after(self) -> date:
        """The day after which a date without its year comes."""
        return self._workshop.date or today(self.desk)

    def _dated(self, day: date | None) -> None:
        self.day.complain("")
        self._date = day

    def handlers(self) -> Handlers:
        """Its own command makes the workshop; a second one is made by its button only."""
        return {} if self._ahead.there else {"follow_up": self.create_next}

    def create_next(self) -> None:
        """Make it, and go there; where it is refused, this page stays as it is."""
        desk = self.desk
        self.day.line.drafting.finish()
        if self.day.problem:
            self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        asked = self.programme.text() if self._begins_programme else ""
        made = desk.attempt(
            lambda: follow_up(
                desk.session,
                self._id,
                method=str(self.method.currentData()),
                title=self.title.text(),
                programme=asked,
                date=self._date,
            )
        )
        if made is None:
            return
        told = desk.words.say(
            "“{title}” is there, with what was retained. On the home, {keys} takes it away again.",
            title=titled(desk.words, self.title.text().strip(), self._number),
            keys=key_of("undo"),
        )
        self.dismiss()
        desk.go(Spot(Room.PREPARE, made))
        QTimer.singleShot(0, desk.look, lambda: desk.note(told))

    @property
    def _begins_programme(self) -> bool:
        return self._ahead.programme is None and self.gather.isChecked()

    @property
    def _number(self) -> int | None:
        return (self._workshop.number or 1) + 1 if self._begins_programme else self._ahead.number

    def _tell_there(self) -> None:
        """A second one is asked about, never made by mistake."""
        if not self._ahead.there:
            return
        words, first = self.desk.words, self._ahead.there[0]
        title = titled(words, first.title, first.number)
        if first.put_away:
            text = words.say("It was put away. You can take it up again, or create another one.")
            verb = words.say("Take it up again")
        else:
            text, verb = words.say("You can open it, or create another one."), words.say("Open it")
        told = words.say("“{title}” takes this workshop further already.", title=title)
        self.there.tell(Gravity.CHECK, told, text, action=verb)
        another = words.say("Create another one")
        self.create_button.setText(f" {another}")
        self.create_button.setAccessibleName(another)

    def _open_there(self) -> None:
        desk, first = self.desk, self._ahead.there[0]
        if first.put_away:
            shelf = desk.session.shelf
            if desk.attempt(lambda: shelf.do(bring_back, workshop=first.id)) is None:
                return
        self.dismiss()
        desk.go(Spot(Room.PREPARE, first.id))

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self.head.addWidget(self.create_button)
        form = QVBoxLayout()
        form.setSpacing(4 * GRID)
        form.addWidget(self.there)
        form.addWidget(self.title)
        form.addWidget(self.day)
        form.addWidget(labelled(self.desk, say("Method"), self.method))
        if self._ahead.programme is None:
            form.addWidget(self.gather)
            form.addWidget(self.programme)
        card = Card(gap=2 * GRID)
        card.column.addWidget(SectionLabel(look, say("What it takes along")))
        for text, kind in self._taken():
            card.column.addWidget(Label(look, text, kind=kind, px=15))
        form.addWidget(card)
        row = QHBoxLayout()  # what is kept narrow by itself would be as high as if it were wide
        row.addLayout(form, 3)
        row.addStretch(2)
        self.column.addLayout(row)

    def _taken(self) -> list[tuple[str, str]]:
        """Sentences, and how each is said."""
        words, ahead, workshop = self.desk.words, self._ahead, self._workshop
        found = [(words.say("The theme: {theme}", theme=workshop.theme), "")] if workshop.theme else []
        if ahead.place:
            found.insert(0, (ahead.place, ""))
        if workshop.stakes or workshop.axes:
            found.append((words.say("The stakes and the transversal axes"), ""))
        found += self._orientations()
        if ahead.aims:
            found.append((words.say("Its aims: {aims}", aims=words.listed(ahead.aims)), ""))
        if ahead.people:
            text = words.say_n(
                "{n} person of the list, to be ticked at the door",
                "{n} people of the list, to be ticked at the door",
                ahead.people,
            )
            found.append((text, ""))
        if ahead.open:
            text = words.say_n(
                "{n} open action, recalled at the opening",
                "{n} open actions, recalled at the opening",
                ahead.open,
            )
            found.append((text, ""))
        return found or [(words.say("Nothing was said yet in this workshop."), "muted")]

    def _orientations(self) -> list[tuple[str, str]]:
        words, ahead = self.desk.words, self._ahead
        found = []
        if ahead.retained:
            text = words.say_n(
                "{n} retained orientation, with its ideas: {titles}",
                "{n} retained orientations, with their ideas: {titles}",
                len(ahead.retained),
                titles=words.listed([words.quoted(each.title) for each in ahead.retained]),
            )
            found.append((text, ""))
        elif not ahead.holds_vote:
            pass  # it is taken further otherwise than by a vote
        elif not ahead.voted:
            text = words.say(
                "No vote was closed: it begins without orientations. You can write them on its wall, "
                "or vote first."
            )
            found.append((text, "hint"))
        else:
            found.append(
                (words.say("The vote has retained nothing: it begins without orientations."), "hint")
            )
        if ahead.tied:
            text = words.say(
                "Left out, because the tie at the cut is not settled: {titles}. Settle it in the vote, "
                "then come back.",
                titles=words.listed([words.quoted(title) for title in ahead.tied]),
            )
            found.append((text, "problem"))
        return found
