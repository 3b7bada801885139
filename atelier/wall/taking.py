"""How many lines become notes at once: pasted, dropped, from a document; many are shown before."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, Signal

from atelier.intake.notes import Taken, outlined
from atelier.wall.aim import Aim
from atelier.wall.board import Board
from atelier.wall.copied import strong_lines
from atelier.wall.keys import CaptureEdit
from atelier.wall.pasting import AT_ONCE, PastePreview
from atelier.wall.shape import Kind
from atelier.wall.writing import write_outline
from atelier.workshop.entities import Step, StepKind


class Line(Protocol):
    """What is asked of the line that a list comes into."""

    edit: CaptureEdit
    preview: PastePreview
    aim: Aim

    @property
    def step(self) -> Step:
        """The step that is written into."""

    def take_aim(self, aim: Aim) -> None:
        """Change what the line will be or where it goes."""


class Intake(QObject):
    """Stands between a line, whose text it reads, and the preview, of which it carries out the answer."""

    made = Signal(object, bool)
    """The items that a list became, and whether it was the text of the line."""
    ended = Signal()
    """The list was given up."""

    def __init__(self, board: Board, line: Line) -> None:
        """Becomes a child of the line's field."""
        super().__init__(line.edit)
        self._board, self._line = board, line
        self._edit, self._preview = line.edit, line.preview
        self._preview.entered.connect(self.add)
        self._preview.escaped.connect(self.give_up)

    def read_line(self, strong: Collection[str] = ()) -> None:
        """Several lines stand in the line: a few become notes at once, others are shown before.

        `strong` holds those that were bold where they were copied.
        """
        if self._line.aim.kind is not Kind.NOTE:
            return
        lines = self._board.attempt(lambda: outlined(self._edit.read(), strong))
        if not lines or len(lines) < 2:
            return
        self._offer(lines)
        if len(lines) <= AT_ONCE and not any(line.title for line in lines) and self._edit.isVisible():
            self.add()

    def read_dropped(self, data: QMimeData) -> None:
        """Words were let go beside the line: they come into it, or are shown where it holds others."""
        text, strong = data.text(), strong_lines(data)
        if self._line.aim.kind is not Kind.NOTE:
            self._edit.textCursor().insertText(text)
            return
        lines = self._board.attempt(lambda: outlined(text, strong))
        if not lines:
            return
        if self._edit.empty or len(lines) == 1:
            self._edit.textCursor().insertText(text)
            if len(lines) > 1:
                self.read_line(strong)
        else:
            self._offer(lines, self._board.words.say("Dropped text"))

    def read_files(self, paths: Sequence[Path]) -> None:
        """Show what documents hold; where one of them cannot be read, none is."""
        from atelier.intake.documents import read_list

        if not self._takes_notes():
            return
        lines = self._board.attempt(lambda: [line for path in paths for line in read_list(path)])
        if lines:
            self._offer(lines, self._board.words.listed([path.name for path in paths]))

    def add(self) -> None:
        """Put the list up, in one gesture; where that is refused it stays in view."""
        sections = self._preview.sections()
        if not sections:
            return
        own = not self._preview.source
        made = self._board.attempt(lambda: write_outline(self._board.workshop, self._line.aim, sections))
        if made is not None:
            self._preview.offer(())
            self.made.emit(made, own)

    def give_up(self) -> None:
        """Take the list out of view; its text stays in the line if it stood there."""
        self._preview.offer(())
        self.ended.emit()

    def typed(self) -> None:
        """The text of the line is another now: a list that was read from it no longer holds."""
        if not self._preview.source:
            self._preview.offer(())

    def _takes_notes(self) -> bool:
        """Whether notes can be written here: then they are, from now on. Otherwise say why not."""
        line, say = self._line, self._board.words.say
        if line.aim.place.zone:
            line.take_aim(replace(line.aim, kind=Kind.NOTE))
            return True
        if line.step.kind is StepKind.WALL:
            self._board.tell(say("Add a group in Prepare to write notes here"))
        else:
            self._board.tell(say("A list becomes notes, and this step has no wall. Nothing was brought in."))
        return False

    def _offer(self, lines: Sequence[Taken], source: str = "") -> None:
        keys = self._edit.hasFocus() or bool(source)
        self._preview.offer(lines, source)
        if keys:
            self._preview.take_keys()
