"""The draft of an e-mail: who gets it, what it says, what travels with it; nothing smuggled in."""

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from atelier.minutes.changes import Changed
from atelier.minutes.mail import Earlier, Letter, draft, letter, reach, usable
from atelier.words import Words
from atelier.workshop.entities import Participant
from tests.minutes.composed import Hand

DAY = dt.date(2008, 3, 27)


def listed(*people: tuple[str, str, bool]) -> Hand:
    hand = Hand(date=DAY)
    for name, email, agreed in people:
        hand.add(Participant, last_name=name, email=email, agreed=agreed)
    return hand


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" zoe.d-x+1@Example.org ", "zoe.d-x+1@example.org"),
        ("zoe@été.example", "zoe@xn--t-9fab.example"),
        ("zoé@example.org", ""),
        ("zoe", ""),
        ("@example.org", ""),
        ("zoe@example", ""),
        ("zoe@a..org", ""),
        ("a b@example.org", ""),
        ("a@example.org, b@example.org", ""),
        ("a@example.org\nBcc: b@example.org", ""),
        ("x" * 300 + "@example.org", ""),
    ],
)
def test_an_address_is_one_that_mail_programs_take(typed: str, kept: str) -> None:
    assert usable(typed).casefold() == kept


def test_only_those_who_agreed_are_written_to_and_nobody_twice() -> None:
    hand = listed(
        ("Un", "un@example.org", True),
        ("Deux", "deux@example.org", False),
        ("Trois", "", True),
        ("Quatre", "UN@example.org", True),
        ("Cinq", "no address", True),
    )
    found = reach(hand.tables)
    assert [person.last_name for person in found.recipients] == ["Un"]
    assert [person.last_name for person in found.others] == ["Deux", "Trois", "Cinq"]


def test_a_draft_says_what_it_is_and_hides_the_recipients_from_each_other() -> None:
    said = Letter(
        "Compte rendu – « été »",
        "Bonjour,\n\n« Ça » va.\n",
        (("Zoé d'Été", "zoe@example.org"), ("", "a@example.org")),
    )
    files = {"été.pdf": b"%PDF-1", "cr.docx": b"PK", "cr.md": b"# \xc3\xa9", "x.bin": b"\0"}
    content = draft(said, files)
    message = read(content)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == said.subject
    assert (message["To"], message["From"], message["Date"]) == (None, None, None)
    assert message["Bcc"] == "Zoé d'Été <zoe@example.org>, a@example.org"
    body = message.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == said.text
    attached = {
        str(part.get_filename()): part.get_payload(decode=True) for part in message.iter_attachments()
    }
    assert attached == files
    assert content == draft(said, files)
    assert max(map(len, content.split(b"\r\n"))) < 1000


def test_a_title_with_line_breaks_adds_no_header() -> None:
    hand = listed(("Un", "un@example.org", True))
    said = letter(hand.tables, Words("fr"))
    assert "\n" not in said.subject
    with pytest.raises(ValueError, match=r"newline|linefeed"):
        draft(Letter("a\nBcc: b@example.org", "", ()), {})


def test_a_letter_names_the_workshop_and_its_day() -> None:
    hand = listed(("Un", "un@example.org", True))
    french, english = letter(hand.tables, Words("fr")), letter(hand.tables, Words("en"))
    assert hand.tables.workshop.title in french.text
    assert "jeudi 27 mars 2008" in french.text
    assert "Thursday 27 March 2008" in english.text
    assert french.recipients == (("Un", "un@example.org"),)
    assert "version" not in french.subject


def test_a_later_letter_tells_what_has_changed() -> None:
    tables = listed().tables
    few = (Changed("Idées", "x", "y"),)
    said = letter(tables, Words("en"), Earlier(1, DAY, few))
    assert said.subject.endswith("version 2")
    assert "Reworded in “Idées”: “x” is now “y”" in said.text
    many = tuple(Changed("Idées", after=str(n)) for n in range(100))
    assert "and 85 more changes" in letter(tables, Words("en"), Earlier(1, DAY, many)).text
    assert "version 1" in letter(tables, Words("en"), Earlier(1, DAY, ())).text


def test_a_page_full_of_pictures_travels_as_light_as_they_are() -> None:
    page = ("<p>été\n" + "QUJD" * 50_000 + "</p>\n").encode()
    content = draft(Letter("s", "t\n", ()), {"cr.html": page})
    assert len(content) < 1.1 * len(page)
    (attached,) = read(content).iter_attachments()
    assert attached.get_payload(decode=True) == page
