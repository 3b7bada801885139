"""How commands are typed: their names, arguments and help, in the language of whoever types."""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, cast

from atelier import __version__
from atelier.cli.parser import Command, Parser
from atelier.cli.terminal import Terminal
from atelier.words import LANGUAGES, N_

TYPOGRAPHIES: Final = ("typed", "french")
"""What may become of the typography of what people said."""


def build(terminal: Terminal) -> Parser:
    """The whole command line: `atelier` with its commands."""
    words = terminal.words
    parser = Parser(
        terminal,
        prog="atelier",
        description=words.say("Prepares, runs and writes up workshops. Without a command, opens the window."),
    )
    _everywhere(parser, first=True)
    parser.options.add_argument(
        "--version", action="version", version=__version__, help=words.say("say the version and stop")
    )
    commands = parser.add_subparsers(
        title=words.say("Commands"),
        metavar=words.say("COMMAND"),
        dest="command",
        required=False,
        parser_class=cast("type[Parser]", Command),  # which answers as one does
    )
    for name, summary, arguments in (
        ("list", N_("list the workshops"), _list),
        ("new", N_("make a workshop from a method and print its id"), _new),
        ("follow-up", N_("make the workshop that takes another one further and print its id"), _follow_up),
        ("sample", N_("add the sample workshop and print its id"), _sample),
        ("import", N_("bring in the workshop of a JSON file, or the method of a TOML file"), _import),
        ("methods", N_("list the methods, say whether a file is one, or write one into a file"), _methods),
        ("export", N_("write the minutes of workshops, or whole workshops as JSON"), _export),
        ("typography", N_("list what French typography would change in what people said"), _one),
        ("kit", N_("print the paper kit of a workshop into a folder"), _kit),
        ("recount", N_("count the closed votes of a workshop anew, from their ballots"), _one),
        ("ballots", N_("write the ballots of a closed vote as CSV"), _ballots),
        ("check", N_("say whether the library is whole"), None),
    ):
        said = words.say(summary)
        fill = partial(_fill, arguments)
        commands.add_parser(name, help=said, description=said, terminal=terminal, fill=fill)
    return parser


def _fill(arguments: Callable[[Parser], None] | None, command: Parser) -> None:
    if arguments is not None:
        arguments(command)
    _everywhere(command, first=False)


def _everywhere(parser: Parser, *, first: bool) -> None:
    """What may be said before and after the command; after it, only what is typed counts."""
    say = parser.words.say
    missing = None if first else argparse.SUPPRESS
    parser.options.add_argument(
        "--library",
        type=Path,
        metavar=say("FILE"),
        default=missing,
        help=say("the library to use instead of your own"),
    )
    parser.options.add_argument(
        "--language",
        choices=LANGUAGES,
        default=missing,
        help=say("the language of what is said and written"),
    )
    parser.options.add_argument("-h", "--help", action="help", help=say("say this and stop"))


def _list(parser: Parser) -> None:
    parser.options.add_argument("--json", action="store_true", help=parser.words.say("for scripts"))


def _new(parser: Parser) -> None:
    say = parser.words.say
    parser.options.add_argument(
        "--method",
        required=True,
        metavar=say("NAME"),
        help=say(
            "the name of a method, such as {name}, its file, or the title of one that you keep",
            name="atelier-du-futur",
        ),
    )
    parser.options.add_argument(
        "--title", required=True, metavar=say("TITLE"), help=say("the title of the workshop")
    )


def _follow_up(parser: Parser) -> None:
    say = parser.words.say
    _one(parser)
    parser.options.add_argument(
        "--method",
        default="des-orientations-aux-actions",
        metavar=say("NAME"),
        help=say(
            "the name of a method, such as {name}, its file, or the title of one that you keep",
            name="atelier-du-futur",
        ),
    )
    parser.options.add_argument("--title", metavar=say("TITLE"), help=say("the title of the workshop"))
    parser.options.add_argument(
        "--programme",
        metavar=say("PROGRAMME"),
        help=say("begin a programme of that title with both, where the workshop is in none"),
    )
    parser.options.add_argument(
        "--another", action="store_true", help=say("also where one follows it already")
    )


def _sample(parser: Parser) -> None:
    parser.options.add_argument(
        "--if-empty",
        action="store_true",
        help=parser.words.say("only where the library has no workshop yet; prints nothing where it has"),
    )


def _import(parser: Parser) -> None:
    say = parser.words.say
    parser.add_argument_group(say("Arguments")).add_argument(
        "file", type=Path, metavar=say("FILE"), help=say("a JSON file that `export` wrote, or a method")
    )
    parser.options.add_argument(
        "--copy",
        action="store_true",
        help=say("bring it in as another workshop, beside the one that is here"),
    )


