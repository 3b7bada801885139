"""The title of the view at home; what is said of a programme is typed over in its place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.look.buttons import Button, IconButton
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID

if TYPE_CHECKING:
    from atelier.desk.home.programme_form import ProgrammeForm


class Heading(QWidget):
    """A title, for a programme over its organisation and its description, with the form for them."""

    def __init__(self, desk: Desk) -> None:
        """Says nothing yet."""
        super().__init__()
        self._desk, self._programme = desk, ""
        self.form: ProgrammeForm | None = None
        self._title = TitleLabel(desk.look)
        name = desk.words.say("Edit the programme")
        self._pencil = IconButton(desk.look, "pencil", name, key=command("edit").keys[0])
        self._pencil.clicked.connect(self.edit)
        self.export = IconButton(
            desk.look, "file-down", desk.words.say("Export these workshops"), key=command("export").keys[0]
        )
        entry = command("programme")
        self.page = Button(desk.look, desk.words.say(entry.title), icon=entry.icon)
        self.page.setToolTip(with_key(desk.words.say(entry.title), entry.id))
        self._organisation = Label(desk.look, kind="muted", weight=600)
        self._description = Label(desk.look, kind="muted")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._title, 1)
        row.addWidget(self.page, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        self._shown = QWidget()
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(GRID)
        shown.addLayout(row)
        shown.addWidget(self._organisation)
        shown.addWidget(self._description)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._shown)

    def say(self, title: str, *, programme: str = "", organisation: str = "", description: str = "") -> None:
        """What is in view; a programme has a pencil, its form goes with it."""
        if self.form is not None and self.form.programme != programme:
            self._end()
        self._programme = programme
        self._title.setText(title)
        for label, text in ((self._organisation, organisation), (self._description, description)):
            label.setText(text)
            label.setVisible(bool(text))
        self._pencil.setVisible(bool(programme))
        self.page.setVisible(bool(programme))

    def edit(self) -> None:
        """Shows the form, with the title selected."""
        if self.form is None and self._programme:
            from atelier.desk.home.programme_form import ProgrammeForm

            self.form = ProgrammeForm(self._desk, self._programme)
            self.form.ended.connect(self._end)
            self._column.addWidget(self.form)
            self._shown.hide()
            self.form.show()  # now, so that it can take the focus at once
        if self.form is not None:
            self.form.take_title()

    def _end(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        focused = QApplication.focusWidget()
        back = focused is not None and form.isAncestorOf(focused)
        self._shown.show()
        if back:
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()
