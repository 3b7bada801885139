"""Keeps the catalogues: `python packaging/catalogues.py [ROOM…]`, `--compile`, `--check`.

Without option, gathers the sentences of the rooms (all, or those named) from the code into
`resources/catalogues/fr/ROOM.po`, keeping what is translated, then compiles. `--compile` only
compiles. `--check` changes nothing and fails where a sentence lacks a translation, a translation
lacks its sentence, placeholders differ, or two rooms say the same sentence in different words.
"""

import argparse
import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from atelier.words import compile_catalogue, sources_of  # noqa: E402

LANGUAGE = "fr"
CATALOGUES = ROOT / "resources" / "catalogues" / LANGUAGE
KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "say_n": (1, 2), "N_": None}

# A file belongs to the first room with a pattern that fits it, from the folder of the package.
ROOMS: dict[str, tuple[str, ...]] = {
    "words": ("words*.py",),
    "desk_home": ("desk/home*.py", "desk/home/**/*.py"),
    "desk_prepare": ("desk/prepare*.py", "desk/prepare/**/*.py"),
    "desk_run": ("desk/run*.py", "desk/run/**/*.py"),
    "desk_vote": ("desk/vote*.py", "desk/vote/**/*.py"),
    "desk_evaluation": ("desk/evaluation*.py", "desk/evaluation/**/*.py"),
    "desk_minutes": ("desk/minutes*.py", "desk/minutes/**/*.py"),
    "desk": ("desk/**/*.py",),
    "stage": ("stage/**/*.py",),
    "wall": ("wall/**/*.py",),
    "look": ("look/**/*.py",),
    "minutes": ("minutes/**/*.py",),
    "methods": ("methods/**/*.py", "intake/**/*.py"),
    "app": ("app.py", "app_*.py", "session/**/*.py", "session*.py"),
    "cli": ("cli.py", "cli_*.py", "cli/**/*.py", "__main__.py"),
}

HEADER = f"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: {LANGUAGE}\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""

_PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")


def main(arguments: list[str]) -> int:
    """Does what the options ask; gives 1 where `--check` found something."""
    parser = argparse.ArgumentParser(description="Gather, check and compile the catalogues.")
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=f"one of {', '.join(ROOMS)}")
    parser.add_argument("--check", action="store_true", help="change nothing, fail on any gap")
    parser.add_argument("--compile", action="store_true", help="only compile")
    options = parser.parse_args(arguments)
    if unknown := set(options.rooms) - set(ROOMS):
        parser.error(f"no such room: {', '.join(sorted(unknown))}")
    rooms = options.rooms or list(ROOMS)
    if options.check:
        return check(rooms)
    if not options.compile:
        gather(rooms)
    compile_all()
    return 0


def sources(room: str) -> list[Path]:
    """The modules of a room, without those that an earlier room has."""
    package = ROOT / "atelier"
    taken: set[Path] = set()
    for name, patterns in ROOMS.items():
        here = {path for pattern in patterns for path in package.glob(pattern)} - taken
        if name == room:
            return sorted(here)
        taken |= here
    raise KeyError(room)


def extract(room: str) -> Catalog:
    """The sentences that the code of a room says, with the modules that say them."""
    found = Catalog(locale=LANGUAGE, fuzzy=False)
    for path in sources(room):
        where = path.relative_to(ROOT).as_posix()
        for line, message, _comments, context in extract_from_file("python", path, keywords=KEYWORDS):
            found.add(message, locations=[(where, line)], context=context)
    return found


def stored(room: str) -> Catalog:
    """The catalogue of a room as it stands on disk; an empty one where there is none."""
    path = CATALOGUES / f"{room}.po"
    if not path.is_file():
        return Catalog(locale=LANGUAGE, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE, abort_invalid=True)


def gather(rooms: list[str]) -> None:
    """Writes the catalogues of rooms anew, with each translation that is known in any room."""
    known = {key(message): message for room in ROOMS for message in stored(room) if is_translated(message)}
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for room in rooms:
        catalogue, mine = extract(room), {key(message): message for message in stored(room)}
        for message in messages(catalogue):
            source = mine.get(key(message))
            source = source if source and is_translated(source) else known.get(key(message))
            if source and isinstance(source.string, str) == isinstance(message.id, str):
                message.string = source.string
        path = CATALOGUES / f"{room}.po"
        if not messages(catalogue):
            path.unlink(missing_ok=True)
            continue
        buffer = io.BytesIO()
        write_po(buffer, catalogue, width=0, omit_header=True, sort_output=True, include_lineno=False)
        path.write_bytes(HEADER.encode() + buffer.getvalue().strip() + b"\n")


def compile_all() -> None:
    """Writes the `.mo` file that the program opens; git does not keep it."""
    paths = sources_of(LANGUAGE)
    if paths:
        target = CATALOGUES / "LC_MESSAGES" / "atelier.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compile_catalogue(paths, LANGUAGE))


def check(rooms: list[str]) -> int:
    """Prints what is wrong, a line each; gives 1 where anything is."""
    problems = [problem for room in rooms for problem in problems_of(room)] + list(conflicts())
    known = {f"{room}.po" for room in ROOMS}
    problems += [f"{path.name}: no such room" for path in CATALOGUES.glob("*.po") if path.name not in known]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def problems_of(room: str) -> list[str]:
    """What stands between the code of a room and its catalogue."""
    said = {key(message): message for message in messages(extract(room))}
    kept = {key(message): message for message in messages(stored(room))}
    problems = [f"{room}: not in the catalogue: {text!r}" for text in said.keys() - kept.keys()]
    problems += [f"{room}: no longer said: {text!r}" for text in kept.keys() - said.keys()]
    for text in said.keys() & kept.keys():
        if isinstance(said[text].id, str) != isinstance(kept[text].id, str):
            problems.append(f"{room}: a plural on one side only: {text!r}")
        elif not is_translated(kept[text]):
            problems.append(f"{room}: not translated: {text!r}")
        elif not placeholders_agree(kept[text]):
            problems.append(f"{room}: placeholders differ: {text!r}")
    return sorted(problems)


def conflicts() -> list[str]:
    """Sentences that two rooms translate differently: only one of them would be said."""
    seen: dict[str, tuple[str, Message]] = {}
    problems = []
    for room in ROOMS:
        for message in messages(stored(room)):
            if is_translated(message):
                first_room, first = seen.setdefault(key(message), (room, message))
                if first.string != message.string:
                    problems.append(f"{first_room} and {room} differ: {key(message)!r}")
    return problems


def messages(catalogue: Catalog) -> list[Message]:
    """The sentences of a catalogue, without its header."""
    return [message for message in catalogue if message.id]


def key(message: Message) -> str:
    """What gettext looks a sentence up by: its source, of a plural the singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def is_translated(message: Message) -> bool:
    """Whether all forms are there, and none is a guess."""
    forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return bool(message.id) and not message.fuzzy and bool(forms) and all(forms)


def placeholders_agree(message: Message) -> bool:
    """Whether a translation names what its source names; a singular may do without its count."""
    if isinstance(message.id, str):
        return _names(message.id) == _names(str(message.string))
    wanted = _names(message.id[0]) | _names(message.id[1])
    return all(_names(form) | {"n"} == wanted | {"n"} for form in message.string or ())


def _names(text: str) -> set[str]:
    """The placeholders of a sentence."""
    return set(_PLACEHOLDER.findall(text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
