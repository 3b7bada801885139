"""Several workshops exported at once into a folder, as the command line does it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.folders import Choose
from atelier.desk.writing.layouts import options_of
from atelier.desk.writing.part import Open
from atelier.desk.writing.ticked import TickedExport
from atelier.desk.writing.work import Order
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.labels import SectionLabel
from atelier.session.exporting import Snapshot, file_names
from atelier.words import Words


class ExportSeveral(TickedExport):
    """Those that are ticked, each in its own language, under names that differ."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        workshops: Sequence[Summary],
        *,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` and `open` as for any export of several."""
        say = desk.words.say
        title, whole = say("Export several workshops"), say("JSON (the whole workshop)")
        super().__init__(desk, over, title, workshops, whole=whole, choose=choose, open=open)
        self._lay_out()
        self._open()

    def proposed(self, _summary: Summary) -> bool:
        """All that are in view."""
        return True

    def orders(self, key: str, read: Sequence[Snapshot]) -> Sequence[Order]:
        """A file for each."""
        spoken = [Words(each.tables.workshop.language) for each in read]
        names, options = file_names(read, key, spoken), options_of(self.desk, key)
        return [
            Order(snapshot, self.folder / name, key, words, options=options)
            for snapshot, name, words in zip(read, names, spoken, strict=True)
        ]

    def refresh(self) -> None:
        """The button says how many."""
        super().refresh()
        said = self.desk.words.say_n("Export {n} workshop", "Export {n} workshops", len(self.chosen))
        self.export.setText(f" {said}")
        self.export.setAccessibleName(said)

    def _tick_all(self, ticked: bool) -> Callable[[], None]:
        def act() -> None:
            for tick in self.ticks.values():
                tick.setChecked(ticked)

        return act

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self._add_choice(say("Format"), self.format)
        self._add_folder()
        self.column.addWidget(SectionLabel(look, say("Workshops")))
        both = QHBoxLayout()
        for text, ticked in ((say("Choose all"), True), (say("Choose none"), False)):
            button = Button(look, text, kind=Kind.QUIET)
            button.clicked.connect(self._tick_all(ticked))
            both.addWidget(button)
        both.addStretch(1)
        self.column.addLayout(both)
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        for tick in self.ticks.values():
            ticks.addWidget(tick)
        self.column.addLayout(ticks)
