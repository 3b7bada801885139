"""One list of commands: keys that do not clash, words in both languages, icons, the page that tells all."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from atelier import assets
from atelier.desk.commands.entries import COMMANDS, Command
from atelier.desk.commands.keys import key_of, with_key
from atelier.desk.commands.own_keys import OWN_KEYS
from atelier.desk.commands.shortcuts import lines, shown_keys
from atelier.words import Words

ATELIER = Path(assets.__file__).parent
LITERAL = re.compile(r"""(?:key|tip)=["'](?:Ctrl|Alt|Shift|F\d)""")


def test_no_key_stands_for_two_commands() -> None:
    """Not even for two that are never on offer together: people learn keys once."""
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert all(QKeySequence(key).toString() for key in keys)


def test_keys_of_a_place_are_no_keys_of_a_command_when_held_with_ctrl_or_alt() -> None:
    """But for two that hands press in every spreadsheet: in a table they must not lead out of it."""
    commands = {key for command in COMMANDS for key in command.keys} - {"Ctrl+Home", "Ctrl+D"}
    assert not [own for own in OWN_KEYS for key in own.keys if "+" in key and key in commands]
    assert all(QKeySequence(key).toString() for own in OWN_KEYS for key in own.keys)
    assert all(own.keys or own.typed for own in OWN_KEYS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_its_icon_and_its_words(command: Command) -> None:
    french = Words("fr")
    assert assets.path("icons", f"{command.icon}.svg").is_file()
    assert command.title.strip()
    assert french.say(command.title) != command.title
    assert french.say(command.section) != command.section


def test_the_page_tells_every_command_and_every_key(words: Words) -> None:
    for language in (Words("fr"), Words("en")):
        told = {(line.title, line.keys) for line in lines(language)}
        assert {(language.say(c.title), tuple(shown_keys(c))) for c in COMMANDS} <= told
        assert {language.say(own.title) for own in OWN_KEYS} <= {title for title, _ in told}
    own = [text for each in OWN_KEYS for text in (each.title, each.section)]
    assert [text for text in own if Words("fr").say(text) == text] == []


def test_no_button_says_a_key_of_its_own_making() -> None:
    found = [str(path) for path in ATELIER.rglob("*.py") if LITERAL.search(path.read_text("utf-8"))]
    assert found == [], "the key of a command is key_of(id), and follows the list"


def test_a_tool_tip_ends_with_the_key_of_its_command() -> None:
    assert with_key("Undo", "undo") == f"Undo ({key_of('undo')})"
