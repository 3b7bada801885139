"""The one cell that is being typed in: its editor over it, its draft, the gesture when it ends."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.editors import CellLine, CellText, CellTicks, Ending, Move, editor_of
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.model import RowsModel
from atelier.desk.run.table.shown import known
from atelier.session import OpenWorkshop
from atelier.wall.cell_words import shown
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import ColumnType
from atelier.workshop.refusals import Refused

_WIDE, _NARROW, _LIST = 460, 240, 300
"""Pixels that a text, a line and a list to tick take at least, where the table has them."""
_HIGHEST_LINE = 44


class Typing(QObject):
    """What is being typed is a draft until it is kept: a cut brings it back into its cell."""

    ended = Signal(str, object)
    """The editor has closed: where the keys go (`Move`), and the cell that was edited (`Place`)."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, view: QTableView, rows: RowsModel, hands: Hands
    ) -> None:
        super().__init__(view)
        self._desk, self._workshop, self._view, self._rows, self._hands = desk, workshop, view, rows, hands
        self.editor: CellLine | CellText | CellTicks | None = None
        self._place: Place = ("", "")
        self._over = False

    def begin(self, typed: str | None = None) -> None:
        """Edit the cell with the keys: what it says, or what was typed over that."""
        index = self._view.currentIndex()
        if not index.isValid():
            return
        self.finish()
        column, place = self._rows.columns[index.column()], self._rows.place(index)
        self._view.scrollTo(index)
        editor = editor_of(self._desk, column, known(self._workshop.tables, column))
        editor.setParent(self._view.viewport())
        self.editor, self._place, self._over = editor, place, typed is not None
        ending = Ending(editor, lines=isinstance(editor, CellText), over=lambda: self._over)
        ending.ended.connect(self._end)
        ending.given_up.connect(self.give_up)
        stored = self._rows.said.text(place)
        if isinstance(editor, CellTicks):
            editor.begin(stored)
            editor.lead_to((typed or "").strip())
        else:
            plain = stored if isinstance(editor, CellText) else shown(self._desk.words, column, stored)
            editor.draft.connect(lambda _shown: self._put_draft(editor.read()))
            first = plain if typed is None else typed
            if isinstance(editor, CellText):
                editor.begin(first, typed=typed is not None)
            else:
                editor.begin(first)
        if isinstance(editor, CellLine):
            editor.picked.connect(lambda: self._end(Move.DOWN))
        self.place()
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, CellLine) and typed:  # once it has its place: proposals stand below it
            editor.textEdited.emit(typed)
        elif isinstance(editor, CellLine) and column.type is ColumnType.CHOICE:
            editor.propose_all()

    def finish(self) -> None:
        """Keep what is being typed, and leave the keys where they go."""
        if self.editor is not None:
            self._end(Move.STAY)

    def give_up(self) -> None:
        """Leave the cell as it was."""
        if self.editor is not None:
            self._close(self.editor)
            self._forget(self._place)

    def take_draft(self) -> bool:
        """Go on with what was being typed when the program ended."""
        for key, text in self._workshop.drafts().items():
            kind, _, rest = key.partition(":")
            record, _, column = rest.partition(":")
            index = self._rows.index_of(("" if record == self._rows.step else record, column))
            if kind == "cell" and index.isValid():
                self._view.setCurrentIndex(index)
                self.begin(text)
                return True
        return False

    def place(self) -> None:
        """Over its cell: lines as wide as it is, texts and lists as large as they need."""
        editor = self.editor
        if editor is None:
            return
        cell, room = self._view.visualRect(self._rows.index_of(self._place)), self._view.viewport().rect()
        if isinstance(editor, CellLine):
            wide = max(cell.width(), _NARROW)
            high = min(max(cell.height(), editor.minimumSizeHint().height()), _HIGHEST_LINE)
        else:
            wide = max(cell.width(), _WIDE if isinstance(editor, CellText) else _LIST)
            high = editor.height()
        wide = min(wide, room.width())
        left = max(0, min(cell.left(), room.width() - wide))
        top = max(0, min(cell.top(), room.height() - high))
        place = QRect(QPoint(left, top), QPoint(left + wide - 1, top + high - 1))
        if isinstance(editor, CellLine) and place != editor.geometry():
            editor.put_away()  # what is proposed would stay behind
        editor.setGeometry(place)

    def _end(self, move: str) -> None:
        editor, place = self.editor, self._place
        if editor is None:
            return
        text, stored = editor.read(), self._rows.said.text(place)
        column = next(column for column in self._rows.columns if column.id == place[1])
        same = text in (stored, shown(self._desk.words, column, stored))
        self._close(editor)
        if not same:
            record = self._hands.say(*place, text)
            if record is None:  # nothing is lost: it is there again when the cell is edited
                self._put_draft(text)
                return
            self._forget(place)
            place = (record, place[1])
        else:
            self._forget(place)
        self.ended.emit(move, place)

    def _put_draft(self, text: str) -> None:
        self._keep(self._place, text)

    def _forget(self, place: Place) -> None:
        if self._key(place) in self._workshop.drafts():
            self._keep(place, "")

    def _keep(self, place: Place, text: str) -> None:
        """Nobody asked for it: what the window says meanwhile stays, such as that everything is back."""
        try:
            self._workshop.put_draft(self._key(place), text)
        except Refused as refused:
            self._desk.tell(say_refusal(self._desk.words, refused))

    def _key(self, place: Place) -> str:
        return field_key("cell", place[0] or self._rows.step, place[1])

    def _close(self, editor: QWidget) -> None:
        self.editor = None
        if editor.hasFocus():  # before it hides: Qt would press Tab for it
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
