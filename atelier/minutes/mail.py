"""The minutes as an e-mail that somebody may read over and send: a draft file, which no server has seen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import Final

from atelier.minutes.changes import Changed, say_change
from atelier.minutes.compose import title
from atelier.words import Words
from atelier.workshop.entities import Participant
from atelier.workshop.tables import Tables

_USABLE: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+\.)+[\w-]{2,}")
_MOST: Final = 15
"""Changes that a message tells one by one."""
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument"
_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": f"{_OPEN_XML}.wordprocessingml.document",
    "xlsx": f"{_OPEN_XML}.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "html": "text/html",
    "md": "text/markdown",
    "txt": "text/plain",
}
"""Said here, since what a system knows of them differs from one to the other."""
_CODES: Final = {"html": "quoted-printable"}
"""How a kind travels that base64 would make a third heavier: pictures of a page are base64 already."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Who of a list can be written to, and who is to be phoned or told otherwise."""

    recipients: tuple[Participant, ...]
    others: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes out."""

    subject: str
    text: str
    recipients: tuple[tuple[str, str], ...]
    """Names and addresses; nobody of them sees another."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was sent before."""

    version: int
    day: date
    changes: tuple[Changed, ...]


def usable(address: str) -> str:
    """An address as mail programs take it, its domain in ASCII; empty where it is none."""
    local, _, domain = address.strip().rpartition("@")
    try:
        plain = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""
    return plain if _USABLE.fullmatch(plain) and plain.isascii() and len(plain) <= 254 else ""


def reach(tables: Tables) -> Reach:
    """The people of the list: those who agreed and have an address, each address once; then the others."""
    recipients: list[Participant] = []
    others: list[Participant] = []
    taken: set[str] = set()
    for person in tables.children(Participant):
        address = usable(person.email).casefold()
        if not address or not person.agreed:
            others.append(person)
        elif address not in taken:
            taken.add(address)
            recipients.append(person)
    return Reach(tuple(recipients), tuple(others))


def letter(tables: Tables, words: Words, earlier: Earlier | None = None) -> Letter:
    """A short message in the words of the minutes; what has changed since an earlier one is told in it."""
    workshop = tables.workshop
    day = words.date_long(workshop.date) if workshop.date else ""
    version = words.say("version {number}", number=earlier.version + 1) if earlier else ""
    subject = " – ".join(part for part in (title(workshop, words), workshop.title, day, version) if part)
    called = words.quoted(workshop.title)
    about = (
        words.say("Please find attached the minutes of the workshop {called}, {day}.", called=called, day=day)
        if day
        else words.say("Please find attached the minutes of the workshop {called}.", called=called)
    )
    paragraphs = [
        words.say("Good day,"),
        about,
        *(_told(words, earlier) if earlier else ()),
        words.say("If something in them is not right, simply answer this message."),
        "\n".join(part for part in (words.say("Kind regards,"), workshop.organisation) if part),
    ]
    people = tuple((_name(person), usable(person.email)) for person in reach(tables).recipients)
    return Letter(subject, "\n\n".join(paragraphs) + "\n", people)


def draft(said: Letter, files: Mapping[str, bytes]) -> bytes:
    """The file: the same for the same letter and attachments, so that it is known again."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # a draft to be sent, not a message that came
    message["Subject"] = said.subject
    if said.recipients:
        message["Bcc"] = [Address(name, addr_spec=address) for name, address in said.recipients]
    message.set_content(said.text, cte="quoted-printable")
    for name, content in files.items():
        main, _, sub = _type(name).partition("/")
        message.add_attachment(
            content, maintype=main, subtype=sub, filename=name, cte=_CODES.get(sub, "base64")
        )
    if files:
        message.set_boundary(f"=_{sha256(said.text.encode() + b''.join(files.values())).hexdigest()[:40]}")
    return message.as_bytes()


def _told(words: Words, earlier: Earlier) -> Sequence[str]:
    replaced = words.say(
        "They take the place of those of {day} (version {version}).",
        day=words.date_long(earlier.day),
        version=earlier.version,
    )
    if not earlier.changes:
        return (replaced,)
    shown = [f"- {say_change(words, change)}" for change in earlier.changes[:_MOST]]
    if rest := len(earlier.changes) - len(shown):
        shown.append("- " + words.say_n("and {n} more change", "and {n} more changes", rest))
    return (replaced, "\n".join([words.say("What has changed since:"), *shown]))


def _name(person: Participant) -> str:
    return f"{person.first_name} {person.last_name}".strip()


def _type(name: str) -> str:
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