def _methods(parser: Parser) -> None:
    say = parser.words.say
    parser.options.add_argument(
        "--check",
        type=Path,
        metavar=say("FILE"),
        help=say("say whether this file is a method, or what is wrong"),
    )
    parser.options.add_argument(
        "--write",
        metavar=say("NAME"),
        help=say("which method to write: a name, or the title of one that you keep"),
    )
    parser.options.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=say("FILE"),
        help=say("where to write it; otherwise it is printed"),
    )


def _export(parser: Parser) -> None:
    from atelier.session.exporting import KEYS

    say = parser.words.say
    parser.add_argument_group(say("Arguments")).add_argument(
        "workshops",
        nargs="*",
        metavar=say("WORKSHOP"),
        help=say("an id, or enough of the beginning of an id or a title"),
    )
    parser.options.add_argument(
        "--programme",
        metavar=say("PROGRAMME"),
        help=say("one document of all workshops of a programme: its title, or enough of its beginning"),
    )
    parser.options.add_argument(
        "--conclusions",
        action="store_true",
        help=say("with --programme: what each workshop concluded, instead of its minutes"),
    )
    parser.options.add_argument(
        "--logbook", action="store_true", help=say("with --programme: the logbook too, at the end")
    )
    parser.options.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=say("PATH"),
        help=say("the file to write; a folder where there are several workshops"),
    )
    parser.options.add_argument(
        "--format",
        metavar=say("FORMAT"),
        help=say("one of {formats}, whatever the extension", formats=", ".join(KEYS)),
    )
    parser.options.add_argument(
        "--replace",
        action="store_true",
        help=say("replace a file also where somebody has changed it since it was exported"),
    )
    parser.set_defaults(mistaken=parser.error)
    _of_minutes(parser)


def _of_minutes(parser: Parser) -> None:
    from atelier.minutes import Csv, People, Preset  # loaded with the command that names them

    say = parser.words.say
    parser.options.add_argument(
        "--preset",
        choices=[each.value for each in Preset],
        default=Preset.WHOLE.value,
        help=say(
            "which document: the whole minutes, the record of decisions, an easy version in large letters, "
            "or a poster of the results"
        ),
    )
    parser.options.add_argument(
        "--csv",
        choices=[each.value for each in Csv],
        default=Csv.PLAIN.value,
        help=say("how CSV is written: as programs want it, or as Excel opens it"),
    )
    parser.options.add_argument(
        "--template",
        type=Path,
        metavar=say("FILE"),
        help=say("a document of your own whose styles, head and foot are used"),
    )
    parser.options.add_argument(
        "--people",
        choices=[each.value for each in People],
        help=say(
            "who is named in the minutes: people (unless the workshop says otherwise), their organisations "
            "only, or nobody"
        ),
    )
    parser.options.add_argument(
        "--initials",
        action="store_true",
        help=say("keep the initials of those who act, where names are left out"),
    )
    _of_typography(parser)


def _of_typography(parser: Parser) -> None:
    say = parser.words.say
    parser.options.add_argument(
        "--typography",
        choices=TYPOGRAPHIES,
        help=say(
            "what people said as it was typed (unless the workshop says otherwise), or with the spaces, "
            "apostrophes and quotation marks of French"
        ),
    )
    parser.options.add_argument(
        "--leave",
        action="append",
        default=[],
        metavar=say("WORDS"),
        help=say("words that stay as they were typed, from the list of `typography`"),
    )


def _one(parser: Parser) -> None:
    say = parser.words.say
    parser.add_argument_group(say("Arguments")).add_argument(
        "workshop",
        metavar=say("WORKSHOP"),
        help=say("an id, or enough of the beginning of an id or a title"),
    )


def _kit(parser: Parser) -> None:
    from atelier.minutes.kit import Piece

    say = parser.words.say
    _one(parser)
    add = parser.options.add_argument
    add(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar=say("FOLDER"),
        help=say("the folder to write into, made where it is missing"),
    )
    add(
        "--pieces",
        nargs="+",
        choices=[each.value for each in Piece],
        help=say("only these pieces, instead of all that can be printed"),
    )
    number = say("NUMBER")
    add(
        "--people",
        type=int,
        metavar=number,
        help=say("how many ballots and sets of dots, but for spare ones"),
    )
    add("--numbers", type=int, metavar=number, help=say("up to which number ballots and strips go"))
    add("--copies", type=int, metavar=number, help=say("how many of each hand-out"))
    add("--months", type=int, metavar=number, help=say("how long the attendance sheet says that it is kept"))
    add("--without-names", action="store_true", help=say("lines to write on instead of the names of people"))
    add("--pdf-only", action="store_true", help=say("no files for Word"))
    add(
        "--replace",
        action="store_true",
        help=say("replace a file also where somebody has changed it since it was exported"),
    )


def _ballots(parser: Parser) -> None:
    say = parser.words.say
    _one(parser)
    parser.options.add_argument(
        "-o", "--output", type=Path, required=True, metavar=say("FILE"), help=say("the file to write")
    )
    parser.options.add_argument(
        "--vote",
        type=int,
        metavar=say("NUMBER"),
        help=say("which vote, where several are closed: 1 is the first"),
    )
