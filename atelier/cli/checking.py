"""The command that says whether a library is whole."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Final

from atelier.cli.sessions import session_of
from atelier.cli.terminal import Terminal
from atelier.library import Fault, Finding
from atelier.words import N_, Words

_FAULTS: Final[Mapping[Fault, str]] = {
    Fault.PAGES: N_("Pages of the file are damaged ({detail})."),
    Fault.SCHEMA: N_("The file is not built as it should be ({detail})."),
    Fault.SEAL: N_("Something is no longer what was written ({kind} {id})."),
    Fault.LINK: N_("Something points to what is not there ({kind}, {detail})."),
    Fault.CHAIN: N_("The acts of a vote are not those that were written ({id})."),
    Fault.BALLOTS: N_("Ballots do not follow the rules of their vote ({id}: {detail})."),
    Fault.COUNT: N_("The recount of a vote differs from what was counted at its close ({id}: {detail})."),
    Fault.PICTURE: N_("The file of a picture is missing or was altered ({id}: {detail})."),
}


def check(asked: Namespace, terminal: Terminal) -> int:
    """Look at everything in the library: one line where it is whole, else one for each thing found."""
    with session_of(asked, write=False) as session:
        findings = session.library.check()
    for finding in findings:
        terminal.err(_said(finding, terminal.words))
    if findings:
        return 1
    terminal.out(terminal.words.say("The library is whole."))
    return 0


def _said(finding: Finding, words: Words) -> str:
    return words.say(_FAULTS[finding.fault], kind=finding.kind, id=finding.id, detail=finding.detail)
