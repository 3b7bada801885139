"""What the lines of a file come to, in sentences. No Qt here."""

from atelier.desk.prepare.fates import completed_said, doubts_said, same_said, twice_said
from atelier.desk.prepare.importing.preview import Preview
from atelier.intake.matching import Fate
from atelier.words import Words


def summed(words: Words, preview: Preview) -> str:
    """What deserves a look before everybody is listed; empty where nothing does."""
    doubtful, completed = preview.doubtful, len(preview.completing())
    same, twice = preview.tally(Fate.SAME), preview.tally(Fate.TWICE)
    said = []
    if doubtful:
        said.append(doubts_said(words, doubtful))
    if completed:
        said.append(completed_said(words, completed))
    if same:
        said.append(same_said(words, same))
    if twice:
        said.append(twice_said(words, twice))
    return " ".join(said)
