"""A page that covers a room and writes files."""

from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.writing.part import Open, WritingPart


class WritingCover(Cover):
    """Its `part` says how far the files are; what is not written as the page goes is given up."""

    def __init__(self, desk: Desk, over: QWidget, title: str, open: Open | None = None) -> None:
        """`open` hands a path to the system; tests give their own."""
        super().__init__(desk, over, title)
        self.part = WritingPart(desk, open=open)

    def dismiss(self) -> None:
        """Give up what is not written yet, and go."""
        self.part.writing.cancel()
        self.part.writing.finish()
        super().dismiss()
