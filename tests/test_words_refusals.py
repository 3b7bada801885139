"""Every refusal has its sentence, and every sentence gets what it names."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from atelier.words import Words
from atelier.words_refusals import SENTENCES, say_refusal
from atelier.workshop.refusals import Reason, Refused
from tests.house.code import ROOT

PLACEHOLDER = re.compile(r"\{(\w+)")


def refusals() -> Iterator[tuple[str, Reason, set[str]]]:
    """Every place of the code that refuses, with the reason and the details that it gives."""
    for path in sorted((ROOT / "atelier").rglob("*.py")):
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)) if "Refused(" in text else ():
            if not (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused"
            ):
                continue
            reason = node.args[0]
            known = isinstance(reason, ast.Attribute) and isinstance(reason.value, ast.Name)
            if known and all(keyword.arg for keyword in node.keywords):
                names = {str(keyword.arg) for keyword in node.keywords}
                yield f"{path}:{node.lineno}", Reason[ast.unparse(reason).split(".")[1]], names


def test_every_reason_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Reason)


def test_every_refusal_gives_what_its_sentence_names() -> None:
    found = list(refusals())
    assert len(found) > 50
    lacking = [
        f"{place}: {reason.name} lacks {missing}"
        for place, reason, given in found
        if (missing := set(PLACEHOLDER.findall(SENTENCES[reason])) - given)
    ]
    assert lacking == []


words_of = cache(Words)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_can_be_said(language: str) -> None:
    for reason in Reason:
        details = dict.fromkeys(PLACEHOLDER.findall(SENTENCES[reason]), "xyz")
        said = say_refusal(words_of(language), Refused(reason, **details))
        assert said.count("xyz") == len(PLACEHOLDER.findall(SENTENCES[reason])), reason
        assert "{" not in said, reason
        assert said.rstrip()[-1] in ".?", reason
        assert "!" not in said, reason


def test_what_is_missing_from_the_details_never_raises() -> None:
    for reason in Reason:
        assert say_refusal(Words("en"), Refused(reason)).strip()
        assert say_refusal(Words("en"), Refused(reason, odd={"a": 1}, none=None)).strip()


def test_codes_numbers_and_lists_are_said_as_people_say_them() -> None:
    words = Words("en")
    gone = say_refusal(words, Refused(Reason.GONE, kind="note"))
    assert "(a note)" in gone
    long = say_refusal(words, Refused(Reason.TEXT_TOO_LONG, length=250_000, limit=200_000))
    assert "250,000" in long
    unknown = say_refusal(words, Refused(Reason.METHOD_UNKNOWN, name="x", known=["one", "two", "three"]))
    assert "one, two and three" in unknown


def test_what_somebody_typed_is_never_read_as_a_placeholder() -> None:
    said = say_refusal(Words("en"), Refused(Reason.WORKSHOP_UNKNOWN, asked="{path} %s {0}"))
    assert "{path} %s {0}" in said
