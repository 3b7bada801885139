"""Contact cards of three versions, the damaged ones left out."""

from pathlib import Path

from tests.intake.people_files.made import people

CARDS = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9ger;Zo=C3=A9;;;
ORG:Centre social;Accueil
item1.EMAIL;INTERNET:zoe@example.org
TITLE:Animatrice
END:VCARD
BEGIN:VCARD
VERSION:3.0
garbage
END:WRONG
BEGIN:VCARD
VERSION:4.0
N:Ba;Awa;;;
FN:Awa Ba
ORG:Mairie\\, jeunesse
EMAIL;TYPE=work:awa@
 example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Lou Martin
END:VCARD
"""


def test_cards_of_every_version_give_their_people(tmp_path: Path) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_text(CARDS, encoding="utf-8")
    found = people(path)
    assert [(p.last_name, p.first_name, p.organisation, p.role, p.email) for p in found] == [
        ("Léger", "Zoé", "Centre social, Accueil", "Animatrice", "zoe@example.org"),
        ("Ba", "Awa", "Mairie, jeunesse", "", "awa@example.org"),
        ("Lou Martin", "", "", "", ""),
    ]
