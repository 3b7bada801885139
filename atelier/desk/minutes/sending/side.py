"""What the minutes room knows of the sending: the page that makes it ready, what was sent, what changed."""

from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.minutes.export_panel import ExportPanel
from atelier.desk.minutes.sending.comparing import Comparing
from atelier.desk.minutes.sending.page import SendPage
from atelier.desk.minutes.sending.sent import SentPart
from atelier.minutes.document import Document
from atelier.session import OpenWorkshop


class SendingSide:
    """Belongs to one room, which its page covers while it is open."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, panel: ExportPanel, over: QWidget) -> None:
        """`panel` says the language and the folder."""
        self._desk, self._workshop, self._panel, self._over = desk, workshop, panel, over
        self.sent = SentPart(desk, workshop)
        self.page: SendPage | None = None
        self._comparing = Comparing(over)
        self._comparing.made.connect(self.sent.show_changes)
        panel.send_asked.connect(self.open)

    def handlers(self) -> Handlers:
        """What the page can do while it is open."""
        return self.page.handlers() if self.page is not None else {}

    def open(self) -> None:
        """Make an e-mail ready, on a page that covers the room."""
        if self.page is None:
            self.page = SendPage(self._desk, self._workshop, self._panel, self._over, self._panel.part.open)
            self.page.show_changes(self._comparing.latest)
            self._comparing.made.connect(self.page.show_changes)
            self.page.closed.connect(self._closed)

    def compare(self, document: Document) -> None:
        """Find what has changed since the last sending, now that the minutes say this."""
        self._comparing.ask(self._workshop.tables.copy(), document)

    def leave(self) -> None:
        """Close the page; nothing is compared for nobody."""
        if self.page is not None:
            self.page.dismiss()
        self._comparing.finish()

    def _closed(self) -> None:
        self.page = None
