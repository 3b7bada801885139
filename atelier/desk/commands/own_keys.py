"""Keys that no command stands for: those of a line, a wall, a list, while the keys are there.

The controls that answer to them know them by themselves; here they are told, for the page of shortcuts.
"""

from dataclasses import dataclass
from typing import Final

from atelier.words import N_


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """What keys do in one place, in Qt's portable notation; `typed` says what else is typed to do it."""

    section: str
    title: str
    keys: tuple[str, ...] = ()
    typed: str = ""


_LINE: Final = N_("In the line at the bottom")
_WALL: Final = N_("On the wall and in the outline")
_WORDS: Final = N_("In a text")
_PICTURES: Final = N_("In a photograph")
_LISTS: Final = N_("In lists")
_TABLE: Final = N_("In a table")
_VOTE: Final = N_("In a vote")
_GRID: Final = N_("In a grid")

OWN_KEYS: Final = (
    OwnKeys(_LINE, N_("Add what is typed"), ("Enter",)),
    OwnKeys(_LINE, N_("Count once more a note that was said before"), ("Ctrl+Enter",)),
    OwnKeys(_LINE, N_("Go on in a new line"), ("Shift+Enter",)),
    OwnKeys(_LINE, N_("Next or previous group or zone"), ("Tab", "Shift+Tab")),
    OwnKeys(_LINE, N_("Group of that number; again: its next zone"), (), N_("Alt+1 to 9")),
    OwnKeys(_LINE, N_("Write under a title, new or not"), (), N_("# title")),
    OwnKeys(_LINE, N_("Put one note under a title, new or not"), (), N_("note #title")),
    OwnKeys(_LINE, N_("Write without a title again"), (), N_("# alone")),
    OwnKeys(_LINE, N_("Choose among the titles shown"), ("Up", "Down")),
    OwnKeys(_LINE, N_("Edit what was added last"), ("Up",)),
    OwnKeys(_LINE, N_("From an empty line to the wall, and the notes to sort"), ("Esc",)),
    OwnKeys(_LINE, N_("Leave the line"), ("Esc", "Tab")),
    OwnKeys(_WALL, N_("Go to what is beside"), ("Left", "Right", "Up", "Down")),
    OwnKeys(_WALL, N_("Go to the first or the last"), ("Home", "End")),
    OwnKeys(_WALL, N_("Select more"), ("Shift+Up", "Shift+Down")),
    OwnKeys(_WALL, N_("Write it into the line"), (), N_("letters")),
    OwnKeys(_WALL, N_("Write there"), ("Enter",)),
    OwnKeys(_WALL, N_("Unfold a note of the wall"), ("Space",)),
    OwnKeys(_WALL, N_("Fold or unfold in the outline"), ("Left", "Right")),
    OwnKeys(_WALL, N_("What can be done with it"), ("Menu",)),
    OwnKeys(_WALL, N_("Put back what is being dragged"), ("Esc",)),
    OwnKeys(_WORDS, N_("Keep it"), ("Enter",)),
    OwnKeys(_WORDS, N_("Give up what was typed"), ("Esc",)),
    OwnKeys(_WORDS, N_("Bold"), ("Ctrl+B",)),
    OwnKeys(_WORDS, N_("Italic"), ("Ctrl+I",)),
    OwnKeys(_PICTURES, N_("Move it"), ("Left", "Right", "Up", "Down")),
    OwnKeys(_PICTURES, N_("Nearer, farther, all of it"), ("+", "-", "0")),
    OwnKeys(_PICTURES, N_("Turn it"), ("R",)),
    OwnKeys(_PICTURES, N_("Next or previous photograph, from the photograph"), ("PgDown", "PgUp")),
    OwnKeys(_PICTURES, N_("Back to the line"), ("Esc",)),
    OwnKeys(_LISTS, N_("Open the step or the person"), ("Enter",)),
    OwnKeys(_LISTS, N_("Next presence of a person"), ("Space",)),
    OwnKeys(_LISTS, N_("Presence that begins so"), (), N_("initial")),
    OwnKeys(_LISTS, N_("Title or note, in a list that waits"), ("Space", "Left", "Right")),
    OwnKeys(_LISTS, N_("Leave out of a list that waits"), ("Del",)),
    OwnKeys(_LISTS, N_("Add the list that waits"), ("Enter",)),
    OwnKeys(_LISTS, N_("Add the people pasted"), ("Ctrl+Enter",)),
    OwnKeys(_GRID, N_("Next or previous item"), ("Up", "Down")),
    OwnKeys(_GRID, N_("Next or previous heading"), ("PgDown", "PgUp")),
    OwnKeys(_GRID, N_("Place it on the scale"), (), N_("1 to 9")),
    OwnKeys(_GRID, N_("Place it from the line"), (), N_("Alt+1 to 9")),
    OwnKeys(_GRID, N_("One word less or more"), ("Left", "Right")),
    OwnKeys(_GRID, N_("Take it off the scale"), ("0", "Backspace")),
    OwnKeys(_GRID, N_("Write an example"), ("Enter",), N_("letters")),
    OwnKeys(_GRID, N_("Back from the line"), ("Esc",)),
    OwnKeys(_GRID, N_("In Prepare: move a line, or put it a level in or out"), (), N_("Alt and an arrow")),
    OwnKeys(_TABLE, N_("Write over the cell"), (), N_("letters")),
    OwnKeys(_TABLE, N_("Edit the cell; then keep it and go down"), ("Enter",)),
    OwnKeys(_TABLE, N_("Keep it and go to the next cell, or the one before"), ("Tab", "Shift+Tab")),
    OwnKeys(_TABLE, N_("Begin a line in a long text"), ("Shift+Enter",)),
    OwnKeys(_TABLE, N_("Walk through what is proposed"), ("Down", "Up")),
    OwnKeys(_TABLE, N_("Tick a choice"), ("Space",)),
    OwnKeys(_TABLE, N_("Select more cells"), ("Shift+Right", "Shift+Down")),
    OwnKeys(_TABLE, N_("Select whole rows"), ("Shift+Space",)),
    OwnKeys(_TABLE, N_("Go to the first or the last cell"), ("Ctrl+Home", "Ctrl+End")),
    OwnKeys(_TABLE, N_("Go to the end of what is filled in"), (), N_("Ctrl and an arrow")),
    OwnKeys(_TABLE, N_("Repeat what stands above"), ("Ctrl+D",)),
    OwnKeys(_TABLE, N_("Copy for a spreadsheet"), ("Ctrl+C",)),
    OwnKeys(_TABLE, N_("Leave the table"), ("Ctrl+Tab",)),
    OwnKeys(_TABLE, N_("Show all rows again; from a card, back to the list"), ("Esc",)),
    OwnKeys(_VOTE, N_("At the booth: the facilitator’s panel"), ("Ctrl+Shift+F12",)),
    OwnKeys(_VOTE, N_("Correct the ballot before"), ("Up",)),
    OwnKeys(_VOTE, N_("Give up a ballot or a correction"), ("Esc",)),
    OwnKeys(_VOTE, N_("Next or previous orientation"), ("Up", "Down")),
)
"""In the order of the page, after the commands."""
