"""The bar at the top of the home: the name of the product, and the ways to begin."""

from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.home.coming_in import Arrivals
from atelier.look.buttons import Button, Kind
from atelier.look.topbar import TopBar


class HomeBar(TopBar):
    """Open a file, begin a workshop, all commands."""

    def __init__(self, desk: Desk, arrivals: Arrivals, menu: QWidget) -> None:
        """The buttons are named as in the list of commands."""
        super().__init__(desk.look, desk.words, has_back=False)
        words = desk.words
        self.set_title("Atelier")
        self.set_title_font_of_page(desk.look)
        from_file, begin = command("import"), command("new_workshop")
        self.from_file = Button(desk.look, words.say(from_file.title), icon=from_file.icon)
        self.from_file.clicked.connect(arrivals.bring_in)
        self.begin = Button(desk.look, words.say(begin.title), kind=Kind.PRIMARY, icon=begin.icon)
        self.begin.clicked.connect(arrivals.begin)
        for widget in (self.from_file, self.begin, menu):
            self.add_action(widget)
