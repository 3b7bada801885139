"""The same document gives the same bytes, whatever was printed before or is being printed beside it."""

from concurrent.futures import ThreadPoolExecutor

from atelier.minutes.document import Document
from atelier.minutes.writers.pdf import render
from tests.minutes.printed import printed as printed_reference
from tests.minutes.samples import DATED, notes, paragraph, reference
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT, document


def printed(whole: Document) -> bytes:
    return render(whole)[0]


def test_what_was_printed_before_changes_nothing() -> None:
    scripts = document(RIGHT_TO_LEFT["vowels"], HOSTILE["emoji"])
    first = printed(scripts)
    printed(document(HOSTILE["scripts"], HOSTILE["emoji"][::-1], RIGHT_TO_LEFT["vowels"][::-1]))
    assert printed(scripts) == first


def test_documents_printed_at_once_do_not_disturb_each_other() -> None:
    spoken = (notes(RIGHT_TO_LEFT["vowels"], HOSTILE["emoji"]), paragraph(RIGHT_TO_LEFT["hebrew"]))
    wholes = [reference(), Document(title="t", language="fr", dated=DATED, blocks=spoken)]
    alone = [printed_reference()[0], printed(wholes[1])]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(printed, wholes * 2)) == alone * 2
