"""What the lines of a file come to, in sentences. No Qt here."""

from atelier.desk.prepare.importing.preview import Preview
from atelier.intake.matching import Fate
from atelier.words import Words


def summed(words: Words, preview: Preview) -> str:
    """What deserves a look before everybody is listed; empty where nothing does."""
    doubtful, completed = preview.doubtful, len(preview.completing())
    same, twice = preview.tally(Fate.SAME), preview.tally(Fate.TWICE)
    said = []
    if doubtful:
        said.append(
            words.say_n(
                "{n} line could be read in another way: have a look at it.",
                "{n} lines could be read in another way: have a look at them.",
                doubtful,
            )
        )
    if completed:
        said.append(
            words.say_n(
                "{n} person is listed already and will be completed.",
                "{n} people are listed already and will be completed.",
                completed,
            )
        )
    if same:
        said.append(
            words.say_n(
                "{n} person is listed already and stays as they are.",
                "{n} people are listed already and stay as they are.",
                same,
            )
        )
    if twice:
        said.append(
            words.say_n(
                "{n} line names somebody for the second time.",
                "{n} lines name somebody for the second time.",
                twice,
            )
        )
    return " ".join(said)
