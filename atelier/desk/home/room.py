"""The home: what there is, and how to begin."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.look.labels import Label
from atelier.look.surfaces import CardButton, ScrolledColumn
from atelier.look.topbar import TopBar


class HomeRoom(QWidget):
    """The workshops as cards."""

    def __init__(self, desk: Desk, menu: QWidget) -> None:
        """`menu` is the button that stands at the right end of the bar."""
        super().__init__()
        self._desk = desk
        self.bar = TopBar(desk.look, desk.words, has_back=False)
        self.bar.set_title("Atelier")
        self.bar.set_title_font_of_page(desk.look)
        self.bar.add_action(menu)
        column = QVBoxLayout(self)
        scrolled = ScrolledColumn()
        column.addWidget(scrolled)
        for summary in desk.session.summaries():
            card = CardButton(desk.look, summary.title)
            card.add(Label(desk.look, summary.title))
            card.clicked.connect(lambda _=False, id=summary.id: desk.go(Spot(Room.PREPARE, id)))
            scrolled.column.addWidget(card)

    def arrive(self, spot: Spot) -> None:
        """Refresh what is shown."""

    def leave(self) -> None:
        """Nothing is typed here yet."""

    def stop(self) -> None:
        """Listen no more."""

    def handlers(self) -> Handlers:
        """What can be done at home."""
        return {}
