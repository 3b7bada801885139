"""What has changed between two states of the minutes, in sentences."""

from atelier.minutes.changes import Changed, changes, say_change
from atelier.words import Words

BEFORE = """\
Atelier 2 : compte rendu
========================

## Idées
* Se déplacer
  ➤ des bus le soir
  ➤ un vélo pour chacun
  ➤ des trottoirs larges

## Actions
  1  Écrire à la mairie | avant l'été
"""


def test_the_same_text_has_no_changes() -> None:
    assert changes(BEFORE, BEFORE) == ()


def test_lines_are_added_removed_reworded_and_moved_under_their_titles() -> None:
    after = BEFORE.replace("des bus le soir", "des bus tard le soir").replace("  ➤ un vélo pour chacun\n", "")
    after = (
        after.replace("  ➤ des trottoirs larges\n", "") + "  2  Compter les vélos\n- des trottoirs larges\n"
    )
    assert set(changes(BEFORE, after)) == {
        Changed("Idées", "des bus le soir", "des bus tard le soir"),
        Changed("Idées", before="un vélo pour chacun"),
        Changed("Actions", after="2 Compter les vélos"),
        Changed("Actions", "des trottoirs larges", "des trottoirs larges"),
    }


def test_marks_and_empty_lines_are_no_changes() -> None:
    assert changes(BEFORE, BEFORE.replace("* Se", "## Se").replace("\n\n", "\n\n\n")) == ()


def test_each_change_is_a_sentence_and_a_long_text_is_cut() -> None:
    english = Words("en")
    assert say_change(english, Changed("A", "x", "y")) == "Reworded in “A”: “x” is now “y”"
    assert say_change(english, Changed("A", after="y")) == "Added in “A”: “y”"
    assert say_change(english, Changed("A", before="x")) == "Removed from “A”: “x”"
    assert say_change(english, Changed("A", "x", "x")) == "Moved to “A”: “x”"
    assert len(say_change(Words("fr"), Changed("A", after="y" * 5000))) < 250


def test_a_text_written_anew_is_told_without_pairs() -> None:
    before = "T\n" + "\n".join(f"- {n} un" for n in range(200))
    after = "T\n" + "\n".join(f"- {n} deux" for n in range(200))
    assert len(changes(before, after)) == 400
