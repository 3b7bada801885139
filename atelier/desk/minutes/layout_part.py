"""The house's template for Word and LibreOffice, and for whom CSV is written: below the buttons."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.files import ask_file
from atelier.desk.writing.layouts import TEMPLATES, choose_csv, choose_template, csv_of, template_of
from atelier.look.buttons import Button, IconButton
from atelier.look.choices import Choice
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import Csv
from atelier.words import N_

_WAYS = ((Csv.PLAIN, N_("For programs")), (Csv.EXCEL, N_("For Excel")))

ChooseFile = Callable[[QWidget, Path, str], Path | None]
"""Asks for a file, from a folder on, of some kinds in Qt's notation."""


class LayoutPart(QWidget):
    """Hidden for formats that have no choice of layout."""

    def __init__(self, desk: Desk, choose: ChooseFile | None = None) -> None:
        """`choose` asks for a file; tests give their own."""
        super().__init__()
        self._desk, self._choose = desk, choose or self._ask
        self._format = ""
        say, look = desk.words.say, desk.look
        self.template = QWidget()
        self.name = Label(look, px=15)
        self.button = Button(look, say("Choose a template"), icon="file-text")
        self.without = IconButton(look, "x", say("Leave the template"))
        self.button.clicked.connect(self._take)
        self.without.clicked.connect(partial(self._keep, None))
        self.csv = Choice(look, say("CSV is written"))
        for way, name in _WAYS:
            self.csv.addItem(say(name), way.value)
        self.csv.setCurrentIndex(self.csv.findData(csv_of(desk).value))
        self.csv.made.connect(lambda _: choose_csv(desk, Csv(self.csv.currentData())))
        self._lay_out()

    def show_for(self, format: str) -> None:
        """Offer what this format may be asked for."""
        self._format = format
        self.template.setVisible(format in TEMPLATES)
        self.csv.setVisible(format == "csv")
        self.setVisible(format in TEMPLATES or format == "csv")
        say, path = self._desk.words.say, template_of(self._desk, format)
        there = path is not None and path.is_file()
        for widget in (self.name, self.without):
            widget.setVisible(path is not None)
        self.button.setVisible(not there)
        if path is None:
            self.name.clear()
        elif there:
            self.name.setText(path.name)
        else:
            self.name.setText(
                say("“{name}” is not there any more: Atelier’s own layout is used.", name=path.name)
            )

    def _take(self) -> None:
        last = template_of(self._desk, self._format)
        folder = last.parent if last is not None and last.parent.is_dir() else Path.home()
        endings = " ".join(f"*{end}" for end in TEMPLATES[self._format])
        kinds = self._desk.words.say("Templates ({endings})", endings=endings)
        path = self._choose(self, folder, kinds)
        if path is not None:
            self._keep(path)

    def _keep(self, path: Path | None) -> None:
        """The keys stay here, where the button that had them goes."""
        choose_template(self._desk, self._format, path)
        going, coming = (self.without, self.button) if path is None else (self.button, self.without)
        if going.hasFocus():
            coming.show()
            coming.setFocus()
        self.show_for(self._format)

    def _ask(self, parent: QWidget, folder: Path, kinds: str) -> Path | None:
        words = self._desk.words
        return ask_file(parent, words, words.say("Choose a template"), folder, kinds)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.template)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.without)
        column.addWidget(SectionLabel(self._desk.look, self._desk.words.say("Template")))
        column.addLayout(row)
        column.addWidget(self.button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.template)
        whole.addWidget(self.csv)
