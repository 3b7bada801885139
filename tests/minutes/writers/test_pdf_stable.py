"""The same document gives the same bytes, whatever was printed before or is being printed beside it."""

from concurrent.futures import ThreadPoolExecutor

from atelier.minutes.document import Document
from atelier.minutes.writers.pdf import render
from tests.minutes.samples import reference
from tests.minutes.writers.test_hostile import HOSTILE, RIGHT_TO_LEFT, document


def printed(whole: Document) -> bytes:
    return render(whole)[0]


def test_what_was_printed_before_changes_nothing() -> None:
    scripts = document(*RIGHT_TO_LEFT.values(), HOSTILE["emoji"])
    first = printed(scripts)
    printed(document(*reversed(HOSTILE.values()), *reversed(RIGHT_TO_LEFT.values())))
    assert printed(scripts) == first


def test_documents_printed_at_once_do_not_disturb_each_other() -> None:
    wholes = [reference(), document(RIGHT_TO_LEFT["vowels"], HOSTILE["emoji"])]
    alone = [printed(whole) for whole in wholes]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(printed, wholes * 4)) == alone * 4
