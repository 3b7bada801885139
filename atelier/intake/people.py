"""Pasted lines of participants, in the shapes in which lists are kept, read into people.

One person a line: a name, then an organisation after a dash, a semicolon, a bar, a colon or a comma;
or columns from a spreadsheet. What a line says beyond that (college, presence, role) is looked for in
brackets and in further columns. No word of it is lost but second addresses: what cannot be told apart stands
in the last name, marked doubtful. Lines that speak to the reader of a message are left out, and named.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from atelier.intake.bullets import is_rule, without_bullet
from atelier.intake.chatter import is_chatter, is_closing, is_signature
from atelier.intake.headings import IGNORED, heading_of, names_people
from atelier.intake.marks import college_named, is_college, presence_of, says_more
from atelier.intake.names import is_capital, is_civility, is_given, split_name
from atelier.intake.quoted import without_quotes
from atelier.workshop.confirming import is_unconfirmed
from atelier.workshop.entities import Presence
from atelier.workshop.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPerson:
    """Somebody as a line has them, not yet a participant of any workshop."""

    last_name: str
    first_name: str = ""
    organisation: str = ""
    college: str = ""
    role: str = ""
    presence: Presence = Presence.PRESENT
    email: str = ""
    doubtful: bool = False
    """The line could be read in another way: worth a look before it is taken."""


@dataclass(frozen=True, slots=True)
class _Below:
    """What headings such as « Excusés : » and « Élus : » say of those who stand below them."""

    presence: Presence = Presence.PRESENT
    college: str = ""

    def said_of(self, person: ReadPerson) -> ReadPerson:
        """Somebody with the college of the heading, where their own line says none."""
        return person if person.college or not self.college else replace(person, college=self.college)


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What a pasted text holds."""

    people: list[ReadPerson]
    left_out: list[str]
    """Lines that greet, thank or announce, each as it stands there."""


_DASH = re.compile(r"\s+[-–—−]\s*|\s*[–—−]\s+")
_COMMA = re.compile(r",(?![^()\[\]]*[)\]])")
"""A comma that no bracket holds."""
_BRACKET = re.compile(r"(?:(?<=\s)|^)[(\[]([^()\[\]]+)[)\]](?=[\s,;:–—-]|$)")
_ADDRESS = re.compile(
    r"(?:[ ,]*|\s[-–—] *)[<(\[]?(?:mailto:)?(?P<address>[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+)[>)\]]?"
)
_COLON = " :\u00a0\u202f"
_POSITIONS = ("name", "organisation", "college", "role")
_ANSWERED = re.compile(r"(?:\s*>)+ ?")
"""What mail programs put before the lines of a message that is answered."""
_IN_QUOTES = re.compile(r'["“«]\s*([^"“”«»]+?)\s*["”»]')


def read_people(text: str) -> list[ReadPerson]:
    """The people of lines that were typed to be people, in their order, whatever they say.

    A line such as « Excusés : » says the presence of those that follow; a first line of column titles
    says what the columns are. Raises `Refused(TEXT_TOO_LONG)` as every text that comes in.
    """
    return _read(text, lambda _line: False).people


def read_list(text: str, taken: Collection[str] = ()) -> PeopleList:
    """The people of a pasted text, and the lines left out of it; those that are `taken` are not."""
    return _read(text, _Message(taken).speaks)


