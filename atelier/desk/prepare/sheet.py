"""The middle: the item in view in full, or a page where a list of people comes in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.prepare.identity import IdentityPage
from atelier.desk.prepare.kept_page import KeptPage
from atelier.desk.prepare.lengths import Lengths
from atelier.desk.prepare.paste import PastePage
from atelier.desk.prepare.step_page import StepPage
from atelier.look.surfaces import Card, ScrolledColumn
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.kept import kept_method

if TYPE_CHECKING:
    from atelier.desk.prepare.importing import ImportPage
    from atelier.desk.prepare.letter import LetterPage


class Sheet(Card):
    """One page at a time, made anew for each item: a page never outlives its entity in view."""

    moved = Signal(int)
    removed = Signal()
    left = Signal()
    """The page of pasting, or of importing, is done with."""
    named = Signal(str)
    """A letter that was pasted names these people, a line each."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(margin=1, parent=parent)
        self._desk, self._workshop = desk, workshop
        self._lengths = Lengths(desk, workshop)
        self._stack = QStackedWidget(self)
        self.column.addWidget(self._stack)
        self.paste = PastePage(desk, workshop, self._stack)
        self.paste.left.connect(self.left)
        self._stack.addWidget(self.paste)
        self._importing: ImportPage | None = None
        self._letter: LetterPage | None = None
        self._view: ScrolledColumn | None = None
        self._item: str | None = None
        self.page: IdentityPage | KeptPage | StepPage

    @property
    def has_pasted(self) -> bool:
        """Whether a pasted list waits, from before a cut."""
        return self.paste.has_draft

    @property
    def letter(self) -> "LetterPage":
        """The page of a letter; its module is imported when the first comes in."""
        if self._letter is None:
            from atelier.desk.prepare.letter import LetterPage

            self._letter = LetterPage(self._desk, self._workshop)
            self._letter.left.connect(self.take_title)
            self._letter.people.connect(self.named)
            self._stack.addWidget(self._letter)
        return self._letter

    def show_letter(self, text: str = "", group: int = 0) -> None:
        """Show the page of a letter, for the step in view and one of its groups, with a text to be read."""
        self._stack.setCurrentWidget(self.letter)
        self.letter.begin(self._item or "", group, text)

    @property
    def pasting(self) -> bool:
        """Whether the page of pasting is in view."""
        return self._stack.currentWidget() is self.paste

    def show_item(self, id: str) -> None:
        """Show a step in full, or the identity for an empty id."""
        if self._view is None or self._item != id:
            old, self._item = self._view, id
            self._view = ScrolledColumn(margin=6 * GRID, parent=self._stack)
            self.page = self._make(id, self._view.inner)
            self._view.column.addWidget(self.page)
            self._stack.addWidget(self._view)
            self._stack.setCurrentWidget(self._view)
            if old is not None:
                self._stack.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._stack.setCurrentWidget(self._view)

    def resume(self) -> None:
        """Show what was being pasted when the program ended."""
        if self.has_pasted:
            self.show_paste()
        elif self._workshop.drafts().get(field_key("workshop", self._workshop.name, "letter")):
            self.show_letter()

    def show_paste(self) -> None:
        """Show the page of pasting, the keys in its text."""
        self._stack.setCurrentWidget(self.paste)
        self.paste.take_focus()

    def paste_letter(self) -> None:
        """Show what was copied elsewhere on the page of a letter."""
        self.show_letter(QGuiApplication.clipboard().text())

    @property
    def shows_import(self) -> bool:
        """Whether the page of importing is in view, which wants all the width there is."""
        return self._importing is not None and self._stack.currentWidget() is self._importing

    @property
    def importing(self) -> "ImportPage":
        """The page of importing; its module is imported when a file first comes in."""
        if self._importing is None:
            from atelier.desk.prepare.importing import ImportPage

            self._importing = ImportPage(self._desk, self._workshop)
            self._importing.left.connect(self.left)
            self._stack.addWidget(self._importing)
        return self._importing

    def show_import(self, path: Path | None = None) -> None:
        """Show the page of importing with a file, or ask for one."""
        page = self.importing
        self._stack.setCurrentWidget(page)
        if path is None:
            page.ask()
        else:
            page.read(path)

    def take_title(self) -> None:
        """Put the keys on the title of the item in view, all of it selected; nothing is pasted any more."""
        self.show_item(self._item or "")
        self.page.take_title()

    def told(self, notice: Notice) -> None:
        """Let the pages follow a change."""
        self.page.told(notice)
        self.paste.told(notice)
        if self._letter is not None:
            self._letter.told(notice)
        if self._importing is not None:
            self._importing.told(notice)

    def _make(self, id: str, parent: QWidget) -> IdentityPage | KeptPage | StepPage:
        if not id:
            method = kept_method(self._workshop.tables)
            if method is not None:
                return KeptPage(self._desk, self._workshop, method, parent)
            identity = IdentityPage(self._desk, self._workshop, parent)
            identity.pasting.connect(self.show_letter)
            return identity
        page = StepPage(self._desk, self._workshop, id, self._lengths, parent)
        page.moved.connect(self.moved)
        page.removed.connect(self.removed)
        page.pasting.connect(self.show_letter)
        return page
