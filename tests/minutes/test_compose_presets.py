"""Other documents from the same workshop."""

from dataclasses import replace

import pytest

from atelier.minutes import Choice, Preset, compose, make_minutes, parts
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.minutes.document import (
    Bullets,
    Heading,
    Notes,
    PageBreak,
    Paragraph,
    Ranking,
    Role,
    Table,
    text_of,
)
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.entities import Booth, Face, LastWord, Mood, StepKind
from tests.minutes.composed import Hand, reference
from tests.minutes.golden_files import check_golden
from tests.minutes.hostile_workshop import filled
from tests.minutes.test_compose_sample import sample_printed

PRINTED, WORDS = sample_printed(), Words("fr")


def test_the_record_of_decisions_is_the_accepted_one() -> None:
    document = compose(PRINTED, WORDS, Choice(preset=Preset.DECISIONS))
    check_golden("compose_decisions.fr.txt", outline(document))
    assert not [block for block in document.blocks if isinstance(block, Notes | Ranking)]


def test_the_easy_version_has_one_idea_a_line_and_no_label() -> None:
    document = compose(PRINTED, WORDS, Choice(preset=Preset.EASY))
    check_golden("compose_easy.fr.txt", outline(document))
    assert document.large
    items = [item for block in document.blocks if isinstance(block, Bullets) for item in block.items]
    assert all(item.source for item in items)
    assert "facile" not in outline(document).lower()


def test_a_part_of_a_preset_is_left_out_like_any_other() -> None:
    choice = Choice(preset=Preset.DECISIONS, hidden=ASKED_FOR | {"actions"})
    document = compose(PRINTED, WORDS, choice)
    assert "actions" in [part.key for part in parts(replace(PRINTED, choice=choice), WORDS)]
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings == ["Orientations retenues", "Décision", "Prochain atelier"]


POSTER = Choice(preset=Preset.POSTER)


def test_the_poster_of_the_results_is_the_accepted_one() -> None:
    document = compose(PRINTED, WORDS, POSTER)
    check_golden("compose_poster.fr.txt", outline(document))
    assert document.poster
    assert document.large


def test_a_poster_has_the_last_round_of_each_vote_on_a_sheet_of_its_own() -> None:
    hand = Hand()
    reference(hand)
    reference(hand, question="Et ensuite ?")
    document = compose(hand.printed, WORDS, POSTER)
    assert document.title == "Résultats des votes"
    assert [type(block) for block in document.blocks if isinstance(block, Ranking | PageBreak | Heading)] == [
        Heading, Ranking, PageBreak, Heading, Ranking,
    ]  # fmt: skip


def test_before_the_close_a_poster_shows_nothing_of_the_vote() -> None:
    hand = Hand()
    hand.held(list("ABCD"))
    document = compose(hand.printed, WORDS, POSTER)
    (said,) = [text_of(block.spans) for block in document.blocks if isinstance(block, Paragraph)]
    assert said == "Aucun vote n’est encore clos\u00a0: le résultat figurera ici."
    assert not [block for block in document.blocks if isinstance(block, Ranking)]


@pytest.mark.parametrize("preset", [Preset.DECISIONS, Preset.EASY, Preset.POSTER])
@pytest.mark.parametrize("format", ["pdf", "docx", "odt", "html", "md", "txt"])
def test_hostile_texts_are_printed_by_every_document(preset: Preset, format: str) -> None:
    document = filled(
        "<b>R&D</b> </para> 1. ﷽ \u202eabc\u202c 👩\u200d🔬\n\n  ; ﺍ", choice=Choice(preset=preset)
    )
    assert make_minutes(document, format).content


def with_evaluation(hand: Hand, booth: Booth = Booth.CLOSED, words: int = 2) -> None:
    step = hand.step(StepKind.EVALUATION, "À chaud", booth=booth, expected=4)
    hand.add(Face, step=step.id, title="content", mood=Mood.PLEASED, cast=3)
    for number in range(words):
        hand.add(LastWord, step=step.id, text=f"mot {number}", cast=True)


def test_the_easy_version_says_what_people_thought_of_it() -> None:
    hand = Hand()
    with_evaluation(hand)
    document = compose(hand.printed, WORDS, Choice(preset=Preset.EASY))
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert (table.rows[0].face, table.rows[0].cells) == ("pleased", ("content", "3"))
    said = outline(document)
    assert "Ce que nous en avons pensé" in said
    assert "4 réponses, dont 1 sans visage" in said.replace("\u00a0", " ")
    assert [block.role for block in document.blocks if isinstance(block, Paragraph)] == [Role.BODY]
    (words,) = [block for block in document.blocks if isinstance(block, Bullets)]
    assert [text_of(item.spans) for item in words.items] == ["mot 0", "mot 1"]


def test_a_poster_has_a_sheet_for_the_evaluation_after_that_of_the_vote() -> None:
    hand = Hand()
    reference(hand)
    with_evaluation(hand)
    kinds = [type(block) for block in compose(hand.printed, WORDS, POSTER).blocks]
    assert kinds[kinds.index(PageBreak) :] == [PageBreak, Heading, Table, Paragraph, Heading, Bullets]


def test_a_poster_without_a_vote_is_that_of_the_evaluation_and_many_words_run_on() -> None:
    hand = Hand()
    with_evaluation(hand, words=30)
    document = compose(hand.printed, WORDS, POSTER)
    assert document.title == "Ce que nous en avons pensé"
    assert not [block for block in document.blocks if isinstance(block, PageBreak | Bullets)]
    assert "mot 0 · mot 1 · mot 2" in outline(document).replace("\u00a0", " ")


@pytest.mark.parametrize("preset", [Preset.EASY, Preset.POSTER])
def test_an_evaluation_that_is_open_is_in_no_other_document_either(preset: Preset) -> None:
    hand = Hand()
    reference(hand)
    with_evaluation(hand, Booth.OPEN)
    assert "mot 0" not in outline(compose(hand.printed, WORDS, Choice(preset=preset)))
    assert "content" not in outline(compose(hand.printed, WORDS, Choice(preset=preset)))