class _Message:
    """Which lines of a message, in their order, name nobody to be listed."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = taken
        self._closed = False

    def speaks(self, line: str) -> bool:
        """Whether a line speaks to the reader, or signs the message after its closing words."""
        if line in self._taken:
            return False
        if is_chatter(line):
            self._closed = is_closing(line)
            return True
        signed, self._closed = self._closed and is_signature(line), False
        return signed


def read_cells(cells: Iterable[tuple[str, str]], presence: Presence = Presence.PRESENT) -> ReadPerson:
    """The person of a row of a table: each cell with the field that its column means."""
    pairs = [(field, " ".join(clean(cell).text.split())) for field, cell in cells]
    address = next((found["address"] for field, cell in pairs if (found := _ADDRESS.search(cell))), "")
    bare = [(field, _without_address(cell, alone=True) if "@" in cell else cell) for field, cell in pairs]
    return _from_cells(ReadPerson(last_name="", presence=presence, email=address), bare)


def _read(text: str, out: Callable[[str], bool]) -> PeopleList:
    people: list[ReadPerson] = []
    left_out: list[str] = []
    below = _Below()
    columns: Sequence[str] | None = None
    for written in without_quotes(clean(text).text).split("\n"):
        line = _ANSWERED.sub("", written, count=1) if written.lstrip().startswith(">") else written
        if is_rule(line) or not any(c.isalnum() for c in line):
            continue
        if not people and columns is None and (columns := _column_titles(line)):
            continue
        said = without_bullet(line)
        if (heading := presence_of(said.rstrip(_COLON))) and not says_more(said):
            below = _Below(presence=heading)
        elif said.endswith(":") and is_college(said.rstrip(_COLON)):
            below = replace(below, college=college_named(said.rstrip(_COLON)))
        elif said and out(said):
            left_out.append(said)
        elif said:
            people.append(below.said_of(_read_line(line, said, columns, below.presence)))
    return PeopleList(people, left_out)


def _column_titles(line: str) -> Sequence[str] | None:
    """The fields that a line of column titles names; None where any of its cells is not one."""
    cells = _cells(line) or []
    fields = [heading_of(cell) for cell in cells]
    known = [field for field in fields if field is not None]
    return known if len(cells) > 1 and len(known) == len(fields) and names_people(known) else None


def _read_line(line: str, said: str, columns: Sequence[str] | None, presence: Presence) -> ReadPerson:
    address = _ADDRESS.search(line)
    person = ReadPerson(last_name="", presence=presence, email=address["address"] if address else "")
    person, rest = _take_brackets(person, said if _cells(line) is None else line)
    cells = _cells(rest)
    if cells is None:
        return _from_sentence(person, _without_address(rest))
    bare = [_without_address(cell, alone=True) for cell in cells]
    bare[0] = without_bullet(bare[0])
    if columns and len(bare) <= len(columns):
        return _from_cells(person, zip(columns, bare, strict=False))
    told = [cell for cell, was in zip(bare, cells, strict=True) if cell or not was]
    kept = _without_number(told or cells)
    if len(kept) == 1 < len(cells):  # « NOM Prénom – structure ; adresse »: its only mark parts the address
        return _from_sentence(person, without_bullet(kept[0]))
    return _from_columns(person, kept)


def _without_address(text: str, *, alone: bool = False) -> str:
    """A text without e-mail addresses; one that is nothing else stays, unless it stands in a column."""
    bare = _ADDRESS.sub("", text).strip()
    if bare != text and (quoted := _IN_QUOTES.fullmatch(bare)):  # "Marie Dupont" <marie@…>
        bare = quoted[1]
    return bare if alone or any(c.isalpha() for c in bare) else text


def _cells(line: str) -> list[str] | None:
    """The columns of a line: parted by tabs, else semicolons, else bars; None where it has none."""
    for mark in "\t;|":
        if mark in line.strip():
            cells = [cell.strip() for cell in line.strip("\n").split(mark)]
            return cells if mark == "\t" else [*_trimmed(cells)]
    return None


def _trimmed(cells: list[str]) -> list[str]:
    """Cells without the empty ones that a closing mark or the frame of a table leaves at the ends."""
    while len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    while len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    return cells


def _without_number(cells: list[str]) -> list[str]:
    """Columns without the line number, the civility and the empty ones that a spreadsheet puts first."""
    while len(cells) > 1 and (not cells[0] or re.fullmatch(r"\d{1,3}", cells[0]) or is_civility(cells[0])):
        cells = cells[1:]
    return cells


def _take_brackets(person: ReadPerson, text: str) -> tuple[ReadPerson, str]:
    """What mentions in brackets say of presence and college, and the line without these mentions."""
    rest = ""
    end = 0
    for match in _BRACKET.finditer(text):
        mention = match[1].strip()
        taken = _with_mention(person, mention)
        left = ""
        if taken is None:
            taken, left = _with_pieces(person, mention)
        if taken is not None:
            person = taken
            rest += text[end : match.start()] + (f"({left})" if left else "")
            end = match.end()
    return person, rest + text[end:]


def _with_pieces(person: ReadPerson, mention: str) -> tuple[ReadPerson | None, str]:
    """What is known among the pieces of « (parents d'élèves, à confirmer) », and the others."""
    left = []
    found: ReadPerson | None = None
    for piece in (piece.strip() for piece in mention.split(",")):
        taken = _with_mention(found or person, piece)
        if taken is None:
            left.append(piece)
        else:
            found = taken
    return found, ", ".join(left)


def _with_mention(person: ReadPerson, mention: str) -> ReadPerson | None:
    """The person with what a mention says, or None where it is not known, or said already."""
    if presence := presence_of(mention):
        unconfirmed = is_unconfirmed(mention)
        kept = mention if unconfirmed or says_more(mention) else ""
        role = "; ".join(filter(None, (person.role, kept)))
        return replace(person, presence=presence, role=role, doubtful=person.doubtful or unconfirmed)
    if is_college(mention) and not person.college:
        return replace(person, college=college_named(mention))
    return None


def _from_sentence(person: ReadPerson, said: str) -> ReadPerson:
    """A person of a line without columns: the name, a dash, a colon or a comma, then what follows."""
    parts = [part.strip() for part in _DASH.split(said)]
    seams = [f" {match[0].strip()} " for match in _DASH.finditer(said)]
    if len(parts) == 1 and (match := re.search(r"\s*:\s", said)):
        parts, seams = [said[: match.start()].strip(), said[match.end() :].strip()], [" : "]
    while len(parts) > 1 and (taken := _with_mention(person, parts[-1])):
        person, parts = taken, parts[:-1]
    organisation = "".join(text for pair in zip(["", *seams[1:]], parts[1:], strict=False) for text in pair)
    return _from_commas(person, parts[0], organisation)


def _from_commas(person: ReadPerson, said: str, organisation: str) -> ReadPerson:
    """Both « DUPONT, Marie » and « Marie Dupont, centre social » occur: a single first word tells."""
    parts = [part.strip() for part in _COMMA.split(said)]
    while len(parts) > 1 and (taken := _with_mention(person, parts[-1])):
        person, parts = taken, parts[:-1]
    words = parts[0].split()
    alone = (len(words) == 1 or all(map(is_capital, words))) and not split_name(parts[0]).designation
    if len(parts) > 1 and alone and is_given(parts[1]):
        person = replace(person, last_name=parts[0], first_name=parts[1])
        further = parts[2:]
    else:
        person, further = _named(person, parts[0]), parts[1:]
    person = _placed(person, "organisation", ", ".join(further))
    person = _placed(person, "organisation", organisation)
    return person if person.last_name else _unnamed(person)


def _from_columns(person: ReadPerson, cells: list[str]) -> ReadPerson:
    """A person of columns without titles: name, organisation, college, role; or last and first name apart."""
    if len(_DASH.split(cells[0])) > 1 and any(map(_is_mention, cells[1:])):
        return _from_cells(_from_sentence(person, cells[0]), _paired(_POSITIONS[2:], cells[1:]))
    name = split_name(cells[0])
    if len(cells) > 1 and not name.designation and (name.doubtful or not name.first):
        capital = is_capital(cells[0])
        if is_given(cells[1]) or (len(cells) > len(_POSITIONS) - 1 and capital):
            unsure = len(cells) == 2 and not capital
            person = replace(person, last_name=cells[0], first_name=cells[1], doubtful=unsure)
            return _from_cells(person, _paired(_POSITIONS[1:], cells[2:]))
    return _from_cells(person, _paired(_POSITIONS, cells))


def _is_mention(cell: str) -> bool:
    """Whether a cell says how somebody takes part, as the second of « NOM Prénom – structure ; salariés »."""
    return is_college(cell) or presence_of(cell) is not None


def _paired(fields: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each cell with its field; those beyond the last field belong to the last."""
    for index, cell in enumerate(cells):
        yield fields[min(index, len(fields) - 1)], cell


def _from_cells(person: ReadPerson, cells: Iterable[tuple[str, str]]) -> ReadPerson:
    for field, cell in cells:
        if not cell or field in (IGNORED, "email"):
            continue
        if field == "name":
            person = _named(person, cell)
        elif field in ("last_name", "first_name"):
            person = _with(person, field, cell)
        elif field != "organisation" and (taken := _with_mention(person, cell)):
            person = taken
        else:
            person = _placed(person, "role" if field == "presence" else field, cell)
    return person if person.last_name else _unnamed(person)


def _named(person: ReadPerson, text: str) -> ReadPerson:
    """The person with a name; a bracket after the name stays behind as the organisation."""
    if (match := _BRACKET.search(text)) and match.end() == len(text) and text[: match.start()].strip():
        person, text = _placed(person, "organisation", match[1].strip()), text[: match.start()]
    name = split_name(text)
    return replace(
        person, last_name=name.last, first_name=name.first, doubtful=person.doubtful or name.doubtful
    )


def _placed(person: ReadPerson, field: str, text: str) -> ReadPerson:
    """The person with a field said; what stood there before joins the role, so that no word is lost."""
    if not text:
        return person
    there = getattr(person, field)
    if field == "role":
        return replace(person, role="; ".join(filter(None, (there, text))))
    return _with(replace(person, role="; ".join(filter(None, (person.role, there)))), field, text)


def _with(person: ReadPerson, field: str, text: str) -> ReadPerson:
    values: dict[str, Any] = {field: text}
    return replace(person, **values)


def _unnamed(person: ReadPerson) -> ReadPerson:
    """A line without a name where one is expected: its first words stand for it."""
    for field in ("first_name", "organisation", "college", "role"):
        if text := getattr(person, field):
            return _with(replace(person, last_name=text, doubtful=True), field, "")
    return replace(person, last_name="?", doubtful=True)
