"""The whole document of a programme: what goes into it, in which format, written where one can see it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import today
from atelier.desk.folders import Choose
from atelier.desk.writing.part import Open
from atelier.desk.writing.ticked import TickedExport
from atelier.desk.writing.work import Order
from atelier.library import Summary
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import SectionLabel
from atelier.minutes import People, Wanted, proposed_programme_name
from atelier.session.books import BookSnapshot, book_of
from atelier.session.exporting import Snapshot, ending
from atelier.session.programmes import Whole
from atelier.words import N_, Words

_PEOPLE = (
    ("", N_("As each workshop says")),
    (People.NAMES, N_("People by their names")),
    (People.ORGANISATIONS, N_("Organisations in the place of people")),
    (People.NONE, N_("Nobody by name")),
)


class ExportProgramme(TickedExport):
    """Minutes or conclusions of every workshop that is ticked; the logbook only where it is asked for."""

    recall = False

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        whole: Whole,
        *,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` and `open` as for any export of several."""
        say, look = desk.words.say, desk.look
        title, json = say("Export the whole document"), say("JSON (the whole programme)")
        super().__init__(desk, over, title, whole.workshops, whole=json, choose=choose, open=open)
        self._whole = whole
        self.content = Choice(look, say("What it holds of each workshop"))
        self.content.addItem(say("The whole minutes"), True)
        self.content.addItem(say("What it concluded: retained, decided, filled in, to be done"), False)
        self.people = Choice(look, say("People"))
        for value, name in _PEOPLE:
            self.people.addItem(say(name), str(value))
        self.log = CheckBox(look, say("With the logbook, which is the facilitator's own"))
        self.log.setVisible(bool(whole.log))
        self._lay_out()
        self._open()

    def proposed(self, summary: Summary) -> bool:
        """Those that were held, or hold something."""
        held = summary.date is not None and summary.date <= today(self.desk)
        return bool(summary.notes or summary.voted or summary.said or held)

    def orders(self, key: str, read: Sequence[Snapshot]) -> Sequence[Order]:
        """One file for all."""
        book = self._book(read)
        words = Words(book.language)
        name = proposed_programme_name(self._whole.programme.title, words, ending(key))
        return [Order(book, self.folder / name, key, words)]

    def _book(self, snapshots: Sequence[Snapshot]) -> BookSnapshot:
        people = str(self.people.currentData())
        wanted = Wanted(
            whole=bool(self.content.currentData()),
            log=self.log.isChecked(),
            people=People(people) if people else None,
        )
        return book_of(self._whole.programme, snapshots, self._whole.log, wanted)

    def _lay_out(self) -> None:
        say = self.desk.words.say
        self._add_choice(say("What it holds of each workshop"), self.content)
        self._add_choice(say("People"), self.people)
        self._add_choice(say("Format"), self.format)
        self.column.addWidget(self.log)
        self._add_folder()
        self.column.addWidget(SectionLabel(self.desk.look, say("Workshops")))
        for tick in self.ticks.values():
            self.column.addWidget(tick)
