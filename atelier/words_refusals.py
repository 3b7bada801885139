"""Puts refusals into words, once for window and command line.

Each sentence says what happened, what was kept, and what to do. Details of a refusal fill its
placeholders; those that are themselves codes are said first.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from atelier.words import N_, Words
from atelier.words_files import OF_FILES
from atelier.words_methods import MISTAKES, remedy
from atelier.workshop.refusals import Reason, Refused

__all__ = ["SENTENCES", "say_refusal"]

SENTENCES: Final[Mapping[Reason, str]] = {
    Reason.TEXT_EMPTY: N_("There is nothing to keep yet: write something first."),
    Reason.TEXT_TOO_LONG: N_(
        "This text has {length} characters and a field holds {limit}. It is still where you typed it: "
        "split it in two."
    ),
    Reason.DATE_UNKNOWN: N_(
        "“{typed}” is not a date that exists. Nothing was changed: type a date such as 27/03/2008."
    ),
    Reason.TIME_UNKNOWN: N_("“{typed}” is not an hour. Nothing was changed: type an hour such as 14:30."),
    Reason.NUMBER_UNKNOWN: N_("“{typed}” is not a number that can stand here. Nothing was changed."),
    Reason.FIELD_UNKNOWN: N_("“{field}” cannot be changed here. Nothing was changed."),
    Reason.LANGUAGE_UNKNOWN: N_("There is no text in the language “{language}”. Choose one of: {known}."),
    Reason.GONE: N_("What you wanted to change is no longer there ({kind}). Nothing else was changed."),
    Reason.WRONG_PLACE: N_("This cannot stand there ({kind}). It stays where it was."),
    Reason.SAME_TITLE: N_("The title “{title}” is already there. Use it, or word this one differently."),
    Reason.OWN_OPPOSITE: N_("A title cannot stand opposite itself. It stays where it was."),
    Reason.PARTICIPANT_NOT_HERE: N_(
        "Nobody who is here is the only one called {typed}. Type the name as the list has it."
    ),
    Reason.PARTICIPANT_TWICE: N_(
        "Already on the list: {name}. Nobody was added twice; the list is unchanged."
    ),
    Reason.GROUPS_NONE: N_("This step has no groups yet. Add them first; nothing was changed."),
    Reason.GROUP_IN_USE: N_("This group holds notes or titles. Move them first; nothing was removed."),
    Reason.ZONE_IN_USE: N_("This zone holds notes or titles. Move them first; nothing was removed."),
    Reason.STEP_HAS_VOTE: N_("A vote was opened in this step: it stays, with its ballots."),
    Reason.PICTURE_FOREIGN: N_(
        "This is not a picture that can be kept. Nothing was added: choose a photograph in JPEG or PNG."
    ),
    Reason.PICTURE_TOO_HEAVY: N_(
        "This picture has {size} bytes and at most {limit} are kept. Nothing was added: reduce it first."
    ),
    Reason.PICTURE_MISSING: N_(
        "The file of this picture is no longer there, or was altered ({path}). All the rest is kept: "
        "add the photograph again."
    ),
    Reason.PICTURE_HEIC: N_(
        "Photographs in HEIC, the format of some phones, were not added ({path}). Send them again as JPEG: "
        "on an iPhone, choose Settings, Camera, Formats, “Most Compatible”, then take them anew, or send "
        "yourself those that you have by e-mail."
    ),
    Reason.PICTURE_UNKNOWN: N_(
        "What is not a picture was not added ({path}): choose photographs in JPEG or PNG."
    ),
    Reason.PICTURE_DAMAGED: N_(
        "What is cut off or damaged was not added ({path}): copy it once more from the phone or the camera."
    ),
    Reason.PICTURE_TOO_LARGE: N_(
        "A file of {size} MB is too large and was not added ({path}). At most {limit} MB are read: "
        "reduce it first."
    ),
    Reason.PICTURE_TOO_WIDE: N_(
        "A picture of {size} million pixels is too large and was not added ({path}). At most {limit} million "
        "are read: reduce it first."
    ),
    Reason.ROUND_WITHOUT_ORIENTATION: N_(
        "There is nothing to choose from yet: take titles from a wall, or add orientations, then "
        "open the vote."
    ),
    Reason.ROUND_WITHOUT_VOTERS: N_("Nobody can vote yet: say how many people may vote, then open the vote."),
    Reason.ROUND_FROZEN: N_(
        "The vote has been opened: orientations, their wording and the rules stay as they were then."
    ),
    Reason.ROUND_NOT_OPEN: N_("The vote is not open: this ballot was not counted."),
    Reason.ROUND_NOT_CLOSED: N_("The vote is not closed yet: its result is not known."),
    Reason.ROUND_OPEN: N_("A vote is open in this workshop. Close it first; the ballots are kept."),
    Reason.ROUND_FULL: N_(
        "All {entitled} people who may vote have voted: this was not counted. "
        "If somebody has arrived, correct the number first."
    ),
    Reason.ROUND_RULE: N_("The rule “{rule}” cannot be {value}. The rules are unchanged."),
    Reason.ROUND_ENTITLED_TOO_FEW: N_(
        "{voted} people have already voted: the number cannot go down to {asked}. It stays as it was."
    ),
    Reason.RETAIN_TOO_MANY: N_(
        "The rule keeps {asked} orientations and there are only {orientations}. Keep fewer, or add some."
    ),
    Reason.ROUND_DRAWN: N_("The order was drawn by lot already: it is drawn once."),
    Reason.ROUND_MIXED: N_(
        "Totals and ballots stand together only where voters are named, so that nobody votes twice. "
        "Nothing was counted."
    ),
    Reason.VOTER_SIGNED: N_("{name} has voted already."),
    Reason.VOTER_NOT_HERE: N_("{name} is not among the people who are here. Say that they are, then go on."),
    Reason.VOTER_NAMELESS: N_("In this vote people are named: choose who votes now."),
    Reason.VOTER_IN_HAND: N_("Somebody is voting. Wait for their ballot, or let them vote later."),
    Reason.VOTER_NOBODY: N_("Nobody was let vote: nothing was counted."),
    Reason.MERGE_TOTALS: N_(
        "A part of this vote was counted on a wall: nobody knows who gave dots to both orientations."
    ),
    Reason.PARTICIPANT_VOTING: N_(
        "Somebody who has voted stays on the list until the vote is closed. Nothing was changed."
    ),
    Reason.REASON_MISSING: N_("Write the reason in a few words: it is kept with the vote."),
    Reason.ROUND_ONE_ORIENTATION: N_("With one orientation there is nothing to choose. Add others first."),
    Reason.ROUND_DOTS_UNPLACEABLE: N_(
        "All {dots} dots must be placed, at most {cap} on one orientation, and there are only "
        "{orientations}: "
        "nobody could vote. Change the rule or add orientations."
    ),
    Reason.EVALUATION_NOBODY: N_(
        "Nobody can answer yet: say how many people there are, then open the evaluation."
    ),
    Reason.EVALUATION_OPEN: N_("An evaluation is open at the booth. Close it first; the answers are kept."),
    Reason.EVALUATION_NOT_OPEN: N_("The evaluation is not open at the booth: this answer was not kept."),
    Reason.EVALUATION_FULL: N_(
        "All {expected} people who are expected have answered: this answer was not kept. "
        "If somebody has arrived, correct the number first."
    ),
    Reason.EVALUATION_FROZEN: N_(
        "The evaluation was answered at the booth: its faces and what was left there stay as they were."
    ),
    Reason.EVALUATION_BLANK: N_("Choose a face or write a word: there is nothing to keep yet."),
    Reason.STEP_HAS_EVALUATION: N_(
        "“{title}” was answered at the booth: the step stays, with what people left there."
    ),
    Reason.SCALE_IN_USE: N_(
        "Items are placed on “{title}”. Place them elsewhere first; the scale is unchanged."
    ),
    Reason.GRID_TOO_DEEP: N_("A grid has {levels} levels at most. It stays where it was."),
    Reason.ITEM_HAS_ITEMS: N_("What stands below “{title}” is placed, not “{title}” itself."),
    Reason.DISSENT_SAME: N_("The group has placed it on “{title}” already: choose where others would."),
    Reason.SPEAKER_NAMED: N_(
        "“{name}” is on the list of participants. Nothing was changed: say in what quality they spoke "
        "instead, such as inhabitant or partner."
    ),
    Reason.CHOICE_UNKNOWN: N_("“{typed}” is not offered here. Nothing was changed: choose one of {known}."),
    Reason.FORM_HAS_ONE: N_("“{title}” is a form and has one sheet only. Nothing was changed."),
    Reason.TABLE_WITHOUT_COLUMNS: N_("This table has no column yet: add one, then fill it in."),
    Reason.TABLE_TOO_NARROW: N_(
        "What you paste has {asked} columns and {columns} are left here. Nothing was pasted: "
        "add columns, or copy less."
    ),
    Reason.TABLE_TOO_LONG: N_(
        "The table would have {asked} rows and holds {limit}. Nothing was added: split it in two."
    ),
    Reason.BALLOT_EMPTY: N_("Nothing was typed. Type the numbers of the ballot, or 0 for a blank one."),
    Reason.BALLOT_NOT_A_NUMBER: N_(
        "“{typed}” is not a number. Nothing was counted: type numbers with a space between them."
    ),
    Reason.BALLOT_BLANK_WITH_NUMBERS: N_("0 means a blank ballot and stands alone. Nothing was counted."),
    Reason.BALLOT_UNKNOWN_NUMBER: N_(
        "There is no orientation {number} (there are: {allowed}). Nothing was counted."
    ),
    Reason.BALLOT_OVER_BUDGET: N_("{placed} dots were typed and everyone has {dots}. Nothing was counted."),
    Reason.BALLOT_OVER_CAP: N_(
        "{placed} dots on orientation {number}: at most {cap} may stand on one. Nothing was counted."
    ),
    Reason.BALLOT_REPEATED: N_(
        "Orientation {number} was typed twice: each rank goes to another one. Nothing was counted."
    ),
    Reason.BALLOT_POINTS: N_(
        "{points} points on orientation {number} cannot be: the marks are {weights}. Nothing was counted."
    ),
    Reason.BALLOT_NOT_ALL_PLACED: N_(
        "{placed} dots were typed and all {dots} must be placed. Nothing was counted."
    ),
    Reason.BALLOT_BLANK: N_("This vote takes no blank ballots. Nothing was counted."),
    Reason.BALLOT_TWICE: N_("This person has voted already. Nothing was counted: correct the first ballot."),
    Reason.BALLOT_UNSIGNED: N_(
        "Every name that was ticked has its ballot. Nothing was counted: "
        "tick the name of who handed this one in."
    ),
    Reason.BALLOT_COLLEGE: N_(
        "This vote is counted by college too. Nothing was counted: "
        "choose first the college that this ballot bears."
    ),
    Reason.BALLOT_MALFORMED: N_("This ballot is not written as ballots are. Nothing was counted."),
    Reason.TOTALS_WITHOUT_VOTERS: N_("Say first how many people placed these dots. Nothing was counted."),
    Reason.TOTALS_UNKNOWN_NUMBER: N_(
        "There is no orientation {number} (there are: {allowed}). Nothing was counted."
    ),
    Reason.TOTALS_NEGATIVE: N_("Orientation {number} cannot have {placed} dots. Nothing was counted."),
    Reason.TOTALS_OVER_BUDGET: N_(
        "{placed} dots for {voters} voters: they had at most {most}. Nothing was counted; count "
        "them again together."
    ),
    Reason.TOTALS_OVER_CAP: N_(
        "{placed} dots on orientation {number} for {voters} voters: at most {most} are possible. "
        "Nothing was counted."
    ),
    Reason.TOTALS_TOO_FEW: N_(
        "{placed} dots for {voters} voters who could not vote blank: at least {least} are needed. "
        "Nothing was counted."
    ),
    Reason.TOTALS_NOT_ALL_PLACED: N_(
        "{placed} dots for {voters} voters who had to place them all: {expected} are needed. "
        "Nothing was counted."
    ),
    Reason.TOTALS_POINTS_UNREACHABLE: N_(
        "{placed} points on orientation {number} cannot come from {voters} voters. Nothing was counted."
    ),
    Reason.TOTALS_POINTS_TOGETHER: N_(
        "Orientations {numbers} have {placed} points together: at most {most} are possible. "
        "Nothing was counted."
    ),
    Reason.NOTHING_TO_UNDO: N_("There is nothing to undo here."),
    Reason.NOTHING_TO_REDO: N_("There is nothing to do again here."),
    Reason.UNDO_STOPS_AT_VOTE: N_("Undo stops at the vote: what was opened, closed or settled there stays."),
    **OF_FILES,
}
"""One source sentence for each reason; a test holds the two together."""

_CODES: Final[Mapping[str, str]] = {
    "workshop": N_("a workshop"),
    "programme": N_("a programme"),
    "listing": N_("a workshop of the list"),
    "step": N_("a step"),
    "group": N_("a group"),
    "scenario": N_("a scenario"),
    "zone": N_("a zone"),
    "row": N_("a row"),
    "cluster": N_("a title"),
    "note": N_("a note"),
    "synthesis": N_("a synthesis"),
    "comment": N_("a comment"),
    "picture": N_("a picture"),
    "round": N_("a round"),
    "orientation": N_("an orientation"),
    "decision": N_("a decision"),
    "action": N_("an action"),
    "participant": N_("a participant"),
    "next_workshop": N_("the next workshop"),
    "timing": N_("a time of a step"),
    "act": N_("an act of the vote"),
    "ballot": N_("a ballot"),
    "batch": N_("counted totals"),
    "entry": N_("a line of the history"),
    "dots": N_("dots of each person"),
    "cap": N_("dots on one orientation"),
    "retain": N_("orientations retained"),
    "weights": N_("points of each mark"),
    **MISTAKES,
}
"""Kinds, mistakes in a method file, and rules of a vote, as a sentence says them."""


def say_refusal(words: Words, refused: Refused) -> str:
    """One sentence or two for whoever asked; never raises, whatever the details hold."""
    details = {name: _said(words, name, value) for name, value in refused.details.items()}
    if refused.reason is Reason.METHOD_WRONG:
        known = {name: str(refused.details.get(name, "")) for name in ("what", "found", "expected")}
        details.setdefault("remedy", remedy(words, **known))
    source = SENTENCES[refused.reason]
    try:
        return words.say(source, **details) if details else words.say(source)
    except (KeyError, IndexError):
        return words.say(source)


def _said(words: Words, name: str, value: object) -> str:
    if name in ("kind", "what", "rule") and str(value) in _CODES:
        return words.say(_CODES[str(value)])
    if isinstance(value, int) and not isinstance(value, bool):
        return words.number(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return words.listed([_said(words, "kind" if name == "kinds" else "", part) for part in value])
    return str(value)
