"""Which format a command that writes files is asked for."""

from argparse import Namespace

from atelier.cli.doorway import Usage
from atelier.session.exporting import format_key
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


def format_of(asked: Namespace, words: Words, *, several: bool) -> str:
    """The format that was asked for; from the extension only where there is one file to name."""
    if asked.format is not None:
        return format_key(asked.format)
    if asked.output.suffix.lower() == ".csv":
        raise Usage(words.say("CSV is a folder of several files: name the folder, and say --format csv."))
    if several:
        raise Usage(words.say("Several workshops go into a folder: say which files with --format."))
    if asked.output.is_dir():
        raise Refused(Reason.EXPORT_IS_FOLDER, path=str(asked.output))
    if not asked.output.suffix:
        raise Usage(words.say("Give the file an extension, or say its kind with --format."))
    return format_key(asked.output.suffix)
