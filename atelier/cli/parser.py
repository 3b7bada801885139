"""A parser of the command line that speaks the house's words, and those that wait until they are typed."""

import argparse
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, NoReturn

from atelier.cli.doorway import Usage
from atelier.cli.terminal import Terminal
from atelier.words import N_, Words

# What argparse says, and how the house says it.
_MISTAKES: Final = (
    (
        re.compile(r"the following arguments are required: (?P<names>.+)"),
        N_("Something is missing: {names}."),
    ),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), N_("This is not known here: {names}.")),
    (
        re.compile(r"argument (?P<names>.+?): invalid choice: '?(?P<typed>.+?)'? \(.+\)"),
        N_("“{typed}” is not one of those that there are ({names})."),
    ),
    (re.compile(r"argument (?P<names>.+?): expected .+"), N_("A value is missing after {names}.")),
)


class Parser(argparse.ArgumentParser):
    """A parser that speaks the house's words and raises instead of ending the process."""

    def __init__(self, terminal: Terminal, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        words = terminal.words
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_formatter(words), **options)
        self.words = words
        self.terminal = terminal
        self.options = self.add_argument_group(words.say("Options"))

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - asked for by nobody here
        """Print the help where all else is printed, on terminals without Unicode too."""
        self.terminal.out(self.format_help().rstrip())

    def error(self, message: str) -> NoReturn:
        """Say the mistake and how the command is written; raises `Usage`."""
        raise Usage(f"{_mistake(self.words, message)}\n{self.format_usage().rstrip()}")


class Command:
    """A command whose parser is made once it was typed: of the others only the names are needed."""

    def __init__(self, fill: Callable[[Parser], None], **options: Any) -> None:  # noqa: ANN401
        self._fill = fill
        self._options = options

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        """Whatever argparse asks of the parser of a command: in 3.11 only to parse what follows it."""
        return getattr(self._parser, name)

    @cached_property
    def _parser(self) -> Parser:
        parser = Parser(**self._options)
        self._fill(parser)
        return parser


def _formatter(words: Words) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        """Begins the line of usage with a word of the house, and ends headings as the language does."""

        def start_section(self, heading: str | None) -> None:
            """A French colon stands apart."""
            apart = "\u00a0" if heading and words.language == "fr" else ""
            super().start_section(f"{heading}{apart}" if heading else heading)

        def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401
            begun = words.say("Usage:") + " " if prefix is None else prefix
            super().add_usage(usage, actions, groups, begun)

    return Formatter


def _mistake(words: Words, message: str) -> str:
    for pattern, source in _MISTAKES:
        if found := pattern.fullmatch(message):
            return words.say(source, **found.groupdict())
    return words.say("This command was not understood.")
