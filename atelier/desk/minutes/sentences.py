"""The sentence that stands before each result: proposed by the product, reworded by the secretary."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.gestures.votes import change_round
from atelier.look.areas import RichEdit
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.minutes import Printed, proposed_sentence
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.acts import RoundState
from atelier.workshop.entities import Round, Step


class Sentences(QWidget):
    """One editor for each closed round; of an open one, that its result is kept back."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._words = Words(workshop.tables.workshop.language)
        self._shown: list[tuple[str, RoundState]] | None = None
        self.editors: dict[str, RichEdit] = {}
        self.hints: dict[str, Label] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.refresh()

    def refresh(self) -> None:
        """Make the editors anew where rounds were closed, opened or taken away."""
        tables = self._workshop.tables
        rounds = [round for step in tables.children(Step) for round in tables.children(Round, step.id)]
        states = [(round.id, acts.state(tables, round.id)) for round in rounds]
        states = [(id, state) for id, state in states if state is not RoundState.DRAFT]
        if states == self._shown:
            for id in self.hints:
                self._say_whose(id)
            return
        self._shown = states
        self._clear()
        say = self._desk.words.say
        if states:
            self._column.addWidget(SectionLabel(self._desk.look, say("Vote")))
        for id, state in states:
            if state is RoundState.CLOSED:
                self._add_editor(id)
            else:
                sentence = say("The vote is open. Its results stand here once it is closed.")
                self._column.addWidget(Label(self._desk.look, sentence, kind="muted", px=15))
        self.setVisible(bool(states))

    def _add_editor(self, id: str) -> None:
        say = self._desk.words.say
        name = say("Sentence on the vote")
        if len(self._shown or ()) > 1:
            title = self._title(id)
            self._column.addWidget(Label(self._desk.look, title, kind="muted", px=15, weight=600))
            name = say("Sentence on the vote {title}", title=self._desk.words.quoted(title))
        editor = RichEdit(self._desk.look, name, lines=(3, 9))
        bind(
            self._desk,
            editor,
            self._workshop,
            field_key("round", id, "sentence"),
            read=lambda: self._read(id),
            keep=lambda text: self._keep(id, text),
        )
        self.editors[id] = editor
        self._column.addWidget(editor)
        self.hints[id] = small_hint(self._desk.look, "")
        self._say_whose(id)
        self._column.addWidget(self.hints[id])

    def _say_whose(self, id: str) -> None:
        """Below a sentence, whether it is the product's or the secretary's."""
        say, round = self._desk.words.say, self._workshop.tables.find(Round, id)
        own = say("Your sentence. Empty it to find the proposed one again.")
        proposed = say("This sentence is proposed: you can change it.")
        self.hints[id].setText(own if round is not None and round.sentence else proposed)

    def _title(self, id: str) -> str:
        """The step of a round, and which of its rounds it is where there are several."""
        tables, say = self._workshop.tables, self._desk.words.say
        round = tables.get(Round, id)
        step = tables.get(Step, round.step).title
        rounds = [each.id for each in tables.children(Round, round.step)]
        if len(rounds) < 2:
            return step
        which = round.title or say("Round {number}", number=rounds.index(id) + 1)
        return say("{step}, {round}", step=step, round=which)

    def _read(self, id: str) -> str:
        round = self._workshop.tables.get(Round, id)
        if round.sentence or acts.state(self._workshop.tables, id) is not RoundState.CLOSED:
            return round.sentence
        printed = Printed(self._workshop.tables, self._workshop.records())
        return proposed_sentence(printed, round, self._words)

    def _keep(self, id: str, text: str) -> object:
        return self._workshop.do(change_round, round=id, sentence=text)

    def _clear(self) -> None:
        self.editors.clear()
        self.hints.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
