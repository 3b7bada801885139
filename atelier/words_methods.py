"""Mistakes in a method file, by the sub-code of their refusal: what is wrong, and what to do about it."""

from collections.abc import Mapping
from typing import Final

from atelier.words import N_, Words

MISTAKES: Final[Mapping[str, str]] = {
    "missing": N_("something is missing"),
    "type": N_("a value of another kind is expected"),
    "value": N_("this value cannot stand there"),
    "empty": N_("there is nothing in it"),
    "unknown-key": N_("this key is not known"),
    "unknown-kind": N_("this kind of step is not known"),
    "unknown-step": N_("no earlier step with groups has this key"),
    "unknown-group": N_("there is no group of this number"),
    "later-step": N_("this step comes later"),
    "loop": N_("it leads back to itself"),
    "newer": N_("it was written for a newer version of Atelier"),
    "twice": N_("it stands there twice"),
    "misplaced": N_("it has no meaning there"),
}
"""What is wrong, by sub-code, as a sentence says it."""

_REMEDIES: Final[Mapping[str, str]] = {
    "missing": N_("Write it there."),
    "type": N_("“{found}” stands where {expected} is awaited: write that instead."),
    "value": N_("“{found}” stands there; what may stand there: {expected}."),
    "empty": N_("Add what it needs, or take the line away."),
    "unknown-key": N_("Known keys are: {expected}."),
    "unknown-kind": N_("“{found}” stands there; kinds of steps are: {expected}."),
    "unknown-step": N_("Give that key to an earlier step that has groups, or take the line away."),
    "unknown-group": N_("Name one of its groups: {expected}."),
    "later-step": N_("Put the step “{found}” before this one, or let it take over the groups instead."),
    "loop": N_("The steps name each other ({found}): let the first of them have its own groups."),
    "newer": N_("Install the version that wrote it, or ask for the file in schema {expected}."),
    "twice": N_("“{found}” is there already: change one of the two."),
    "misplaced": N_("Take it away, or move it to where it belongs: {expected}."),
}
_IN_LANGUAGES: Final = N_("Write it in each language of the method: {expected}.")
_PLAINLY: Final = N_("“{found}” cannot stand there: change it.")

_TYPES: Final[Mapping[str, str]] = {
    "int": N_("a whole number"),
    "str": N_("a text between quotation marks"),
    "list": N_("a list between square brackets"),
    "bool": N_("true or false"),
    "dict": N_("a table, with a text for each language"),
    "table": N_("a table"),
}


def remedy(words: Words, what: str, found: str, expected: str) -> str:
    """One sentence that says what to do; empty for a sub-code that has none."""
    source = _REMEDIES.get(what, "")
    if what == "missing" and expected:
        source = _IN_LANGUAGES
    elif what in ("value", "type") and not expected:
        source = _PLAINLY
    if not source:
        return ""
    return words.say(source, found=found, expected=words.say(_TYPES.get(expected, expected)))
