"""Other documents from the same workshop."""

from dataclasses import replace

from atelier.minutes import Choice, Preset, compose, parts
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.minutes.document import Bullets, Heading, Notes, Ranking
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from tests.minutes.golden_files import check_golden
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
