"""What is said of a file that was written, beside its being there."""

from pathlib import Path

from atelier.desk.writing import Written
from atelier.desk.written_words import say_written
from atelier.minutes import Report
from atelier.session.placing import Put, Standing
from atelier.words import Words

PATH = Path("out") / "cr.docx"


def said(put: Put, report: Report) -> list[str]:
    return [*say_written(Words("en"), Written(put, report))]


def test_a_file_as_it_was_asked_needs_no_word() -> None:
    assert said(Put(PATH), Report()) == []


def test_what_stayed_is_told_from_what_was_always_there() -> None:
    new = PATH.with_name("cr version 2.docx")
    (changed,) = said(Put(new, PATH, Standing.CHANGED), Report())
    (foreign,) = said(Put(new, PATH, Standing.FOREIGN), Report())
    assert "changed since it was exported" in changed
    assert "already" in foreign
    assert all("“cr.docx”" in each and "“cr version 2.docx”" in each for each in (changed, foreign))
    assert said(Put(new, PATH, Standing.OURS), Report()) == []


def test_everything_that_differs_is_told() -> None:
    report = Report({"\U00013000": 2}, (Path("a.png"),), ("Zoé Martin",), parted=1, guarded=2)
    sentences = said(Put(PATH), report)
    assert len(sentences) == 5
    for sentence, part in zip(
        sentences, ("\U00013000", "a.png", "Zoé Martin", "1 text", "2 texts"), strict=True
    ):
        assert part in sentence
